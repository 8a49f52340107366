// A page comes out of an archive as it went in.

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { condensed, pageIn, restored } from './archive.ts'

const styles = ['p{margin:0}', '.a{content:"$&"}', '']

it('comes out to the letter, also where words look like patterns', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...styles, undefined)), fc.string(), (chosen, words) => {
      const text = words.replace(/</g, '&lt;')
      const page = chosen.map((css) => (css === undefined ? text : `<style>${css}</style>`)).join(text)
      expect(restored(condensed(page, styles), styles)).toBe(page)
    }),
  )
})

it('refuses a style that nobody would give back', () => {
  expect(() => condensed('<style>b{}</style>', styles)).toThrow('not listed')
})

it('finds a page by its path or by its other addresses, and nothing by anything else', () => {
  const archive = { pages: { '/en/97': 'a' }, also: { '/s/1234': '/en/97' }, packs: {} }
  expect(['/en/97', '/s/1234', '/en', 'constructor', '__proto__'].map((path) => pageIn(archive, path))).toEqual([
    'a',
    'a',
    undefined,
    undefined,
    undefined,
  ])
})
