// Addresses: the path says where one is, the query how one came. A public contract, so made and read in one place.
// What an address says is looked up, never shown.

import type { Guide, NodeId } from '#engine/guide.ts'
import { decode, encode, locate, type Trail } from '#engine/trail.ts'
import type { Book } from './pack.ts'

export const homeHref = (locale: string): string => `/${locale}`

const query = (entries: readonly (readonly [string, string])[]): string => {
  const text = new URLSearchParams(entries.map(([key, value]) => [key, value])).toString().replace(/%2F/g, '/')
  return text ? `?${text}` : ''
}

/** Where a side guide was entered: the step to lead back to, and how one had come there. */
export type Return = { readonly guide: Guide; readonly node: NodeId; readonly trail: Trail }

const returnEntries = (back: Return | undefined): [string, string][] =>
  back ? [['back', `${back.guide.id}/${back.node}`], ...encode(back.trail)] : []

/** One step; the start is the guide's front page. */
export function nodeHref(locale: string, guide: Guide, node: NodeId, trail: Trail = [], back?: Return): string {
  const path = node === guide.start ? `/${locale}/${guide.id}` : `/${locale}/${guide.id}/${node}`
  return path + query([...returnEntries(back), ...encode(trail)])
}

export const returnHref = (locale: string, { guide, node, trail }: Return): string =>
  nodeHref(locale, guide, node, trail)

/** The step that `back` names, if it is one of a main guide in this book. */
export function readReturn(book: Book, search: string): Return | undefined {
  const entries = new URLSearchParams(search)
  const [guideId = '', nodeId = ''] = (entries.get('back') ?? '').split('/')
  const guide = book.walkable.get(guideId)
  const { nodes: retired = {} } = book.guides[guideId]?.retired ?? {}
  const node = guide?.nodes.get((lookUp(retired, nodeId) ?? nodeId) as NodeId)
  if (!guide || guide.side || !node) return undefined
  return { guide, node: node.id, trail: readTrail(book, guide, search) }
}

/** The guide whose pack a page should rather load, because `back` leads into it. */
export function returnGuide(search: string): string | undefined {
  return (new URLSearchParams(search).get('back') ?? '').split('/')[0] || undefined
}

const lookUp = <Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.prototype.hasOwnProperty.call(record, key) ? record[key] : undefined

/** The trail in a query; ids that were retired since are read as their successors. */
export function readTrail(book: Pick<Book, 'guides'>, guide: Guide, search: string): Trail {
  const { nodes = {}, answers = {} } = book.guides[guide.id]?.retired ?? {}
  const entries = Array.from(new URLSearchParams(search), ([key, value]) => {
    const question = lookUp(nodes, key) ?? key
    return [question, lookUp(lookUp(answers, question) ?? {}, value) ?? value] as const
  })
  return decode(guide, entries)
}

/** Where a trail leads, as an address: the way on for somebody who came by a stale link. */
export function trailHref(locale: string, guide: Guide, trail: Trail, back?: Return): string {
  const position = locate(guide, trail)
  switch (position.kind) {
    case 'asking':
      return nodeHref(locale, guide, position.question.id, trail, back)
    case 'done':
      return nodeHref(locale, guide, position.outcome.id, trail, back)
    case 'stale':
      return nodeHref(locale, guide, position.node.id, position.keep, back)
    default:
      return position satisfies never
  }
}
