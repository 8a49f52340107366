// What the table of response codes is: what a terminal may show, and what a cashier may take as known from it.
// Parsed once when the site is built; browsers get types only. Sources: two editions of UnionPay's table in public copies.

import { z } from 'zod'

import { groups, type CodeGroup } from './groups.ts'

const code = z.string().regex(/^[0-9A-Z]{2}$/, 'two figures or capital letters')
const certainty = z.enum(['H', 'M', 'L'])
const sources = z.array(z.string()).min(1)
const shown = z.array(z.string().min(1)).min(1)

const screen = z
  .strictObject({ newer: shown.optional(), older: shown.optional(), own: shown.optional() })
  .refine((editions) => Object.keys(editions).length > 0, 'name an edition with its words, or leave "shows" out')

const row = z.strictObject({
  code,
  /** As UnionPay classes it: A success, B may be tried again, C need not, D the operator acts, E a fault of the system. */
  class: z.enum(['A', 'B', 'C', 'D', 'E']).optional(),
  /** True where no edition gives a class and we inferred it. */
  classInferred: z.literal(true).optional(),
  /** What may be taken as known of the charge. */
  money: z.enum(['approved', 'declined', 'unresolved']),
  /** Whether it is safe to charge again. */
  again: z.enum(['yes', 'check-first', 'never']),
  pickUp: z.literal(true).optional(),
  /** What to do, which pages group by. */
  group: z.enum(groups),
  /** Whose problem it is: `network` the banks' and the network's between them, `nobody` after a success alone. */
  whose: z.enum(['cardholder', 'merchant', 'acquirer', 'issuer', 'network', 'nobody']),
  /** The words on the screen: in either edition, or of one program alone. */
  shows: screen.optional(),
  certainty,
  sources,
  /** The guide that is about this code. */
  guide: z.string().optional(),
  /** Other meanings of the same two signs, each with where it holds. */
  elsewhere: z.array(z.strictObject({ id: z.string(), certainty, sources })).optional(),
})

const table = z.strictObject({ checked: z.iso.date(), codes: z.array(row).min(1) })

/** By source: the month it was read. */
const sourceList = z.record(z.string(), z.strictObject({ read: z.string() }))

export type CodeRow = Readonly<z.infer<typeof row>>
export type CodeTable = Readonly<z.infer<typeof table>>
export type CodeSources = Readonly<z.infer<typeof sourceList>>
export type { CodeGroup }

/** Throws ZodError naming every field that does not fit. */
export const parseCodeTable = (data: unknown): CodeTable => table.parse(data)

/** Throws ZodError naming every field that does not fit. */
export const parseCodeSources = (data: unknown): CodeSources => sourceList.parse(data)
