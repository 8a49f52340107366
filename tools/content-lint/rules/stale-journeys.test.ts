// The journey file against the guide it was written from.

import { expect, it } from 'vitest'

import { without } from '../edit.ts'
import { repair } from '../lint.ts'
import { placesOf, toy, toyPath, toyWith } from '../toy.ts'
import { staleJourneys } from './stale-journeys.ts'

const path = 'src/guides/journeys/toy.txt'

it('asks for a journey file that is missing, out of date or without its guide', () => {
  expect(placesOf(staleJourneys, toy)).toEqual([])
  expect(placesOf(staleJourneys, without(toy, path))).toEqual([path])
  expect(placesOf(staleJourneys, toyWith('nodes.ask.answers.no.next', 'pay'))).toEqual([path])
  expect(placesOf(staleJourneys, without(toy, toyPath))).toEqual([path])
})

it('is repaired by writing the file again', () => {
  expect(repair(without(toy, path), [staleJourneys]).get(path)).toBe(toy.get(path))
})
