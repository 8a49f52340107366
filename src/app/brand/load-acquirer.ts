// Fetches an acquirer's file from our own site and lets it in as a whole or not at all.

import { parseAcquirerText } from '#acquirer/parse.ts'
import { mark } from '#offline/mark.ts'
import { kit } from './kit.tsx'
import type { Branded } from './use-kit.ts'

/** @param id as `readAcquirer` let it through. Undefined where our host has no such file or it is not in order; rejects when none came. */
export async function loadAcquirer(id: string): Promise<Branded | undefined> {
  const reply = await fetch(`/acquirers/${id}.json`, { credentials: 'same-origin' })
  const text = await reply.text()
  // Some hosts answer what is not there with a page of ours and 200. Any other page is a portal's and tells nothing.
  if (reply.status === 404 || text.includes(mark)) return undefined
  if (!reply.ok || !text.trimStart().startsWith('{')) throw new Error('no file came')
  const parsed = parseAcquirerText(text)
  return 'acquirer' in parsed && parsed.acquirer.id === id ? { acquirer: parsed.acquirer, kit } : undefined
}
