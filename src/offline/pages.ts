// Finds a kept page, or a kept pack, in the archives of its language. Each is read once while the worker lives.

import { pageIn, restored, type Archive } from './archive.ts'
import { localeOf, pageAddress } from './address.ts'
import { leading, markedKept, shown, type Why } from './mark.ts'
import { list } from './scope.ts'
import { buildShelf, buildShelves, onShelf, wantedLocales } from './shelves.ts'
import { standingOf } from './keep.ts'

const read = new Map<string, Promise<unknown>>()

/** A kept file as JSON; undefined while it is not kept. */
async function jsonAt(shelf: string, address: string): Promise<unknown> {
  const name = `${shelf} ${address}`
  const before = read.get(name)
  if (before) return before
  const found = await onShelf(shelf, (cache) => cache.match(address))
  if (!found) return undefined
  const parsed = found.json() as Promise<unknown>
  read.set(name, parsed)
  parsed.catch(() => read.delete(name))
  return parsed
}

const isArchiveOf = (locale: string) => (address: string) => address.startsWith(`/offline/${locale}/`)

/** The archives of a language that a build has kept. */
async function archivesIn(shelf: string, locale: string): Promise<readonly Archive[]> {
  const kept = await onShelf(shelf, (cache) => cache.keys())
  const addresses = kept.map(({ url }) => new URL(url).pathname).filter(isArchiveOf(locale))
  return (await Promise.all(addresses.map((address) => jsonAt(shelf, address)))) as Archive[]
}

const htmlReply = (html: string): Response =>
  new Response(html, { headers: { ...list.headers, 'Content-Type': 'text/html; charset=utf-8' } })

const styles = async (): Promise<readonly string[] | undefined> =>
  (await jsonAt(buildShelf, list.styles)) as readonly string[] | undefined

const localeAt = (path: string): string | undefined => localeOf(path, Object.keys(list.languages), list.source)

/** The text of the page of this very path, its styles condensed, or undefined. Never another's. */
async function keptText(path: string): Promise<string | undefined> {
  const archives = await archivesIn(buildShelf, localeAt(path) ?? list.source)
  return archives.map((archive) => pageIn(archive, path)).find((page) => page !== undefined)
}

/** The page of this very path as it was built, or undefined. */
export async function keptPage(path: string, why: Why): Promise<Response | undefined> {
  const sheets = await styles()
  const page = sheets && (await keptText(path))
  return page === undefined ? undefined : htmlReply(markedKept(restored(page, sheets ?? []), why))
}

/** Where a page stands in a kept language: a known path with the reader's query, in which no parser leaves a quote; else home. */
async function addressIn(locale: string, { pathname, search }: URL): Promise<string> {
  const path = pageAddress(pathname).replace(/^\/[^/]*/, `/${locale}`)
  return (await keptText(path)) === undefined ? `/${locale}` : path + search.replace(/&/g, '&amp;')
}

async function wholeLocales(): Promise<readonly string[]> {
  const wanted = await wantedLocales()
  const standings = await Promise.all(wanted.map(standingOf))
  return wanted.filter((_locale, at) => standings[at] === 'whole')
}

/** The page that says in the address's language, or else in a kept one, that it is not kept, and what is. */
export async function awayPage(url: URL, why: Why): Promise<Response | undefined> {
  const [sheets, pages, whole] = await Promise.all([styles(), jsonAt(buildShelf, list.away), wholeLocales()])
  const locale = localeAt(pageAddress(url.pathname)) ?? whole[0] ?? list.source
  const page = (pages as Readonly<Record<string, string>> | undefined)?.[locale]
  if (!sheets || page === undefined) return undefined
  let html = shown(restored(page, sheets), why)
  for (const id of whole) html = leading(shown(html, `kept-${id}`), `/${id}`, await addressIn(id, url))
  return htmlReply(markedKept(html, why))
}

/** A pack of this build or of one whose tab may still be open: its name has a hash, so it is the same for all. */
export async function keptPack(path: string): Promise<Response | undefined> {
  const locale = path.split('/')[2] ?? ''
  for (const shelf of await buildShelves())
    for (const { packs } of await archivesIn(shelf, locale)) {
      const text = packs[path]
      if (text !== undefined)
        return new Response(text, { headers: { ...list.headers, 'Content-Type': 'application/json' } })
    }
  return undefined
}
