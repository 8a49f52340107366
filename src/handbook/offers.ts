// What an offer costs a shop, and whether it can be meant: a price below what the acquirer hands on is paid some other way.
// Reckoned on averages, so several offers can stand side by side over the shop's own mix of sales.

import { compare, minus, nothing, ofFen, plus, rounded, times, type Exact } from './exact.ts'
import { cards, floorOf, percentageOf, type Card, type Category, type Fees, type Price, type Terms } from './fees.ts'

/** Against the floor: `missing` and `left` in fen, rounded; below by less than half a fen is still below. */
export type Verdict =
  | { readonly kind: 'below'; readonly missing: number }
  /** The percentage alone is below; fixed charges make up for it. */
  | { readonly kind: 'covered'; readonly missing: number }
  | { readonly kind: 'level' }
  | { readonly kind: 'above'; readonly left: number }

/** @param fixed charges that do not hang on the amount */
export function judge(percentage: Exact, fixed: Exact, floor: Exact): Verdict {
  const all = plus(percentage, fixed)
  const isBelow = compare(percentage, floor) < 0
  if (compare(all, floor) < 0) return { kind: 'below', missing: rounded(minus(floor, all)) }
  if (isBelow) return { kind: 'covered', missing: rounded(minus(floor, percentage)) }
  if (compare(all, floor) === 0) return { kind: 'level' }
  return { kind: 'above', left: rounded(minus(all, floor)) }
}

/** One sale at a price. */
export const judgeSale = (fees: Fees, amount: number, terms: Terms, price: Price): Verdict =>
  judge(percentageOf(amount, price), ofFen(price.perSale), floorOf(fees, amount, terms))

export type Offer = {
  readonly prices: Readonly<Record<Card, Price>>
  /** All in fen. A deposit is no cost as long as it comes back. */
  readonly perMonth: number
  readonly atStart: number
  readonly deposit: number
  /** How long the contract binds. */
  readonly months: number
}

/** A shop's month. */
export type Mix = {
  readonly sales: number
  /** In fen. */
  readonly average: number
  /** Of a hundred sales, how many are by debit card. */
  readonly debit: number
  readonly category: Category
  readonly relief: boolean
}

/** The debit sales are rounded to whole ones; all others are by credit card. */
export function countsOf({ sales, debit }: Mix): Readonly<Record<Card, number>> {
  const byDebit = Math.round((sales * debit) / 100)
  return { debit: byDebit, credit: sales - byDebit }
}

/** All in fen, added up exactly and then rounded once. */
export type Month = {
  readonly percentage: number
  readonly perSale: number
  readonly perMonth: number
  readonly total: number
  /** What the acquirer hands on. */
  readonly floor: number
  /** What comes of everything, in ten-thousandths of a percent; nothing where nothing was sold. */
  readonly rate: number | undefined
  readonly verdict: Verdict
  /** Kinds of card whose percentage and charge per sale are below cost, sold or not. */
  readonly belowCost: readonly Card[]
  /** Everything until the contract ends, without the deposit. */
  readonly contract: number
}

const summed = (each: (card: Card) => Exact): Exact => cards.map(each).reduce((sum, part) => plus(sum, part), nothing)

export function monthOf(fees: Fees, offer: Offer, mix: Mix): Month {
  const { sales, average } = mix
  const counts = countsOf(mix)
  const percentage = summed((card) => times(percentageOf(average, offer.prices[card]), counts[card]))
  const perSale = summed((card) => times(ofFen(offer.prices[card].perSale), counts[card]))
  const floor = summed((card) => times(floorOf(fees, average, { ...mix, card }), counts[card]))
  const fixed = plus(perSale, ofFen(offer.perMonth))
  const total = rounded(plus(percentage, fixed))
  const turnover = sales * average
  return {
    percentage: rounded(percentage),
    perSale: rounded(perSale),
    perMonth: offer.perMonth,
    total,
    floor: rounded(floor),
    rate: turnover === 0 ? undefined : Math.round((total / turnover) * 1_000_000),
    verdict: judge(percentage, fixed, floor),
    belowCost: cards.filter((card) => judgeSale(fees, average, { ...mix, card }, offer.prices[card]).kind === 'below'),
    contract: offer.atStart + total * offer.months,
  }
}
