// A row that could lead to a second charge is an error, with the row and the reason named.

import { expect, it } from 'vitest'

import { paths, type Files } from '../content.ts'
import { findingsOf, toy } from '../toy.ts'
import { unsafeCode } from './unsafe-code.ts'

const row = {
  code: '51',
  class: 'C',
  money: 'declined',
  again: 'yes',
  group: 'other-card',
  whose: 'cardholder',
  certainty: 'H',
  sources: ['copy'],
}

/** The toy with a table of one code. */
const withRow = (changed: object): Files =>
  new Map([
    ...toy,
    [paths.codes, JSON.stringify({ checked: '2026-11-24', codes: [{ ...row, ...changed }] })],
    [paths.codeSources, JSON.stringify({ copy: { read: '2026-11' } })],
  ])

const says = (changed: object) =>
  findingsOf(unsafeCode, withRow(changed)).map(({ where, says: what }) => `${where}: ${what}`)

it('finds nothing in a sound table, nor where there is none', () => {
  expect(says({})).toEqual([])
  expect(findingsOf(unsafeCode, toy)).toEqual([])
})

it('names the code that could be charged twice', () => {
  expect(says({ class: 'A', money: 'approved', group: 'done' })).toEqual([
    `${paths.codes}, code "51": it is a success, so charging again is never safe`,
  ])
})

it.each([
  ['a source', { sources: ['nobody'] }],
  ['a source of another meaning', { elsewhere: [{ id: 'abroad', certainty: 'M', sources: ['nobody'] }] }],
  ['a guide', { guide: 'nowhere' }],
])('names %s that is not there', (_, changed) => {
  expect(says(changed)).toHaveLength(1)
})

const keep = { class: 'D', again: 'never', group: 'pick-up', pickUp: true }
const saying = (locale: string, first: string): Files =>
  new Map([...withRow(keep), [paths.words(locale, 'codes'), JSON.stringify({ codes: { 51: { do: [first, 'x'] } } })]])

it.each([
  ['zh-CN', '\u4eba\u8eab\u5b89\u5168\u7b2c\u4e00\u3002', '\u628a\u5361\u6536\u4e0b\u3002'],
  ['en', 'Safety first.', 'Keep the card.'],
])('asks for safety before anything else in %s where a card is to be kept', (locale, safe, unsafe) => {
  expect(findingsOf(unsafeCode, saying(locale, safe))).toEqual([])
  expect(findingsOf(unsafeCode, saying(locale, unsafe))).toHaveLength(1)
})

it('asks for the word for safety in a new language', () => {
  expect(findingsOf(unsafeCode, saying('fr', 'D\u2019abord la s\u00e9curit\u00e9.'))).toHaveLength(1)
})

it('knows a guide that is there', () => {
  expect(says({ guide: 'toy' })).toEqual([])
})
