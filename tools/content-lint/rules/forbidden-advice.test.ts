// The same words as advice and as a warning, in each language.

import { describe, expect, it } from 'vitest'

import { findingsOf, placesOf, toy, toySaying } from '../toy.ts'
import { forbiddenAdvice } from './forbidden-advice.ts'

const chinese = (text: string, key = 'nodes.call.does') =>
  findingsOf(forbiddenAdvice, toySaying('zh-CN', key, text)).length
const english = (text: string, key = 'nodes.call.does') =>
  findingsOf(forbiddenAdvice, toySaying('en', key, text)).length

describe('forbidden-advice', () => {
  it('accepts the toy, whose paying node owns up to charging again', () => {
    expect(findingsOf(forbiddenAdvice, toy)).toEqual([])
  })

  it.each([
    '输入主管密码。',
    '先清除流水和冲正。',
    '拆机看看。',
    '打开后盖。',
    '改刷磁条试试。',
    '用个人收款码收。',
    '借隔壁的机器。',
    '再刷一次。',
    '不要着急，再收一次。',
    '用别的机器再刷一笔。',
    '輸入主管密碼。',
    '清除沖正。',
    '拆開機器。',
    '向隔壁借刷卡機。',
    '重刷。',
    '不能用就拆机。',
    '没有电话，拆机。',
  ])('refuses %s', (text) => {
    expect(chinese(text)).toBe(1)
  })

  it.each([
    '不要输主管密码。',
    '不要清除流水、冲正或批次。',
    '千万别拆机。',
    '不可打开后盖。',
    '有芯片的卡不要刷磁条。',
    '有芯片的卡刷磁条也会被拒。',
    '切勿借隔壁的机器。',
    '先不要再收一次。',
    '防拆报警。',
    '换一种办法收，也算再收一次。',
    '请勿重刷。',
    '别再刷一次。',
  ])('accepts %s', (text) => {
    expect(chinese(text)).toBe(0)
  })

  it.each([
    'Enter the supervisor password.',
    'Clear the reversal first.',
    'Open the case.',
    'Swipe the stripe.',
    'Use your personal QR code.',
    "Borrow the neighbour's terminal.",
    'Charge the card again.',
    'Do not worry, charge it again.',
    'Never mind; swipe the card.',
    'If it fails, charge it again.',
    'If it does not start, open the case.',
    'Do not restart, but take the payment again.',
    'Take the terminal apart.',
  ])('refuses %s', (text) => {
    expect(english(text)).toBe(1)
  })

  it.each([
    'Never enter a supervisor password.',
    'Do not clear records or reversals.',
    "Don't open the case.",
    'Never swipe the stripe.',
    'No personal codes.',
    "Do not borrow a neighbour's terminal.",
    'Do not charge again.',
    'A chip card that is swiped is refused.',
    'If you charge again before you know, they may pay twice.',
    'Only if it failed may you charge again.',
    'Charge the battery and try again.',
  ])('accepts %s', (text) => {
    expect(english(text)).toBe(0)
  })

  it('lets the list of what never to do name anything', () => {
    expect(english('Open the case', 'nodes.call.never.0')).toBe(0)
  })

  it('asks for patterns before a new language can pass', () => {
    const french = new Map([...toy, ['locales/fr/app.json', '{"a": "Oui"}']])
    expect(placesOf(forbiddenAdvice, french)).toEqual(['locales/fr'])
  })
})
