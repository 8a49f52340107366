// Fetches an acquirer's file from our own site and lets it in as a whole or not at all.

import type { Acquirer } from '#acquirer/file.ts'
import { parseAcquirerText } from '#acquirer/parse.ts'

/** @param id as `readAcquirer` let it through. Undefined where there is no such file or it is not in order; rejects when the network fails. */
export async function loadAcquirer(id: string): Promise<Acquirer | undefined> {
  const response = await fetch(`/acquirers/${id}.json`, { credentials: 'same-origin' })
  if (!response.ok) return undefined
  const parsed = parseAcquirerText(await response.text())
  return 'acquirer' in parsed && parsed.acquirer.id === id ? parsed.acquirer : undefined
}
