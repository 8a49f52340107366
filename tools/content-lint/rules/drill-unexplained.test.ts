// The real scenarios have no finding; each way to break one has, at the place that is broken.

import { expect, it } from 'vitest'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { paths, type Files } from '../content.ts'
import { edited, without } from '../edit.ts'
import { root } from '../files.ts'
import { findingsOf, placesOf, toy } from '../toy.ts'
import { drillUnexplained } from './drill-unexplained.ts'

const folder = 'src/handbook/drill'
const rush = `${folder}/rush-97.json`
const inRoot = (path: string) => [path, readFileSync(join(root, path), 'utf8')] as const

// The scenarios as they are, beside the toy: there is no smaller set in which every topic is tested.
const real: Files = new Map([
  ...readdirSync(join(root, folder))
    .filter((file) => file.endsWith('.json'))
    .map((file) => inRoot(`${folder}/${file}`)),
  ...readdirSync(join(root, 'locales')).map((locale) => inRoot(paths.words(locale, 'handbook/drill'))),
])
const files: Files = new Map([...toy, ...real])
const words = paths.words('en', 'handbook/drill')

const places = (broken: Files) => placesOf(drillUnexplained, broken)
const structure = (key: string, value: unknown) => places(edited(files, rush, key, value))
const moment = 'scenarios.rush-97.moments.ninety-seven'

it('finds nothing in the real scenarios, and nothing where there are none', () => {
  expect(findingsOf(drillUnexplained, files)).toEqual([])
  expect(findingsOf(drillUnexplained, toy)).toEqual([])
})

it.each(['consequence', 'why'])('names the act without its %s, in any language', (part) => {
  const key = `${moment}.acts.look.${part}`
  expect(places(edited(files, words, key, undefined))).toEqual([`${words}, ${key}`])
  const other = paths.words('zh-TW', 'handbook/drill')
  expect(places(edited(files, other, key, ''))).toEqual([`${other}, ${key}`])
})

it('names the moment that nobody can reach', () => {
  expect(structure('moments.who-mends.acts', undefined)[0]).toBe(rush)
  const acts = ['a', 'b', 'c'].map((id) => ({ id, next: 'registered', right: id === 'a', against: 'money' }))
  const cut = acts.map(({ against, ...act }) => (act.right ? act : { ...act, against }))
  expect(structure('moments.not-charged.acts', cut)).toEqual(
    expect.arrayContaining([`${rush}, moment "who-mends"`, `${rush}, moment "on-the-line"`]),
  )
})

it('names the moment without a right act, and without a wrong one', () => {
  const made = (right: boolean) =>
    ['look', 'charge-again', 'restart'].map((id) => ({
      id,
      next: 'not-charged',
      right,
      ...(!right && { against: 'money' }),
    }))
  for (const right of [true, false])
    expect(structure('moments.ninety-seven.acts', made(right))).toContain(`${rush}, moment "ninety-seven"`)
})

it('names a file that is no scenario, no JSON or another one than its name says', () => {
  expect(structure('colour', 'red')).toContain(rush)
  expect(places(new Map([...files, [rush, '{']]))).toContain(rush)
  const moved = new Map([...without(files, rush), [`${folder}/other.json`, files.get(rush) ?? '']])
  expect(places(moved)).toEqual([`${folder}/other.json`])
})

it('names all the words of a language that has none', () => {
  const found = places(without(files, words))
  expect(found.length).toBeGreaterThan(100)
  expect(found.every((place) => place.startsWith(words))).toBe(true)
})
