// What a merchant may misread or mishear in a spoken number, tried on every number there is.

import { describe, expect, it } from 'vitest'
import { checkDigit, grouped, isNumber } from './number.ts'

const digits = Array.from('0123456789')
const stems = Array.from({ length: 1000 }, (_, at) => String(at).padStart(3, '0'))
const numbers = stems.map((stem) => stem + checkDigit(stem))
const withDigit = (number: string, at: number, digit: string) => number.slice(0, at) + digit + number.slice(at + 1)
const swapped = (number: string, at: number) =>
  number.slice(0, at) + number.charAt(at + 1) + number.charAt(at) + number.slice(at + 2)

describe('a spoken number', () => {
  it("carries Damm's own check digit", () => {
    expect(checkDigit('572')).toBe('4')
  })

  it('is good for each of the thousand stems, and for each with one check digit only', () => {
    expect(numbers.filter(isNumber)).toHaveLength(1000)
    expect(stems.flatMap((stem) => digits.map((digit) => stem + digit)).filter(isNumber)).toEqual(numbers)
  })

  it('is refused when any one digit of it is misheard', () => {
    const wrong = numbers.flatMap((number) =>
      [0, 1, 2, 3].flatMap((at) =>
        digits.filter((digit) => digit !== number.charAt(at)).map((digit) => withDigit(number, at, digit)),
      ),
    )

    expect(wrong).toHaveLength(36_000)
    expect(wrong.filter(isNumber)).toEqual([])
  })

  it('is refused when any two unlike neighbours of it are swapped', () => {
    const wrong = numbers.flatMap((number) =>
      [0, 1, 2].filter((at) => number.charAt(at) !== number.charAt(at + 1)).map((at) => swapped(number, at)),
    )

    expect(wrong).toHaveLength(2700)
    expect(wrong.filter(isNumber)).toEqual([])
  })

  it.each(['', '572', '57244', ' 5724', '5724\n', '57 24', 'abcd', '-572', '５７２４', '5.24'])(
    'is not %j, even where the digits in it would check',
    (text) => {
      expect(isNumber(text)).toBe(false)
    },
  )

  it('is grouped so that it can be read aloud', () => {
    expect(grouped('5724')).toBe('572 4')
  })
})
