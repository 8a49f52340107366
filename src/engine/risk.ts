// What could go wrong at a node, and whether a trail has ruled it out.
// The same two rules serve the page (warn a merchant who came cold) and the lint (prove it for all trails).

import { answersOf, last, nodeOf, parentsOf, reachable } from './graph.ts'
import type { Answer, Guide, GuideNode, NodeId, Risk } from './guide.ts'
import { findAnswer, type Trail } from './trail.ts'

export type Settled = ReadonlySet<Risk>

/** What is settled after an answer: a new charge makes every earlier assurance worthless, the answer's guards renew it. */
export function settle(settled: Settled, node: GuideNode, answer: Answer): Settled {
  const kept = node.risk?.includes('charge-again') ? [] : settled
  return new Set([...kept, ...(answer.guards ?? [])])
}

/** The risks of a node that nothing on the trail has settled. */
export function unsettled(guide: Guide, id: NodeId, before: Trail): Risk[] {
  const settled = settledBy(guide, before)
  return (nodeOf(guide, id).risk ?? []).filter((risk) => !settled.has(risk))
}

function settledBy(guide: Guide, trail: Trail): Settled {
  let settled: Settled = new Set()
  for (const visit of trail) {
    const node = nodeOf(guide, visit.question)
    const answer = findAnswer(node, visit)
    if (answer) settled = settle(settled, node, answer)
  }
  return settled
}

/** Whether a new charge may come from a node on, while nothing on the trail has said what became of the last one. */
export const isMoneyOpen = (guide: Guide, id: NodeId, before: Trail): boolean =>
  !settledBy(guide, before).has('charge-again') &&
  [...reachable(guide, id)].some((next) => nodeOf(guide, next).risk?.includes('charge-again'))

const guarding = (node: GuideNode, risk: Risk): Answer[] =>
  answersOf(node).filter(({ guards }) => guards?.includes(risk))

/** The questions that can settle a risk, in the guide's order. */
export const guardsFor = (guide: Guide, risk: Risk): GuideNode[] =>
  [...guide.nodes.values()].filter((node) => guarding(node, risk).length > 0)

/**
 * The question to send somebody to who came to a risk without having settled it: the nearest one before the node.
 * Where every way there leads past a new charge, which unsettles all, it is the last question that begins such a way.
 */
export function guardBefore(guide: Guide, id: NodeId, risk: Risk): GuideNode | undefined {
  const seen = new Set([id])
  for (const at of seen) {
    for (const parent of parentsOf(guide, at)) {
      const settles = guarding(parent, risk).some(({ next }) => next === at)
      if (settles && !parent.risk) return parent
      if (!parent.risk?.includes('charge-again')) seen.add(parent.id)
    }
  }
  const asks = (node: GuideNode) => node.kind === 'question' && !node.instruction && !node.risk
  const begins = (node: GuideNode) => guarding(node, risk).some(({ next }) => reachable(guide, next).has(id))
  return last(guardsFor(guide, risk).filter((node) => asks(node) && begins(node)))
}
