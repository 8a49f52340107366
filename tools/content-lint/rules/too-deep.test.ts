// Chains of questions, some of which are instructions and do not count.

import { expect, it } from 'vitest'

import type { Files } from '../content.ts'
import { findingsOf, number, toyPath } from '../toy.ts'
import { tooDeep } from './too-deep.ts'

function chain(long: number, instructions: number): Files {
  const questions = Array.from({ length: long }, (_, at) => ({
    id: `q${at}`,
    number: number(String(200 + at)),
    kind: 'question',
    minutes: 1,
    ...(at < instructions ? { instruction: true } : {}),
    answers: ['x', 'y'].map((id) => ({ id, next: id === 'x' && at + 1 < long ? `q${at + 1}` : 'end' })),
  }))
  const nodes = [...questions, { id: 'end', number: number('300'), kind: 'outcome', who: 'nobody' }]
  return new Map([
    [toyPath, JSON.stringify({ id: 'toy', start: 'q0', checked: { date: '2026-11-22', source: 'table' }, nodes })],
  ])
}

it('allows seven questions on the longest way and names the eighth', () => {
  expect(findingsOf(tooDeep, chain(7, 0))).toEqual([])
  expect(findingsOf(tooDeep, chain(8, 0))[0]?.where).toBe(`${toyPath}, node "q7"`)
})

it('does not count instructions', () => {
  expect(findingsOf(tooDeep, chain(20, 13))).toEqual([])
})
