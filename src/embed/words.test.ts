// Portals write language tags in many ways; readers get the nearest language that the site speaks.

import { expect, it } from 'vitest'
import { localeFor, wordsFor } from './words.ts'

it('finds the nearest language of the site for any tag', () => {
  const tags = ['zh-CN', 'zh', 'zh-Hans', 'ZH-cn', 'zh-SG', 'zh-TW', 'zh-Hant', 'zh-HK', 'zh-Hant-MO', 'en', 'en-GB']
  expect(tags.map(localeFor)).toEqual([
    ...Array<string>(5).fill('zh-CN'),
    ...Array<string>(4).fill('zh-TW'),
    'en',
    'en',
  ])
})

it('speaks the source language where it does not know better', () => {
  for (const tag of ['', 'fr', 'x', '../en', '__proto__', 'constructor']) expect(localeFor(tag)).toBe('zh-CN')
})

it('has words in every language', () => {
  for (const locale of ['zh-CN', 'zh-TW', 'en']) expect(wordsFor(locale).open).not.toBe('')
})
