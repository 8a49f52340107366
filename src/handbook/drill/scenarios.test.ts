// The scenarios that are played: each has the right shape and no fault in any language, and can be walked to its end.

import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { journeys } from '#engine/journeys.ts'
import { drillFaults } from './faults.ts'
import { parseScenarioFile } from './parse-scenario.ts'
import { actOf } from './scenario.ts'
import { scenarioFiles, scenarios } from './scenarios.ts'

const root = new URL('../../../', import.meta.url)
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, root), 'utf8'))

function stringsIn(value: unknown, key = ''): [string, string][] {
  if (typeof value === 'string') return [[key, value]]
  return Object.entries(value ?? {}).flatMap(([name, inner]) => stringsIn(inner, key ? `${key}.${name}` : name))
}

const words = new Map(
  readdirSync(new URL('locales', root)).map(
    (locale) => [locale, new Map(stringsIn(read(`locales/${locale}/handbook/drill.json`)))] as const,
  ),
)

it('are six, and every file in the folder is one of them', () => {
  const files = readdirSync(new URL('src/handbook/drill', root)).filter((file) => file.endsWith('.json'))
  expect(scenarioFiles.map(({ id }) => `${id}.json`).sort()).toEqual(files.sort())
  expect(files.length).toBeGreaterThanOrEqual(6)
})

it.each(scenarioFiles.map((file) => [file.id, file] as const))('%s has the shape of a scenario', (_, file) => {
  expect(parseScenarioFile(file)).toEqual(file)
})

it('have no fault in any language', () => {
  expect([...words.keys()]).toEqual(expect.arrayContaining(['en', 'zh-CN', 'zh-TW']))
  expect(drillFaults(scenarioFiles, words)).toEqual([])
})

it('rest on sources that are listed, none of them weak', () => {
  const sources = read('src/guides/sources.json') as Readonly<Record<string, { certainty: string }>>
  for (const file of scenarioFiles)
    for (const id of [file.checked.source, ...file.sources])
      expect(['H', 'M'], `${file.id}: ${id}`).toContain(sources[id]?.certainty)
})

it.each(scenarios.map((scenario) => [scenario.file.id, scenario] as const))(
  '%s: whoever does everything right ends right, in whatever order right acts come',
  (_, { guide, moments, endings }) => {
    const allRight = [...journeys(guide)].filter(({ trail }) =>
      trail.every(({ question, answer }) => actOf(moments.get(question), answer)?.right),
    )
    expect(allRight.length).toBeGreaterThan(0)
    for (const { outcome } of allRight) expect(endings.get(outcome.id)?.right).toBe(true)
  },
)

it('a scenario of the wrong shape or with a fault in its graph is not let in', () => {
  const [file] = scenarioFiles
  expect(() => parseScenarioFile({ ...file, extra: true })).toThrow(/extra/)
  expect(() => parseScenarioFile({ ...file, start: 'nowhere' })).toThrow('the start, "nowhere", is no node')
})
