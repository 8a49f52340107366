// Which acquirers have a frame, and which portals may show it: read from their files when the site is built.

import type { Acquirer } from '#acquirer/file.ts'
import { readAcquirers } from '../acquirer/files.ts'

/** Portals on the machine of whoever tries the frame out: `EXTRA_ORIGINS=http://localhost:8080,http://127.0.0.1:8081`. */
function extraOrigins(given: string = process.env['EXTRA_ORIGINS'] ?? ''): string[] {
  const origins = given.split(',').filter(Boolean)
  for (const origin of origins)
    if (!/^http:\/\/(localhost|127\.0\.0\.1):\d{1,5}$/.test(origin))
      throw new Error(`EXTRA_ORIGINS: "${origin}" is no port of this machine; portals stand in the acquirer's file`)
  return origins
}

/** Throws with all that is wrong with a file. */
export const readFrames = (): { acquirer: Acquirer; origins: readonly string[] }[] =>
  readAcquirers().map((acquirer) => ({ acquirer, origins: [...(acquirer.origins ?? []), ...extraOrigins()] }))
