// Which page an address means. Chats add parameters, hosts add slashes, people leave them out: without this a worker
// finds nothing, or, with a fallback, another page under the reader's address.

/** The one path of a page: no parameters, no final slash, no `index.html`, no `.html`. */
export function pageAddress(pathname: string): string {
  const path = decoded(pathname)
    .replace(/\/{2,}/g, '/')
    .replace(/\/index\.html$/, '')
    .replace(/\.html$/, '')
    .replace(/\/$/, '')
  return path || '/'
}

/** Whether a path in none of our languages may be meant for a page: not a file, not a frame. */
export const mayBePage = (pathname: string): boolean =>
  !pathname.includes('.') && !/^\/(acquirers|assets|embed|offline|packs)(\/|$)/.test(pageAddress(pathname))

function decoded(pathname: string): string {
  try {
    return decodeURI(pathname)
  } catch {
    // A lone percent sign: no page of ours has one.
    return pathname
  }
}

/** The language that an address of ours is in, or undefined where it is none of a page. */
export function localeOf(path: string, locales: readonly string[], source: string): string | undefined {
  const [, first = ''] = path.split('/')
  if (first === '' || first === 's') return source
  return locales.find((locale) => locale === first)
}
