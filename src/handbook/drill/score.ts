// What a trainee's runs come to: how much was right at the first try, which topics went wrong, which scenarios are
// finished. Counted from the runs each time, never kept.

import type { GuideId } from '#engine/guide.ts'
import { standingOf, type Run } from './run.ts'
import { actOf, type Scenario } from './scenario.ts'
import { topics, type Topic } from './topics.ts'

/** By scenario; one without a run was not begun. */
export type Runs = Readonly<Partial<Record<GuideId, Run>>>

export type Count = { readonly right: number; readonly all: number }
export type Weakness = { readonly topic: Topic; readonly count: number }

export type Score = Count & {
  /** The worst first. */
  readonly weak: readonly Weakness[]
  /** Scenarios that have not reached a right ending yet. */
  readonly left: number
}

const actsFirst = ({ moments }: Scenario, run: Run | undefined) =>
  (run?.first ?? []).flatMap(({ question, answer }) => actOf(moments.get(question), answer) ?? [])

export function countOf(scenario: Scenario, run: Run | undefined): Count {
  const acts = actsFirst(scenario, run)
  return { right: acts.filter(({ right }) => right).length, all: acts.length }
}

export type Stage = 'fresh' | 'begun' | 'done'

export function stageOf(scenario: Scenario, run: Run | undefined): Stage {
  if (!run || (run.trail.length === 0 && run.first.length === 0)) return 'fresh'
  const at = standingOf(scenario, run)
  return at.kind === 'ending' && at.ending.right ? 'done' : 'begun'
}

export function scoreOf(scenarios: readonly Scenario[], runs: Runs): Score {
  const counts = scenarios.map((scenario) => countOf(scenario, runs[scenario.file.id]))
  const against = scenarios
    .flatMap((scenario) => actsFirst(scenario, runs[scenario.file.id]))
    .flatMap((act) => (act.right ? [] : act.against))
  const weak = topics
    .map((topic) => ({ topic, count: against.filter((one) => one === topic).length }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count)
  return {
    right: counts.reduce((sum, { right }) => sum + right, 0),
    all: counts.reduce((sum, { all }) => sum + all, 0),
    weak,
    left: scenarios.filter((scenario) => stageOf(scenario, runs[scenario.file.id]) !== 'done').length,
  }
}
