// Placeholders that one language has and the other has not.

import { expect, it } from 'vitest'

import { findingsOf, toy, toySaying } from '../toy.ts'
import { placeholderMismatch } from './placeholder-mismatch.ts'

const says = (text: string, key = 'steps_other') =>
  findingsOf(placeholderMismatch, toySaying('en', key, text, 'app')).map((found) => found.says)

it('lets a singular do without its figure', () => {
  expect(findingsOf(placeholderMismatch, toy)).toEqual([])
})

it('names a placeholder that is lacking, one that is strange and a brace that is none', () => {
  expect(says('Steps')).toEqual(['lacks {{count}}'])
  expect(says('{{count}} steps, {{minutes}} min')).toEqual(['has {{minutes}}, which zh-CN has not'])
  expect(says('{count} steps')).toHaveLength(2)
})
