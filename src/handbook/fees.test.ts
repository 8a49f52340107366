import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import feesFile from './fees.json' with { type: 'json' }
import {
  cards,
  categories,
  effectOf,
  failedSplit,
  floorOf,
  mostFen,
  partsOf,
  percentageOf,
  reliefAt,
  splitOf,
  type Card,
  type Terms,
} from './fees.ts'
import { compare, ofFen, rounded } from './exact.ts'
import pages from './pages.json' with { type: 'json' }
import { feeSources, parseFees } from './parse-fees.ts'

const fees = parseFees(feesFile)
const terms = (card: Card, more: Partial<Terms> = {}): Terms => ({ card, category: 'standard', relief: false, ...more })
/** Issuer fee, network fee from the issuer, network fee from the acquirer, in fen. */
const parts = (amount: number, given: Terms): number[] => Object.values(partsOf(fees, amount, given))

// Worked by hand from the caps of 2016: debit 0.35 % up to 13 yuan, credit 0.45 % without end, network 0.0325 % a side up to 3.25 yuan.
describe('the caps of 2016, worked by hand', () => {
  it('1000 yuan by debit card: 3.50 to the issuer, 0.325 a side to the network, which is 0.33', () => {
    expect(parts(100_000, terms('debit'))).toEqual([350, 33, 33])
  })
  it('1000 yuan by credit card: 4.50 to the issuer', () => {
    expect(parts(100_000, terms('credit'))).toEqual([450, 33, 33])
  })
  it('20,000 yuan by debit card: every part is at its maximum', () => {
    expect(parts(2_000_000, terms('debit'))).toEqual([1300, 325, 325])
  })
  it('20,000 yuan by credit card: 90 yuan, since the issuer fee has no maximum there', () => {
    expect(parts(2_000_000, terms('credit'))).toEqual([9000, 325, 325])
  })
  it('the smallest sales: 1 fen costs nothing, 1.43 yuan by debit card half a fen, which is one', () => {
    expect(parts(1, terms('debit'))).toEqual([0, 0, 0])
    expect(parts(142, terms('debit'))).toEqual([0, 0, 0]) // 0.497 fen
    expect(parts(143, terms('debit'))).toEqual([1, 0, 0]) // 0.5005 fen
    expect(parts(1538, terms('debit'))[1]).toBe(0) // 0.49985 fen
    expect(parts(1539, terms('debit'))[1]).toBe(1) // 0.500175 fen
  })
})

describe('at the edge of each maximum', () => {
  const issuer = (amount: number, given: Terms) => parts(amount, given)[0]
  const network = (amount: number, given: Terms) => parts(amount, given)[2]

  it('13 yuan of a debit card are 0.35 % of 3714.2857 yuan; in whole fen they are reached at 3712.86', () => {
    expect([371_285, 371_286, 371_287].map((amount) => issuer(amount, terms('debit')))).toEqual([1299, 1300, 1300])
    // To the last part of a fen: 371,428 fen are 1299.998, 371,429 would be 1300.0015 and are cut.
    const floors = [371_428, 371_429, 371_430].map((amount) => floorOf(fees, amount, terms('debit')))
    expect(floors).toEqual([
      { fen: 1420, rest: 71_210_000 }, // 1299.998 + 120.7141
      { fen: 1420, rest: 71_442_500 }, // 1300 + 120.714425
      { fen: 1420, rest: 71_475_000 }, // 1300 + 120.71475
    ])
  })

  it('3.25 yuan of network fee a side are 0.0325 % of 10,000 yuan, by either card', () => {
    const exact = (amount: number) => floorOf(fees, amount, terms('credit'))
    expect(exact(999_999)).toEqual({ fen: 4824, rest: 99_517_500 }) // 4499.9955 + 324.999675
    expect(exact(1_000_000)).toEqual(ofFen(4825)) // 4500 + 325
    expect(exact(1_000_001)).toEqual({ fen: 4825, rest: 450_000 }) // 4500.0045 + 325
    for (const card of cards)
      expect([998_461, 998_462, 1_000_000, 50_000_000].map((amount) => network(amount, terms(card)))).toEqual([
        324, // 324.499825
        325, // 324.50015
        325,
        325,
      ])
  })

  it('preferential with the relief: 78 % of 13 yuan are 10.14, of 3.25 yuan 2.535, which is 2.54', () => {
    const preferential = terms('debit', { category: 'preferential', relief: true })
    // 0.273 %: 371,245 fen are 1013.49885, 371,246 are 1013.50158.
    expect([371_245, 371_246, 371_428, 371_429, 9_000_000].map((amount) => issuer(amount, preferential))).toEqual([
      1013, 1014, 1014, 1014, 1014,
    ])
    expect(network(1_000_000, preferential)).toBe(254)
    expect(network(90_000_000, preferential)).toBe(254)
    expect(floorOf(fees, 1_000_000, preferential)).toEqual({ fen: 1267, rest: 50_000_000 }) // 1014 + 253.5
  })

  it('debit with the relief of 2021: 0.315 %, and the maximum stays 13 yuan, reached at 4126.98 yuan', () => {
    const relieved = terms('debit', { relief: true })
    expect(parts(100_000, relieved)).toEqual([315, 29, 29]) // 0.02925 %: 29.25 fen
    // 412,539 fen are 1299.49785, 412,540 are 1299.501.
    expect([412_539, 412_540, 412_698, 412_699].map((amount) => issuer(amount, relieved))).toEqual([
      1299, 1300, 1300, 1300,
    ])
    expect(floorOf(fees, 412_698, relieved).fen).toBe(1299 + 121) // 1299.9987 + 120.714165
    // 3.25 yuan a side at 0.02925 %: 11,111.11 yuan.
    expect([1_109_401, 1_109_402, 1_111_111, 1_111_112].map((amount) => network(amount, relieved))).toEqual([
      324, // 324.49979
      325, // 324.500085
      325,
      325,
    ])
  })
})

