// What the guide author's commands make: a scaffold that lints clean, a chart, a walk that repeats.

import { describe, expect, it } from 'vitest'

import { isNumber } from '#engine/number.ts'
import { parseContent, wordsOf } from '#tools/content-lint/content.ts'
import { readFiles } from '#tools/content-lint/files.ts'
import { lint, repair } from '#tools/content-lint/lint.ts'
import { report } from '#tools/content-lint/report.ts'
import { rules } from '#tools/content-lint/rules.ts'
import { toy } from '#tools/content-lint/toy.ts'

import { draw } from './draw.ts'
import { freeNumbers, scaffold } from './new.ts'
import { simulate } from './simulate.ts'

const content = parseContent(toy)

describe('a new guide', () => {
  it('passes every rule as soon as its ids are locked and its journeys written', () => {
    const made = scaffold(content, 'paper')
    if (typeof made === 'string') throw new Error(made)
    const grown = new Map([...toy, ...made])
    const repaired = new Map([...grown, ...repair(grown, rules)])
    expect(report(lint(parseContent(repaired), rules))).toBe('')
  })

  it('gets numbers that check and that nobody has', () => {
    const real = parseContent(readFiles())
    const used = real.guides.flatMap(({ file }) => file.nodes.map(({ number }) => number as string))
    const free = freeNumbers(real, 40)
    expect(free.filter((number) => used.includes(number) || !isNumber(number))).toEqual([])
    expect(new Set(free).size).toBe(40)
  })

  it('is refused where the id is taken or is no id', () => {
    expect(scaffold(content, 'toy')).toContain('exists')
    expect(scaffold(content, 'No Id')).toContain('small letters')
  })
})

const guide = content.guides[0]?.file
const words = wordsOf(content, 'en', 'guides/toy')
if (!guide || !words) throw new Error('the toy is not whole')

describe('a chart', () => {
  it('draws every node and every answer, with risks and guards', () => {
    const chart = draw(guide, words)
    expect(chart).toContain('n-ask -->|"yes ✓ charge-again"| n-pay')
    expect(chart).toContain('No money taken?')
    expect(chart.split('\n')).toHaveLength(6)
  })
})

describe('a walk', () => {
  it('is the same for the same seed and ends at an outcome', () => {
    expect(simulate(guide, words, 1)).toBe(simulate(guide, words, 1))
    const ends = Array.from({ length: 20 }, (_, seed) => simulate(guide, words, seed))
    expect(ends.some((end) => end.includes('Charge it again'))).toBe(true)
    expect(ends.some((end) => end.includes('They look.'))).toBe(true)
  })
})
