// Reads what a merchant types for money, a percentage or a count, and shows such figures again. A slip is told, never
// guessed at: "38" may be meant as 0.38 %, and a guess would turn a warning into praise.

import { mostFen } from './fees.ts'

export type Entry =
  { readonly kind: 'empty' } | { readonly kind: 'wrong' } | { readonly kind: 'number'; readonly value: number }

const empty: Entry = { kind: 'empty' }
const wrong: Entry = { kind: 'wrong' }

/** Commas and blanks between thousands say nothing; anywhere else a comma may be meant as a point. */
const byThousands = /^\d{1,3}(?:[, ]\d{3})+(?:\.\d*)?$/

/** A decimal number as a whole number of its last place: 12.5 with two places is 1250. */
function scaled(text: string, places: number, most: number): Entry {
  // NFKC turns full-width digits, points, commas, blanks and signs into plain ones.
  const typed = text
    .normalize('NFKC')
    .replace(/[%元¥]/g, '')
    .replace('。', '.')
    .trim()
  const plain = byThousands.test(typed) ? typed.replace(/[, ]/g, '') : typed
  if (plain === '') return empty
  const match = /^(\d{1,12})(?:\.(\d*))?$/.exec(plain)
  if (!match) return wrong
  const [, units = '', decimals = ''] = match
  if (decimals.length > places) return wrong
  const value = Number(units + decimals.padEnd(places, '0'))
  return value <= most ? { kind: 'number', value } : wrong
}

/** Yuan to fen. */
export const readYuan = (text: string): Entry => scaled(text, 2, mostFen)

/** A percentage up to 5 to ten-thousandths of a percent. */
export const readPercent = (text: string): Entry => scaled(text, 4, 50_000)

export const readCount = (text: string, most: number): Entry => scaled(text, 0, most)

export const valueOf = (entry: Entry, otherwise: number): number => (entry.kind === 'number' ? entry.value : otherwise)

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',')

/** Fen as yuan, always with two places, as on a slip. */
export function showYuan(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, '0')
  // U+2212, as wide as a figure.
  const sign = fen < 0 ? '\u2212' : ''
  return `${sign}${grouped(digits.slice(0, -2))}.${digits.slice(-2)}`
}

/** Ten-thousandths of a percent as a percentage, with as many places as it needs and two at least. */
export function showPercent(rate: number): string {
  const digits = String(rate).padStart(5, '0')
  return `${digits.slice(0, -4)}.${digits.slice(-4).replace(/0{1,2}$/, '')}%`
}
