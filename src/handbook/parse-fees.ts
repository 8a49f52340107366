// The shape of the fee figures, and the door they pass: a wrong figure must stop the build, not reach a merchant.
// Only types leave this file for the browser, so that the schema library stays out of it.

import { z } from 'zod'

/** Ten-thousandths of a percent: 0.35 % is 3500. */
const rate = z.int().positive().max(50_000)
const fen = z.int().positive()
const percent = z.int().positive().max(100)
const day = z.iso.date()
const month = z.string().regex(/^\d{4}-\d{2}$/, 'year and month, as in 2026-11')
const certainty = z.enum(['H', 'M'])
/** What a figure rests on: keys into the list of sources that guides use too. */
const rests = { certainty, sources: z.array(z.string()).min(1) }

const cap = z.strictObject({ rate, max: fen.optional() })
/** What is left of the caps for some cards, in percent; the maximum may stay as it is. */
const effect = z.strictObject({
  cards: z.array(z.enum(['debit', 'credit'])).min(1),
  rate: percent,
  max: percent,
  ...rests,
})

const feesFile = z.strictObject({
  read: month,
  caps: z.strictObject({
    from: day,
    issuer: z.strictObject({ debit: cap, credit: cap }),
    /** What the network may take from each side, issuer and acquirer alike. */
    network: cap,
    ...rests,
  }),
  /** One relief, with another effect for each kind of shop. */
  relief: z.strictObject({
    from: day,
    until: day,
    extension: z.strictObject({ until: month, ...rests }),
    effects: z.strictObject({ standard: effect, preferential: effect }),
  }),
  /** Kinds of shop for which nothing is handed on. */
  waived: z.strictObject(rests),
  failedSale: z.strictObject(rests),
})

export type Fees = Readonly<z.infer<typeof feesFile>>
export type Cap = Readonly<z.infer<typeof cap>>
export type Card = keyof Fees['caps']['issuer']
export type Effect = Fees['relief']['effects']['standard']
export type Category = keyof Fees['relief']['effects'] | 'waived'

/** Throws on a wrong shape, or a relief that ends before it begins. */
export function parseFees(data: unknown): Fees {
  const fees = feesFile.parse(data)
  const { from, until, extension } = fees.relief
  if (from >= until || until.slice(0, 7) > extension.until) throw new Error('fees: the relief ends before it begins')
  return fees
}

/** Every source that some figure rests on. */
export const feeSources = ({ caps, relief, waived, failedSale }: Fees): string[] => [
  ...new Set(
    [caps, ...Object.values(relief.effects), relief.extension, waived, failedSale].flatMap(({ sources }) => sources),
  ),
]
