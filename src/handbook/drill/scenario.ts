// A scenario made ready for walking. To the engine it is a guide like any other, so trails, reachability and faults of
// the graph are found by the same code; what a guide does not know (which act is right, what a moment looks like) stays
// beside it.

import { indexGuide } from '#engine/graph.ts'
import type { AnswerId, Guide, GuideFile, GuideNode, NodeId } from '#engine/guide.ts'
import { checkDigit } from '#engine/number.ts'
import type { Act, Ending, Moment, ScenarioFile } from './parse-scenario.ts'

export type Scenario = {
  readonly file: ScenarioFile
  readonly guide: Guide
  readonly moments: ReadonlyMap<NodeId, Moment>
  readonly endings: ReadonlyMap<NodeId, Ending>
}

/** A guide wants numbers; nobody speaks those of a moment, so they are counted. */
const numberAt = (at: number) => `${100 + at}${checkDigit(String(100 + at))}` as GuideNode['number']

/** The scenario as the engine knows it. */
export function guideFileOf({ id, start, checked, moments, endings }: ScenarioFile): GuideFile {
  const asked = moments.map((moment, at) => ({
    kind: 'question' as const,
    id: moment.id,
    number: numberAt(at),
    minutes: 1,
    answers: moment.acts.map((act) => ({ id: act.id, next: act.next })),
  }))
  const ended = endings.map((ending, at) => ({
    kind: 'outcome' as const,
    id: ending.id,
    number: numberAt(moments.length + at),
    who: 'nobody' as const,
  }))
  return { id, start, checked, nodes: [...asked, ...ended] }
}

/** The file is trusted: it was parsed by the lint and by a test. */
export const indexScenario = (file: ScenarioFile): Scenario => ({
  file,
  guide: indexGuide(guideFileOf(file)),
  moments: new Map(file.moments.map((moment) => [moment.id, moment] as const)),
  endings: new Map(file.endings.map((ending) => [ending.id, ending] as const)),
})

export const actOf = (moment: Moment | undefined, id: AnswerId): Act | undefined =>
  moment?.acts.find((act) => act.id === id)
