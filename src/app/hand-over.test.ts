// What a merchant hands over must arrive: the same step and the same answers, in whatever language it is opened.

import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nodeOf } from '#engine/graph.ts'
import { journeys } from '#engine/journeys.ts'
import { isNumber } from '#engine/number.ts'
import { sheetFields, type Sheet } from '#engine/sheet.ts'
import { parseGuideText, parseSetText } from '#engine/text.ts'
import { arrive, encode, type Trail } from '#engine/trail.ts'
import lock from '#guides/ids.lock.json' with { type: 'json' }
import { guideFiles } from '#guides/registry.ts'
import appEn from '#locales/en/app.json' with { type: 'json' }
import wordsEn from '#locales/en/guides/97.json' with { type: 'json' }
import appCn from '#locales/zh-CN/app.json' with { type: 'json' }
import wordsCn from '#locales/zh-CN/guides/97.json' with { type: 'json' }
import appTw from '#locales/zh-TW/app.json' with { type: 'json' }
import wordsTw from '#locales/zh-TW/guides/97.json' with { type: 'json' }
import { linkHref, nodeHref, readLink, readRevision } from './address.ts'
import { openPack, type Book } from './pack.ts'
import { search } from './search.ts'
import { journeyHref, readPasted, rowsOf, sheetText } from './sheet.ts'

const texts = { 'zh-CN': [appCn, wordsCn], 'zh-TW': [appTw, wordsTw], en: [appEn, wordsEn] } as const
const locales = Object.keys(texts) as (keyof typeof texts)[]
const languages = Object.fromEntries(locales.map((locale) => [locale, texts[locale][0].languageName]))
const numbers = Object.fromEntries(
  Object.entries(lock).flatMap(([guide, { numbers: of }]) =>
    Object.entries(of).map(([number, node]) => [number, `${guide}/${node}`]),
  ),
)

/** The words of nodes that 97 shares with other guides. */
function sharedWords(locale: string) {
  const sets = [...new Set(guideFiles[0]?.nodes.flatMap(({ set }) => set ?? []))]
  const read = (set: string): unknown =>
    JSON.parse(readFileSync(new URL(`../../locales/${locale}/sets/${set}.json`, import.meta.url), 'utf8'))
  return Object.fromEntries(sets.flatMap((set) => Object.entries(parseSetText(read(set)).nodes)))
}

function bookOf(locale: keyof typeof texts): Book {
  const [app, words] = texts[locale]
  const [file] = guideFiles
  if (!file) throw new Error('there is no guide')
  const own = parseGuideText(words)
  const text = { ...own, nodes: { ...own.nodes, ...sharedWords(locale) } }
  const guides = { '97': { file, text, rev: 'abc123' } }
  // Plural forms differ between languages; nothing here counts.
  return openPack({ locale, languages, app: app, guides, sources: {}, shelf: {}, pages: {}, numbers })
}

const books = locales.map(bookOf)
const first = books[0]
const guide = first?.walkable.get('97')
if (!first || !guide) throw new Error('there is no guide 97')
const all = [...journeys(guide)]

const isOurs = (book: Book) => (href: string) => readLink(book, href) !== undefined
const labels = Object.fromEntries(books.map((book) => [book.locale, book.app.sheet.fields]))
const pairs = books.flatMap((made) => books.map((opened) => [made.locale, opened.locale, made, opened] as const))

describe.each(pairs)('a link made in %s and opened in %s', (_made, _opened, made, opened) => {
  it('leads every journey to the same step by the same answers', () => {
    for (const { trail, outcome } of all) {
      const href = linkHref(made, nodeHref(made.locale, guide, outcome.id, trail), '97')
      const at = readLink(opened, href)
      if (at?.node !== outcome.id || JSON.stringify(encode(at.trail)) !== JSON.stringify(encode(trail)))
        expect(at).toEqual({ guide: opened.walkable.get('97'), node: outcome.id, trail })
    }
    expect(all.length).toBeGreaterThan(20_000)
  })

  it('says so when an answer of it does not fit, and keeps the others', () => {
    const [{ trail, outcome } = { trail: [], outcome: undefined }] = all
    if (!outcome) throw new Error('there is no journey')
    const href = linkHref(made, nodeHref(made.locale, guide, outcome.id, trail), '97')
    const last = trail[trail.length - 1]
    const broken = href.replace(`${last?.question ?? ''}=${last?.answer ?? ''}`, `${last?.question ?? ''}=of-last-year`)
    const at = readLink(opened, broken)
    expect(readRevision(broken.split('?')[1] ?? '')).toBe('abc123')
    expect(at && arrive(guide, at.node, at.trail)).toMatchObject({
      keep: trail.slice(0, -1),
      dropped: [{ answer: 'of-last-year' }],
    })
  })
})

