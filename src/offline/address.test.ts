// Whatever is done to an address on its way, it means the same page, and no two pages are ever one.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localeOf, mayBePage, pageAddress } from './address.ts'

const segment = fc.stringMatching(/^[A-Za-z0-9]+(-[a-z0-9]+)*$/, { maxLength: 12 }).filter((one) => one !== 'index')
const path = fc.array(segment, { minLength: 1, maxLength: 4 }).map((parts) => `/${parts.join('/')}`)

/** What happens to addresses: each takes a path to another way of writing it. */
const harm = fc.constantFrom<(path: string) => string>(
  (one) => `${one}/`,
  (one) => `${one}//`,
  (one) => `${one}/index.html`,
  (one) => `${one}//index.html`,
  (one) => `${one}.html`,
  (one) => one.replace(/\//g, '//'),
  (one) => one.replace(/-/g, '%2D'),
  (one) => one,
)

describe('the address of a page', () => {
  it('is the same however it is written', () => {
    fc.assert(
      fc.property(path, harm, (one, harmed) => {
        expect(pageAddress(new URL(`http://x${harmed(one)}`).pathname)).toBe(one)
      }),
    )
  })

  it('is never two pages', () => {
    fc.assert(
      fc.property(path, path, harm, harm, (one, other, harmOne, harmOther) => {
        fc.pre(one !== other)
        expect(pageAddress(harmOne(one))).not.toBe(pageAddress(harmOther(other)))
      }),
    )
  })

  it('has no parameters to lose, and stays what it is when taken again', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
        const once = pageAddress(new URL(address).pathname)
        expect(once).not.toMatch(/[?#]/)
      }),
    )
  })

  it.each([
    ['/', '/'],
    ['//', '/'],
    ['/index.html', '/'],
    ['/zh-CN/index.html', '/zh-CN'],
    ['/%', '/%'],
  ])('%s is %s', (written, meant) => {
    expect(pageAddress(written)).toBe(meant)
  })
})

it.each([
  ['/', 'zh-CN'],
  ['/s/4750', 'zh-CN'],
  ['/en/97', 'en'],
  ['/embed/bank', undefined],
  ['/about', undefined],
  ['/constructor', undefined],
])('%s is in %s', (address, locale) => {
  expect(localeOf(address, ['zh-CN', 'en'], 'zh-CN')).toBe(locale)
})

it.each(['/nope', '/zh/97', '/zh-cn/97/', '/embedded'])('%s may be meant for a page', (path) => {
  expect(mayBePage(path)).toBe(true)
})

it.each([
  '/nope.pdf',
  '/nope.html',
  '/.well-known/x',
  '/assets/x',
  '/embed/bank',
  '//embed/bank',
  '/%65mbed/bank',
  '/embed',
])('%s is not ours to answer', (path) => {
  expect(mayBePage(path)).toBe(false)
})
