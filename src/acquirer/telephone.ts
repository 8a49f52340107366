// A telephone as it is shown and as it is dialled, both from the same digits, so that nobody can read one number and call
// another.

import type { Acquirer, Use } from './file.ts'

/** Numbers of mainland China that are dialled without a country code: 95588, 12345, 400 and 800 numbers. */
const short = /^86(9[56]\d{3,4}|1[02]\d{3}|[48]00\d{7})$/

/** What stands behind `tel:`. */
export function dialled(digits: string): string {
  const [, national] = short.exec(digits) ?? []
  return national ?? `+${digits}`
}

/** In groups that can be read aloud; the same digits as are dialled. */
export function shown(digits: string): string {
  const number = dialled(digits)
  if (/^[48]00/.test(number)) return number.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1-$2-$3')
  if (!number.startsWith('+')) return number
  if (/^861\d{10}$/.test(digits)) return number.replace(/^\+86(\d{3})(\d{4})(\d{4})$/, '+86 $1 $2 $3')
  if (/^86(?:10|2\d)\d{8}$/.test(digits)) return number.replace(/^\+86(\d{2})(\d{4})(\d{4})$/, '+86 $1 $2 $3')
  if (/^86[3-9]\d{2}\d{7,8}$/.test(digits)) return number.replace(/^\+86(\d{3})(\d{3,4})(\d{4})$/, '+86 $1 $2 $3')
  // Elsewhere: in fours from the end, which says nothing false about where an area code ends.
  return number.replace(/(\d)(?=(?:\d{4})+$)/g, '$1 ')
}

/** The digits for a use, or those of merchant service. */
export function digitsFor({ telephones }: Acquirer, use: Use): string {
  const of = (wanted: Use) => telephones.find((telephone) => telephone.use === wanted)?.digits
  return of(use) ?? of('merchant-service') ?? ''
}
