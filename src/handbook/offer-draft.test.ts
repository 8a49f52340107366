import { describe, expect, it } from 'vitest'
import { blank, entryOf, keepable, mixEntryOf, mixOf, offerOf, readDraft } from './offer-draft.ts'

describe('an offer as it is typed', () => {
  it('is an offer once both rates are there', () => {
    expect(offerOf({ name: 'A', debit: '0.5' })).toBeUndefined()
    expect(offerOf({ debit: '0.5', credit: '0.6' })).toEqual({
      prices: { debit: { rate: 5000, max: undefined, perSale: 0 }, credit: { rate: 6000, perSale: 0 } },
      perMonth: 0,
      atStart: 0,
      deposit: 0,
      months: 12,
    })
  })
  it('is none while anything in it cannot be read: a guess would flatter it', () => {
    expect(offerOf({ debit: '0.5', credit: '0.6', perMonth: '60 or so' })).toBeUndefined()
    expect(offerOf({ debit: '38', credit: '0.6' })).toBeUndefined()
  })
  it('takes the maximum for debit cards alone, charges per sale for both', () => {
    const offer = offerOf({ debit: '0.5', debitMax: '20', credit: '0.6', perSale: '0.1', months: '24' })
    expect(offer?.prices).toEqual({
      debit: { rate: 5000, max: 2000, perSale: 10 },
      credit: { rate: 6000, perSale: 10 },
    })
    expect(offer?.months).toBe(24)
  })
  it('reads a maximum of 0 as none named, and no contract as shorter than a month', () => {
    expect(offerOf({ debit: '0.5', debitMax: '0', credit: '0.6', months: '0' })).toMatchObject({
      prices: { debit: { max: undefined } },
      months: 1,
    })
  })
  it('has no wrong names', () => {
    expect([entryOf('name', '!?'), entryOf('payout', 'T+1')]).toEqual([{ kind: 'empty' }, { kind: 'empty' }])
  })
})

describe("a shop's month as it is typed", () => {
  const mix = (sales: string, average: string, debit: string) =>
    mixOf({ ...blank, mix: { sales, average, debit } }, false)
  it('is whole or not there', () => {
    expect(mix('200', '150', '40')).toMatchObject({ sales: 200, average: 15_000, debit: 40 })
    expect([mix('', '150', '40'), mix('0', '150', '40'), mix('200', '0', '40'), mix('200', '150', '101')]).toEqual(
      Array.from({ length: 4 }),
    )
  })
  it('has an average that can still be added up: a million yuan at most', () => {
    expect(mixEntryOf('average', '1000000').kind).toBe('number')
    expect(mixEntryOf('average', '1000000.01').kind).toBe('wrong')
  })
})

describe('what is kept', () => {
  it('comes back as it was', () => {
    const draft = {
      mix: { sales: '200', average: '150', debit: '40' },
      category: 'waived' as const,
      offers: [{ name: 'A' }],
    }
    expect(readDraft(JSON.stringify(draft))).toEqual(draft)
  })
  it.each([null, '', '{', 'null', '[]', '3', '{"offers":{}}', '{"offers":[]}', '{"mix":7,"category":"free"}'])(
    'is nothing where it is no draft: %s',
    (text) => {
      expect(readDraft(text)).toEqual(blank)
    },
  )
  it('has known fields with text in them, four offers and no card number', () => {
    const held = { offers: [{ name: '4111111111111111', debit: 5, colour: 'red' }, null, {}, {}, {}, {}] }
    const { offers } = readDraft(JSON.stringify(held))
    expect(offers).toHaveLength(4)
    expect(Object.keys(offers[0] ?? {})).toEqual(['name'])
    expect(offers[0]?.name).not.toContain('4111111111111111')
    expect(keepable('x'.repeat(80))).toHaveLength(60)
  })
})
