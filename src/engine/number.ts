// Spoken numbers: three digits and a Damm check digit, so that every single wrong digit
// and every swap of neighbours is caught. Source: H. M. Damm, Total anti-symmetrische Quasigruppen, 2004.

// A totally anti-symmetric quasigroup of order 10 with zeros on the diagonal.
const table = [
  [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
  [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
  [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
  [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
  [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
  [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
  [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
  [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
  [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
  [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
] as const

const sum = (digits: string): number =>
  Array.from(digits, Number).reduce((interim, digit) => table[interim]?.[digit] ?? NaN, 0)

/** The digit to append to a string of digits. */
export const checkDigit = (digits: string): string => String(sum(digits))

/** Whether a string is four digits whose last one checks the others. */
export const isNumber = (digits: string): boolean => /^\d{4}$/.test(digits) && sum(digits) === 0

/** Grouped for reading aloud: `4105` becomes `410 5`. */
export const grouped = (number: string): string => `${number.slice(0, 3)} ${number.slice(3)}`