describe('kinds of merchant', () => {
  it('1000 yuan at a preferential merchant, with the relief: 2.73 by debit card, 3.51 by credit card, 0.2535 a side', () => {
    const preferential = { category: 'preferential', relief: true } as const
    expect(parts(100_000, terms('debit', preferential))).toEqual([273, 25, 25])
    expect(parts(100_000, terms('credit', preferential))).toEqual([351, 25, 25])
  })
  it('without the relief a preferential merchant stands under the caps, like any other', () => {
    expect(parts(100_000, terms('debit', { category: 'preferential' }))).toEqual([350, 33, 33])
    expect(parts(100_000, terms('credit', { category: 'preferential' }))).toEqual([450, 33, 33])
    expect(parts(2_000_000, terms('debit', { category: 'preferential' }))).toEqual([1300, 325, 325])
  })
  it('a waived merchant costs nothing to hand on, whatever the amount', () => {
    for (const card of cards) expect(parts(5_000_000, terms(card, { category: 'waived' }))).toEqual([0, 0, 0])
  })
  it('the relief is not for credit cards at a standard merchant, and where all is waived it changes nothing', () => {
    expect(parts(88_888, terms('credit', { relief: true }))).toEqual(parts(88_888, terms('credit')))
    for (const card of cards)
      expect(parts(88_888, terms(card, { category: 'waived', relief: true }))).toEqual([0, 0, 0])
  })
  it('there is a relief to tick where it does something: standard debit, preferential by either card', () => {
    const ticked = categories.flatMap((category) =>
      cards.filter((card) => effectOf(fees, { card, category })).map((card) => `${category} ${card}`),
    )
    expect(ticked).toEqual(['standard debit', 'preferential debit', 'preferential credit'])
  })
})

describe('the floor', () => {
  it('is 0.3825 % by debit card and 0.4825 % by credit card, before the maxima', () => {
    expect(floorOf(fees, 1_000_00, terms('debit'))).toEqual({ fen: 382, rest: 50_000_000 })
    expect(floorOf(fees, 1_000_00, terms('credit'))).toEqual({ fen: 482, rest: 50_000_000 })
  })
  it('ends at 16.25 yuan by debit card', () => {
    expect(floorOf(fees, 1_000_000, terms('debit'))).toEqual(ofFen(1625))
    expect(floorOf(fees, mostFen, terms('debit'))).toEqual(ofFen(1625))
  })
})

describe('who gets what of a price', () => {
  it('0.6 % of 1000 yuan by credit card: 6.00, of which 4.17 stay with the issuer, 0.66 with the network, 1.17 with the acquirer', () => {
    const split = splitOf(fees, 100_000, terms('credit'), { rate: 6000, perSale: 0 })
    expect(split).toEqual({ paid: 600, issuer: 417, network: 66, acquirer: 117 })
  })
  it('0.38 % of 1000 yuan by credit card: the acquirer would put 1.03 in', () => {
    expect(splitOf(fees, 100_000, terms('credit'), { rate: 3800, perSale: 0 }).acquirer).toBe(-103)
  })
  it("an offer's own maximum: one fen below, at and above 20 yuan at 0.5 %", () => {
    const price = { rate: 5000, max: 2000, perSale: 0 }
    expect([399_899, 399_900, 400_000, 400_001].map((amount) => rounded(percentageOf(amount, price)))).toEqual([
      1999, 2000, 2000, 2000,
    ])
    expect(percentageOf(399_999, price)).toEqual({ fen: 1999, rest: 99_500_000 })
    expect(percentageOf(400_000, price)).toEqual(ofFen(2000))
    expect(percentageOf(400_001, price)).toEqual(ofFen(2000))
  })
  it('a sale that failed carries no percentage fee', () => {
    expect(Object.values(failedSplit)).toEqual([0, 0, 0, 0])
  })
})

