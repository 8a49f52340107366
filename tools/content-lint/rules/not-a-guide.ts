// A guide file must be a guide: the right shape, ids and numbers that are its own, a start that exists.
// Where its answers lead is for `dead-end` and `loop` to say.

import { readGuideFile, type GuideFile } from '#engine/guide.ts'
import { includeFaults, withSets } from '#engine/include.ts'
import { faults } from '#engine/parse.ts'

import type { Content, GuideSource } from '../content.ts'
import { error, type Found, type Rule } from '../finding.ts'

const fix = 'mend the file; docs/authoring.md shows the shape of a guide'

// Every answer is led here, so that only faults of the nodes themselves are left.
const standIn = withSets(
  readGuideFile({
    id: 'stand-in',
    start: 'end',
    checked: { date: '2026-01-01', source: 'none' },
    nodes: [{ kind: 'outcome', id: 'stand-in-end', number: '0000', who: 'nobody' }],
  }),
  [],
).nodes

function withoutEdges(file: GuideFile): GuideFile {
  const end = standIn[0]
  if (!end) return file
  const nodes = file.nodes.map((node) =>
    node.kind === 'question' ? { ...node, answers: node.answers.map((answer) => ({ ...answer, next: end.id })) } : node,
  )
  return { ...file, nodes: [...nodes, end] }
}

const misnamed = ({ path, name, file }: GuideSource): Found[] =>
  file.id === name
    ? []
    : [error(path, `the file is called "${name}" and the guide in it "${file.id}"`, 'give both the same name')]

const misincluded = ({ guides, sets }: Content): Found[] =>
  guides.flatMap(({ path, written }) =>
    includeFaults(
      written,
      sets.map(({ set }) => set),
    ).map((says) => error(path, says, fix)),
  )

function setFaults({ guides, sets }: Content): Found[] {
  const isIncluded = (id: string) => guides.some(({ written }) => written.includes?.some(({ set }) => set === id))
  return sets.flatMap(({ path, name, set }) => [
    ...(set.id === name
      ? []
      : [error(path, `the file is called "${name}" and the set in it "${set.id}"`, 'give both the same name')]),
    ...(isIncluded(set.id) ? [] : [error(path, 'no guide includes this node set', 'include it, or delete it')]),
  ])
}

export const notAGuide: Rule = {
  name: 'not-a-guide',
  check: (content) => [
    ...content.unread
      .filter(({ path }) => !/^(locales|src\/handbook)\//.test(path))
      .map(({ path, says }) => error(path, says, fix)),
    ...content.guides.flatMap(misnamed),
    ...misincluded(content),
    ...setFaults(content),
    ...content.guides.flatMap(({ path, file }) => faults(withoutEdges(file)).map((says) => error(path, says, fix))),
  ],
}
