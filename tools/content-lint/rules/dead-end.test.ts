// An answer without a node behind it, and a question without a way out.

import { expect, it } from 'vitest'

import { findingsOf, placesOf, toy, toyPath, toyWith } from '../toy.ts'
import { deadEnd } from './dead-end.ts'

it('names the answer that leads to no node', () => {
  expect(findingsOf(deadEnd, toy)).toEqual([])
  expect(placesOf(deadEnd, toyWith('nodes.ask.answers.no.next', 'nowhere'))).toEqual([
    `${toyPath}, node "ask", answer "no"`,
  ])
})

it('names the question from which no answer leads to an outcome', () => {
  const stuck = [
    { id: 'yes', next: 'ask' },
    { id: 'no', next: 'ask' },
  ]
  expect(placesOf(deadEnd, toyWith('nodes.ask.answers', stuck))).toEqual([`${toyPath}, node "ask"`])
})
