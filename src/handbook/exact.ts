// Money finer than a fen, without fractions: a share of a small sale is a part of a fen, and a month adds up thousands of
// them. Whole numbers only, since a float would decide "below cost" by its last bit; no BigInt, which old phones lack.

/** Of a fen, as in `rest`. */
const whole = 100_000_000

/** So much, and `rest` hundred-millionths of a fen. A debt has a negative `fen`; `rest` is never negative. */
export type Exact = { readonly fen: number; readonly rest: number }

export const nothing: Exact = { fen: 0, rest: 0 }
export const ofFen = (fen: number): Exact => ({ fen, rest: 0 })

const carried = (fen: number, rest: number): Exact => {
  const more = Math.floor(rest / whole)
  return { fen: fen + more, rest: rest - more * whole }
}

/** @param amount in fen @param rate in ten-thousandths of a percent @param percent of that rate, 100 for all of it */
export function shareOf(amount: number, rate: number, percent = 100): Exact {
  const product = amount * rate * percent
  if (!Number.isSafeInteger(product) || product < 0) throw new Error(`${amount} fen at ${rate} is beyond what we count`)
  return carried(0, product)
}

export const plus = (one: Exact, other: Exact): Exact => carried(one.fen + other.fen, one.rest + other.rest)
export const minus = (one: Exact, other: Exact): Exact => carried(one.fen - other.fen, one.rest - other.rest)
export const times = ({ fen, rest }: Exact, count: number): Exact => carried(fen * count, rest * count)

/** Negative, zero or positive, as the first is less than, equal to or more than the second. */
export const compare = (one: Exact, other: Exact): number => one.fen - other.fen || one.rest - other.rest
export const smaller = (one: Exact, other: Exact): Exact => (compare(one, other) < 0 ? one : other)

/** To whole fen, half a fen up. */
export const rounded = ({ fen, rest }: Exact): number => fen + (rest * 2 >= whole ? 1 : 0)
