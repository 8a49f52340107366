// Where the reader is: the guide and node of an address, how they came, and where a side guide leads back to.

import { useLocation, useParams } from 'react-router'
import { last, parentsOf } from '#engine/graph.ts'
import type { Guide, NodeId } from '#engine/guide.ts'
import { arrive, back, type Arrival } from '#engine/trail.ts'
import { nodeHref, readReturn, readTrail, returnHref, type Return } from '../address.ts'
import type { Book } from '../pack.ts'
import { useBook, useHydrated } from './use-book.ts'

export type Walk = {
  readonly guide: Guide
  readonly arrival: Arrival
  readonly returnTo: Return | undefined
  /** The step before this one, where that is known. */
  readonly backHref: string | undefined
}

function previous(locale: string, guide: Guide, arrival: Arrival, returnTo: Return | undefined): string | undefined {
  const latest = last(arrival.before)
  const trail = arrival.after.length > 0 ? arrival.keep : back(arrival.before)
  if (latest) return nodeHref(locale, guide, latest.question, trail, returnTo)
  if (arrival.node.id === guide.start) return returnTo && returnHref(locale, returnTo)
  const parents = parentsOf(guide, arrival.node.id)
  return parents[0] && parents.length === 1 ? nodeHref(locale, guide, parents[0].id, [], returnTo) : undefined
}

/** Undefined where the ids name no node of this book. */
export function walkAt(book: Book, guideId: string, nodeId: string | undefined, search: string): Walk | undefined {
  const guide = book.walkable.get(guideId)
  const node = guide?.nodes.get((nodeId ?? guide.start) as NodeId)
  if (!guide || !node) return undefined
  const returnTo = guide.side ? readReturn(book, search) : undefined
  const arrival = arrive(guide, node.id, readTrail(book, guide, search))
  return { guide, arrival, returnTo, backHref: previous(book.locale, guide, arrival, returnTo) }
}

/** The step's own address, without what others have added to it. */
export const hereHref = (locale: string, { guide, arrival, returnTo }: Walk): string =>
  nodeHref(locale, guide, arrival.node.id, arrival.keep, returnTo)

export function useWalk(): Walk | undefined {
  const book = useBook()
  const { guide = '', node } = useParams()
  const { search } = useLocation()
  return walkAt(book, guide, node, useHydrated() ? search : '')
}
