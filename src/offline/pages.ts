// Finds a kept page, or a kept pack, in the archives of its language. Each is read once while the worker lives.

import { pageIn, restored, type Archive } from './archive.ts'
import { localeOf } from './address.ts'
import { shown, markedKept, type Why } from './mark.ts'
import { list } from './scope.ts'
import { buildShelf, buildShelves, wantedLocales } from './shelves.ts'
import { standingOf } from './keep.ts'

const read = new Map<string, Promise<unknown>>()

/** A kept file as JSON; undefined while it is not kept. */
async function jsonAt(shelf: string, address: string): Promise<unknown> {
  const name = `${shelf} ${address}`
  const before = read.get(name)
  if (before) return before
  const found = await (await caches.open(shelf)).match(address)
  if (!found) return undefined
  const parsed = found.json() as Promise<unknown>
  read.set(name, parsed)
  parsed.catch(() => read.delete(name))
  return parsed
}

const isArchiveOf = (locale: string) => (address: string) => address.startsWith(`/offline/${locale}/`)

/** The archives of a language that a build has kept. */
async function archivesIn(shelf: string, locale: string): Promise<readonly Archive[]> {
  const kept = await (await caches.open(shelf)).keys()
  const addresses = kept.map(({ url }) => new URL(url).pathname).filter(isArchiveOf(locale))
  return (await Promise.all(addresses.map((address) => jsonAt(shelf, address)))) as Archive[]
}

const htmlReply = (html: string): Response =>
  new Response(html, { headers: { ...list.headers, 'Content-Type': 'text/html; charset=utf-8' } })

const styles = async (): Promise<readonly string[] | undefined> =>
  (await jsonAt(buildShelf, list.styles)) as readonly string[] | undefined

const localeAt = (path: string): string => localeOf(path, Object.keys(list.languages), list.source) ?? list.source

/** The page of this very path as it was built, or undefined. Never another's. */
export async function keptPage(path: string, why: Why): Promise<Response | undefined> {
  const sheets = await styles()
  const archives = sheets ? await archivesIn(buildShelf, localeAt(path)) : []
  for (const archive of archives) {
    const page = pageIn(archive, path)
    if (page !== undefined) return htmlReply(markedKept(restored(page, sheets ?? []), why))
  }
  return undefined
}

/** The page that says in the address's language that it is not kept, and what is. */
export async function awayPage(path: string, why: Why): Promise<Response | undefined> {
  const [sheets, pages] = await Promise.all([styles(), jsonAt(buildShelf, list.away)])
  const page = (pages as Readonly<Record<string, string>> | undefined)?.[localeAt(path)]
  if (!sheets || page === undefined) return undefined
  const wanted = await wantedLocales()
  const whole = await Promise.all(wanted.map(async (id) => ((await standingOf(id)) === 'whole' ? [`kept-${id}`] : [])))
  const html = [why, ...whole.flat()].reduce(shown, restored(page, sheets))
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
