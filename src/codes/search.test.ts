// What a merchant types is found: every row of the real table by its code and by all that any terminal shows for it,
// and toys for what a tired cashier's fingers do to it.

import { describe, expect, it } from 'vitest'
import en from '#locales/en/codes.json' with { type: 'json' }
import zhCn from '#locales/zh-CN/codes.json' with { type: 'json' }
import file from './table.json' with { type: 'json' }
import { codeFinderOf, codeIn, wordsShown, type CodeHit, type CodeIndex } from './search.ts'
import { parseCodeTable, type CodeRow } from './table.ts'
import { parseCodesText } from './text.ts'

const { codes: rows } = parseCodeTable(file)
const meansOf = (text: unknown) =>
  Object.fromEntries(Object.entries(parseCodesText(text).codes).map(([code, { means }]) => [code, means]))

const real: CodeIndex = { rows, means: meansOf(zhCn), english: meansOf(en), sounds: {}, simplified: '' }
const find = codeFinderOf(real)

const covers = (hit: CodeHit | undefined, code: string): boolean =>
  hit?.kind === 'code' ? hit.code === code : (hit?.codes.includes(code) ?? false)

/** All codes that show these words: where there are several, one of them alone would be a guess. */
const showing = (words: string): string[] =>
  rows.filter((row) => wordsShown(row).includes(words)).map(({ code }) => code)

describe('the whole table', () => {
  const shown = rows.flatMap((row) => wordsShown(row).map((words) => [row.code, words] as const))

  it('has rows and words to look for', () => {
    expect(rows.length).toBeGreaterThan(120)
    expect(shown.length).toBeGreaterThan(110)
  })

  it.each(rows.map(({ code }) => code))('leads from the code %s to it first, in any case and width', (code) => {
    const wide = Array.from(code, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).join('')
    for (const typed of [code, code.toLowerCase(), wide, ` ${code} `, `代码${code}`, `${code}：`])
      expect(find(typed).hits[0], typed).toEqual({ kind: 'code', code })
  })

  it.each(shown)('leads from what a terminal shows for %s to it first: %s', (code, words) => {
    const [first] = find(words).hits
    expect(covers(first, code)).toBe(true)
    const codes = showing(words)
    if (codes.length === 1) expect(first).toEqual({ kind: 'code', code })
    else expect(first).toEqual({ kind: 'words', words, codes })
  })

  it.each(rows.map(({ code }) => code))('finds %s by what it means, in Chinese and in English', (code) => {
    for (const means of [real.means[code], real.english[code]]) {
      const twins = rows.filter((row) => [real.means[row.code], real.english[row.code]].includes(means))
      expect(
        twins.some((row) => covers(find(means ?? '').hits[0], row.code)),
        means,
      ).toBe(true)
    }
  })

  it('says of every other code that it is not in the table', () => {
    const signs = Array.from('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ')
    const known = new Set(rows.map(({ code }) => code))
    const others = signs.flatMap((one) => signs.map((two) => one + two)).filter((code) => !known.has(code))
    expect(others.length).toBe(signs.length ** 2 - rows.length)
    for (const code of others) {
      expect(find(code).unknown, code).toBe(code)
      expect(find(code).hits.filter((hit) => hit.kind === 'code' && hit.code === code)).toEqual([])
    }
  })
})

const row = (code: string, newer: string[]): CodeRow => ({
  code,
  money: 'declined',
  again: 'yes',
  group: 'other-card',
  whose: 'issuer',
  shows: { newer },
  certainty: 'H',
  sources: ['toy'],
})

const toy: CodeIndex = {
  rows: [row('51', ['余额不足']), row('54', ['该卡已过期']), row('61', ['请稍后重试']), row('62', ['请稍后重试'])],
  means: { 51: '卡里钱不够', 54: '卡过期了', 61: '超限', 62: '受限' },
  english: { 51: 'Insufficient funds', 54: 'Expired card', 61: 'Over the limit', 62: 'Restricted card' },
  sounds: { 余额不足: 'yu e bu zu', 该卡已过期: 'gai ka yi guo qi', 请稍后重试: 'qing shao hou chong shi' },
  simplified: '餘余額额該该過过請请後后試试',
}

describe('a search', () => {
  const first = (typed: string) => codeFinderOf(toy)(typed).hits[0]

  it.each([
    ['a sign is wrong', '余额不住'],
    ['a sign is missing', '余额不'],
    ['a sign is doubled', '余余额不足'],
    ['spaces and marks stand between', ' 余额，不足！'],
    ['it stands in a sentence', '机器上写余额不足怎么办'],
    ['it is typed in traditional signs', '餘額不足'],
    ['it is typed by sound', 'yuebuzu'],
    ['it is typed by sound with spaces', 'yu e bu zu'],
    ['it is typed by initials', 'yebz'],
    ['a letter of its sound is wrong', 'yuebuzi'],
    ['it is typed in English', 'insufficient funds'],
    ['it is begun in English', 'insuff'],
    ['a letter is wrong in English', 'insuficient funds'],
  ])('finds words where %s', (_, typed) => {
    expect(first(typed)).toEqual({ kind: 'code', code: '51' })
  })

  it('does not choose between codes that show the same words', () => {
    expect(first('请稍后重试')).toEqual({ kind: 'words', words: '请稍后重试', codes: ['61', '62'] })
  })

  it('puts the code before the words beside it', () => {
    expect(first('62 请稍后重试')).toEqual({ kind: 'code', code: '62' })
  })

  it('finds nothing for what is nowhere, and says no code was typed', () => {
    for (const typed of ['', '   ', '苹果香蕉', 'qqqqqq', '!?', '\u{1f600}'])
      expect(codeFinderOf(toy)(typed)).toEqual({ hits: [], unknown: undefined })
  })
})

describe('a typed code', () => {
  it.each([
    ['97', '97'],
    ['z0', 'Z0'],
    ['Ｚ０', 'Z0'],
    ['5', '05'],
    ['错误码:a2', 'A2'],
    ['code 05', '05'],
    ['OT', 'OT'],
  ])('is read from %s as %s', (typed, code) => {
    expect(codeIn(typed)).toBe(code)
  })

  it.each(['', 'no', '123', '0512', '97 or 98', 'the OT code'])('is not guessed from "%s"', (typed) => {
    expect(['NO', undefined]).toContain(codeIn(typed))
  })

  it.each([
    '等了30秒',
    '等了15分钟',
    '付了51块',
    '付了51塊',
    '收了55元',
    '试了12次',
    '第22笔',
    '第22筆',
    '排到61号',
    '掉到15%',
    '¥51',
    '￥51',
    '付了¥ 51',
    '付了 51.50',
    'waited 30 s',
    'waited 30s',
    'waited 12 min',
    'paid 51 yuan',
    'paid RMB 51',
  ])('is not read from a figure that says how much, how long or how often: %s', (typed) => {
    expect(codeIn(typed)).toBeUndefined()
  })

  it.each([
    ['等了30秒，还是97', '97'],
    ['付了¥51，显示A0', 'A0'],
    ['97 screen', '97'],
    ['51: no money?', '51'],
  ])('is read beside such a figure, or what only looks like one: %s', (typed, code) => {
    expect(codeIn(typed)).toBe(code)
  })
})
