// Sources that are not listed, and sources too weak to be shown.

import { expect, it } from 'vitest'

import { edited } from '../edit.ts'
import { findingsOf, placesOf, toy, toyPath, toyWith } from '../toy.ts'
import { sourceUnknown } from './source-unknown.ts'

it('names the node whose source is not listed', () => {
  expect(findingsOf(sourceUnknown, toy)).toEqual([])
  expect(placesOf(sourceUnknown, toyWith('nodes.pay.sources', ['hearsay']))).toEqual([`${toyPath}, node "pay"`])
  expect(placesOf(sourceUnknown, toyWith('checked.source', 'hearsay'))).toEqual([`${toyPath}, checked`])
})

it('refuses a source of certainty L', () => {
  const weak = edited(toy, 'src/guides/sources.json', 'table.certainty', 'L')
  expect(findingsOf(sourceUnknown, weak)[0]?.says).toContain('too weak')
})
