// Card numbers must be found however they are spelt, and what merchants have to write must not be taken for one.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { passesLuhn, secretIn, withoutSecrets } from './secrets.ts'

const digit = fc.integer({ min: 0, max: 9 })
const digitsOf = (least: number, most = least) =>
  fc.array(digit, { minLength: least, maxLength: most }).map((list) => list.join(''))

const withCheckDigit = (digits: string): string =>
  digits + (Array.from('0123456789').find((check) => passesLuhn(digits + check)) ?? '')

const cardNumber = fc
  .tuple(fc.integer({ min: 1, max: 9 }), digitsOf(11, 17))
  .map(([first, rest]) => withCheckDigit(`${first}${rest}`))

const gaps = ['     ', 'x', '', ' ', '-', '\u3000', '\u2014', '.', '/', ' - ', '\u00b7', '\u200b', '\uff0c']
const scripts = [
  '0123456789',
  '\uff10\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18\uff19',
  '〇一二三四五六七八九',
  '٠١٢٣٤٥٦٧٨٩',
  '०१२३४५६७८९',
]

/** One card number in one of many spellings: digits of a script, in groups of one length, within a sentence or alone. */
const spelling = fc
  .record({
    card: cardNumber,
    script: fc.constantFrom(...scripts),
    gap: fc.constantFrom(...gaps),
    every: fc.integer({ min: 1, max: 6 }),
    around: fc.constantFrom(
      ['', ''],
      ['卡号', ''],
      ['顾客的卡是', '，帮我查'],
      ['card ', ' please'],
      ['（', '）'],
      ['a', 'b'],
    ),
  })
  .map(({ card, script, gap, every, around }) => {
    const signs = Array.from(card, (sign) => Array.from(script)[Number(sign)] ?? '')
    const spelt = signs.map((sign, at) => (at > 0 && at % every === 0 ? gap + sign : sign)).join('')
    return { card, text: `${around[0]}${spelt}${around[1]}` }
  })

describe('what must never be written down', () => {
  it('finds a card number in ten thousand spellings, and cuts all of it out', () => {
    fc.assert(
      fc.property(spelling, ({ text }) => {
        expect(secretIn(text)).toBe('card-number')
        const rest = withoutSecrets(text)
        expect(secretIn(rest)).toBeUndefined()
        expect(rest.replace(/[^\p{Nd}〇一二三四五六七八九]/gu, '')).toBe('')
      }),
      { numRuns: 10_000 },
    )
  })

  it('keeps the words around it', () => {
    const text = '顾客的卡是6222 0212 3456 7890 128，插了三次'
    expect(secretIn(text)).toBe(passesLuhn('6222021234567890128') ? 'card-number' : undefined)
    expect(withoutSecrets(`顾客的卡是${withCheckDigit('622202123456789')}，插了三次`)).toBe('顾客的卡是，插了三次')
  })

  it('finds a card number that something else was written onto', () => {
    const card = withCheckDigit('622202123456789')
    expect(secretIn(`${card}1226`)).toBe('card-number')
    expect(secretIn(`${card} 12/26`)).toBe('card-number')
    expect(secretIn(`20261124${card}`)).toBe('card-number')
  })

  it.each([
    'CVV 123',
    'cvv2：４５６',
    'CVN是789',
    '验证码 123456',
    '短信验证码是 8842',
    '驗證碼：123456',
    '密码六位123456',
    'the SMS code was 482910',
    'PIN 1234',
    'mima 654321',
    '码是482913',
    '卡背面123',
  ])('finds a code that is the cardholder’s alone: %s', (text) => {
    expect(secretIn(text)).toBe('code')
    expect(withoutSecrets(text)).not.toMatch(/\p{Nd}{3}/u)
  })

  it.each([
    '2026-11-24 15:13:32',
    '2026年11月24日15:13',
    '金额128.00元，批次000123，流水号000456，参考号112412345678',
    '上周换了SIM卡',
    '电话95516',
    '终端未登记',
    'SN 00001104',
    'SPINNER 1234',
  ])('lets through what a help desk needs: %s', (text) => {
    expect(secretIn(text)).toBeUndefined()
    expect(withoutSecrets(text)).toBe(text)
  })

  it('lets every terminal number through that does not itself spell the name of a code', () => {
    // "PIN12345" may be a terminal's number; it reads like a PIN, and a false alarm costs less.
    const spellsCode = (number: string) => /CVV|CVC|CVN|OTP|PIN|MIMA/.test(number)
    fc.assert(
      fc.property(
        fc.stringMatching(/^[0-9A-Z]{8}$/).filter((number) => !spellsCode(number)),
        (number) => {
          expect(secretIn(number)).toBeUndefined()
        },
      ),
      { numRuns: 10_000 },
    )
  })

  it('lets through texts without digits, whatever is in them', () => {
    fc.assert(
      fc.property(
        fc
          .string({ unit: 'grapheme' })
          .filter((text) => !/[\p{Nd}\p{No}零〇一二三四五六七八九]/u.test(text.normalize('NFKC'))),
        (text) => {
          expect(withoutSecrets(text)).toBe(text)
        },
      ),
    )
  })
})
