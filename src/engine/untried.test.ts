// A help desk must see which instructions were passed by, and which may still come.

import { describe, expect, it } from 'vitest'
import { parseGuide } from './parse.ts'
import { checkDigit } from './number.ts'
import { decode } from './trail.ts'
import type { NodeId } from './guide.ts'
import { untried } from './untried.ts'

let count = 100
const number = () => {
  count += 1
  return `${count}${checkDigit(String(count))}`
}
const ask = (id: string, next: Record<string, string>, instruction = false) => ({
  id,
  number: number(),
  kind: 'question',
  minutes: 1,
  ...(instruction && { instruction: true }),
  answers: Object.entries(next).map(([answer, to]) => ({ id: answer, next: to })),
})
const guide = parseGuide({
  id: 'toy',
  start: 'which',
  checked: { date: '2026-11-24', source: 'table' },
  nodes: [
    ask('which', { card: 'wipe', net: 'plug' }),
    ask('wipe', { done: 'restart', not: 'end' }, true),
    ask('plug', { done: 'restart', not: 'end' }, true),
    ask('restart', { done: 'end', not: 'end' }, true),
    { id: 'end', number: number(), kind: 'outcome', who: 'nobody' },
  ],
})

const at = (here: string, entries: [string, string][]) => {
  const { ahead, skipped } = untried(guide, decode(guide, entries), here as NodeId)
  return { ahead: ahead.map(({ id }) => id), skipped: skipped.map(({ id }) => id) }
}

describe('untried', () => {
  it('has every instruction ahead at the start', () => {
    expect(at('which', [])).toEqual({ ahead: ['wipe', 'plug', 'restart'], skipped: [] })
  })

  it('tells what may still come from what was passed by, and leaves out what was done', () => {
    expect(
      at('restart', [
        ['which', 'card'],
        ['wipe', 'done'],
      ]),
    ).toEqual({ ahead: ['restart'], skipped: ['plug'] })
    expect(
      at('end', [
        ['which', 'net'],
        ['plug', 'not'],
      ]),
    ).toEqual({ ahead: [], skipped: ['wipe', 'restart'] })
  })
})
