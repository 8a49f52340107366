// Every answer must lead to a node, and every question to an outcome, whatever is answered on the way.
// A merchant with a queue cannot be left without a verdict.

import { answersOf, indexGuide, reachable } from '#engine/graph.ts'
import type { GuideNode } from '#engine/guide.ts'

import type { GuideSource } from '../content.ts'
import { error, type Found, type Rule } from '../finding.ts'

function deadEnds({ path, file }: GuideSource): Found[] {
  const guide = indexGuide(file)
  const nowhere = (node: GuideNode) =>
    answersOf(node)
      .filter(({ next }) => !guide.nodes.has(next))
      .map(({ id, next }) =>
        error(
          `${path}, node "${node.id}", answer "${id}"`,
          `it leads to "${next}", and there is no such node`,
          'point it at a node of this guide, or add that node',
        ),
      )
  const ends = (node: GuideNode) => [...reachable(guide, node.id)].some((id) => guide.nodes.get(id)?.kind === 'outcome')
  const stuck = file.nodes
    .filter((node) => !ends(node))
    .map(({ id }) =>
      error(`${path}, node "${id}"`, 'no answer ever leads to an outcome', 'give it an answer that leads to one'),
    )
  return [...file.nodes.flatMap(nowhere), ...stuck]
}

export const deadEnd: Rule = { name: 'dead-end', check: ({ guides }) => guides.flatMap(deadEnds) }
