// A row without words of the screen says so by leaving them out, never by an empty list.

import { expect, it } from 'vitest'
import file from './table.json' with { type: 'json' }
import { parseCodeTable } from './table.ts'

it('refuses a row whose screen shows nothing in any edition', () => {
  const [first] = file.codes
  const shows = (editions: object) => () => parseCodeTable({ ...file, codes: [{ ...first, shows: editions }] })
  expect(shows({ newer: ['x'] })).not.toThrow()
  expect(shows({})).toThrow(/leave \\"shows\\" out/)
})
