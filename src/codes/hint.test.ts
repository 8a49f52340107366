// Where a shop says what the terminal showed, the answer "timeout" lists the codes to be checked first. A list in words
// drifts from the table unless somebody compares them, in every language.

import { readdirSync, readFileSync } from 'node:fs'

import { expect, it } from 'vitest'
import file from './table.json' with { type: 'json' }
import { parseCodeTable } from './table.ts'

const checked = parseCodeTable(file)
  .codes.filter(({ code, again }) => again === 'check-first' && /^\d+$/.test(code))
  .map(({ code }) => code)

/** The codes in a sentence, a range as each of its codes. */
function codesNamed(sentence: string): string[] {
  return Array.from(sentence.matchAll(/(\d\d)(?:[到至–-](\d\d))?/g), ([, first, last = first]) => {
    const count = Number(last) - Number(first) + 1
    return Array.from({ length: count }, (_, step) => String(Number(first) + step).padStart(2, '0'))
  }).flat()
}

const locales = readdirSync('locales')

function hintIn(locale: string): string {
  const words = JSON.parse(readFileSync(`locales/${locale}/guides/charged.json`, 'utf8')) as {
    nodes: { 'ch-shown': { answers: { timeout: { hint: string } } } }
  }
  return words.nodes['ch-shown'].answers.timeout.hint
}

it('reads ranges', () => {
  expect(codesNamed('06, 93–96, 98')).toEqual(['06', '93', '94', '95', '96', '98'])
  expect(codesNamed('代码06、93到96')).toEqual(['06', '93', '94', '95', '96'])
})

it('has locales and codes to compare', () => {
  expect(locales).toContain('zh-CN')
  expect(checked.length).toBeGreaterThan(10)
})

it.each(locales)('are the codes to check first, all of them and no other, in %s', (locale) => {
  expect(codesNamed(hintIn(locale))).toEqual(checked)
})
