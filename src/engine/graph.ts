// What can be read off a guide's graph: where answers lead, what remains, what is wrong with it.
// Free of the schema library, so that the browser gets only this.

import type { Answer, Guide, GuideFile, GuideNode, NodeId } from './guide.ts'

// Not Array.prototype.at: engines of 2018 lack it.
export const last = <T>(values: readonly T[]): T | undefined => values[values.length - 1]

/** Makes nodes findable by id. The file is trusted: it was parsed when the site was built. */
export const indexGuide = ({ nodes, ...guide }: GuideFile): Guide => ({
  ...guide,
  nodes: new Map(nodes.map((node) => [node.id, node] as const)),
})

export function nodeOf(guide: Guide, id: NodeId): GuideNode {
  const node = guide.nodes.get(id)
  if (!node) throw new Error(`guide ${guide.id} was let through without its node "${id}"`)
  return node
}

export const answersOf = (node: GuideNode): readonly Answer[] => (node.kind === 'question' ? node.answers : [])

export const nextIds = (node: GuideNode): NodeId[] => [...new Set(answersOf(node).map((answer) => answer.next))]

/** The questions with an answer that leads to a node, in the guide's order. */
export const parentsOf = (guide: Guide, id: NodeId): GuideNode[] =>
  [...guide.nodes.values()].filter((node) => nextIds(node).includes(id))

/** Every node that can be reached from one, itself included; ids that lead nowhere are passed over. */
export function reachable(guide: Guide, from: NodeId): Set<NodeId> {
  const seen = new Set<NodeId>()
  const waiting = [from]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const node = guide.nodes.get(id)
    if (!node || seen.has(id)) continue
    seen.add(id)
    waiting.push(...nextIds(node))
  }
  return seen
}

/** Nodes in an order in which every answer leads forward, or the ids of a loop that forbids one. */
export function inOrder(guide: Guide): { order: NodeId[] } | { loop: NodeId[] } {
  const done = new Set<NodeId>()
  const order: NodeId[] = []
  for (const root of guide.nodes.keys()) {
    const loop = visit(guide, root, done, order)
    if (loop) return { loop }
  }
  return { order: order.reverse() }
}

// Not recursive, so that a chain of any length fits on the stack.
function visit(guide: Guide, root: NodeId, done: Set<NodeId>, order: NodeId[]): NodeId[] | undefined {
  const above: { id: NodeId; left: NodeId[] }[] = []
  const enter = (id: NodeId) => {
    const node = guide.nodes.get(id)
    above.push({ id, left: node ? nextIds(node).filter((next) => guide.nodes.has(next)) : [] })
  }
  if (!done.has(root)) enter(root)
  for (let top = last(above); top; top = last(above)) {
    const next = top.left.shift()
    if (next === undefined) {
      done.add(top.id)
      order.push(top.id)
      above.pop()
      continue
    }
    const at = above.findIndex(({ id }) => id === next)
    if (at >= 0) return above.slice(at).map(({ id }) => id)
    if (!done.has(next)) enter(next)
  }
  return undefined
}

/** `steps`: the most questions still to answer, `fewest`: the fewest, `minutes`: the most minutes that can take. */
export type Remaining = { readonly steps: number; readonly fewest: number; readonly minutes: number }

const nothing: Remaining = { steps: 0, fewest: 0, minutes: 0 }

/** What remains at each node, the node itself included. Throws on a loop. */
export function remaining(guide: Guide): ReadonlyMap<NodeId, Remaining> {
  const sorted = inOrder(guide)
  if ('loop' in sorted) throw new Error(`guide ${guide.id} was let through with a loop: ${sorted.loop.join(' > ')}`)
  const most = new Map<NodeId, Remaining>()
  for (const id of sorted.order.reverse()) {
    const node = nodeOf(guide, id)
    if (node.kind === 'outcome') {
      most.set(id, nothing)
      continue
    }
    const after = nextIds(node).map((next) => most.get(next) ?? nothing)
    most.set(id, {
      steps: 1 + Math.max(...after.map(({ steps }) => steps)),
      fewest: 1 + Math.min(...after.map(({ fewest }) => fewest)),
      minutes: node.minutes + Math.max(...after.map(({ minutes }) => minutes)),
    })
  }
  return most
}
