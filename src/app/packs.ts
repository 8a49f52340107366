// Cuts the site's words and guides into packs: one for each locale and guide, and one for the pages around them.
// Runs when the site is built; browsers get the result.

import type { GuideFile } from '#engine/guide.ts'
import type { AgentText, GuideText } from '#engine/text.ts'
import type { MapLayout } from './map.ts'
import type { HandbookLinks, HandbookPages } from '#handbook/parse-pages.ts'
import { spellingsOf, spellingsUsed } from '#handbook/terms.ts'
import type { HandbookText } from './handbook/text.ts'
import type { AppText, Desk, DeskText, Pack, PackedGuide, Retired, ShelfEntry, Source } from './pack.ts'

export type Words = {
  readonly app: AppText
  readonly sources: Readonly<Record<string, string>>
  readonly guides: Readonly<Record<string, GuideText>>
  readonly desk: DeskText
  readonly agent: Readonly<Record<string, AgentText>>
  readonly pinyin: Readonly<Record<string, string>>
  readonly handbook: HandbookText
}

export type Site = {
  /** Where the site will be served, without a final slash; canonical addresses and the sitemap need it. */
  readonly origin: string
  /** The locale that the others are translated from. */
  readonly source: string
  readonly guides: readonly GuideFile[]
  readonly sources: Readonly<Record<string, Omit<Source, 'title'>>>
  readonly words: Readonly<Record<string, Words>>
  /** By guide: where a retired node or number leads now. */
  readonly retired: Readonly<Record<string, Retired>>
  readonly maps: Readonly<Record<string, MapLayout>>
  /** Spoken numbers of pages that are no node, by page. */
  readonly pages: Readonly<Record<string, string>>
  readonly handbook: { readonly pages: HandbookPages; readonly links: HandbookLinks }
  readonly digest: (text: string) => string
}

/** `id` is the guide's, or `home`, `sheet`, `desk` or `handbook`. */
export type PackFile = { readonly id: string; readonly address: string; readonly pack: Pack; readonly text: string }

const fromEntries = <Value>(entries: readonly (readonly [string, Value])[]): Record<string, Value> =>
  Object.fromEntries(entries)

const withoutNotes = (file: GuideFile): GuideFile => ({
  ...file,
  nodes: file.nodes.map((node) => {
    const { note, ...rest } = node
    return note === undefined ? node : rest
  }),
})

function packFile(site: Site, id: string, pack: Pack): PackFile {
  const text = JSON.stringify(pack)
  return { id, pack, text, address: `/packs/${pack.locale}/${id}.${site.digest(text)}.json` }
}

function shelfEntry(locale: string, file: GuideFile, text: GuideText, pack: string): ShelfEntry {
  const start = file.nodes.find(({ id }) => id === file.start)
  const screens = Object.entries(text.front?.screen ?? {}).flatMap(([answer, words]) => {
    const next = start?.kind === 'question' && start.answers.find(({ id }) => id === answer)?.next
    // "终端未登记 / Terminal not registered" is one wording in two languages.
    return next
      ? [
          {
            words: words.flatMap((word) => word.split(' / ')),
            href: `/${locale}/${file.id}/${next}?${file.start}=${answer}`,
          },
        ]
      : []
  })
  return { name: text.name, title: text.title, pack, screens }
}

/** Spoken numbers with the place they name; a retired one names its successor's. */
function numbersOf(site: Site, file: GuideFile): (readonly [string, string])[] {
  const { numbers = {} } = site.retired[file.id] ?? {}
  const own = new Map<string, string>(file.nodes.map(({ id, number }) => [number, `${file.id}/${id}`]))
  const retired = Object.entries(numbers).map(([old, number]) => [old, own.get(number) ?? file.id] as const)
  return [...own, ...retired]
}

/** Where a page that is no node stands, without its locale. */
const placeOf = (page: string): string => (page === 'home' ? '' : page)

/** Answers, ways and numbers make a revision; words and notes do not: a link does not hang on them. */
function revisionOf(site: Site, { start, nodes }: GuideFile): string {
  const graph = nodes.map((node) => [
    node.id,
    node.kind === 'question' ? node.answers.map(({ id, next }) => [id, next]) : [],
  ])
  return site.digest(JSON.stringify([start, graph])).slice(0, 6)
}

/** By outcome of a guide: the handbook's page that helps there, with its title, so that a step needs no more of it. */
function leadsOf(site: Site, { handbook }: Words, guide: string): PackedGuide['handbook'] {
  const leads = site.handbook.links[guide]
  const title = (page: string) => handbook[page as keyof HandbookText].title
  return leads && fromEntries(Object.entries(leads).map(([node, page]) => [node, { page, title: title(page) }]))
}