const amounts = fc.integer({ min: 0, max: mostFen })
const anyTerms: fc.Arbitrary<Terms> = fc.record({
  card: fc.constantFrom(...cards),
  category: fc.constantFrom(...categories),
  relief: fc.boolean(),
})
const prices = fc.record({
  rate: fc.integer({ min: 0, max: 50_000 }),
  max: fc.option(fc.integer({ min: 1, max: 100_000 }), { nil: undefined }),
  perSale: fc.integer({ min: 0, max: 1000 }),
})

describe('whatever the sale', () => {
  it('the parts add up to what was paid', () => {
    fc.assert(
      fc.property(amounts, anyTerms, prices, (amount, given, price) => {
        const { paid, issuer, network, acquirer } = splitOf(fees, amount, given, price)
        expect(issuer + network + acquirer).toBe(paid)
        expect(Math.min(issuer, network)).toBeGreaterThanOrEqual(0)
      }),
    )
  })
  it('no part is above its cap of 2016, and none is a broken fen', () => {
    fc.assert(
      fc.property(amounts, anyTerms, (amount, given) => {
        const { issuer, networkFromIssuer, networkFromAcquirer } = partsOf(fees, amount, given)
        for (const part of [issuer, networkFromIssuer, networkFromAcquirer])
          expect(Number.isSafeInteger(part)).toBe(true)
        const rate = given.card === 'debit' ? 0.0035 : 0.0045
        expect(issuer).toBeLessThanOrEqual(amount * rate + 0.500001)
        if (given.card === 'debit') expect(issuer).toBeLessThanOrEqual(1300)
        expect(networkFromIssuer + networkFromAcquirer).toBeLessThanOrEqual(650)
      }),
    )
  })
  it('a larger sale never costs less, and a relief or a lower kind never more', () => {
    fc.assert(
      fc.property(amounts, amounts, anyTerms, (one, other, given) => {
        const [less, more] = one < other ? [one, other] : [other, one]
        expect(compare(floorOf(fees, less, given), floorOf(fees, more, given))).toBeLessThanOrEqual(0)
        const standard = floorOf(fees, one, { ...given, category: 'standard', relief: false })
        expect(compare(floorOf(fees, one, given), standard)).toBeLessThanOrEqual(0)
      }),
    )
  })
  it('the rounded parts are within a fen of the exact floor', () => {
    fc.assert(
      fc.property(amounts, anyTerms, (amount, given) => {
        const { issuer, networkFromAcquirer } = partsOf(fees, amount, given)
        expect(Math.abs(issuer + networkFromAcquirer - rounded(floorOf(fees, amount, given)))).toBeLessThanOrEqual(1)
      }),
    )
  })
  it('what is no amount is our own mistake', () => {
    for (const amount of [-1, 0.5, NaN, mostFen + 1]) expect(() => partsOf(fees, amount, terms('debit'))).toThrow()
  })
})

describe('how long the relief holds', () => {
  it.each([
    ['2021-09-29', 'not-yet'],
    ['2021-09-30', 'stated'],
    ['2024-09-29', 'stated'],
    ['2024-09-30', 'extended'],
    ['2026-11-24', 'extended'],
    ['2027-09-30', 'extended'],
    ['2027-10-01', 'unknown'],
  ] as const)('on %s it is %s', (date, state) => {
    expect(reliefAt(fees, date)).toBe(state)
  })
})

describe('the file of figures', () => {
  it('says of the extension that it is less certain than the notice', () => {
    expect([fees.relief.effects.standard.certainty, fees.relief.extension.certainty]).toEqual(['H', 'M'])
  })
  it('has its sources under the page that shows it', () => {
    expect([...pages.pages.fees.sources].sort()).toEqual(feeSources(fees).sort())
  })
  it('is refused with a broken figure, an unknown field or a relief that ends before it begins', () => {
    const broken = (change: (file: typeof feesFile) => void) => () => {
      const file = structuredClone(feesFile)
      change(file)
      parseFees(file)
    }
    expect(broken((file) => void (file.caps.issuer.debit.rate = 0.35))).toThrow()
    expect(broken((file) => void Object.assign(file.caps, { note: 'x' }))).toThrow()
    expect(broken((file) => void (file.caps.certainty = 'L'))).toThrow()
    expect(broken((file) => void (file.relief.until = '2021-01-01'))).toThrow('ends before it begins')
    expect(broken((file) => void (file.relief.extension.until = '2024-08'))).toThrow('ends before it begins')
    expect(broken(() => {})).not.toThrow()
  })
})
