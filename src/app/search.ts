// Finds a step by what a merchant can read off the terminal or hear on the telephone: a code, words, a spoken number.
// It answers with an address of ours or says plainly that there is none; it never guesses.

import { isNumber } from '#engine/number.ts'
import type { Book } from './pack.ts'

export type Found =
  | { readonly kind: 'step'; readonly href: string }
  | { readonly kind: 'wrong-number' | 'unknown-code' | 'unknown-words' | 'empty' }

/** Full-width digits and letters, spaces and punctuation must not matter: what is typed comes from many keyboards. */
const plain = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '')

export function search(book: Book, typed: string): Found {
  const wanted = plain(typed)
  if (!wanted) return { kind: 'empty' }
  if (/^\d{4}$/.test(wanted)) {
    const step = isNumber(wanted) ? book.numbers?.[wanted] : undefined
    if (step === undefined) return { kind: 'wrong-number' }
    return { kind: 'step', href: step ? `/${book.locale}/${step}` : `/${book.locale}` }
  }
  const href = byWords(book, wanted) ?? byCode(book, wanted)
  if (href) return { kind: 'step', href }
  return { kind: /^[a-z]?\d{1,3}$|^[a-z]\w$/.test(wanted) ? 'unknown-code' : 'unknown-words' }
}

/** A wording that the typed text holds; or, from three characters on, the only place that the typed text can mean. */
function byWords(book: Book, wanted: string): string | undefined {
  const wordings = Object.values(book.shelf)
    .flatMap(({ screens }) => screens)
    .flatMap(({ words, href }) => words.map((word) => ({ word: plain(word), href })))
  const held = wordings.filter(({ word }) => wanted.includes(word)).sort((a, b) => b.word.length - a.word.length)
  if (held[0]) return held[0].href
  const isEnough = wanted.length >= (/[a-z]/.test(wanted) ? 6 : 3)
  const meant = new Set(wordings.filter(({ word }) => isEnough && word.includes(wanted)).map(({ href }) => href))
  return meant.size === 1 ? [...meant][0] : undefined
}

/** A guide's code, alone or among other words, but not as part of a longer number. */
function byCode(book: Book, wanted: string): string | undefined {
  const codes = Object.entries(book.shelf).filter(([, { name }]) =>
    new RegExp(`(^|\\D)${plain(name)}(\\D|$)`).test(wanted),
  )
  return codes[0] && `/${book.locale}/${codes[0][0]}`
}
