// Structure and words of the maintenance list and the glossary belong together, in every language.

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { everies } from '#handbook/day.ts'
import glossary from '#handbook/glossary.json' with { type: 'json' }
import maintenance from '#handbook/maintenance.json' with { type: 'json' }
import pages from '#handbook/pages.json' with { type: 'json' }
import { spellingsOf } from '#handbook/terms.ts'
import { guides } from '#guides/registry.ts'

const root = new URL('../../../locales/', import.meta.url)
const locales = readdirSync(root)
const read = (locale: string, page: string) =>
  JSON.parse(readFileSync(new URL(`${locale}/handbook/${page}.json`, root), 'utf8')) as Record<string, object>

const places = [
  'codes',
  'sheet',
  ...guides.map(({ id }) => id),
  ...Object.keys(pages.pages).map((id) => `handbook/${id}`),
]

/** Where all `links` in some words lead. */
const linked = (words: unknown): string[] =>
  Object.entries(Object(words) as Record<string, unknown>).flatMap(([key, value]) =>
    key === 'links' ? Object.keys(Object(value) as object) : typeof value === 'object' ? linked(value) : [],
  )

describe.each(locales)('%s', (locale) => {
  it('has links to places that there are', () => {
    const led = Object.keys(pages.pages).flatMap((page) => linked(read(locale, page)))
    expect(led.length).toBeGreaterThan(0)
    expect(led.filter((place) => !places.includes(place))).toEqual([])
  })

  it('has words for every task, kind and period, and for no other', () => {
    const words = read(locale, 'maintenance')
    expect(Object.keys(words['tasks'] ?? {}).sort()).toEqual(maintenance.tasks.map(({ id }) => id).sort())
    expect(Object.keys(words['kinds'] ?? {}).sort()).toEqual([...maintenance.kinds].sort())
    expect(Object.keys(words['every'] ?? {})).toEqual(everies)
  })

  it('explains every word of the glossary, and spells no two alike', () => {
    const words = read(locale, 'glossary')
    const terms = words['terms'] as Parameters<typeof spellingsOf>[0]
    expect(Object.keys(terms).sort()).toEqual(glossary.groups.flatMap(({ terms: ids }) => ids).sort())
    expect(Object.keys(words['groups'] ?? {})).toEqual(glossary.groups.map(({ id }) => id))
    const spellings = Object.values(spellingsOf(terms)).flat()
    expect(spellings.filter((one, at) => spellings.indexOf(one) !== at)).toEqual([])
  })
})

it('a task leads only to pages that there are', () => {
  const led = maintenance.tasks.flatMap(({ page }) => page ?? [])
  expect(led.length).toBeGreaterThan(0)
  expect(led.filter((page) => !(page in pages.pages))).toEqual([])
})
