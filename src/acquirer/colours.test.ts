// Any colour gives shades that can be read, in both themes, on the grounds that the styles really have.

import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accentProperties, contrast, grounds, shadesOf } from './colours.ts'

const hexOf = (value: number) => `#${value.toString(16).padStart(6, '0')}`

function worst(hex: string): { text: number; line: number; key: number } {
  const least = { text: 21, line: 21, key: 21 }
  for (const theme of ['light', 'dark'] as const) {
    const { fill, onFill, text, line } = shadesOf(hex, theme)
    least.key = Math.min(least.key, contrast(fill, onFill))
    for (const ground of grounds[theme]) {
      least.text = Math.min(least.text, contrast(text, ground))
      least.line = Math.min(least.line, contrast(line, ground))
    }
  }
  return least
}

function expectReadable(hex: string): void {
  const { text, line, key } = worst(hex)
  if (text < 7 || line < 3 || key < 7) throw new Error(`${hex}: text ${text}, line ${line}, key ${key}`)
}

describe('shades', () => {
  it('hold for every colour of a grid over all of them', () => {
    const parts = Array.from({ length: 18 }, (_, at) => at * 15)
    for (const red of parts)
      for (const green of parts) for (const blue of parts) expectReadable(hexOf((red << 16) | (green << 8) | blue))
  })

  it('hold for any colour', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => expectReadable(hexOf(value))),
      { numRuns: 20_000 },
    )
  })

  it('the control: colours as they are given do not', () => {
    const raw = (hex: string) => Math.min(...[...grounds.light, ...grounds.dark].map((ground) => contrast(hex, ground)))
    expect(raw('#ffc400')).toBeLessThan(3)
    expect(raw('#b3002d')).toBeLessThan(3)
  })

  it('leave a colour alone that can be read already', () => {
    expect(shadesOf('#07573e', 'light')).toEqual({
      fill: '#07573e',
      onFill: '#ffffff',
      text: '#07573e',
      line: '#07573e',
    })
    expect(shadesOf('#ffc400', 'light').fill).toBe('#ffc400')
  })

  it('know the grounds of the styles', () => {
    const css = readFileSync(new URL('../look/base.css', import.meta.url), 'utf8')
    const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)')
    const of = (part: string, name: string) => new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(part)?.[1]
    expect(['paper', 'card'].map((name) => of(light, name))).toEqual(grounds.light)
    expect(['paper', 'card'].map((name) => of(dark, name))).toEqual(grounds.dark)
  })

  it('are named for both themes', () => {
    const names = accentProperties({ light: '#b3002d', dark: '#ff6f8a' }).map(([name]) => name)
    expect(names).toHaveLength(8)
    expect(new Set(names).size).toBe(8)
  })
})
