// The rules that stand between a shop and a second charge hold for the real table, and notice when a row breaks them.

import { describe, expect, it } from 'vitest'
import { codeFaults } from './faults.ts'
import file from './table.json' with { type: 'json' }
import { parseCodeTable, type CodeRow } from './table.ts'

const table = parseCodeTable(file)

const sound: CodeRow = {
  code: '51',
  class: 'C',
  money: 'declined',
  again: 'yes',
  group: 'other-card',
  whose: 'cardholder',
  certainty: 'H',
  sources: ['toy'],
}
const faultsOf = (changed: Partial<CodeRow>) => codeFaults({ checked: '2026-11-24', codes: [{ ...sound, ...changed }] })

describe('the table', () => {
  it('breaks no rule', () => {
    expect(codeFaults(table)).toEqual([])
  })

  it('never lets a success, an unknown outcome or a card to be kept be charged again before the check', () => {
    const careful = table.codes.filter(({ money, pickUp }) => money !== 'declined' || pickUp)
    expect(careful.length).toBeGreaterThan(60)
    expect(careful.filter(({ again }) => again === 'yes')).toEqual([])
  })

  it.each(['09', '12', '22', '25', '64', '68', '94', '98'])(
    'says check first for %s, whatever its class allows',
    (code) => {
      expect(table.codes.find((row) => row.code === code)).toMatchObject({ money: 'unresolved', again: 'check-first' })
    },
  )

  it.each(['00', '10', '11', '16', 'A2', 'A4', 'A5', 'A6', 'Y1', 'Y3'])('shows %s as a success', (code) => {
    expect(table.codes.find((row) => row.code === code)).toMatchObject({ money: 'approved', again: 'never' })
  })

  it.each(['04', '07', '34', '35', '36', '37', '41', '43', '67'])('asks for nobody to be charged with %s', (code) => {
    expect(table.codes.find((row) => row.code === code)).toMatchObject({ pickUp: true, again: 'never' })
  })
})

describe('a row', () => {
  it('that is sound has no fault', () => {
    expect(faultsOf({})).toEqual([])
  })

  it.each<[string, Partial<CodeRow>]>([
    ['a success that may be charged again', { class: 'A', money: 'approved', group: 'done' }],
    ['an unknown outcome that may be charged again', { money: 'unresolved', group: 'check-first' }],
    ['an unknown outcome among the refusals', { money: 'unresolved', again: 'check-first' }],
    ['a card to be kept that may be charged again', { pickUp: true, group: 'pick-up' }],
    ['a card to be kept outside of its group', { pickUp: true, again: 'never' }],
    ['a refusal that asks for a check of itself', { again: 'check-first' }],
    ['a refusal among the successes', { group: 'done' }],
    ['class A as a failure', { class: 'A' }],
    ['class E as a clear refusal', { class: 'E' }],
  ])('is found: %s', (_, changed) => {
    expect(faultsOf(changed)).not.toEqual([])
  })

  it.each<[string, Partial<CodeRow>, RegExp]>([
    ['a failure shown as a success', { money: 'approved', again: 'never', group: 'done' }, /only class A/],
    ['a refusal that nobody has to see to', { whose: 'nobody' }, /nobody/],
    [
      'an unknown outcome that nobody has to see to',
      { money: 'unresolved', again: 'check-first', group: 'check-first', whose: 'nobody' },
      /nobody/,
    ],
  ])('is found, and nothing else in it: %s', (_, changed, says) => {
    expect(faultsOf(changed)).toEqual([{ code: '51', says: expect.stringMatching(says) as string }])
  })

  it('that is a success without a class is found', () => {
    const row: CodeRow = {
      code: '16',
      money: 'approved',
      again: 'never',
      group: 'done',
      whose: 'nobody',
      certainty: 'M',
      sources: ['toy'],
    }
    expect(codeFaults({ checked: '2026-11-24', codes: [row] })).toHaveLength(1)
  })

  it('that stands in the table twice is found', () => {
    expect(codeFaults({ checked: '2026-11-24', codes: [sound, sound] })).toHaveLength(1)
  })
})
