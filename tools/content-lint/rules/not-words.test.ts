// Words of the wrong shape would break a page only when somebody opens it.

import { describe, expect, it } from 'vitest'

import { findingsOf, toy, toySaying } from '../toy.ts'
import { notWords } from './not-words.ts'

const says = (files: typeof toy) =>
  findingsOf(notWords, files)
    .map((found) => found.says)
    .join('\n')

describe('not-words', () => {
  it('accepts the toy', () => {
    expect(findingsOf(notWords, toy)).toEqual([])
  })

  it('names a key that no page reads', () => {
    expect(says(toySaying('en', 'nodes.call.tonigth', 'Tomorrow.'))).toContain('tonigth')
  })

  it('refuses anything that is no string', () => {
    expect(says(toySaying('en', 'pictures.slip', 7, 'app'))).toContain('no string')
  })

  it('leaves a blank string to missing-text', () => {
    expect(findingsOf(notWords, toySaying('en', 'nodes.call.title', ''))).toEqual([])
  })
})
