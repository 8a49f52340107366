// What a merchant has to write goes through; what nobody may write down stays out of everything that leaves the field.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { passesLuhn } from './secrets.ts'
import { checkField, sendable, sheetFields } from './sheet.ts'

const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((list) => list.join(''))

const withCheckDigit = (start: string): string =>
  start + (Array.from('0123456789').find((check) => passesLuhn(start + check)) ?? '')

const card = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 11, max: 17 }))
  .chain(([first, length]) => digits(length).map((rest) => withCheckDigit(`${first}${rest}`)))

describe('a field of the call sheet', () => {
  it('takes ten thousand merchant numbers, or asks where one could be a card', () => {
    fc.assert(
      fc.property(digits(15), (number) => {
        const checked = checkField('merchant-number', number)
        expect(checked.kind === 'fits' || (checked.kind === 'held' && checked.ask)).toBe(true)
        expect(sendable('merchant-number', number, true)).toBe(number)
        expect(checked.kind === 'held').toBe(/^3[47]/.test(number) && passesLuhn(number))
      }),
      { numRuns: 10_000 },
    )
  })

  it('takes ten thousand merchant numbers of China’s own banks and payment companies without a question', () => {
    const institution = fc.constantFrom(
      '102',
      '103',
      '104',
      '105',
      '301',
      '303',
      '305',
      '308',
      '310',
      '403',
      '820',
      '826',
      '848',
      '898',
    )
    fc.assert(
      fc.property(institution, digits(12), (first, rest) => {
        expect(checkField('merchant-number', first + rest)).toEqual({ kind: 'fits', text: first + rest })
      }),
      { numRuns: 10_000 },
    )
  })

  it('takes ten thousand terminal numbers', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{8}$/), (number) => {
        expect(checkField('terminal-number', number)).toEqual({ kind: 'fits', text: number })
      }),
      { numRuns: 10_000 },
    )
  })

  it('never loses a merchant number while it is being typed', () => {
    fc.assert(
      fc.property(digits(15), (number) => {
        for (let typed = 1; typed <= 15; typed += 1)
          expect(checkField('merchant-number', number.slice(0, typed))).toHaveProperty('text', number.slice(0, typed))
      }),
    )
  })

  it('lets no card number out of any field, whichever it was written into', () => {
    fc.assert(
      fc.property(card, fc.constantFrom(...sheetFields), fc.constantFrom('', ' ', '-'), (number, field, gap) => {
        const isMerchantNumber = field === 'merchant-number' && number.length === 15 && !/^3[47]/.test(number)
        fc.pre(!isMerchantNumber)
        const spelt = number.replace(/(\d{4})(?=\d)/g, `$1${gap}`)
        expect(sendable(field, spelt)).toBe('')
      }),
      { numRuns: 10_000 },
    )
  })

  it('says how long a number should be', () => {
    expect(checkField('merchant-number', '8984401')).toEqual({ kind: 'fits', text: '8984401', wanted: 15 })
    expect(checkField('terminal-number', '１２３４５６７８')).toEqual({ kind: 'fits', text: '１２３４５６７８' })
    expect(checkField('terminal-number', '')).toEqual({ kind: 'fits', text: '' })
  })

  it('keeps the words around a card number that it cuts out', () => {
    expect(checkField('changed', `换过卡${withCheckDigit('622202123456789')}没用`)).toEqual({
      kind: 'refused',
      secret: 'card-number',
      text: '换过卡没用',
    })
  })

  it('refuses codes that belong to the cardholder', () => {
    expect(checkField('changed', '短信验证码123456')).toMatchObject({ kind: 'refused', secret: 'code' })
  })
})
