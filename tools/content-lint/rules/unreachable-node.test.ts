// A node that nothing leads to, and one that only such a node leads to.

import { expect, it } from 'vitest'

import { placesOf, toy, toyPath, toyWith } from '../toy.ts'
import { unreachableNode } from './unreachable-node.ts'

it('names each node that no merchant can reach from the start', () => {
  expect(placesOf(unreachableNode, toy)).toEqual([])
  expect(placesOf(unreachableNode, toyWith('nodes.ask.answers.no.next', 'pay'))).toEqual([`${toyPath}, node "call"`])
  expect(placesOf(unreachableNode, toyWith('start', 'pay'))).toEqual([
    `${toyPath}, node "ask"`,
    `${toyPath}, node "call"`,
  ])
})
