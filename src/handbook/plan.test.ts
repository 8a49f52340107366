import { describe, expect, it } from 'vitest'
import { cardFields, checkCardField } from './plan.ts'

const card = '6222021234567890128'

describe('what is written on the till card', () => {
  it.each(cardFields)('is no card number: %s', (field) => {
    expect(checkCardField(field, `call ${card}`)).toMatchObject({ kind: 'refused', secret: 'card-number' })
    expect(JSON.stringify(checkCardField(field, card))).not.toContain(card)
  })

  it.each(cardFields)('is no password and no code: %s', (field) => {
    expect(checkCardField(field, '\u4e3b\u7ba1\u5bc6\u7801 123456').kind).toBe('refused')
  })

  it('may be a telephone number, with the prefix of the country too', () => {
    // 8613800138002 passes the check of card numbers.
    for (const phone of ['13800138002', '+8613800138002', '0086 138 0013 8002', '0755-8888 8888', '95516'])
      expect(checkCardField('manager-phone', phone), phone).toEqual({ kind: 'fits', text: phone })
    expect(checkCardField('caller', '8613800138002').kind).toBe('refused')
  })

  it('says how long the two numbers should be, and asks about a merchant number like a card\u2019s', () => {
    expect(checkCardField('merchant-number', '1234')).toMatchObject({ kind: 'fits', wanted: 15 })
    expect(checkCardField('terminal-number', '1234567')).toMatchObject({ kind: 'fits', wanted: 8 })
    expect(checkCardField('merchant-number', '378282246310005')).toMatchObject({ kind: 'held', ask: true })
    expect(checkCardField('merchant-number', '378282246310005', true).kind).toBe('fits')
  })
})