function include(site: Site, words: Words, files: readonly GuideFile[]): Record<string, PackedGuide> {
  return fromEntries(
    files.flatMap((file) => {
      const text = words.guides[file.id]
      const retired = site.retired[file.id]
      const guide = { file: withoutNotes(file), rev: revisionOf(site, file), ...(retired && { retired }) }
      const handbook = leadsOf(site, words, file.id)
      return text ? [[file.id, { ...guide, ...(handbook && { handbook }), text }] as const] : []
    }),
  )
}

const languagesOf = (site: Site) =>
  fromEntries(Object.entries(site.words).map(([id, { app }]) => [id, app.languageName]))

/** Of all sources, those that a pack's pages name. */
const sourcesNamed = (site: Site, words: Words, named: ReadonlySet<string>) =>
  fromEntries(
    Object.entries(site.sources)
      .filter(([id]) => named.has(id))
      .map(([id, { read, certainty }]) => [id, { read, certainty, title: words.sources[id] ?? '' }]),
  )

/** What a pack holds of some guides: graphs, words, and what their steps rest on. */
function ofGuides(site: Site, words: Words, files: readonly GuideFile[]) {
  const named = files.flatMap(({ nodes }) => nodes.flatMap(({ sources = [] }) => sources))
  return { guides: include(site, words, files), sources: sourcesNamed(site, words, new Set<string>(named)) }
}

/** The words of the glossary that these guides' steps use, so that a step can lead to them and carries none of the rest. */
function termsOf({ guides, handbook }: Words, files: readonly GuideFile[], pack: string): NonNullable<Pack['terms']> {
  const texts = files.flatMap(({ id }) =>
    Object.values(guides[id]?.nodes ?? {}).flatMap(({ body, steps = [], say }) => [body, ...steps, say]),
  )
  const said = texts.flatMap((text) => text ?? [])
  return { pack, spelled: spellingsUsed(said, spellingsOf(handbook.glossary.terms)) }
}

function ofHandbook(site: Site, words: Words) {
  const { pages } = site.handbook
  const named = Object.values(pages.pages).flatMap(({ sources }) => sources)
  return {
    part: 'handbook' as const,
    handbook: { words: words.handbook, pages },
    sources: sourcesNamed(site, words, new Set(named)),
  }
}

function packsOfLocale(site: Site, locale: string, words: Words): PackFile[] {
  const base = {
    locale,
    languages: languagesOf(site),
    app: words.app,
    sources: {},
    pages: site.pages,
    shelf: {},
    guides: {},
  }
  const sides = site.guides.filter(({ side }) => side)
  const mains = site.guides.filter(({ side }) => !side)
  const handbook = packFile(site, 'handbook', { ...base, ...ofHandbook(site, words) })
  const steps = (files: readonly GuideFile[]) => ({
    ...base,
    ...ofGuides(site, words, files),
    terms: termsOf(words, files, handbook.address),
  })
  const main = mains.map((file) => packFile(site, file.id, steps([file, ...sides])))
  const shelf = fromEntries(
    mains.flatMap((file, at) => {
      const text = words.guides[file.id]
      const pack = main[at]
      return text && pack ? [[file.id, shelfEntry(locale, file, text, pack.address)] as const] : []
    }),
  )
  const numbers = fromEntries([
    ...site.guides.flatMap((file) => numbersOf(site, file)),
    ...Object.entries(site.pages).map(([page, number]) => [number, placeOf(page)] as const),
  ])
  // One text for all pages beside a main guide: browsers then keep one file.
  const beside = { ...steps(sides), shelf }
  return [
    ...main,
    ...[...sides.map(({ id }) => id), 'sheet'].map((id) => packFile(site, id, beside)),
    packFile(site, 'home', { ...base, shelf, numbers }),
    packFile(site, 'desk', { ...base, shelf, numbers, ...ofGuides(site, words, site.guides) }),
    handbook,
  ]
}

/** The desk's pack reads other locales' packs, so it is made last. */
function withDesk(site: Site, all: readonly PackFile[], file: PackFile): PackFile {
  const words = site.words[file.pack.locale]
  if (file.id !== 'desk' || !words) return file
  const packsOf = (locale: string) =>
    fromEntries(
      all
        .filter(({ pack, id }) => pack.locale === locale && id in pack.guides && id !== 'desk')
        .map(({ id, address }) => [id, address]),
    )
  const desk: Desk = {
    words: words.desk,
    agent: words.agent,
    maps: site.maps,
    packs: fromEntries(Object.keys(site.words).map((locale) => [locale, packsOf(locale)])),
    labels: fromEntries(Object.entries(site.words).map(([locale, { app }]) => [locale, app.sheet.fields])),
    pinyin: words.pinyin,
  }
  return packFile(site, 'desk', { ...file.pack, part: 'desk', desk })
}

export function packsOf(site: Site): PackFile[] {
  const all = Object.entries(site.words).flatMap(([locale, words]) => packsOfLocale(site, locale, words))
  return all.map((file) => withDesk(site, all, file))
}
