// The words of the table in one language: a meaning, what the cashier does, a sentence for the customer.

import { z } from 'zod'

const words = z.string().min(1)

const codeText = z.strictObject({
  means: words,
  do: z.array(words).min(1),
  say: words,
  note: words.optional(),
  elsewhere: z.record(z.string(), z.strictObject({ where: words, means: words })).optional(),
})

const codesText = z.strictObject({
  groups: z.record(z.string(), z.strictObject({ title: words, lead: words })),
  sources: z.record(z.string(), words),
  codes: z.record(z.string(), codeText),
})

export type CodeText = Readonly<z.infer<typeof codeText>>
export type CodesText = Readonly<z.infer<typeof codesText>>

/** Throws ZodError naming every key that does not fit. */
export const parseCodesText = (data: unknown): CodesText => codesText.parse(data)
