// What a portal writes into a frame's address is looked up or nothing, whatever it is.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localeIn, lookUp, readWish } from './page.ts'

const id = /^[a-z0-9]+(-[a-z0-9]+)*$/

describe('a wish', () => {
  it('names a guide, a step, a theme and a size of text', () => {
    expect(readWish('?guide=97&node=worked-before&theme=dark&text=large')).toEqual({
      guide: '97',
      node: 'worked-before',
      theme: 'dark',
      text: 'large',
    })
  })

  it('is nothing of what is not one', () => {
    expect(readWish('?guide=<b>&node=a&theme=red&text=120%25&tel=13800000000')).toEqual({})
    expect(readWish('?node=worked-before')).toEqual({})
    expect(readWish(`?guide=${'a'.repeat(65)}`).guide).toHaveLength(64)
  })

  it('never is more than ids and words out of a list', () => {
    const query = fc.dictionary(fc.constantFrom('guide', 'node', 'theme', 'text', 'acquirer', 'lang'), fc.string())
    fc.assert(
      fc.property(fc.oneof(fc.string(), query), (given) => {
        const search = typeof given === 'string' ? given : `?${new URLSearchParams(Object.entries(given)).toString()}`
        const { guide, node, theme, text, ...rest } = readWish(search)
        expect(rest).toEqual({})
        for (const one of [guide, node]) if (one !== undefined) expect(one).toMatch(id)
        expect([undefined, 'light', 'dark']).toContain(theme)
        expect([undefined, 'large']).toContain(text)
      }),
      { numRuns: 10_000 },
    )
  })
})

it('a language is one of ours, the nearest, or none', () => {
  const ours = ['zh-CN', 'zh-TW', 'en']
  expect(['zh-tw', 'zh', 'en-GB', 'EN', 'fr', ''].map((lang) => localeIn(ours, lang))).toEqual([
    'zh-TW',
    'zh-CN',
    'en',
    'en',
    undefined,
    undefined,
  ])
})

it('looks nothing up in what records inherit', () => {
  expect([lookUp({ a: 1 }, 'a'), lookUp({}, 'constructor'), lookUp({}, '__proto__')]).toEqual([1, undefined, undefined])
})
