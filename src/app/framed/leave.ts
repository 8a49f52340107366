// Links that a frame must not follow itself: a page loaded in it may not be framed, and a mark in its address would be an
// entry in the portal's history.

import { withAcquirer } from '../address.ts'
import { isPlainClick } from '../components/use-steps.ts'
import type { Book } from '../pack.ts'

export type Leaving =
  | { readonly kind: 'mark'; readonly id: string }
  | { readonly kind: 'language'; readonly href: string }
  | { readonly kind: 'tab'; readonly href: string }
  | { readonly kind: 'browser' }

/** @param href as the link says it; `isPlain`: the click asks for nothing but the link itself */
export function leavingOf(book: Book, href: string, site: string, acquirer: string, isPlain: boolean): Leaving {
  if (href.startsWith('#')) return { kind: 'mark', id: href.slice(1) }
  const { protocol, origin, pathname, search, hash } = new URL(href, site)
  // A telephone, or a file that the page has made.
  if (protocol !== 'https:' && protocol !== 'http:') return { kind: 'browser' }
  if (origin !== site) return { kind: 'tab', href }
  const [, locale = '', place] = pathname.split('/')
  const isLanguage = locale !== book.locale && locale in book.languages && place !== 'desk'
  if (isLanguage && isPlain) return { kind: 'language', href: pathname + search }
  const isFile = /\.\w+$/.test(pathname)
  return { kind: 'tab', href: isFile ? pathname : withAcquirer(pathname + search, acquirer) + hash }
}

type Ways = {
  readonly acquirer: string
  readonly reveal: (part: Element) => void
  readonly turn: (href: string, link: Element) => void
}

/** Does with a click what a frame may do with it. */
export function leave(book: Book, link: Element, event: MouseEvent, { acquirer, reveal, turn }: Ways): void {
  const leaving = leavingOf(book, link.getAttribute('href') ?? '', location.origin, acquirer, isPlainClick(event))
  if (leaving.kind === 'browser') return
  if (leaving.kind === 'tab') {
    link.setAttribute('href', leaving.href)
    link.setAttribute('target', '_blank')
    link.setAttribute('rel', 'noopener')
    return
  }
  event.preventDefault()
  if (leaving.kind === 'language') {
    turn(leaving.href, link)
    return
  }
  const part = document.getElementById(leaving.id)
  if (!part) return
  part.focus({ preventScroll: true })
  reveal(part)
}
