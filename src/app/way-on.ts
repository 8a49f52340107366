// What can be saved from an address without a page: if it names a guide of ours, the answers that still fit lead on.

import { indexGuide } from '#engine/graph.ts'
import { locate } from '#engine/trail.ts'
import { codeHref, codesHref, readTrail, trailHref } from './address.ts'
import { fetchPack } from './fetch-pack.ts'
import type { Book } from './pack.ts'

/** The address to go on from, or undefined when there is nothing to save. Rejects when the network fails. */
export async function wayOn(book: Book, pathname: string, search: string): Promise<string | undefined> {
  const [, , id = '', place = ''] = pathname.split('/')
  // Codes are in capitals; somebody may have typed one in small letters.
  const code = place.toUpperCase()
  if (id === 'codes') return book.codeIds?.includes(code) ? codeHref(book.locale, code) : codesHref(book.locale)
  const entry = Object.entries(book.shelf).find(([shelved]) => shelved === id)?.[1]
  if (!entry) return undefined
  const known = book.guides[id] ?? (await fetchPack(entry.pack)).guides[id]
  if (!known) return undefined
  const guide = indexGuide(known.file)
  const position = locate(guide, readTrail({ guides: { [id]: known } }, guide, search))
  const keep = position.kind === 'stale' ? position.keep : position.trail
  return keep.length > 0 ? trailHref(book.locale, guide, keep) : undefined
}
