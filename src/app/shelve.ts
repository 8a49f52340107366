// What a page needs to find others: guides by what a screen shows, steps by their spoken numbers, codes by their words.

import { wordsShown } from '#codes/search.ts'
import type { GuideFile } from '#engine/guide.ts'
import type { GuideText } from '#engine/text.ts'
import type { Codes, ShelfEntry } from './pack.ts'
import { isCode } from './search.ts'
import type { Site, Words } from './site.ts'

/** What the table says that a screen shows beside the code that a guide is about. */
const shownWith = (site: Site, { id }: GuideFile): string[] =>
  site.codes.codes.filter(({ guide }) => guide === id).flatMap(wordsShown)

/** Words on the screen are the terminal's own, in whatever language the page is. */
const sourceWords = (site: Site, { id }: GuideFile, answer: string): readonly string[] =>
  site.words[site.source]?.guides[id]?.front?.screen[answer] ?? []

/** By what a screen shows: an answer of a guide about a code, else the guide itself, which asks first. */
function shelfEntry(site: Site, locale: string, file: GuideFile, text: GuideText, pack: string): ShelfEntry {
  const own = shownWith(site, file)
  const start = file.nodes.find(({ id }) => id === file.start)
  const screens = Object.entries(text.front?.screen ?? {}).flatMap(([answer, words]) => {
    const next = start?.kind === 'question' && start.answers.find(({ id }) => id === answer)?.next
    if (!next) return []
    // "终端未登记 / Terminal not registered" is one wording in two languages.
    const each = words.flatMap((word) => word.split(' / '))
    // Words that other codes show too mean a code's guide only beside its name.
    if (!isCode(text.name)) return [{ words: each, href: `/${locale}/${file.id}` }]
    const href = `/${locale}/${file.id}/${next}?${file.start}=${answer}`
    const isOwn = sourceWords(site, file, answer).some((word) => own.includes(word))
    return [{ words: each, href, ...(!isOwn && { named: true as const }) }]
  })
  return { name: text.name, title: text.title, pack, screens }
}

/** Spoken numbers with the place they name; a retired one names its successor's. */
function numbersOfGuide(site: Site, file: GuideFile): (readonly [string, string])[] {
  const { numbers = {} } = site.retired[file.id] ?? {}
  const own = new Map<string, string>(file.nodes.map(({ id, number }) => [number, `${file.id}/${id}`]))
  const retired = Object.entries(numbers).map(([old, number]) => [old, own.get(number) ?? file.id] as const)
  return [...own, ...retired]
}

/** Where a page that is no node stands, without its locale. */
const placeOf = (page: string): string => (page === 'home' ? '' : page)

/** A main guide's place, and without what its screens show where nothing is searched for. */
export function shelfOf(
  site: Site,
  locale: string,
  words: Words,
  mains: readonly (readonly [GuideFile, { readonly address: string }])[],
  searched: boolean,
) {
  const entries = mains.flatMap(([file, { address }]) => {
    const text = words.guides[file.id]
    if (!text) return []
    const entry = shelfEntry(site, locale, file, text, address)
    return [[file.id, searched ? entry : { ...entry, screens: [] }] as const]
  })
  return Object.fromEntries(entries)
}

/** Meanings in English, which are searched for in every language. */
const englishOf = (site: Site): Record<string, string> =>
  Object.fromEntries(Object.entries(site.words['en']?.codes.codes ?? {}).map(([code, { means }]) => [code, means]))

export const codesOf = (site: Site, words: Words): Codes => ({
  table: site.codes,
  sources: site.codeSources,
  text: words.codes,
  words: words.codesPages,
  english: englishOf(site),
  sounds: site.sounds,
  simplified: site.simplified,
})

/** Every spoken number with the place it names, a page's or a node's. */
export const numbersOf = (site: Site): Record<string, string> =>
  Object.fromEntries([
    ...site.guides.flatMap((file) => numbersOfGuide(site, file)),
    ...Object.entries(site.pages).map(([page, number]) => [number, placeOf(page)] as const),
  ])
