// The journey file of each guide must be what the tool writes today,
// so that a reviewer sees in its diff which merchants now end elsewhere.

import { segments } from '#tools/guide/segments.ts'

import { paths, type Content } from '../content.ts'
import { error, type Rule } from '../finding.ts'

const written = ({ guides }: Content) =>
  guides.flatMap(({ name, file }) => {
    const text = segments(file)
    return text === undefined ? [] : [{ name, path: paths.journeys(name), text }]
  })

const isJourneys = (path: string) => path.startsWith('src/guides/journeys/')

export const staleJourneys: Rule = {
  name: 'stale-journeys',
  check(content) {
    const left = [...content.files.keys()]
      .filter((path) => isJourneys(path) && !content.guides.some(({ name }) => paths.journeys(name) === path))
      .map((path) => error(path, 'there is no such guide any more', 'delete this file'))
    const stale = written(content)
      .filter(({ path, text }) => content.files.get(path) !== text)
      .map(({ name, path }) =>
        error(path, 'it is not what the guide says now', `run "npm run guide journeys ${name}" and read the diff`),
      )
    return [...stale, ...left]
  },
  fix: (content) => new Map(written(content).map(({ path, text }) => [path, text])),
}
