// The till card: which particulars a shop writes on it, and what each may hold. Pure, so that the same rule guards what
// is typed, kept and printed. It hangs where customers read it, so nothing secret may ever get onto it.

import { checkField, type Checked } from '#engine/sheet.ts'

/** In the order in which they stand on the card. */
export const cardFields = [
  'caller',
  'talker',
  'acquirer',
  'acquirer-phone',
  'merchant-number',
  'terminal-number',
  'second-way',
  'change',
  'manager-phone',
  'network-phone',
] as const

export type CardField = (typeof cardFields)[number]
export type Card = Readonly<Partial<Record<CardField, string>>>

/** China's prefix makes a mobile number as long as a short card number. */
const chinaPrefix = /^\s*(?:\+|00)86/

/** Looks at one field as the call sheet does. `confirmed`: the shop has said that the number in it is no card's. */
export function checkCardField(field: CardField, text: string, confirmed = false): Checked {
  if (field === 'merchant-number' || field === 'terminal-number') return checkField(field, text, confirmed)
  const checked = checkField('note', field.endsWith('-phone') ? text.replace(chinaPrefix, '') : text)
  return checked.kind === 'fits' ? { kind: 'fits', text } : checked
}
