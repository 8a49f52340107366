// Finds a page by what a merchant can read off the terminal or hear on the telephone: a code, words, a spoken number.
// It answers with addresses of ours, the best first, those with similar words last, or says plainly that there is none.

import { isNumber } from '#engine/number.ts'
import { codeFinderOf, codeIn, plain, type CodeFinder, type CodeHit } from '#codes/search.ts'
import type { CodeRow } from '#codes/table.ts'
import { codeHref } from './address.ts'
import type { Book, Codes } from './pack.ts'

export type Hit = {
  /** One of its own in a list: a code, or a guide with what of it is meant. A key that stands twice leaves its entry behind. */
  readonly key: string
  readonly href: string
  /** What stands large before the title: a code, or a guide's name. */
  readonly figure: string
  readonly title: string
  readonly again?: CodeRow['again']
}

export type Found =
  /** A step by its spoken number. */
  | { readonly kind: 'step'; readonly href: string }
  /** `words`: the screen's words do not tell these codes apart. */
  | { readonly kind: 'hits'; readonly hits: readonly Hit[]; readonly words: string | undefined }
  | { readonly kind: 'wrong-number' | 'unknown-code' | 'unknown-words' | 'empty' }

const most = 8

function stepByNumber(book: Book, digits: string): Found {
  const step = isNumber(digits) ? book.numbers?.[digits] : undefined
  if (step === undefined) return { kind: 'wrong-number' }
  return { kind: 'step', href: step ? `/${book.locale}/${step}` : `/${book.locale}` }
}

/** Whether a guide is named by a code; the others are about what one sees without one. */
export const isCode = (name: string): boolean => /^[0-9A-Z]{2}$/.test(name)

/** Alone or among other words, but not as part of a longer number. */
const isNamed = (name: string, wanted: string): boolean => new RegExp(`(^|\\D)${plain(name)}(\\D|$)`).test(wanted)

/** Steps of guides whose screen words are typed, or, from three characters on, the only one that can be meant. */
function stepsByWords(book: Book, wanted: string): Hit[] {
  const wordings = Object.entries(book.shelf).flatMap(([id, { name, title, screens }]) =>
    screens
      .filter(({ named }) => !named || isNamed(name, wanted))
      .flatMap(({ words, href }) =>
        words.map((word) => ({
          word: plain(word),
          hit: { key: `${id} ${href}`, href, figure: name, title: word || title },
        })),
      ),
  )
  const held = wordings.filter(({ word }) => wanted.includes(word)).sort((a, b) => b.word.length - a.word.length)
  if (held[0]) return [held[0].hit]
  const isEnough = wanted.length >= (/[a-z]/.test(wanted) ? 6 : 3)
  const meant = wordings.filter(({ word }) => isEnough && word.includes(wanted))
  const [only] = meant
  return only && meant.every(({ hit }) => hit.href === only.hit.href) ? [only.hit] : []
}

/** A guide by its name. */
const guidesByName = (book: Book, wanted: string): Hit[] =>
  Object.entries(book.shelf)
    .filter(([, { name }]) => isNamed(name, wanted))
    .map(([id, { name, title }]) => ({ key: `${id} guide`, href: `/${book.locale}/${id}`, figure: name, title }))

export function hitOf(locale: string, codes: Codes, code: string): Hit {
  const row = codes.table.codes.find((one) => one.code === code)
  const title = codes.text.codes[code]?.means ?? ''
  return { key: code, href: codeHref(locale, code), figure: code, title, ...(row && { again: row.again }) }
}

export const finderOf = ({ table, text, english, sounds, simplified }: Codes): CodeFinder => {
  const means = Object.fromEntries(Object.entries(text.codes).map(([code, words]) => [code, words.means]))
  return codeFinderOf({ rows: table.codes, means, english, sounds, simplified })
}

const codesOf = (hit: CodeHit): readonly string[] => (hit.kind === 'code' ? [hit.code] : hit.codes)

/** Codes for a field that finds steps too; a spoken number is none of them. */
export const codesFound = (typed: string, find: CodeFinder | undefined): string[] =>
  find && !/^\d{3,}$/.test(plain(typed)) ? [...new Set(find(typed).hits.flatMap(codesOf))] : []

/** Whether a code itself was typed and found, so that it comes before steps whose words mention it. */
export const isFoundCode = (typed: string, codes: readonly string[]): boolean =>
  codes.length > 0 && codeIn(typed) === codes[0]

/** @param find absent until the table is there */
export function search(book: Book, typed: string, find?: CodeFinder): Found {
  const wanted = plain(typed)
  if (!wanted) return { kind: 'empty' }
  if (/^\d{4}$/.test(wanted)) return stepByNumber(book, wanted)
  const steps = [...stepsByWords(book, wanted), ...guidesByName(book, wanted)]
  const found = find?.(typed)
  const { codes } = book
  const first = found?.hits[0]
  const ids = [...new Set(found?.hits.flatMap(codesOf) ?? [])]
  const hits = [...steps, ...(codes ? ids.map((code) => hitOf(book.locale, codes, code)) : [])]
  const isCodeTyped = found ? found.unknown !== undefined : /^[a-z]?\d{1,3}$|^[a-z]\w$/.test(wanted)
  if (isCodeTyped && steps.length === 0) return { kind: 'unknown-code' }
  if (hits.length === 0) return { kind: isCodeTyped ? 'unknown-code' : 'unknown-words' }
  const words = first?.kind === 'words' && steps.length === 0 ? first.words : undefined
  // Words of many codes are listed whole and alone: one left out or put in would be said to show them, or not to.
  const shown = first?.kind === 'words' ? first.codes.length + steps.length : most
  return { kind: 'hits', hits: hits.slice(0, shown), words }
}