const noDigits = fc
  .string({ unit: 'grapheme', maxLength: 20 })
  .filter((text) => /^[^\d\p{Nd}\p{C}\p{Z}\s:\uff1a\u2192/]+$/u.test(text.normalize('NFKC')) && text.trim() !== '')
const filled: fc.Arbitrary<Sheet> = fc.record(
  Object.fromEntries(
    sheetFields.map((field) => [field, field === 'merchant-number' ? fc.constant('898440154110001') : noDigits]),
  ),
  { requiredKeys: [] },
)

describe('a call sheet', () => {
  it('is read back whole in any language: step, answers and every field', () => {
    fc.assert(
      fc.property(fc.constantFrom(...pairs), fc.nat(all.length - 1), filled, ([, , made, opened], at, sheet) => {
        const { trail = [], outcome } = all[at] ?? {}
        if (!outcome) return
        const from = { guide, node: outcome.id, trail }
        const link = `https://pos.example${journeyHref(made, from)}`
        const rows = rowsOf(made, from, (_question, _answer, place) => (place % 2 ? '' : '09:05'))
        const read = readPasted(sheetText({ book: made, from, rows, sheet, link }), labels, isOurs(opened))
        const there = readLink(opened, read.href ?? '')
        expect(there).toMatchObject({ node: outcome.id, trail })
        expect(read.sheet).toEqual(sheet)
        expect(read.times).toEqual(rows.map(({ time }) => time))
        expect(read.cut).toBe(false)
      }),
      { numRuns: 500 },
    )
  })

  it('has a card number and a code cut out when it is pasted, wherever they stand', () => {
    const pasted =
      '后来什么变了：刷了6222021234567890128\n卡号 4111 1111 1111 1111\n验证码：123456\n商户编号：898440154110001'
    const read = readPasted(pasted, labels, () => false)
    expect(read.cut).toBe(true)
    expect(JSON.stringify(read.sheet)).not.toMatch(/4111|123456|6222/)
    expect(read.sheet['merchant-number']).toBe('898440154110001')
  })

  it('finds the link in whatever a chat puts around it', () => {
    const href = '/zh-CN/97/cards?screen-text=other&moment=sale'
    for (const text of [
      `看这里https://a.example${href}。`,
      `“https://a.example${href}”`,
      `<https://a.example${href}>`,
      href,
      `a\nhttps://a.example${href}\nb`,
    ])
      expect(readPasted(text, labels, isOurs(first)).href).toBe(href)
    expect(readPasted('https://a.example/zh-CN/nothing', labels, isOurs(first)).href).toBeUndefined()
  })
})

describe('a spoken number', () => {
  const published = Object.keys(numbers)
  const others = (number: string): string[] => {
    const wrong = Array.from(number).flatMap((_, at) =>
      Array.from('0123456789', (digit) => number.slice(0, at) + digit + number.slice(at + 1)),
    )
    const swapped = [0, 1, 2].map(
      (at) => `${number.slice(0, at)}${number[at + 1] ?? ''}${number[at] ?? ''}${number.slice(at + 2)}`,
    )
    return [...wrong, ...swapped].filter((other) => other !== number)
  }

  it('with one wrong digit or two swapped is refused, for all that were ever published', () => {
    expect(published.length).toBeGreaterThan(80)
    for (const other of published.flatMap(others))
      expect([other, search(first, other).kind]).toEqual([other, 'wrong-number'])
  })

  it('leads to a step only where it is published', () => {
    const found = Array.from({ length: 10_000 }, (_, at) => String(at).padStart(4, '0')).filter(
      (number) => search(first, number).kind === 'step',
    )
    expect(found.sort()).toEqual(published.sort())
    expect(found.every(isNumber)).toBe(true)
  })
})

describe('a trail', () => {
  it('of a step in the middle arrives there too', () => {
    const trail: Trail = all[1000]?.trail.slice(0, 3) ?? []
    const last = trail[2]
    const node = last && nodeOf(guide, last.question)
    const next = node?.kind === 'question' ? node.answers.find(({ id }) => id === last?.answer)?.next : undefined
    if (!next) throw new Error('the journey is too short')
    expect(readLink(first, nodeHref('en', guide, next, trail))).toMatchObject({ node: next, trail })
  })
})
