// What is read aloud is what is dialled, digit for digit.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import bank from '../../public/acquirers/example-bank.json' with { type: 'json' }
import { wordsIn, type Acquirer } from './file.ts'
import { digitsFor, dialled, shown } from './telephone.ts'

describe('a telephone', () => {
  it.each([
    ['864000000001', '4000000001', '400-000-0001'],
    ['868000000001', '8000000001', '800-000-0001'],
    ['8695588', '95588', '95588'],
    ['8610086', '10086', '10086'],
    ['862100000000', '+862100000000', '+86 21 0000 0000'],
    ['861000000000', '+861000000000', '+86 10 0000 0000'],
    ['8657100000000', '+8657100000000', '+86 571 0000 0000'],
    ['8613800000000', '+8613800000000', '+86 138 0000 0000'],
    ['886200000000', '+886200000000', '+8862 0000 0000'],
  ])('%s is dialled as %s and shown as %s', (digits, dial, show) => {
    expect([dialled(digits), shown(digits)]).toEqual([dial, show])
  })

  it('shows the digits that it dials', () => {
    const digits = fc.stringMatching(/^[1-9]\d{6,14}$/)
    fc.assert(
      fc.property(fc.oneof(digits, fc.stringMatching(/^86\d{5,12}$/)), (number) => {
        expect(shown(number).replace(/[ -]/g, '')).toBe(dialled(number))
        expect([`+${number}`, number.slice(2)]).toContain(dialled(number))
      }),
      { numRuns: 5000 },
    )
  })
})

describe('what a page asks a file for', () => {
  const file = bank as unknown as Acquirer
  it('is the telephone of a use, or merchant service', () => {
    expect(digitsFor(file, 'security')).toBe('864000000003')
    expect(digitsFor(file, 'repair')).toBe('864000000001')
  })

  it('is words in a language, or in the source language', () => {
    expect(wordsIn(file.names, 'en')).toBe('Example Bank')
    expect(wordsIn(file.names, 'ug')).toBe('示例银行')
    expect(wordsIn(file.names, 'toString')).toBe('示例银行')
  })
})
