import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import feesFile from './fees.json' with { type: 'json' }
import { cards, categories, type Price } from './fees.ts'
import { countsOf, judgeSale, monthOf, type Mix, type Offer } from './offers.ts'
import { parseFees } from './parse-fees.ts'

const fees = parseFees(feesFile)
const standard = { category: 'standard', relief: false } as const
const credit = { ...standard, card: 'credit' } as const
const debit = { ...standard, card: 'debit' } as const
const at = (rate: number, perSale = 0, max?: number): Price => ({ rate, perSale, max })

describe('one sale against the floor', () => {
  it('0.38 % of every credit sale is below cost: 1000 yuan lack 1.025, which is 1.03', () => {
    expect(judgeSale(fees, 100_000, credit, at(3800))).toEqual({ kind: 'below', missing: 103 })
  })
  it('the same 0.38 % is nearly right for debit, and above cost where the relief is reckoned in', () => {
    expect(judgeSale(fees, 100_000, debit, at(3800))).toEqual({ kind: 'below', missing: 3 }) // 382.5 - 380
    expect(judgeSale(fees, 100_000, { ...debit, relief: true }, at(3800))).toEqual({ kind: 'above', left: 36 }) // 380 - 344.25
  })
  it('stands on the floor at 0.4825 %, and one ten-thousandth of a percent beside it does not', () => {
    expect(judgeSale(fees, 1_000_000, credit, at(4825))).toEqual({ kind: 'level' })
    expect(judgeSale(fees, 1_000_000, credit, at(4824))).toEqual({ kind: 'below', missing: 1 })
    expect(judgeSale(fees, 1_000_000, credit, at(4826))).toEqual({ kind: 'above', left: 1 })
  })
  it('does not call an offer below cost for the sake of rounding: 30 yuan at 0.4825 %', () => {
    // Parts in whole fen are 14 and 1, the price in whole fen is 14; exactly both are 14.475.
    expect(judgeSale(fees, 3000, credit, at(4825))).toEqual({ kind: 'level' })
  })
  it('is below cost even where less than half a fen is missing', () => {
    expect(judgeSale(fees, 100, credit, at(3800))).toEqual({ kind: 'below', missing: 0 })
  })
  it('a charge per sale may cover what the percentage lacks', () => {
    expect(judgeSale(fees, 100_000, credit, at(3800, 102))).toEqual({ kind: 'below', missing: 1 }) // half a fen, rounded up
    expect(judgeSale(fees, 100_000, credit, at(3800, 103))).toEqual({ kind: 'covered', missing: 103 })
  })
  it('a maximum on a credit card falls below cost as soon as the issuer fee has passed it', () => {
    // 0.6 % up to 20 yuan; 0.45 % and 3.25 yuan meet 20 yuan at 3722.22... below 10,000 yuan: 0.4825 % of 4145.08 yuan.
    expect(judgeSale(fees, 414_507, credit, at(6000, 0, 2000)).kind).toBe('above') // 1999.996
    expect(judgeSale(fees, 414_508, credit, at(6000, 0, 2000)).kind).toBe('below') // 2000.001
  })
})

const offer = (given: Partial<Offer> = {}): Offer => ({
  prices: { debit: at(5000, 0, 2000), credit: at(6000) },
  perMonth: 0,
  atStart: 0,
  deposit: 0,
  months: 12,
  ...given,
})
const mix = (given: Partial<Mix> = {}): Mix => ({ sales: 200, average: 15_000, debit: 40, ...standard, ...given })

