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

/** A step that one left for a page beside it, and how one had come there. */
export type Return = { readonly guide: Guide; readonly node: NodeId; readonly trail: Trail }

/** Where a side guide was entered: a step, or the page of a code. */
export type Caller = ({ readonly kind: 'step' } & Return) | { readonly kind: 'code'; readonly code: string }

/** The nearest first: a side guide may be entered from another one. */
export type Callers = readonly Caller[]

export const stepCaller = (step: Return): Caller => ({ kind: 'step', ...step })

const callerEntries = (caller: Caller): [string, string][] =>
  caller.kind === 'code'
    ? [['back', `codes/${caller.code}`]]
    : [['back', `${caller.guide.id}/${caller.node}`], ...encode(caller.trail)]

const returnEntries = (callers: Callers): [string, string][] => callers.flatMap(callerEntries)

/** One step; the start is the guide's front page. */
export function nodeHref(locale: string, guide: Guide, node: NodeId, trail: Trail = [], callers: Callers = []): string {
  const path = node === guide.start ? `/${locale}/${guide.id}` : `/${locale}/${guide.id}/${node}`
  return path + query([...returnEntries(callers), ...encode(trail)])
}

/** A page that one enters from a step or a code: a side guide, the call sheet, the help desk with that step on it. */
export const calledHref = (locale: string, place: string, callers: Callers): string =>
  `/${locale}/${place}` + query(returnEntries(callers))

export const enteredHref = (locale: string, place: string, from?: Return): string =>
  calledHref(locale, place, from ? [stepCaller(from)] : [])

export const codesHref = (locale: string): string => `/${locale}/codes`

export const codeHref = (locale: string, code: string): string => `/${locale}/codes/${code}`

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

export const callerHref = (locale: string, [nearest, ...beyond]: Callers): string | undefined => {
  if (!nearest) return undefined
  if (nearest.kind === 'code') return codeHref(locale, nearest.code)
  return nodeHref(locale, nearest.guide, nearest.node, nearest.trail, beyond)
}

/** Three side guides, each entered from the other, and the step before them. */
const mostCallers = 4

/** A step by its ids, a retired node's successor, or where no node is named the guide's first. */
function stepNamed(book: Book, guideId: string, nodeId: string | undefined, search: string): Return | undefined {
  const guide = book.walkable.get(guideId)
  const { nodes: retired = {} } = book.guides[guideId]?.retired ?? {}
  const node = guide?.nodes.get((lookUp(retired, nodeId ?? '') ?? nodeId ?? guide.start) as NodeId)
  return guide && node ? { guide, node: node.id, trail: readTrail(book, guide, search) } : undefined
}

function callerNamed(book: Book, place: string, search: string): Caller[] {
  const [guideId = '', nodeId = ''] = place.split('/')
  if (guideId === 'codes') return book.codeIds?.includes(nodeId) ? [{ kind: 'code', code: nodeId }] : []
  const step = stepNamed(book, guideId, nodeId, search)
  return step ? [stepCaller(step)] : []
}

/** What `back` names, each at most once, if this book knows it; a guide is never its own caller. */
export function readCallers(book: Book, guide: Guide | undefined, search: string): Callers {
  const places = new URLSearchParams(search).getAll('back').slice(0, mostCallers)
  const callers = places.flatMap((place) => callerNamed(book, place, search))
  const nameOf = (caller: Caller) => (caller.kind === 'code' ? '' : caller.guide.id)
  return callers.filter(
    (caller, at) =>
      nameOf(caller) !== guide?.id && callers.findIndex((other) => nameOf(other) === nameOf(caller)) === at,
  )
}

/** The step of a main guide that a page beside it was entered from. */
export const mainStep = (callers: Callers): Return | undefined =>
  callers.flatMap((caller) => (caller.kind === 'step' && !caller.guide.side ? [caller] : []))[0]

/** The step that `back` names, if it is one of a main guide in this book. */
export const readReturn = (book: Book, search: string): Return | undefined =>
  mainStep(readCallers(book, undefined, search))

/** The step that a link of ours means: the one it shows, or the one that a page beside the guide was entered from. */
export function readLink(book: Book, href: string): Return | undefined {
  const [path = '', search = ''] = href.split('?')
  const [, locale = '', guideId = '', nodeId] = path.split('/')
  if (!(locale in book.languages)) return undefined
  const entered = readReturn(book, search)
  if (entered) return entered
  return stepNamed(book, guideId, nodeId, search)
}

/** The step that a call is about, on the sheet and at the desk: a main guide's, or where none was walked a side guide's. */
export function readCall(book: Book, search: string): Return | undefined {
  const place = new URLSearchParams(search).get('back') ?? ''
  const rest = search.replace(/^\?/, '')
  return readReturn(book, search) ?? (place ? readLink(book, `/${book.locale}/${place}?${rest}`) : undefined)
}

/** The guides that `back` leads into. */
export const returnGuides = (search: string): string[] =>
  new URLSearchParams(search)
    .getAll('back')
    .slice(0, mostCallers)
    .flatMap((place) => place.split('/')[0] ?? [])

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
export function trailHref(locale: string, guide: Guide, trail: Trail, callers: Callers = []): string {
  const position = locate(guide, trail)
  switch (position.kind) {
    case 'asking':
      return nodeHref(locale, guide, position.question.id, trail, callers)
    case 'done':
      return nodeHref(locale, guide, position.outcome.id, trail, callers)
    case 'stale':
      return nodeHref(locale, guide, position.node.id, position.keep, callers)
    default:
      return position satisfies never
  }
}
