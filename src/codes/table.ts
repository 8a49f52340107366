// What the table of response codes is: what a terminal may show, and what a cashier may take as known from it.
// Parsed once when the site is built; browsers get types only. Sources: two editions of UnionPay's table in public copies.

import { z } from 'zod'

const code = z.string().regex(/^[0-9A-Z]{2}$/, 'two figures or capital letters')
const certainty = z.enum(['H', 'M', 'L'])
const sources = z.array(z.string()).min(1)
const shown = z.array(z.string().min(1)).min(1)

const groups = [
  'done',
  'check-first',
  'pick-up',
  'other-card',
  'read-other-way',
  'enter-again',
  'sign-in',
  'wait',
  'acquirer',
  'depends',
  'not-at-till',
] as const

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
  whose: z.enum(['cardholder', 'merchant', 'acquirer', 'issuer', 'maker', 'nobody']),
  /** The words on the screen: in either edition, or of one program alone. */
  shows: z.strictObject({ newer: shown.optional(), older: shown.optional(), own: shown.optional() }).optional(),
  certainty,
  sources,
  /** The guide that is about this code. */
  guide: z.string().optional(),
  /** Other meanings of the same two signs, each with where it holds. */
  elsewhere: z.array(z.strictObject({ id: z.string(), certainty, sources })).optional(),
})

const table = z.strictObject({ checked: z.iso.date(), codes: z.array(row).min(1) })

const sourceList = z.record(
  z.string(),
  z.strictObject({ edition: z.enum(['newer', 'older', 'other']), read: z.string(), certainty }),
)

export type CodeRow = Readonly<z.infer<typeof row>>
export type CodeTable = Readonly<z.infer<typeof table>>
export type CodeSources = Readonly<z.infer<typeof sourceList>>
export type CodeGroup = CodeRow['group']

/** Throws ZodError naming every field that does not fit. */
export const parseCodeTable = (data: unknown): CodeTable => table.parse(data)

/** Throws ZodError naming every field that does not fit. */
export const parseCodeSources = (data: unknown): CodeSources => sourceList.parse(data)
