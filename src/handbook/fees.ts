// Who may get how much of a card payment at most, by the caps of 2016 and the reliefs since. The acquirer's own price is
// free, so what is reckoned here is no price: it is what an acquirer hands on, and below which an offer cannot live.

import { ofFen, plus, rounded, shareOf, smaller, type Exact } from './exact.ts'
import type { Cap, Card, Category, Effect, Fees } from './parse-fees.ts'

export type { Card, Category, Fees } from './parse-fees.ts'

export const cards: readonly Card[] = ['debit', 'credit']
export const categories: readonly Category[] = ['standard', 'preferential', 'waived']

/** Ten million yuan: no till takes more at once, and all products stay whole numbers. */
export const mostFen = 1_000_000_000

/** Under which rules a sale falls. */
export type Terms = { readonly card: Card; readonly category: Category; readonly relief: boolean }

/** What of the caps applies, in percent. */
type Applied = Pick<Effect, 'rate' | 'max'>

/** What the relief does for a card at a kind of shop, where it does anything. */
export function effectOf({ relief }: Fees, { card, category }: Omit<Terms, 'relief'>): Effect | undefined {
  const effect = category === 'waived' ? undefined : relief.effects[category]
  return effect?.cards.includes(card) ? effect : undefined
}

function applied(fees: Fees, terms: Terms): Applied {
  if (terms.category === 'waived') return { rate: 0, max: 0 }
  return (terms.relief && effectOf(fees, terms)) || { rate: 100, max: 100 }
}

/** The maximum of a cap under terms: of 13 yuan 78 % are 10.14 yuan. */
const highest = (max: number, percent: number): Exact => shareOf(max, 1_000_000, percent)

function limited(amount: number, { rate, max }: Cap, percent: Applied): Exact {
  const byRate = shareOf(amount, rate, percent.rate)
  return max === undefined ? byRate : smaller(byRate, highest(max, percent.max))
}

function check(amount: number): void {
  if (!Number.isSafeInteger(amount) || amount < 0 || amount > mostFen) throw new Error(`${amount} is no amount in fen`)
}

/** All in fen, each rounded by itself, half a fen up. */
export type Parts = {
  /** From acquirer to issuer. */
  readonly issuer: number
  /** Network fee, from the issuer and from the acquirer. */
  readonly networkFromIssuer: number
  readonly networkFromAcquirer: number
}

export function partsOf(fees: Fees, amount: number, terms: Terms): Parts {
  check(amount)
  const percent = applied(fees, terms)
  const network = rounded(limited(amount, fees.caps.network, percent))
  const issuer = rounded(limited(amount, fees.caps.issuer[terms.card], percent))
  return { issuer, networkFromIssuer: network, networkFromAcquirer: network }
}

/** What the acquirer must hand on, to the last part of a fen: its floor, before any cost or profit of its own. */
export function floorOf(fees: Fees, amount: number, terms: Terms): Exact {
  check(amount)
  const percent = applied(fees, terms)
  return plus(limited(amount, fees.caps.issuer[terms.card], percent), limited(amount, fees.caps.network, percent))
}

/** What a merchant is charged for one sale. `rate` in ten-thousandths of a percent, the rest in fen. */
export type Price = { readonly rate: number; readonly max?: number | undefined; readonly perSale: number }

/** The part that grows with the amount. */
export function percentageOf(amount: number, { rate, max }: Price): Exact {
  check(amount)
  const byRate = shareOf(amount, rate)
  return max === undefined ? byRate : smaller(byRate, ofFen(max))
}

/** Of one sale at a price: who ends up with what, in fen. The three add up to what the merchant pays. */
export type Split = {
  readonly paid: number
  readonly issuer: number
  readonly network: number
  /** Below zero where the price does not cover what has to be handed on. */
  readonly acquirer: number
}

export function splitOf(fees: Fees, amount: number, terms: Terms, price: Price): Split {
  const { issuer, networkFromIssuer, networkFromAcquirer } = partsOf(fees, amount, terms)
  const paid = rounded(percentageOf(amount, price)) + price.perSale
  return {
    paid,
    issuer: issuer - networkFromIssuer,
    network: networkFromIssuer + networkFromAcquirer,
    acquirer: paid - issuer - networkFromAcquirer,
  }
}

/** A sale that failed moved no money, so nothing is reckoned by percentage; what a contract charges besides, it says. */
export const failedSplit: Split = { paid: 0, issuer: 0, network: 0, acquirer: 0 }

/** How the relief stands on a day: laid down, said to go on, or nothing known. */
export type ReliefState = 'not-yet' | 'stated' | 'extended' | 'unknown'

/** @param date as 2026-11-24 */
export function reliefAt({ relief }: Fees, date: string): ReliefState {
  if (date < relief.from) return 'not-yet'
  if (date <= relief.until) return 'stated'
  return date.slice(0, 7) <= relief.extension.until ? 'extended' : 'unknown'
}
