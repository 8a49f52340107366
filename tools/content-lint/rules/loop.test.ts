// A circle, written out so that an author sees which answer closes it.

import { expect, it } from 'vitest'

import { findingsOf, toy, toyWith } from '../toy.ts'
import { loop } from './loop.ts'

it('writes out the circle that answers lead in', () => {
  expect(findingsOf(loop, toy)).toEqual([])
  expect(findingsOf(loop, toyWith('nodes.ask.answers.no.next', 'ask'))[0]?.says).toContain('ask > ask')
})
