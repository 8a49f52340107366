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

/** A page that one enters from a step: a side guide, the call sheet, the help desk with that step on it. */
export const enteredHref = (locale: string, place: string, from?: Return): string =>
  `/${locale}/${place}` + query(returnEntries(from))

const withEntries = (href: string, entries: readonly (readonly [string, string])[]): string => {
  const added = query(entries)
  return href + (href.includes('?') ? added.replace('?', '&') : added)
}

/** An address for somebody else: it also says which revision of the guide it was made with, and the brand. */
export const linkHref = (book: Pick<Book, 'guides'>, href: string, guide: string, acquirer?: string): string =>
  withNotes(href, book.guides[guide]?.rev, acquirer)

/** What an address notes besides the way: the revision it was made with, and the brand. */
export function withNotes(href: string, rev: string | undefined, acquirer: string | undefined): string {
  return withEntries(href, [
    ...(rev ? [['rev', rev] as const] : []),
    ...(acquirer ? [['acquirer', acquirer] as const] : []),
  ])
}

export const withAcquirer = (href: string, acquirer: string | undefined): string =>
  acquirer ? withEntries(href, [['acquirer', acquirer]]) : href

/** The revision that a link was made with, if it names one at all. */
export const readRevision = (search: string): string | undefined =>
  /^[0-9a-f]{6}$/.exec(new URLSearchParams(search).get('rev') ?? '')?.[0]

/** The acquirer that an address names. Only carried on, never shown: what it stands for is looked up in its file. */
export const readAcquirer = (search: string): string | undefined =>
  /^[a-z0-9]+(?:-[a-z0-9]+)*$/.exec((new URLSearchParams(search).get('acquirer') ?? '').slice(0, 40))?.[0]

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

/** The step that a link of ours means: the one it shows, or the one that a page beside the guide was entered from. */
export function readLink(book: Book, href: string): Return | undefined {
  const [path = '', search = ''] = href.split('?')
  const [, locale = '', guideId = '', nodeId] = path.split('/')
  if (!(locale in book.languages)) return undefined
  const entered = readReturn(book, search)
  if (entered) return entered
  const guide = book.walkable.get(guideId)
  const { nodes: retired = {} } = book.guides[guideId]?.retired ?? {}
  const node = guide?.nodes.get((lookUp(retired, nodeId ?? '') ?? nodeId ?? guide.start) as NodeId)
  return guide && node ? { guide, node: node.id, trail: readTrail(book, guide, search) } : undefined
}

/** The step that the help desk has open; a side guide's too. */
export function readDesk(book: Book, search: string): Return | undefined {
  const place = new URLSearchParams(search).get('back') ?? ''
  const rest = search.replace(/^\?/, '')
  return readReturn(book, search) ?? (place ? readLink(book, `/${book.locale}/${place}?${rest}`) : undefined)
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
