// What must never stand in words, and what looks like it and may.

import { describe, expect, it } from 'vitest'

import { findingsOf, toySaying } from '../toy.ts'
import { markupInText } from './markup-in-text.ts'

const found = (text: string) => findingsOf(markupInText, toySaying('en', 'nodes.call.does', text))

describe('markup-in-text', () => {
  it.each(['<b>Call</b>', 'a > b', 'AT&amp;T', '&#60;', '[call](x)', '**now**', '`97`', '$t(key)'])(
    'refuses markup: %s',
    (text) => {
      expect(found(text).length).toBeGreaterThan(0)
    },
  )

  it.each(['two\nlines', 'a\tb', 'a\u202eb', 'a\u2067b', 'a\u200bb', 'a\u00adb', '\ufeffa', 'e\u0301', 'a\ue000'])(
    'refuses the unseen: %j',
    (text) => {
      expect(found(text)).toHaveLength(1)
    },
  )

  it.each(['“终端未登记”', 'Settings › Update', 'Fish & chips', 'é', '97 (card)', '{{count}} steps'])(
    'accepts %s',
    (text) => {
      expect(found(text)).toEqual([])
    },
  )
})
