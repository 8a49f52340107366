// Questions that are passed over: whoever would come to one is led on as if it had been answered by the answer that
// settles and does the least. The answer is in the trail like any other, so a trail is a journey of the whole guide
// wherever it is opened, and what holds for all journeys (they end, risks are settled) holds for these.

import { answersOf, nextIds, nodeOf, reachable, remaining } from './graph.ts'
import type { Answer, Guide, GuideNode, NodeId, Question } from './guide.ts'
import { arrive, choose, type Arrival, type Trail } from './trail.ts'

/** The hidden questions of a guide, each with the answer that it is passed over by. */
export type Hidden = ReadonlyMap<NodeId, Answer>

const nothing: Hidden = new Map()

/**
 * One rule for every guide. First an answer that leads to another question, since nothing was found out that a verdict
 * could rest on; of those one whose question has no risk, since nothing was done that would call for a new charge or a
 * power cut; then the one with the longest way still to go, then with the most minutes; then the last.
 */
function passing(guide: Guide, { answers }: Question): Answer | undefined {
  const left = remaining(guide)
  const weight = ({ next }: Answer): readonly number[] => [
    nodeOf(guide, next).kind === 'question' ? 1 : 0,
    nodeOf(guide, next).risk ? 0 : 1,
    left.get(next)?.steps ?? 0,
    left.get(next)?.minutes ?? 0,
  ]
  const isAtLeast = (one: Answer, other: Answer): boolean => {
    const [mine, theirs] = [weight(one), weight(other)]
    const at = mine.findIndex((figure, index) => figure !== theirs[index])
    return at < 0 || (mine[at] ?? 0) > (theirs[at] ?? 0)
  }
  return answers.reduce<Answer | undefined>((best, one) => (!best || isAtLeast(one, best) ? one : best), undefined)
}

/** Why a node may never be hidden; undefined where it may. */
export function protection(guide: Guide, node: GuideNode): string | undefined {
  if (guide.side) return 'side guides keep merchants from harm and are never shortened'
  if (node.kind === 'outcome') return 'it is an outcome, where somebody is told what to do'
  if (node.id === guide.start) return 'it is where the guide starts'
  if (node.asks) return 'it asks whether money moved'
  if (node.answers.some(({ guards }) => guards)) return 'its answers rule out a risk'
  return undefined
}

/** Outcomes that nobody would reach any more. */
export function lostOutcomes(guide: Guide, hidden: Hidden): NodeId[] {
  const left = reachable(withoutHidden(guide, hidden), guide.start)
  return [...reachable(guide, guide.start)].filter((id) => nodeOf(guide, id).kind === 'outcome' && !left.has(id))
}

/** @param ids those of this guide; what may not be hidden is not, and where an outcome would be lost nothing is */
export function hiddenIn(guide: Guide, ids: readonly string[]): Hidden {
  const hidden = new Map<NodeId, Answer>()
  for (const node of guide.nodes.values()) {
    if (!ids.includes(node.id) || node.kind === 'outcome' || protection(guide, node)) continue
    const answer = passing(guide, node)
    if (answer) hidden.set(node.id, answer)
  }
  return hidden.size > 0 && lostOutcomes(guide, hidden).length === 0 ? hidden : nothing
}

/** Where a way to a node leads in the end. */
function shownNext(guide: Guide, hidden: Hidden, id: NodeId): NodeId {
  let next = id
  for (let answer = hidden.get(next); answer; answer = hidden.get(next)) next = answer.next
  return nodeOf(guide, next).id
}

/** The guide as a reader meets it, for what is to be known of all ways through it. */
export function withoutHidden(guide: Guide, hidden: Hidden): Guide {
  const shown = [...guide.nodes.values()].filter(({ id }) => !hidden.has(id))
  const led = (node: GuideNode): GuideNode =>
    node.kind === 'outcome' || !nextIds(node).some((id) => hidden.has(id))
      ? node
      : {
          ...node,
          answers: answersOf(node).map((answer) => ({ ...answer, next: shownNext(guide, hidden, answer.next) })),
        }
  return { ...guide, nodes: new Map(shown.map((node) => [node.id, led(node)] as const)) }
}

type Place = { readonly trail: Trail; readonly node: GuideNode }

/** On from a place to the first that is shown. */
export function passOver(guide: Guide, hidden: Hidden, { trail, node }: Place): Place {
  const answer = hidden.get(node.id)
  if (!answer || node.kind === 'outcome') return { trail, node }
  return passOver(guide, hidden, { trail: choose(trail, node, answer), node: nodeOf(guide, answer.next) })
}

/** As `arrive`, but where the node is hidden at the one that it is passed over to. */
export function arriveShown(guide: Guide, hidden: Hidden, id: NodeId, trail: Trail): Arrival {
  const arrival = arrive(guide, id, trail)
  if (!hidden.has(id)) return arrival
  const over = passOver(guide, hidden, { trail: arrival.before, node: arrival.node })
  // Opened cold, it has no trail, and what it is passed over to has none either.
  return arrive(guide, over.node.id, arrival.before.length > 0 ? over.trail : [])
}

/** The visits that a reader made, without those that were passed over. */
export const shownVisits = (hidden: Hidden, trail: Trail): Trail =>
  trail.filter(({ question }) => !hidden.has(question))
