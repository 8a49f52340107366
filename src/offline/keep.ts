// Fetches and keeps what a language needs, file by file: what is there is not fetched again, so that an interrupted
// install goes on where it stopped; and a language counts as kept only when every required file has been seen there.

import { fitting } from './fit.ts'
import { optionalOf, requiredOf, type Wanted } from './list.ts'
import { list } from './scope.ts'
import { buildShelf, onShelf } from './shelves.ts'

/** `part`: something required is missing yet. `full`: the phone has no room for it. */
export type Standing = 'whole' | 'part' | 'full'

/** Milliseconds for one file; 100 kB take twenty seconds on a 2G line. */
const patience = 120_000

const isHashed = (address: string): boolean => /^\/(assets|packs|offline)\//.test(address)

async function ask(address: string, cache: RequestCache): Promise<Response> {
  const breaker = new AbortController()
  const timer = setTimeout(() => breaker.abort(), patience)
  const reply = await fetch(address, { cache, credentials: 'same-origin', signal: breaker.signal })
  const bytes = await reply
    .clone()
    .arrayBuffer()
    .finally(() => clearTimeout(timer))
  return bytes.byteLength >= 0 ? reply : Response.error()
}

/** From an earlier build's cache, from the browser's own, and where that holds something else, from the network. */
async function bytesOf(wanted: Wanted): Promise<ArrayBuffer | undefined> {
  const { address } = wanted
  const earlier = isHashed(address) ? await caches.match(address) : undefined
  return (
    (earlier && (await fitting(earlier, wanted))) ??
    (await fitting(await ask(address, isHashed(address) ? 'default' : 'no-cache'), wanted)) ??
    (await fitting(await ask(address, 'reload'), wanted))
  )
}

/** Rejects when the network breaks off or the phone has no room. */
async function keepOne(wanted: Wanted): Promise<boolean> {
  const bytes = await bytesOf(wanted)
  if (!bytes) return false
  const file = new Response(bytes, { headers: { ...list.headers, 'Content-Type': wanted.type } })
  await onShelf(buildShelf, (shelf) => shelf.put(wanted.address, file))
  return true
}

async function missing(wanted: readonly Wanted[]): Promise<readonly Wanted[]> {
  const all = await onShelf(buildShelf, (shelf) => shelf.keys())
  const kept = new Set(all.map(({ url }) => new URL(url).pathname))
  return wanted.filter(({ address }) => !kept.has(address))
}

const isFull = (error: unknown): boolean => error instanceof Error && error.name === 'QuotaExceededError'

/** One file after the other: a weak line carries one well and six badly. What fails does not keep the rest waiting. */
async function keepAll(wanted: readonly Wanted[]): Promise<Standing> {
  let standing: Standing = 'whole'
  for (const one of await missing(wanted)) {
    const kept = await keepOne(one).catch((error: unknown) => (isFull(error) ? 'full' : false))
    if (kept === 'full') return 'full'
    if (!kept) standing = 'part'
  }
  return standing
}

/** How a language stands now, by what is there and nothing else: a browser may have thrown it all away since. */
export async function standingOf(locale: string): Promise<Standing> {
  const left = await missing(requiredOf(list, locale))
  return left.length === 0 ? 'whole' : 'part'
}

const running = new Map<string, Promise<Standing>>()

async function keepRequired(locale: string): Promise<Standing> {
  const standing = await keepAll(requiredOf(list, locale))
  return standing === 'whole' ? await standingOf(locale) : standing
}

/** Several tabs may ask at once; they wait for the same answer. */
export function keepLanguage(locale: string): Promise<Standing> {
  const before = running.get(locale)
  if (before) return before
  const work = keepRequired(locale).finally(() => running.delete(locale))
  running.set(locale, work)
  return work
}

export const keepOptional = (locale: string): Promise<Standing> => keepAll(optionalOf(list, locale))
