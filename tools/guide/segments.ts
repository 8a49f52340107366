// The journey file of a guide: every way a merchant can walk it, ids only, cut where ways join again.
// Whole journeys would be thousands of lines for one guide; cut at the joins, each answer appears once.

import { answersOf, indexGuide, inOrder, nextIds } from '#engine/graph.ts'
import type { Guide, GuideFile, GuideNode, NodeId } from '#engine/guide.ts'

type Totals = { readonly journeys: bigint; readonly longest: number; readonly questions: number }

const top = (values: readonly number[]): number => values.reduce((one, other) => Math.max(one, other), 0)

/** How many journeys there are, the longest one's answers, and the most questions that are no instructions. */
function totals(guide: Guide, backward: readonly NodeId[]): Totals {
  const from = new Map<NodeId, Totals>()
  for (const id of backward) {
    const node = guide.nodes.get(id)
    if (node?.kind !== 'question') {
      from.set(id, { journeys: 1n, longest: 0, questions: 0 })
      continue
    }
    const after = node.answers.flatMap(({ next }) => from.get(next) ?? [])
    from.set(id, {
      journeys: after.reduce((sum, { journeys }) => sum + journeys, 0n),
      longest: 1 + top(after.map(({ longest }) => longest)),
      questions: (node.instruction ? 0 : 1) + top(after.map(({ questions }) => questions)),
    })
  }
  return from.get(guide.start) ?? { journeys: 0n, longest: 0, questions: 0 }
}

/** Questions that more than one answer leads to. */
function joins(guide: Guide): Set<NodeId> {
  const edges = [...guide.nodes.values()].flatMap((node) => answersOf(node).map(({ next }) => next))
  const often = edges.filter((id, at) => edges.indexOf(id) !== at)
  return new Set(often.filter((id) => guide.nodes.get(id)?.kind === 'question'))
}

function chains(guide: Guide, cuts: ReadonlySet<NodeId>, node: GuideNode, before: string): string[] {
  return answersOf(node).flatMap(({ id, next }) => {
    const line = `${before}${node.id}=${id} > `
    const after = guide.nodes.get(next)
    if (after?.kind !== 'question') return [line + next]
    return cuts.has(next) ? [`${line}@${next}`] : chains(guide, cuts, after, line)
  })
}

/** The file's text, or nothing for a graph that has no journeys because answers lead in a circle or nowhere. */
export function segments(file: GuideFile): string | undefined {
  const guide = indexGuide(file)
  const sorted = inOrder(guide)
  const isWhole = file.nodes.every((node) => nextIds(node).every((id) => guide.nodes.has(id)))
  if ('loop' in sorted || !isWhole) return undefined
  const { journeys, longest, questions } = totals(guide, sorted.order.toReversed())
  const cuts = joins(guide)
  const blocks = file.nodes
    .filter(({ id }) => id === guide.start || cuts.has(id))
    .map((node) => [`@${node.id}`, ...chains(guide, cuts, node, '').map((line) => `  ${line}`)].join('\n'))
  const header = `# ${file.id}: ${journeys} journeys, at most ${longest} answers, at most ${questions} questions that are no instructions`
  return `${[`${header}\n# npm run guide journeys ${file.id}`, ...blocks].join('\n\n')}\n`
}
