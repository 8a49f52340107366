// Answers that were given before any script was there. A page without scripts passes on its own answer alone, but the
// browser knows which pages it led over: what they carried is put before it.

import { nodeHref, readAcquirer, withAcquirer } from './address.ts'
import { stepAt, type Walk } from './components/use-walk.ts'
import type { Book } from './pack.ts'

/** The addresses that links led over to this page, the latest first; a browser that keeps its list to itself tells one. */
export function addressesBefore(): string[] {
  const { referrer } = document
  if (!referrer) return []
  if (!('navigation' in window)) return [referrer]
  const { navigation } = window
  const [latest, ...before] = navigation
    .entries()
    .slice(0, navigation.currentEntry?.index)
    .map(({ url }) => url ?? '')
    .reverse()
  // Else the address was opened by itself, and what stands before it is another matter.
  return latest === referrer ? [referrer, ...before.filter(Boolean)] : [referrer]
}

/** The page on which the first answer that an address carries was given, if the reader came over it. */
function givenOn(book: Book, { guide, arrival }: Walk, address: string): Walk | undefined {
  const { origin, pathname, search } = new URL(address)
  const page = origin === location.origin ? stepAt(book, { pathname, search }) : undefined
  const isIt = page?.guide.id === guide.id && page.arrival.node.id === arrival.keep[0]?.question
  return isIt && !page.arrival.elsewhere ? page : undefined
}

/**
 * @param here the path and query of a step
 * @param before whole addresses, the latest first
 * @returns the same step with all that is known of the way to it; `here` where nothing more is known
 */
export function withEarlier(book: Book, here: string, before: readonly string[]): string {
  const [pathname = '', search = ''] = here.split('?')
  const step = stepAt(book, { pathname, search: `?${search}` })
  const [address, ...beyond] = before
  const page = step && address && step.arrival.dropped.length === 0 ? givenOn(book, step, address) : undefined
  if (!step || !page) return here
  const callers = step.callers.length > 0 ? step.callers : page.callers
  const own = readAcquirer(search)
  const acquirer = own ?? readAcquirer(new URL(address ?? '').search)
  if (page.arrival.before.length === 0 && callers.length === step.callers.length && acquirer === own) return here
  const trail = [...page.arrival.before, ...step.arrival.keep]
  const href = withAcquirer(nodeHref(book.locale, step.guide, step.arrival.node.id, trail, callers), acquirer)
  return withEarlier(book, href, beyond)
}
