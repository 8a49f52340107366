// The caches: one a build, one for acquirers' files, one for notes. An old build's stays while a tab that it began with is
// open, since that tab may still ask for its scripts.

import { list, scope } from './scope.ts'

const prefix = 'pos-rescue-build-'
const notes = 'pos-rescue-notes'

export const acquirers = 'pos-rescue-acquirers'
export const buildShelf = prefix + list.build

/** Names of this build's cache and all before it, this one first. */
export async function buildShelves(): Promise<readonly string[]> {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== buildShelf)
  return [buildShelf, ...names]
}

const held = new Set<Cache>()

/**
 * Asks a cache for something and holds it until it has answered. Chromium 72 never answers when the cache is cleared from
 * memory meanwhile, which may happen to whatever nothing holds.
 */
export async function onShelf<T>(name: string, ask: (shelf: Cache) => Promise<T>): Promise<T> {
  const shelf = await caches.open(name)
  held.add(shelf)
  try {
    return await ask(shelf)
  } finally {
    held.delete(shelf)
  }
}

/** @param name a path, which is how caches name things */
export const note = (name: string, value: unknown): Promise<void> =>
  onShelf(notes, (shelf) => shelf.put(name, new Response(JSON.stringify(value))))

export async function noted(name: string): Promise<unknown> {
  const found = await onShelf(notes, (shelf) => shelf.match(name))
  return found ? ((await found.json()) as unknown) : undefined
}

const wantedAt = (locale: string): string => `/wanted/${locale}`

export const want = (locale: string): Promise<void> => note(wantedAt(locale), true)

/** The languages that somebody on this phone has had kept, or has begun to. */
export async function wantedLocales(): Promise<readonly string[]> {
  const found = await Promise.all(
    Object.keys(list.languages).map(async (id) => [id, await noted(wantedAt(id))] as const),
  )
  return found.filter(([, isWanted]) => isWanted === true).map(([id]) => id)
}

const windows = async (): Promise<string[]> => {
  const all = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true })
  return all.map(({ id }) => id)
}

/** The tabs that are open when a new build takes over were all begun by one before it. */
export const noteOldTabs = async (): Promise<void> => note('/old-tabs', await windows())

/** Deletes the caches of earlier builds once no tab of theirs is left. */
export async function clearOld(): Promise<void> {
  const [, ...old] = await buildShelves()
  if (old.length === 0) return
  const tabs = await noted('/old-tabs')
  const open = await windows()
  if (Array.isArray(tabs) && open.some((id) => tabs.includes(id))) return
  await Promise.all(old.map((name) => caches.delete(name)))
}
