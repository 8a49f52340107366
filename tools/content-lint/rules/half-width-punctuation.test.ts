// Every mark as it is typed and as it is printed; what stays half-width stays.

import { describe, expect, it } from 'vitest'

import { repair } from '../lint.ts'
import { findingsOf, toy, toySaying } from '../toy.ts'
import { fullWidth, halfWidthPunctuation } from './half-width-punctuation.ts'

describe('half-width-punctuation', () => {
  it.each([
    ['看屏幕,再看小票.', '看屏幕，再看小票。'],
    ['扣了吗?没有!', '扣了吗？没有！'],
    ['编号(15 位):看合同;', '编号（15位）：看合同；'],
    ['屏幕显示 97 时', '屏幕显示97时'],
    ['约 {{count}} 分钟', '约{{count}}分钟'],
    ['写着"超时"或"失败"', '写着“超时”或“失败”'],
    ['"终端未登记"', '“终端未登记”'],
    ['等一等...', '等一等……'],
    ['好， 再来', '好，再来'],
    ['看官方App.', '看官方App。'],
  ])('mends %s', (typed, printed) => {
    expect(fullWidth('zh-CN', typed)).toBe(printed)
    expect(fullWidth('zh-CN', printed)).toBe(printed)
  })

  it.each(['OK, go.', '费率0.38%', '9:00开门', 'Wi-Fi', '1,000元', '人民银行 公告'])('leaves %s alone', (text) => {
    expect(fullWidth('zh-CN', text)).toBe(text)
  })

  it('quotes as each script does', () => {
    expect(fullWidth('zh-TW', '寫著"逾時"')).toBe('寫著「逾時」')
  })

  it('finds it in Chinese only, and says so of a quotation that nobody closed', () => {
    expect(findingsOf(halfWidthPunctuation, toy)).toEqual([])
    expect(findingsOf(halfWidthPunctuation, toySaying('zh-CN', 'nodes.call.does', '写着"超时'))[0]?.fix).toContain(
      'close',
    )
  })

  it('repairs only the strings it must and leaves the rest of the file as typed', () => {
    const path = 'locales/zh-CN/guides/toy.json'
    const typed = (toy.get(path) ?? '').replace('"他们查。"', '  "他们查."  ')
    expect(repair(new Map([...toy, [path, typed]]), [halfWidthPunctuation]).get(path)).toBe(
      typed.replace('他们查.', '他们查。'),
    )
  })
})
