// Every node must be reachable from the start, not merely named by some answer:
// words that no merchant can reach still cost everybody who translates and reviews them.

import { indexGuide, reachable } from '#engine/graph.ts'

import type { GuideSource } from '../content.ts'
import { error, type Found, type Rule } from '../finding.ts'

function lost({ path, file }: GuideSource): Found[] {
  const seen = reachable(indexGuide(file), file.start)
  return file.nodes
    .filter(({ id }) => !seen.has(id))
    .map(({ id }) =>
      error(
        `${path}, node "${id}"`,
        'no merchant can get here from the start',
        'point an answer at it, or retire it and delete its words in every locale',
      ),
    )
}

export const unreachableNode: Rule = { name: 'unreachable-node', check: ({ guides }) => guides.flatMap(lost) }
