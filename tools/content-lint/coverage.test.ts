// The page on what became of the article names places and sources: each must be there, or the page promises too much.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { parseContent } from './content.ts'
import { readFiles, root } from './files.ts'

const content = parseContent(readFiles())

/** Pages that are neither of a guide nor of the handbook. */
const others: readonly string[] = ['codes', 'desk', 'sheet']
const places = new Set([
  ...others,
  ...content.guides.flatMap(({ file }) => [file.id, ...file.nodes.map(({ id }) => `${file.id}/${id}`)]),
  ...content.codes.codes.map(({ code }) => `codes/${code}`),
  ...Object.keys(content.handbook.pages).map((id) => `handbook/${id}`),
])
const sources = new Set(['own', ...Object.keys(content.sources)])

type Row = { readonly cells: readonly string[]; readonly where: readonly string[]; readonly rests: readonly string[] }

const named = (cell: string | undefined) => Array.from((cell ?? '').matchAll(/`([^`]+)`/g), ([, name]) => name ?? '')

function rowsOf(page: string): Row[] {
  const lines = page.split('\n').filter((line) => line.startsWith('| ') && !/^\| (claim|subject|-)/.test(line))
  return lines.map((line) => {
    const cells = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim())
    return { cells, where: named(cells[1]), rests: named(cells.at(-1)) }
  })
}

const rows = rowsOf(readFileSync(join(root, 'docs/coverage.md'), 'utf8'))

describe('docs/coverage.md', () => {
  it('has a row for every claim', () => {
    expect(rows.length).toBeGreaterThan(70)
  })

  it.each(rows)('leads somewhere and rests on something: $cells.0', ({ where, rests }) => {
    expect(where.length).toBeGreaterThan(0)
    expect(rests.length).toBeGreaterThan(0)
    expect(where.filter((place) => !places.has(place))).toEqual([])
    expect(rests.filter((source) => !sources.has(source))).toEqual([])
  })

  it('would be caught naming a place or a source that is gone', () => {
    const [row] = rowsOf('| a claim | `97/nowhere` | kept | `hearsay` |')
    expect(row?.where.filter((place) => !places.has(place))).toEqual(['97/nowhere'])
    expect(row?.rests.filter((source) => !sources.has(source))).toEqual(['hearsay'])
  })

  it('sends nobody to a page of the handbook that it never mentions', () => {
    const mentioned = new Set(rows.flatMap(({ where }) => where))
    expect(Object.keys(content.handbook.pages).filter((id) => !mentioned.has(`handbook/${id}`))).toEqual([])
  })
})
