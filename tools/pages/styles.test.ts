// The sheet must be readable by the oldest engine named in browserslist; a stock build of the same source is not.

import { readFileSync } from 'node:fs'
import tailwind from '@tailwindcss/postcss'
import postcss from 'postcss'
import { describe, expect, it } from 'vitest'
import { buildStyles, stylesFile } from './styles.ts'

/** What Chromium 72 cannot read, and what it takes the whole rule down with. */
const tooNew =
  /@layer|@property|oklch|color-mix|:is\(|:where\(|:has\(|\b\d+[dsl]vh\b|[^n]max\(|clamp\(|&|(margin|padding|inset|border)-(inline|block):/

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

  it('keep the words for screen readers hidden from sight', async () => {
    expect(await buildStyles()).toContain('.sr-only')
  })
})
