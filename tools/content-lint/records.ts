// The small files beside the guides: sources, ids that were published, ids that were retired, exceptions, stamps.
// Each has one schema here, so that a slip in one of them is a finding and not a wrong verdict.

import { z } from 'zod'

const source = z.strictObject({
  address: z.string().min(1),
  read: z.string().regex(/^\d{4}-\d{2}$/, 'year and month, as in 2026-11'),
  certainty: z.enum(['H', 'M', 'L']),
})

const locked = z.strictObject({
  /** Each node that was ever published, with the answers it ever had. */
  nodes: z.record(z.string(), z.array(z.string())),
  /** Each spoken number that was ever published, with its node. */
  numbers: z.record(z.string(), z.string()),
})

const redirects = z.record(z.string(), z.string())
const retired = z.strictObject({
  nodes: redirects.optional(),
  numbers: redirects.optional(),
  answers: z.record(z.string(), redirects).optional(),
})

const exception = z.strictObject({ rule: z.string(), where: z.string(), reason: z.string().min(1) })

export const sourcesFile = z.record(z.string(), source)
export const lockFile = z.record(z.string(), locked)
export const retiredFile = z.record(z.string(), retired)
export const pagesFile = z.record(z.string(), z.string())
export const exceptionsFile = z.array(exception)
/** For each words file and key, the hash of the zh-CN words that were translated. */
export const stampsFile = z.record(z.string(), z.record(z.string(), z.string()))

export type Sources = z.infer<typeof sourcesFile>
export type Locked = z.infer<typeof locked>
export type Lock = z.infer<typeof lockFile>
export type Retired = z.infer<typeof retiredFile>
export type Pages = z.infer<typeof pagesFile>
export type Exception = z.infer<typeof exception>
export type Stamps = z.infer<typeof stampsFile>
