// The sheet must be readable by the oldest engine named in browserslist; a stock build of the same source is not.

import { globSync, readFileSync } from 'node:fs'
import tailwind from '@tailwindcss/postcss'
import { fileURLToPath } from 'node:url'
import postcss from 'postcss'
import { describe, expect, it } from 'vitest'
import { buildStyles, stylesFile } from './styles.ts'

/** What Chromium 72 cannot read, and what it takes the whole rule down with. */
const tooNew =
  /@layer|@property|oklch|color-mix|:is\(|:where\(|:has\(|\b\d+[dsl]vh\b|[^n]max\(|clamp\(|&|(margin|padding|inset|border)-(inline|block):/

/** What a rule's last element is called, by each of its classes: `.answers.pairs` may be the grid that `.answers` is. */
const namesOf = (selector: string): string[] => (/[^\s>+~]+$/.exec(selector)?.[0] ?? '').match(/\.?[\w-]+/g) ?? []

/** Selectors that set a gap on what is flex and nowhere a grid: there a gap is nothing before Chromium 84. */
function gapsInFlex(css: string): string[] {
  const [flex, grid, gaps] = [new Set<string>(), new Set<string>(), new Set<string>()]
  postcss.parse(css).walkRules((rule) => {
    const names = rule.selectors.flatMap(namesOf)
    rule.walkDecls(({ prop, value }) => {
      const layout =
        prop !== 'display' ? undefined : value.endsWith('grid') ? grid : value.endsWith('flex') ? flex : undefined
      for (const name of names) layout?.add(name)
      if (/^(grid-)?(row-|column-)?gap$/.test(prop) && parseFloat(value) > 0)
        for (const selector of rule.selectors) gaps.add(selector)
    })
  })
  const isOf = (layout: ReadonlySet<string>, selector: string) => namesOf(selector).some((name) => layout.has(name))
  return [...gaps].filter((selector) => isOf(flex, selector) && !isOf(grid, selector))
}

const sheets = globSync('src/**/*.css', { cwd: fileURLToPath(new URL('../../', import.meta.url)) }).map((file) =>
  fileURLToPath(new URL(`../../${file}`, import.meta.url)),
)

describe('the styles of a page', () => {
  it('hold nothing that an engine of 2019 cannot read', async () => {
    const css = await buildStyles()
    expect(css).toContain('.answers')
    expect(css).not.toMatch(tooNew)
  })

  it('would, if they were not brought down', async () => {
    const stock = await postcss([tailwind()]).process(readFileSync(stylesFile, 'utf8'), { from: stylesFile })
    expect(stock.css).toMatch(tooNew)
  })

  it('hold no gap but in a grid, in any sheet', async () => {
    expect(sheets).toContain(stylesFile)
    const base = await buildStyles()
    for (const file of sheets) {
      const css = await buildStyles(file)
      expect(css, file).not.toMatch(tooNew)
      expect(gapsInFlex(base + css), file).toEqual([])
    }
  })

  it('would be caught with a gap in flex', () => {
    expect(gapsInFlex('.row{display:flex;gap:1rem}.table{display:grid;gap:1rem}')).toEqual(['.row'])
  })

  it('keep the words for screen readers hidden from sight', async () => {
    expect(await buildStyles()).toContain('.sr-only')
  })
})
