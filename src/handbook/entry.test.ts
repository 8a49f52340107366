import { describe, expect, it } from 'vitest'
import { readCount, readPercent, readYuan, showPercent, showYuan } from './entry.ts'

const number = (value: number) => ({ kind: 'number', value })

describe('what a merchant types', () => {
  it.each([
    ['1000', 100_000],
    ['0.5', 50],
    ['12.34', 1234],
    [' 1,234.5 ', 123_450],
    ['1，234，567', 123_456_700],
    ['12\u3000345', 1_234_500],
    ['1 234.5', 123_450],
    ['¥ 1,000 元', 100_000],
    ['１００．５', 10_050],
    ['￥88', 8800],
    ['88元', 8800],
    ['5.', 500],
    ['10000000', 1_000_000_000],
  ])('reads %s as money', (text, fen) => {
    expect(readYuan(text)).toEqual(number(fen))
  })

  it.each([
    ...['-5', '1.234', '1e3', 'abc', '1.2.3', '10000000.01', '.', '99999999999999'],
    ...['0,5', '12,5', '12 34', '1,23', '1234,567', '1,2345', '0，5', ',5', '5,', '1 2', '1,,234'],
  ])('takes no guess at %s', (text) => {
    expect(readYuan(text)).toEqual({ kind: 'wrong' })
  })

  it.each(['', '  ', '元'])('knows that nothing was typed: "%s"', (text) => {
    expect(readYuan(text)).toEqual({ kind: 'empty' })
  })

  it('reads a percentage to the ten-thousandth, and does not take 38 for 0.38', () => {
    expect(readPercent('0.38')).toEqual(number(3800))
    expect(readPercent('0.4825%')).toEqual(number(4825))
    expect(readPercent('0')).toEqual(number(0))
    expect(readPercent('5')).toEqual(number(50_000))
    expect(readPercent('5.0001')).toEqual({ kind: 'wrong' })
    expect(readPercent('38')).toEqual({ kind: 'wrong' })
    for (const comma of ['0,5', '0,38', '0，5', '0 5']) expect(readPercent(comma)).toEqual({ kind: 'wrong' })
    expect(readPercent('0.12345')).toEqual({ kind: 'wrong' })
  })

  it('reads a count without a point, up to the most there can be', () => {
    expect(readCount('100', 100)).toEqual(number(100))
    expect(readCount('1,000', 2000)).toEqual(number(1000))
    expect(readCount('101', 100)).toEqual({ kind: 'wrong' })
    expect(readCount('1.5', 100)).toEqual({ kind: 'wrong' })
  })
})

describe('what a merchant reads', () => {
  it('shows fen as a slip does', () => {
    expect([0, 5, 50, 1300, 123_456_789, -250].map(showYuan)).toEqual([
      '0.00',
      '0.05',
      '0.50',
      '13.00',
      '1,234,567.89',
      '\u22122.50',
    ])
  })

  it('shows a percentage with the places it needs', () => {
    expect([3500, 325, 4825, 10_000, 0, 3802].map(showPercent)).toEqual([
      '0.35%',
      '0.0325%',
      '0.4825%',
      '1.00%',
      '0.00%',
      '0.3802%',
    ])
  })
})
