// The name on a certificate. A card number or a code is refused while it is typed, as everywhere; and since a name
// needs hardly any digits, a card number does not get past its fifth.

import { secretIn, withoutSecrets } from '#engine/secrets.ts'

export type Name = { readonly text: string; readonly refused: boolean }

export const clean: Name = { text: '', refused: false }

const mostDigits = 4
const digit = /\p{Nd}/gu
const withoutDigits = (text: string): string => text.replace(digit, '')

/** The field after typing. What follows a refused number digit by digit is refused with it. */
export function takeName(before: Name, text: string): Name {
  const digits = (text.match(digit) ?? []).length
  if (before.refused && digits > 0) return { text: withoutDigits(text), refused: true }
  if (digits <= mostDigits && !secretIn(text)) return { text, refused: false }
  return { text: withoutDigits(withoutSecrets(text)), refused: true }
}
