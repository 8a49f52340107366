// The response headers of the site, from one source: the server of `npm run serve` and the `_headers` file read them here.

import { createHash } from 'node:crypto'

export type HeaderRule = { readonly path: string; readonly headers: Readonly<Record<string, string>> }

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

const policy = (sheets: readonly string[]): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${sheets.map(hashOf).join(' ')}`,
    "img-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')

/** @param sheets the exact texts of the style elements that pages carry */
export const headerRules = (sheets: readonly string[]): HeaderRule[] => [
  {
    path: '/*',
    headers: {
      'Content-Security-Policy': policy(sheets),
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cache-Control': 'no-cache',
    },
  },
  { path: '/assets/*', headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
  // Browsers ask for the icon again at every step unless they may keep it.
  { path: '/icon*', headers: { 'Cache-Control': 'public, max-age=604800' } },
  { path: '/packs/*', headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
]

/** As Cloudflare Pages reads it: rules add up there, so a header that a later rule sets is detached first (`! Name`). */
export const headersFile = (rules: readonly HeaderRule[]): string =>
  rules
    .map(({ path, headers }) => {
      const detached = path === '/*' ? [] : Object.keys(headers).map((name) => `  ! ${name}`)
      return [path, ...detached, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n')
    })
    .join('\n') + '\n'

/** The headers that hold for one address, read back from a `_headers` file. */
export function headersFor(file: string, address: string): Record<string, string> {
  const found: Record<string, string> = {}
  let isOurs = false
  for (const line of file.split('\n')) {
    if (line && !line.startsWith(' ')) {
      isOurs = address.startsWith(line.replace(/\*$/, ''))
      continue
    }
    const at = line.indexOf(': ')
    if (isOurs && at > 0) found[line.slice(0, at).trim()] = line.slice(at + 2)
  }
  return found
}
