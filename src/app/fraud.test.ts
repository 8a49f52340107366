// Telephone, name and logo come from a reviewed file alone: whatever an address, its hash, a storage or a tab's name
// says, what is read from it is an id to be looked up, or nothing.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseAcquirer, parseAcquirerText } from '#acquirer/parse.ts'
import { dialled, digitsFor, shown } from '#acquirer/telephone.ts'
import bank from '../../public/acquirers/example-bank.json' with { type: 'json' }
import { linkHref, readAcquirer, readRevision, withAcquirer } from './address.ts'

const nasty = fc.constantFrom(
  'acquirer',
  'tel',
  'phone',
  'telephone',
  'name',
  'logo',
  '__proto__',
  'constructor',
  '../example-bank',
  'example-bank',
  'EXAMPLE-BANK',
  'example-bank%00',
  'https://x.example/a.json',
  '//x.example',
  'tel:13800000000',
  'javascript:alert(1)',
  '<img src=x onerror=alert(1)>',
  '13800000000',
  '\u202e',
  '\u200b',
)
const piece = fc.oneof(
  nasty,
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom('?', '&', '=', '#', '%', '/', '&acquirer='),
)
const address = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))

describe('what an address says', () => {
  it('is an id of small letters, digits and hyphens, or nothing', () => {
    fc.assert(
      fc.property(address, (text) => {
        const id = readAcquirer(text)
        if (id !== undefined) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
        expect((id ?? '').length).toBeLessThanOrEqual(40)
        const rev = readRevision(text)
        if (rev !== undefined) expect(rev).toMatch(/^[0-9a-f]{6}$/)
      }),
      { numRuns: 10_000 },
    )
  })

  it('goes into links as that id and in no other way', () => {
    const book = { guides: {} }
    fc.assert(
      fc.property(address, (text) => {
        const id = readAcquirer(text)
        const expected = id === undefined ? '/zh-CN/97' : `/zh-CN/97?acquirer=${id}`
        expect(withAcquirer('/zh-CN/97', id)).toBe(expected)
        expect(linkHref(book, '/zh-CN/97', '97', id)).toBe(expected)
        if (id !== undefined)
          expect(new URL(`/acquirers/${id}.json`, 'https://x.example').pathname).toBe(`/acquirers/${id}.json`)
      }),
      { numRuns: 10_000 },
    )
  })

  it('the control: a good id is read', () => {
    expect(readAcquirer('?acquirer=example-bank&tel=13800000000')).toBe('example-bank')
  })
})

describe('what a file says that was changed on the way', () => {
  /** The file with a few of its characters replaced. */
  const mangled = fc
    .tuple(fc.constant(JSON.stringify(bank)), fc.array(fc.tuple(fc.nat(), piece), { minLength: 1, maxLength: 3 }))
    .map(([text, cuts]) =>
      cuts.reduce((whole, [at, put]) => {
        const cut = at % whole.length
        return whole.slice(0, cut) + put + whole.slice(cut + put.length)
      }, text),
    )

  it('is nothing at all, or still a whole file of the same shape, whose numbers are shown as they are dialled', () => {
    fc.assert(
      fc.property(mangled, (text) => {
        const parsed = parseAcquirerText(text)
        if ('faults' in parsed) return
        const digits = digitsFor(parsed.acquirer, 'merchant-service')
        expect(digits).toMatch(/^[1-9]\d{6,14}$/)
        expect(shown(digits).replace(/[ -]/g, '')).toBe(dialled(digits))
        expect(Object.keys(parsed.acquirer).every((key) => key in bank)).toBe(true)
        expect(parseAcquirer(parsed.acquirer)).toEqual({ acquirer: parsed.acquirer })
      }),
      { numRuns: 10_000 },
    )
  })
})
