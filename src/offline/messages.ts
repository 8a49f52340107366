// What a page may ask of the worker, and what it is told. Each question brings its own port, so that an answer can be
// neither missed nor taken for another's.

import type { Standing } from './keep.ts'

/** `keep`: the page's language, if none is kept yet or the reader has asked for it. */
export type Question =
  | { readonly ask: 'keep'; readonly locale: string; readonly isRequested: boolean; readonly acquirer?: string }
  | { readonly ask: 'take-over' }

/** How the page's language stands; `no`: it is not kept, and another may be. */
export type Answer = { readonly standing: Standing | 'no' }

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** Undefined for anything that is no question of ours. */
export function readQuestion(value: unknown): Question | undefined {
  if (!isRecord(value)) return undefined
  const { ask, locale, isRequested, acquirer } = value
  if (ask === 'take-over') return { ask }
  if (ask !== 'keep' || typeof locale !== 'string') return undefined
  const named = typeof acquirer === 'string' && /^[a-z0-9-]{1,40}$/.test(acquirer) ? { acquirer } : {}
  return { ask, locale, isRequested: isRequested === true, ...named }
}
