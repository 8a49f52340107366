import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare, minus, nothing, ofFen, plus, rounded, shareOf, smaller, times } from './exact.ts'

const some = fc.record({ fen: fc.integer({ min: -1e9, max: 1e9 }), rest: fc.integer({ min: 0, max: 99_999_999 }) })

describe('money finer than a fen', () => {
  it('keeps what a float would lose: 0.0325 % of 30 yuan are 97.5 hundredths of a fen', () => {
    expect(shareOf(3000, 325)).toEqual({ fen: 0, rest: 97_500_000 })
    expect(shareOf(3000, 4500)).toEqual({ fen: 13, rest: 50_000_000 })
    expect(plus(shareOf(3000, 325), shareOf(3000, 4500))).toEqual({ fen: 14, rest: 47_500_000 })
  })

  it('rounds half a fen up, a hair less down, and a debt by the same rule', () => {
    expect(rounded({ fen: 13, rest: 50_000_000 })).toBe(14)
    expect(rounded({ fen: 13, rest: 49_999_999 })).toBe(13)
    expect(rounded(minus(nothing, { fen: 0, rest: 49_999_999 }))).toBe(0)
    expect(rounded(minus(nothing, { fen: 0, rest: 50_000_001 }))).toBe(-1)
  })

  it('refuses an amount that whole numbers no longer hold', () => {
    expect(() => shareOf(1e12, 50_000)).toThrow('beyond what we count')
    expect(() => shareOf(-1, 3500)).toThrow()
  })

  it('adds and takes away without loss, and orders as it adds', () => {
    fc.assert(
      fc.property(some, some, (one, other) => {
        expect(minus(plus(one, other), other)).toEqual(one)
        expect(compare(plus(one, { fen: 0, rest: 1 }), one)).toBeGreaterThan(0)
        expect(Math.sign(compare(one, other))).toBe(-Math.sign(compare(other, one)) + 0)
        expect([one, other]).toContainEqual(smaller(one, other))
      }),
    )
  })

  it('multiplies as repeated addition does', () => {
    fc.assert(
      fc.property(some, fc.integer({ min: 0, max: 40 }), (one, count) => {
        const added = Array.from({ length: count }, () => one).reduce(plus, ofFen(0))
        expect(times(one, count)).toEqual(added)
      }),
    )
  })
})
