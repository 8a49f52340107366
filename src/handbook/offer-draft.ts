// An offer as it is typed: what a field may hold, what of it may be kept, and when it is enough to reckon with.
// Pure, so that the same rule holds while typing, after a reload, on paper and in a test.

import { withoutSecrets } from '#engine/secrets.ts'
import { readCount, readPercent, readYuan, valueOf, type Entry } from './entry.ts'
import type { Category } from './fees.ts'
import type { Mix, Offer } from './offers.ts'

/** In the order in which they stand on the sheet. */
export const offerFields = [
  'name',
  'debit',
  'debitMax',
  'credit',
  'perSale',
  'perMonth',
  'atStart',
  'deposit',
  'months',
  'payout',
  'licence',
] as const
export type OfferField = (typeof offerFields)[number]
export type OfferDraft = Readonly<Partial<Record<OfferField, string>>>

export const mixFields = ['sales', 'average', 'debit'] as const
export type MixField = (typeof mixFields)[number]
export type MixDraft = Readonly<Record<MixField, string>>

export type Draft = { readonly mix: MixDraft; readonly category: Category; readonly offers: readonly OfferDraft[] }

export const mostOffers = 4
export const mostOf: Readonly<Record<Exclude<MixField, 'average'>, number>> = { sales: 100_000, debit: 100 }
const mostMonths = 120
/** Of an average sale: a million yuan. */
const mostAverage = 100_000_000

const empty: Entry = { kind: 'empty' }

/** How a field of an offer reads; words and the tick are never wrong. */
export function entryOf(field: OfferField, text = ''): Entry {
  switch (field) {
    case 'debit':
    case 'credit':
      return readPercent(text)
    case 'debitMax':
    case 'perSale':
    case 'perMonth':
    case 'atStart':
    case 'deposit':
      return readYuan(text)
    case 'months':
      return readCount(text, mostMonths)
    case 'name':
    case 'payout':
    case 'licence':
      return empty
    default:
      return field satisfies never
  }
}

export function mixEntryOf(field: MixField, text: string): Entry {
  if (field !== 'average') return readCount(text, mostOf[field])
  const entry = readYuan(text)
  return valueOf(entry, 0) > mostAverage ? { kind: 'wrong' } : entry
}

/** The offer, once both rates are there and nothing in it is unreadable. */
export function offerOf(draft: OfferDraft): Offer | undefined {
  const entries = offerFields.map((field) => entryOf(field, draft[field]))
  const value = (field: OfferField, otherwise = 0) => valueOf(entryOf(field, draft[field]), otherwise)
  const rates = [entryOf('debit', draft.debit), entryOf('credit', draft.credit)]
  if (entries.some(({ kind }) => kind === 'wrong') || rates.some(({ kind }) => kind === 'empty')) return undefined
  const perSale = value('perSale')
  // "At most 0 yuan" is no offer anybody makes: it stands for none named.
  const max = value('debitMax') || undefined
  return {
    prices: { debit: { rate: value('debit'), max, perSale }, credit: { rate: value('credit'), perSale } },
    perMonth: value('perMonth'),
    atStart: value('atStart'),
    deposit: value('deposit'),
    months: Math.max(1, value('months', 12)),
  }
}

/** The shop's month, once it is whole. */
export function mixOf({ mix, category }: Draft, relief: boolean): Mix | undefined {
  const [sales, average, debit] = mixFields.map((field) => mixEntryOf(field, mix[field]))
  if (sales?.kind !== 'number' || average?.kind !== 'number' || debit?.kind !== 'number') return undefined
  if (sales.value === 0 || average.value === 0) return undefined
  return { sales: sales.value, average: average.value, debit: debit.value, category, relief }
}

/** What a field may keep of what was typed: no card number and no code, whatever the field is for. */
export const keepable = (text: string): string => withoutSecrets(text.slice(0, 60))

/** Object.fromEntries is younger than our engines. */
function texts<Field extends string>(fields: readonly Field[], held: unknown): Partial<Record<Field, string>> {
  const given = Object(held) as Readonly<Record<string, unknown>>
  const known: Partial<Record<Field, string>> = {}
  for (const field of fields) {
    const text = given[field]
    if (typeof text === 'string') known[field] = keepable(text)
  }
  return known
}

export const blank: Draft = {
  mix: { sales: '', average: '', debit: '' },
  category: 'standard',
  offers: [{}, {}],
}

/** What was kept may be old, or somebody else's: known fields with text in them are taken, and nothing else. */
export function readDraft(text: string | null): Draft {
  try {
    const held = Object(JSON.parse(text ?? '')) as { mix?: unknown; category?: unknown; offers?: unknown }
    const offers: unknown[] = Array.isArray(held.offers) ? held.offers : []
    const category = (['standard', 'preferential', 'waived'] as const).find((one) => one === held.category)
    return {
      mix: { ...blank.mix, ...texts(mixFields, held.mix) },
      category: category ?? blank.category,
      offers: offers.length > 0 ? offers.slice(0, mostOffers).map((offer) => texts(offerFields, offer)) : blank.offers,
    }
  } catch {
    return blank
  }
}