describe("a shop's month, worked by hand", () => {
  // 80 debit sales of 150 yuan at 0.5 % are 60.00; 120 credit sales at 0.6 % are 108.00.
  // Floor: 80 x 0.57375 + 120 x 0.72375 = 45.90 + 86.85 = 132.75.
  it('200 sales of 150 yuan, 40 % by debit card', () => {
    expect(monthOf(fees, offer(), mix())).toEqual({
      percentage: 16_800,
      perSale: 0,
      perMonth: 0,
      total: 16_800,
      floor: 13_275,
      rate: 5600, // 168 of 30,000 yuan
      verdict: { kind: 'above', left: 3525 },
      belowCost: [],
      contract: 201_600,
    })
  })
  it('"0.38 % for ever" and a service charge: below cost by percentage, dearer in the end', () => {
    const cheap = offer({ prices: { debit: at(3800), credit: at(3800) }, perMonth: 6000, atStart: 29_900, months: 24 })
    // 30,000 yuan at 0.38 % are 114.00; 18.75 short of 132.75; with 60.00 a month 174.00.
    expect(monthOf(fees, cheap, mix())).toMatchObject({
      percentage: 11_400,
      total: 17_400,
      verdict: { kind: 'covered', missing: 1875 },
      belowCost: ['debit', 'credit'],
      contract: 29_900 + 24 * 17_400,
    })
  })
  it('the same without any charge is below cost by 18.75 a month', () => {
    const cheap = offer({ prices: { debit: at(3800), credit: at(3800) } })
    expect(monthOf(fees, cheap, mix()).verdict).toEqual({ kind: 'below', missing: 1875 })
  })
  it('a preferential shop: 78 % of the floor with the relief, all of it without', () => {
    // No sale reaches a maximum: 78 % of 132.75 are 103.545, which is 103.55.
    expect(monthOf(fees, offer(), mix({ category: 'preferential', relief: true })).floor).toBe(10_355)
    expect(monthOf(fees, offer(), mix({ category: 'preferential' })).floor).toBe(13_275)
  })
  it('charges per sale count for every sale, and a deposit for none', () => {
    const charged = offer({ prices: { debit: at(5000, 10), credit: at(6000, 30) }, deposit: 20_000 })
    // 80 x 0.10 + 120 x 0.30 = 44.00
    expect(monthOf(fees, charged, mix())).toMatchObject({ perSale: 4400, total: 21_200, contract: 12 * 21_200 })
  })
  it('broken fen are added up before they are rounded: 1000 sales of 1 yuan', () => {
    // One sale is 0.6 fen; rounded one by one it would be 10.00 yuan.
    expect(monthOf(fees, offer(), mix({ sales: 1000, average: 100, debit: 0 })).percentage).toBe(600)
  })
  it('a month without sales costs what is fixed, and has no rate', () => {
    expect(monthOf(fees, offer({ perMonth: 5000 }), mix({ sales: 0 }))).toMatchObject({ total: 5000, rate: undefined })
  })
  it('debit sales are whole ones', () => {
    expect(countsOf(mix({ sales: 3, debit: 50 }))).toEqual({ debit: 2, credit: 1 })
  })
})

const price = fc.record({
  rate: fc.integer({ min: 0, max: 50_000 }),
  perSale: fc.integer({ min: 0, max: 1000 }),
  max: fc.option(fc.integer({ min: 1, max: 100_000 }), { nil: undefined }),
})
const anyOffer: fc.Arbitrary<Offer> = fc.record({
  prices: fc.record({ debit: price, credit: price }),
  perMonth: fc.integer({ min: 0, max: 1_000_000 }),
  atStart: fc.integer({ min: 0, max: 1_000_000 }),
  deposit: fc.integer({ min: 0, max: 1_000_000 }),
  months: fc.integer({ min: 1, max: 60 }),
})
const anyMix: fc.Arbitrary<Mix> = fc.record({
  sales: fc.integer({ min: 0, max: 100_000 }),
  average: fc.integer({ min: 0, max: 100_000_000 }),
  debit: fc.integer({ min: 0, max: 100 }),
  category: fc.constantFrom(...categories),
  relief: fc.boolean(),
})

describe('whatever the offer and the shop', () => {
  it('a total is its parts, to the fen that rounding them apart may cost', () => {
    fc.assert(
      fc.property(anyOffer, anyMix, (given, shop) => {
        const { percentage, perSale, perMonth, total } = monthOf(fees, given, shop)
        expect(percentage + perSale + perMonth).toBe(total)
        expect([percentage, perSale, total].every(Number.isSafeInteger)).toBe(true)
      }),
    )
  })
  it('the verdict and the figures beside it agree', () => {
    fc.assert(
      fc.property(anyOffer, anyMix, (given, shop) => {
        const { total, floor, verdict } = monthOf(fees, given, shop)
        if (verdict.kind === 'below') expect(total).toBeLessThanOrEqual(floor)
        else expect(total).toBeGreaterThanOrEqual(floor)
        if (verdict.kind === 'below') expect(Math.abs(floor - total - verdict.missing)).toBeLessThanOrEqual(1)
      }),
    )
  })
  it('one more fen a month is never the cheaper offer', () => {
    fc.assert(
      fc.property(anyOffer, anyMix, (given, shop) => {
        const dearer = { ...given, perMonth: given.perMonth + 1 }
        expect(monthOf(fees, dearer, shop).total).toBe(monthOf(fees, given, shop).total + 1)
      }),
    )
  })
  it('a month by one kind of card is so many single sales', () => {
    fc.assert(
      fc.property(anyOffer, anyMix, fc.constantFrom(...cards), (given, shop, card) => {
        const alone = { ...shop, debit: card === 'debit' ? 100 : 0, sales: 1 }
        const single = judgeSale(fees, shop.average, { ...shop, card }, given.prices[card])
        expect(monthOf(fees, { ...given, perMonth: 0 }, alone).verdict).toEqual(single)
      }),
    )
  })
})
