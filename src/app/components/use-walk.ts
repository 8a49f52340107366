// Where the reader is: the guide and node of an address, how they came, and where a side guide leads back to.

import { last, parentsOf } from '#engine/graph.ts'
import type { Answer, Guide, NodeId } from '#engine/guide.ts'
import { arriveShown, passOver, type Hidden } from '#engine/hide.ts'
import { answered, back, type Arrival, type Trail } from '#engine/trail.ts'
import { calledHref, callerHref, nodeHref, readCallers, readTrail, stepCaller, type Callers } from '../address.ts'
import { hiddenOf, type Book } from '../pack.ts'
import { useBook, useHere, useHydrated, type Here } from './use-book.ts'

export type Walk = {
  readonly guide: Guide
  readonly arrival: Arrival
  /** Where a side guide was entered from, the nearest first. */
  readonly callers: Callers
  /** The step before this one, where that is known. */
  readonly backHref: string | undefined
}

/** Up to the last question that was shown: the way back does not stop at one that was passed over. */
const upToShown = (hidden: Hidden, trail: Trail): Trail => {
  const latest = last(trail)
  return latest && hidden.has(latest.question) ? upToShown(hidden, back(trail)) : trail
}

type Parts = { guide: Guide; arrival: Arrival; callers: Callers; hidden: Hidden }

function previous(locale: string, { guide, arrival, callers, hidden }: Parts): string | undefined {
  const before = upToShown(hidden, arrival.before)
  const latest = last(before)
  const trail = arrival.after.length > 0 ? arrival.keep : back(before)
  if (latest) return nodeHref(locale, guide, latest.question, trail, callers)
  if (arrival.node.id === guide.start) return callerHref(locale, callers)
  const parents = parentsOf(guide, arrival.node.id)
  return parents[0] && parents.length === 1 && !hidden.has(parents[0].id)
    ? nodeHref(locale, guide, parents[0].id, [], callers)
    : undefined
}

/** Undefined where the ids name no node of this book. */
export function walkAt(book: Book, guideId: string, nodeId: string | undefined, search: string): Walk | undefined {
  const guide = book.walkable.get(guideId)
  const node = guide?.nodes.get((nodeId ?? guide.start) as NodeId)
  if (!guide || !node) return undefined
  const callers = guide.side ? readCallers(book, guide, search) : []
  const hidden = hiddenOf(book, guideId)
  const arrival = arriveShown(guide, hidden, node.id, readTrail(book, guide, search))
  return { guide, arrival, callers, backHref: previous(book.locale, { guide, arrival, callers, hidden }) }
}

/** The step's own address, without what others have added to it. */
export const hereHref = (locale: string, { guide, arrival, callers }: Walk): string =>
  nodeHref(locale, guide, arrival.node.id, arrival.keep, callers)

/** Where an answer of this step leads. */
export function answerHref(book: Book, { guide, arrival, callers }: Walk, answer: Answer): string {
  const next = passOver(guide, hiddenOf(book, guide.id), answered(guide, arrival, answer))
  return nodeHref(book.locale, guide, next.node.id, next.trail, callers)
}

/** Into a side guide from this step, or back to where one was in it, if it has led here itself. */
export function sideHref(locale: string, { guide, arrival, callers }: Walk, id: string): string {
  const at = callers.findIndex((caller) => caller.kind === 'step' && caller.guide.id === id)
  if (at >= 0) return callerHref(locale, callers.slice(at)) ?? ''
  const here = stepCaller({ guide, node: arrival.node.id, trail: arrival.keep })
  return calledHref(locale, id, guide.id === id ? callers : [here, ...callers])
}

/** The step that stands at an address of this book's language. */
export function stepAt(book: Book, { pathname, search }: Here): Walk | undefined {
  const [, locale, guide = '', node] = pathname.split('/')
  return locale === book.locale ? walkAt(book, guide, node || undefined, search) : undefined
}

export function useWalk(): Walk | undefined {
  const { pathname, search } = useHere()
  return stepAt(useBook(), { pathname, search: useHydrated() ? search : '' })
}
