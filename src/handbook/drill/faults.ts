// What is wrong with the scenarios and their words, in any language: a moment nobody can reach, an act that nothing
// comes of or that nobody explains, a scenario that cannot be failed or cannot be finished. A trainee believes what the
// drill says, so an act without its why is worse than none.

import { indexGuide, reachable } from '#engine/graph.ts'
import type { NodeId } from '#engine/guide.ts'
import { faults as graphFaults } from '#engine/parse.ts'
import type { Moment, ScenarioFile } from './parse-scenario.ts'
import { guideFileOf } from './scenario.ts'
import { topics } from './topics.ts'
import { wordsFaults, type Strings } from './words-faults.ts'

export type Fault = { readonly where: string; readonly says: string; readonly fix: string }

export const fileOf = (id: string): string => `src/handbook/drill/${id}.json`

/** Fewer moments on the right way teach nothing. */
const fewest = 3

const at = ({ id }: ScenarioFile, kind: 'moment' | 'ending', node: string) => `${fileOf(id)}, ${kind} "${node}"`

function lost(file: ScenarioFile): Fault[] {
  const seen = reachable(indexGuide(guideFileOf(file)), file.start)
  const fault = (kind: 'moment' | 'ending') => (id: NodeId) => ({
    where: at(file, kind, id),
    says: 'no trainee can get here from the start',
    fix: 'let an act lead to it, or delete it and its words in every locale',
  })
  const unseen = (nodes: readonly { readonly id: NodeId }[]) => nodes.map(({ id }) => id).filter((id) => !seen.has(id))
  return [...unseen(file.moments).map(fault('moment')), ...unseen(file.endings).map(fault('ending'))]
}

function unfair(file: ScenarioFile, { id, acts }: Moment): Fault[] {
  const wrongEndings = file.endings.filter(({ right }) => !right).map((ending) => ending.id)
  const misled = acts
    .filter(({ right, next }) => right && wrongEndings.includes(next))
    .map((act) => ({
      where: `${at(file, 'moment', id)}, act "${act.id}"`,
      says: 'it is right, and leads to a wrong ending',
      fix: 'let it lead on, or say what is wrong with it',
    }))
  const none = (right: boolean) =>
    acts.some((act) => act.right === right)
      ? []
      : [
          {
            where: at(file, 'moment', id),
            says: `it has no ${right ? 'right' : 'wrong'} act`,
            fix: 'add one: a moment is a choice between right and wrong',
          },
        ]
  return [...none(true), ...none(false), ...misled]
}

/** What can be reached by right acts alone. */
function rightWay(file: ScenarioFile): ReadonlySet<NodeId> {
  const moments = file.moments.map((moment) => ({ ...moment, acts: moment.acts.filter(({ right }) => right) }))
  return reachable(indexGuide(guideFileOf({ ...file, moments })), file.start)
}

function endless(file: ScenarioFile): Fault[] {
  const where = fileOf(file.id)
  const way = rightWay(file)
  const ends = file.endings.some(({ id, right }) => right && way.has(id))
  const passed = file.moments.filter(({ id }) => way.has(id)).length
  return [
    ...(ends ? [] : [{ where, says: 'right acts lead to no right ending', fix: 'let the last right act lead to one' }]),
    ...(passed >= fewest
      ? []
      : [{ where, says: `${passed} moments on the right way`, fix: `write ${fewest} at least` }]),
    ...(file.moments.some(({ acts }) => acts.some(({ right }) => !right))
      ? []
      : [{ where, says: 'nothing in it can be done wrong', fix: 'add a wrong act' }]),
  ]
}

const scenarioFaults = (file: ScenarioFile): Fault[] => [
  ...graphFaults(guideFileOf(file)).map((says) => ({
    where: fileOf(file.id),
    says,
    fix: 'mend it as in any guide: docs/authoring.md',
  })),
  ...lost(file),
  ...file.moments.flatMap((moment) => unfair(file, moment)),
  ...endless(file),
]

function untested(files: readonly ScenarioFile[]): Fault[] {
  const tested = new Set(
    files.flatMap(({ moments }) =>
      moments.flatMap(({ acts }) => acts.flatMap((act) => (act.right ? [] : act.against))),
    ),
  )
  return topics
    .filter((topic) => !tested.has(topic))
    .map((topic) => ({
      where: 'src/handbook/drill',
      says: `no wrong act goes against "${topic}"`,
      fix: 'write one, or take the topic out',
    }))
}

/** @param words by locale, the strings of its `handbook/drill.json` under their dotted keys */
export const drillFaults = (files: readonly ScenarioFile[], words: ReadonlyMap<string, Strings>): Fault[] => [
  ...files.flatMap(scenarioFaults),
  ...untested(files),
  ...[...words].flatMap(([locale, strings]) => wordsFaults(files, locale, strings)),
]
