// Whom a frame greets: its own portals, and never anybody else or everybody.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { greeted } from './talk.ts'

const listed = ['https://portal.example', 'https://shop.example:8443']

describe('a frame greets', () => {
  it('the page around it, where the browser names it and it is listed', () => {
    expect(greeted(listed, 'https://portal.example', 'https://shop.example:8443/a')).toEqual(['https://portal.example'])
  })

  it('nobody, where the page around it is not listed', () => {
    for (const other of [
      'https://evil.example',
      'null',
      'http://portal.example',
      'https://portal.example.evil.example',
    ])
      expect(greeted(listed, other, 'https://portal.example/')).toEqual([])
  })

  it('the page that it was opened from, where that is all that is known', () => {
    expect(greeted(listed, undefined, 'https://shop.example:8443/checkout?a=1')).toEqual(['https://shop.example:8443'])
    expect(greeted(listed, undefined, 'https://portal.example')).toEqual(['https://portal.example'])
  })

  it('each listed origin, where nothing is known', () => {
    for (const referrer of ['', 'https://portal.example.evil.example/', 'https://portal.exampl'])
      expect(greeted(listed, undefined, referrer)).toEqual(listed)
  })

  it('only those that are listed, whatever the browser says', () => {
    const said = fc.oneof(fc.string(), fc.webUrl(), fc.constantFrom('*', '/', 'null', ...listed))
    fc.assert(
      fc.property(fc.option(said, { nil: undefined }), said, (ancestor, referrer) => {
        for (const origin of greeted(listed, ancestor, referrer)) expect(listed).toContain(origin)
      }),
      { numRuns: 10_000 },
    )
  })
})
