// Titles must fit their boxes with nothing lost, in Chinese and in English.

import { describe, expect, it } from 'vitest'
import { linesOf, pathOf } from './map.ts'

const width = (text: string) => Array.from(text).reduce((sum, sign) => sum + (/[\u2e80-\uffff]/.test(sign) ? 2 : 1), 0)

describe('a title on the map', () => {
  it.each([
    '\u5c4f\u5e55\u4e0a97\u65c1\u8fb9\u5199\u7740\u4ec0\u4e48\uff1f',
    '\u64a4\u9500\u3001\u7ed3\u7b97\u51fa97\uff0c\u627e\u6536\u5355\u673a\u6784',
    'Ask your acquirer to check the registration',
    '97',
  ])('keeps every sign of %s, in lines that fit', (title) => {
    const lines = linesOf(title, 22, 3)
    expect(lines.join('').replace(/\s/g, '')).toBe(title.replace(/\s/g, ''))
    expect(Math.max(...lines.map(width))).toBeLessThanOrEqual(22)
    expect(lines.length).toBeLessThanOrEqual(3)
  })

  it('begins no line with a mark that closes', () => {
    const lines = linesOf('\u8fd9\u53f0\u673a\u5668\u5728\u672c\u5e97\u5237\u6210\u529f\u8fc7\u5417\uff1f', 22, 3)
    expect(lines.filter((line) => /^[\u3002\uff0c\uff1f\uff01]/.test(line))).toEqual([])
  })

  it('says by an ellipsis that it is longer than its box', () => {
    expect(linesOf('one two three four five six seven', 6, 2)[1]).toMatch(/\u2026$/)
  })
})

describe('a way on the map', () => {
  it('begins and ends where its boxes are', () => {
    expect(
      pathOf([
        [10, 0],
        [10, 50],
        [90, 50],
        [90, 100],
      ]),
    ).toMatch(/^M10 0L.*L90 100m-4-7 4 7 4-7$/)
  })
})
