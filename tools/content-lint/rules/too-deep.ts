// No merchant answers more than seven questions that are not instructions, on any journey.
// Found as the longest path, so the cost grows with the guide and not with its journeys.

import { indexGuide, inOrder, nextIds } from '#engine/graph.ts'
import type { NodeId } from '#engine/guide.ts'

import type { GuideSource } from '../content.ts'
import { error, type Found, type Rule } from '../finding.ts'

const most = 7

type Depth = { readonly asked: number; readonly line: readonly NodeId[] }

function tooDeepIn({ path, file }: GuideSource): Found[] {
  const guide = indexGuide(file)
  const sorted = inOrder(guide)
  if ('loop' in sorted) return []
  const deepest = new Map<NodeId, Depth>()
  for (const id of sorted.order.reverse()) {
    const node = guide.nodes.get(id)
    if (!node) continue
    const after = nextIds(node).flatMap((next) => deepest.get(next) ?? [])
    const worst = after.reduce<Depth>((one, other) => (other.asked > one.asked ? other : one), { asked: 0, line: [] })
    const counts = node.kind === 'question' && !node.instruction
    deepest.set(id, { asked: worst.asked + (counts ? 1 : 0), line: [...(counts ? [id] : []), ...worst.line] })
  }
  const { asked, line } = deepest.get(file.start) ?? { asked: 0, line: [] }
  if (asked <= most) return []
  return [
    error(
      `${path}, node "${line[most]}"`,
      `it can be question ${most + 1} of ${asked}: ${line.join(' > ')}`,
      `ask at most ${most}: merge two questions, drop one, or end one of these ways earlier`,
    ),
  ]
}

export const tooDeep: Rule = { name: 'too-deep', check: ({ guides }) => guides.flatMap(tooDeepIn) }
