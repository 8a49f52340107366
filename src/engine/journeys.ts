// Every way a merchant can walk a guide to an outcome.
// One line each, ids only: a diff of these lines shows who now ends elsewhere.

import { nodeOf } from './graph.ts'
import type { Guide, NodeId, Outcome } from './guide.ts'
import { choose, type Trail } from './trail.ts'

export type Journey = { readonly trail: Trail; readonly outcome: Outcome }

/** Lazily, in the guide's order: a guide without loops has a finite number, but it can be large. */
export function* journeys(guide: Guide, from: NodeId = guide.start, trail: Trail = []): Generator<Journey> {
  const node = nodeOf(guide, from)
  if (node.kind === 'outcome') {
    yield { trail, outcome: node }
    return
  }
  for (const answer of node.answers) yield* journeys(guide, answer.next, choose(trail, node, answer))
}

/** A journey as one line: `screen-text=other > moment=sign-in > call-acquirer`. */
export const journeyLine = ({ trail, outcome }: Journey): string =>
  [...trail.map(({ question, answer }) => `${question}=${answer}`), outcome.id].join(' > ')
