// Fetches an acquirer's file from our own site and lets it in as a whole or not at all.

import { parseAcquirerText } from '#acquirer/parse.ts'
import { kit } from './kit.tsx'
import type { Branded } from './use-kit.ts'

/** @param id as `readAcquirer` let it through. Undefined where there is no such file or it is not in order; rejects when the network fails. */
export async function loadAcquirer(id: string): Promise<Branded | undefined> {
  const response = await fetch(`/acquirers/${id}.json`, { credentials: 'same-origin' })
  if (!response.ok) return undefined
  const parsed = parseAcquirerText(await response.text())
  return 'acquirer' in parsed && parsed.acquirer.id === id ? { acquirer: parsed.acquirer, kit } : undefined
}
