// A logo is a small PNG or WebP by its first bytes, whatever it is called: nothing that could carry a script.

import type { Fault } from '#acquirer/file.ts'

const mostBytes = 20_000

const startsWith = (bytes: Uint8Array, text: string, at = 0): boolean =>
  Array.from(text).every((sign, index) => bytes[at + index] === sign.charCodeAt(0))

const isPng = (bytes: Uint8Array) => startsWith(bytes, '\u0089PNG\r\n\u001a\n')
const isWebp = (bytes: Uint8Array) => startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8)

export function logoFault(bytes: Uint8Array | undefined): Fault[] {
  const fault = (wrong: string, remedy: string): Fault[] => [{ field: 'logo', wrong, remedy }]
  if (!bytes) return fault('there is no such file', 'put it beside the acquirer\u2019s file, in public/acquirers/')
  if (!isPng(bytes) && !isWebp(bytes)) return fault('it is neither PNG nor WebP', 'export it as PNG, twice 28 px high')
  if (bytes.length > mostBytes) return fault(`it has ${bytes.length} bytes`, `at most ${mostBytes}: twice 28 px high`)
  return []
}
