// The header rules as a `_headers` file, which Cloudflare Pages and hosts like it read, and `npm start` reads back.

import type { HeaderRule } from './headers.ts'

const opening = `# Written by the build. Once every name below this one speaks HTTPS, for good, add to the first rule:
#   Strict-Transport-Security: max-age=31536000
`

/** Rules add up there, so a header that a later rule sets is detached first (`! Name`). */
export const headersFile = (rules: readonly HeaderRule[]): string =>
  opening +
  rules
    .map(({ path, headers }) => {
      const detached = path === '/*' ? [] : Object.keys(headers).map((name) => `  ! ${name}`)
      return [path, ...detached, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n')
    })
    .join('\n') +
  '\n'

export function readHeadersFile(text: string): HeaderRule[] {
  const rules: { path: string; headers: Record<string, string> }[] = []
  for (const line of text.split('\n')) {
    if (line.startsWith('#')) continue
    const at = line.indexOf(': ')
    const last = rules.at(-1)
    if (line.startsWith('/')) rules.push({ path: line, headers: {} })
    else if (last && at > 0) last.headers[line.slice(0, at).trim()] = line.slice(at + 2)
  }
  return rules
}
