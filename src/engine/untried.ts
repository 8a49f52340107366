// What a help desk wants to know of a journey besides where it stands: which instructions were not followed, and
// whether they may still come. Read off the graph, so that it holds for any guide.

import { reachable } from './graph.ts'
import type { Guide, NodeId, Question } from './guide.ts'
import type { Trail } from './trail.ts'

export type Untried = {
  /** May still come from here. */
  readonly ahead: readonly Question[]
  /** Passed by: no way from here leads there. */
  readonly skipped: readonly Question[]
}

/** Instructions without an answer in the trail, in the guide's order; the present one counts as ahead. */
export function untried(guide: Guide, trail: Trail, here: NodeId): Untried {
  const answered = new Set(trail.map(({ question }) => question))
  const open = [...guide.nodes.values()].filter(
    (node): node is Question => node.kind === 'question' && node.instruction === true && !answered.has(node.id),
  )
  const ahead = reachable(guide, here)
  return { ahead: open.filter(({ id }) => ahead.has(id)), skipped: open.filter(({ id }) => !ahead.has(id)) }
}
