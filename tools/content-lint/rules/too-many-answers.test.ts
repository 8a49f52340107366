// Six answers fit, seven do not.

import { expect, it } from 'vitest'

import { findingsOf, toyWith } from '../toy.ts'
import { tooManyAnswers } from './too-many-answers.ts'

const answers = (many: number) => Array.from({ length: many }, (_, at) => ({ id: `a${at}`, next: 'call' }))

it('allows six answers and refuses seven', () => {
  expect(findingsOf(tooManyAnswers, toyWith('nodes.ask.answers', answers(6)))).toEqual([])
  expect(findingsOf(tooManyAnswers, toyWith('nodes.ask.answers', answers(7)))[0]?.says).toContain('7 answers')
})
