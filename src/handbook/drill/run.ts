// Where a trainee is in a scenario: the engine's trail, the act whose consequence is being looked at, and what was done
// first at every moment, which is what the score counts: a second try shows that one has read, not that one knew.

import { back, choose, decode, encode, findAnswer, locate, type Trail } from '#engine/trail.ts'
import type { AnswerId } from '#engine/guide.ts'
import type { Act, Ending, Moment } from './parse-scenario.ts'
import { actOf, type Scenario } from './scenario.ts'

export type Run = {
  readonly trail: Trail
  readonly acted?: AnswerId
  readonly first: Trail
}

export type Standing =
  | { readonly kind: 'moment'; readonly moment: Moment }
  | { readonly kind: 'consequence'; readonly moment: Moment; readonly act: Act }
  | { readonly kind: 'ending'; readonly ending: Ending }

export const fresh: Run = { trail: [], first: [] }

export function standingOf(scenario: Scenario, { trail, acted }: Run): Standing {
  const at = locate(scenario.guide, trail)
  const id = at.kind === 'asking' ? at.question.id : at.kind === 'done' ? at.outcome.id : at.node.id
  const ending = scenario.endings.get(id)
  if (ending) return { kind: 'ending', ending }
  const moment = scenario.moments.get(id)
  if (!moment) throw new Error(`scenario ${scenario.guide.id} was let through without its moment "${id}"`)
  const act = acted === undefined ? undefined : actOf(moment, acted)
  return act ? { kind: 'consequence', moment, act } : { kind: 'moment', moment }
}

/** An act that this moment does not offer changes nothing. */
export function act(scenario: Scenario, run: Run, id: AnswerId): Run {
  const at = standingOf(scenario, run)
  if (at.kind !== 'moment' || !actOf(at.moment, id)) return run
  const isFirst = !run.first.some(({ question }) => question === at.moment.id)
  const visit = { question: at.moment.id, answer: id }
  return { trail: run.trail, acted: id, first: isFirst ? [...run.first, visit] : run.first }
}

/** From a consequence to where it leads. */
export function goOn(scenario: Scenario, run: Run): Run {
  const node = locate(scenario.guide, run.trail)
  if (node.kind !== 'asking') return run
  const answer = node.question.answers.find(({ id }) => id === run.acted)
  return answer ? { trail: choose(run.trail, node.question, answer), first: run.first } : run
}

/** From a consequence back to its moment; from an ending back to the moment that led there. */
export const again = ({ trail, acted, first }: Run): Run =>
  acted === undefined ? { trail: back(trail), first } : { trail, first }

/** Whether a wrong act lies on the way that was gone: what it did in a shop cannot be taken back. */
export const isMistaken = (scenario: Scenario, { trail }: Run): boolean =>
  trail.some(({ question, answer }) => {
    const moment = scenario.moments.get(question)
    return moment !== undefined && actOf(moment, answer)?.right === false
  })

/** From the start, with what was done first still counted: whoever has seen the answers is no beginner. */
export const afresh = ({ first }: Run): Run => ({ trail: [], first })

/** A run as it is kept: pairs of ids, nothing else. The consequence that was being looked at is not. */
export const written = ({ trail, first }: Run): unknown => ({ trail: encode(trail), first: encode(first) })

const pairsIn = (value: unknown): [string, string][] =>
  (Array.isArray(value) ? (value as unknown[]) : []).flatMap((pair): [string, string][] => {
    const [question, answer] = Array.isArray(pair) ? (pair as unknown[]) : []
    return typeof question === 'string' && typeof answer === 'string' ? [[question, answer]] : []
  })

/** A run read back: what no longer fits the scenario is dropped, as with any saved trail. */
export function readRun(scenario: Scenario, value: unknown): Run {
  const { trail, first } = Object.assign({ trail: [], first: [] }, value) as { trail: unknown; first: unknown }
  const at = locate(scenario.guide, decode(scenario.guide, pairsIn(trail)))
  const done = decode(scenario.guide, pairsIn(first)).filter(
    (visit, place, all) =>
      findAnswer(scenario.guide.nodes.get(visit.question), visit) &&
      all.findIndex(({ question }) => question === visit.question) === place,
  )
  const kept = at.kind === 'stale' ? at.keep : at.trail
  return { trail: kept[0] && kept[0].question !== scenario.guide.start ? [] : kept, first: done }
}
