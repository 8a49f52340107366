// Lengths at and just over the limit, in both ways of counting.

import { expect, it } from 'vitest'

import { findingsOf, toySaying } from '../toy.ts'
import { readingLength } from './reading-length.ts'

const long = (locale: string, key: string, text: string) =>
  findingsOf(readingLength, toySaying(locale, key, text)).length

it('counts a Latin letter or figure in Chinese as half a character', () => {
  expect(long('zh-CN', 'nodes.call.title', '字'.repeat(22))).toBe(0)
  expect(long('zh-CN', 'nodes.call.title', '字'.repeat(23))).toBe(1)
  expect(long('zh-CN', 'nodes.call.title', `${'字'.repeat(21)}97`)).toBe(0)
})

it('has a limit for each part, items of lists included', () => {
  expect(long('en', 'nodes.call.title', 'a'.repeat(61))).toBe(1)
  expect(long('en', 'nodes.call.ready.0', 'a'.repeat(111))).toBe(1)
  expect(long('en', 'nodes.ask.answers.no.label', 'a'.repeat(60))).toBe(0)
})
