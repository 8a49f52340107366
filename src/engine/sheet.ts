// The call sheet: which particulars a help desk asks for, and what each may hold. Pure, so that the same rule guards
// what is typed, kept, copied, printed and pasted. Source of the list: what acquirers ask when a terminal shows 97.

import { passesLuhn, secretIn, withoutSecrets, type Secret } from './secrets.ts'

/** In the order in which a help desk asks. */
export const sheetFields = [
  'merchant-name',
  'merchant-number',
  'terminal-number',
  'acquirer',
  'model',
  'serial',
  'screen',
  'when',
  'amount',
  'batch',
  'trace',
  'reference',
  'last-worked',
  'changed',
  'note',
] as const

export type SheetField = (typeof sheetFields)[number]
export type Sheet = Readonly<Partial<Record<SheetField, string>>>

/** How many characters a number must have, where that is fixed. Source: ISO 8583 fields 42 and 41. */
export const lengths: Readonly<Partial<Record<SheetField, number>>> = { 'merchant-number': 15, 'terminal-number': 8 }

export type Checked =
  /** `short` says how many characters there should be, when there are others. */
  | { readonly kind: 'fits'; readonly text: string; readonly wanted?: number }
  /** Stays in the field, and goes nowhere else: a number still being typed, or one that only the merchant can tell. */
  | { readonly kind: 'held'; readonly text: string; readonly ask: boolean }
  /** What is left once the secret is cut out. */
  | { readonly kind: 'refused'; readonly text: string; readonly secret: Secret }

const digitsOf = (text: string): string => text.normalize('NFKC').replace(/[^0-9a-z]/gi, '')

const wrongLength = (field: SheetField, text: string): { wanted?: number } => {
  const wanted = lengths[field]
  const length = digitsOf(text).length
  return wanted !== undefined && length > 0 && length !== wanted ? { wanted } : {}
}

/**
 * A merchant number has fifteen digits, and one in ten passes the check of card numbers. Cards of fifteen digits begin
 * with 34 or 37: such a number is held until the merchant says that it is no card; every other one is taken.
 */
function checkMerchantNumber(text: string, confirmed: boolean): Checked | undefined {
  const digits = digitsOf(text)
  if (!/^\d{13,15}$/.test(digits)) return undefined
  const fits: Checked = { kind: 'fits', text, ...wrongLength('merchant-number', text) }
  if (!passesLuhn(digits) || confirmed) return fits
  if (digits.length < 15) return { kind: 'held', text, ask: false }
  return /^3[47]/.test(digits) ? { kind: 'held', text, ask: true } : fits
}

/** Looks at one field. `confirmed`: the merchant has said that the number in it is no card's. */
export function checkField(field: SheetField, text: string, confirmed = false): Checked {
  const own = field === 'merchant-number' ? checkMerchantNumber(text, confirmed) : undefined
  if (own) return own
  const secret = secretIn(text)
  // Serial numbers are typed digit by digit and pass through lengths of card numbers on their way.
  if (secret === 'card-number' && field === 'serial') return { kind: 'held', text, ask: false }
  if (secret) return { kind: 'refused', text: withoutSecrets(text), secret }
  return { kind: 'fits', text, ...wrongLength(field, text) }
}

/** What may leave the field: kept, copied, shared, printed. */
export const sendable = (field: SheetField, text: string | undefined, confirmed = false): string => {
  const checked = text === undefined ? undefined : checkField(field, text, confirmed)
  return checked?.kind === 'fits' ? checked.text.trim() : ''
}
