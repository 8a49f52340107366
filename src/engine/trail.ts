// Where a merchant is in a guide: a trail of answers, replayed rather than stored,
// so that an edited guide cannot strand a saved link.

import { nodeOf } from './graph.ts'
import type { Answer, AnswerId, Guide, GuideNode, NodeId, Outcome, Question } from './guide.ts'

export type Visit = { readonly question: NodeId; readonly answer: AnswerId }
export type Trail = readonly Visit[]

export type Position =
  | { readonly kind: 'asking'; readonly question: Question; readonly trail: Trail }
  | { readonly kind: 'done'; readonly outcome: Outcome; readonly trail: Trail }
  /** `keep` still fits, `dropped` does not; `keep` leads to `node`. */
  | { readonly kind: 'stale'; readonly node: GuideNode; readonly keep: Trail; readonly dropped: Trail }

export const choose = (trail: Trail, question: Question, answer: Answer): Trail => [
  ...trail,
  { question: question.id, answer: answer.id },
]

export const back = (trail: Trail): Trail => trail.slice(0, -1)

/** The trail as query entries, in order. */
export const encode = (trail: Trail): [string, string][] => trail.map(({ question, answer }) => [question, answer])

/**
 * The visits that query entries name. Keys that are no question of this guide belong to somebody
 * else (another guide, a tracker) and are passed over; whether the answers fit is for `locate` to say.
 */
export function decode(guide: Guide, entries: Iterable<readonly [string, string]>): Trail {
  const trail: Visit[] = []
  for (const [key, value] of entries) {
    const node = guide.nodes.get(key as NodeId)
    if (node?.kind === 'question') trail.push({ question: node.id, answer: value as AnswerId })
    // A trail longer than the guide has questions cannot fit; the cap keeps a hostile address cheap.
    if (trail.length > guide.nodes.size) break
  }
  return trail
}

export function findAnswer(node: GuideNode | undefined, visit: Visit): Answer | undefined {
  if (node?.kind !== 'question' || node.id !== visit.question) return undefined
  return node.answers.find((answer) => answer.id === visit.answer)
}

/** A page opened in mid-guide without scripts knows only its own answer: such a trail begins where it begins. */
function beginning(guide: Guide, trail: Trail): NodeId {
  const first = trail[0]
  return first && guide.nodes.get(first.question)?.kind === 'question' ? first.question : guide.start
}

/** Replays a trail. Never throws: what does not fit is dropped from the first misfit on. */
export function locate(guide: Guide, trail: Trail): Position {
  let node = nodeOf(guide, beginning(guide, trail))
  for (const [at, visit] of trail.entries()) {
    const answer = findAnswer(node, visit)
    if (!answer) return { kind: 'stale', node, keep: trail.slice(0, at), dropped: trail.slice(at) }
    node = nodeOf(guide, answer.next)
  }
  return node.kind === 'question' ? { kind: 'asking', question: node, trail } : { kind: 'done', outcome: node, trail }
}

export type Arrival = {
  readonly node: GuideNode
  /** The visits that led here; empty for a page opened cold. */
  readonly before: Trail
  /** Visits made here and after, when an earlier answer is being changed. */
  readonly after: Trail
  readonly dropped: Trail
  /** All visits that still fit, wherever they lead. */
  readonly keep: Trail
  /** Where they lead, when that is neither this node nor past it. */
  readonly elsewhere: GuideNode | undefined
}

/** Reconciles the node an address names with the trail it carries: the node wins, the trail explains. */
export function arrive(guide: Guide, id: NodeId, trail: Trail): Arrival {
  const node = nodeOf(guide, id)
  const position = locate(guide, trail)
  const keep = position.kind === 'stale' ? position.keep : trail
  const dropped = position.kind === 'stale' ? position.dropped : []
  const end =
    position.kind === 'stale' ? position.node : position.kind === 'asking' ? position.question : position.outcome
  const at = keep.findIndex((visit) => visit.question === id)
  if (at >= 0) return { node, before: keep.slice(0, at), after: keep.slice(at), dropped, keep, elsewhere: undefined }
  if (end.id === id) return { node, before: keep, after: [], dropped, keep, elsewhere: undefined }
  return { node, before: [], after: [], dropped, keep, elsewhere: keep.length > 0 ? end : undefined }
}

/** The trail after answering, walked on through later answers for as long as the walk meets their questions. */
export function answered(guide: Guide, arrival: Arrival, answer: Answer): { trail: Trail; node: GuideNode } {
  const later = new Map(arrival.after.map((visit) => [visit.question, visit]))
  let trail: Trail = [...arrival.before, { question: arrival.node.id, answer: answer.id }]
  let node = nodeOf(guide, answer.next)
  for (let visit = later.get(node.id); visit; visit = later.get(node.id)) {
    const again = findAnswer(node, visit)
    if (!again) break
    trail = [...trail, visit]
    node = nodeOf(guide, again.next)
  }
  return { trail, node }
}
