// The shape of the fee figures, and the door they pass: a wrong figure must stop the build, not reach a merchant.
// Only types leave this file for the browser, so that the schema library stays out of it.

import { z } from 'zod'

/** Ten-thousandths of a percent: 0.35 % is 3500. */
const rate = z.int().positive().max(50_000)
const fen = z.int().positive()
const percent = z.int().min(0).max(100)
const day = z.iso.date()
const month = z.string().regex(/^\d{4}-\d{2}$/, 'year and month, as in 2026-11')
const certainty = z.enum(['H', 'M'])
/** What a figure rests on: keys into the list of sources that guides use too. */
const rests = { certainty, sources: z.array(z.string()).min(1) }

const cap = z.strictObject({ rate, max: fen.optional() })
const category = z.strictObject({ percent, ...rests })

const feesFile = z.strictObject({
  read: month,
  caps: z.strictObject({
    from: day,
    issuer: z.strictObject({ debit: cap, credit: cap }),
    /** What the network may take from each side, issuer and acquirer alike. */
    network: cap,
    ...rests,
  }),
  categories: z.strictObject({ standard: category, preferential: category, waived: category }),
  relief: z.strictObject({
    card: z.enum(['debit', 'credit']),
    category: z.enum(['standard', 'preferential', 'waived']),
    percent,
    from: day,
    until: day,
    extension: z.strictObject({ until: month, ...rests }),
    ...rests,
  }),
  failedSale: z.strictObject(rests),
})

export type Fees = Readonly<z.infer<typeof feesFile>>
export type Cap = Readonly<z.infer<typeof cap>>
export type Card = keyof Fees['caps']['issuer']
export type Category = keyof Fees['categories']

/** Throws on a wrong shape, or a relief that ends before it begins. */
export function parseFees(data: unknown): Fees {
  const fees = feesFile.parse(data)
  const { from, until, extension } = fees.relief
  if (from >= until || until.slice(0, 7) > extension.until) throw new Error('fees: the relief ends before it begins')
  return fees
}

/** Every source that some figure rests on. */
export const feeSources = ({ caps, categories, relief, failedSale }: Fees): string[] => [
  ...new Set(
    [caps, ...Object.values(categories), relief, relief.extension, failedSale].flatMap(({ sources }) => sources),
  ),
]
