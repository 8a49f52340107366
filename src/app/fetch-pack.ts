// Fetches a pack. The address comes from our own page, never from the reader's.

import type { Pack } from './pack.ts'

/** Rejects when the network fails or the answer is no pack (a captive portal says 200 to everything). */
export async function fetchPack(address: string): Promise<Pack> {
  const response = await fetch(address, { credentials: 'same-origin' })
  if (!response.ok) throw new Error(`pack: ${response.status}`)
  const pack = (await response.json()) as Partial<Pack> | null
  if (typeof pack?.locale !== 'string' || !pack.guides) throw new Error('pack: not one of ours')
  // Our own build wrote it; only a portal's page in its place had to be told apart.
  return pack as Pack
}
