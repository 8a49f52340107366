// Cuts the site's words and guides into packs: one for each locale and guide, and one for the pages around them.
// Runs when the site is built; browsers get the result.

import type { GuideFile } from '#engine/guide.ts'
import { spellingsOf, spellingsUsed } from '#handbook/terms.ts'
import type { HandbookText } from './handbook/text.ts'
import type { Addition, Desk, Pack, PackedGuide } from './pack.ts'
import { codesOf, numbersOf, shelfOf } from './shelve.ts'
import type { Site, Words } from './site.ts'

/** `id` is the guide's, or `home`, `frame`, `sheet`, `desk`, `codes` or `handbook`. */
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

/** Answers, ways and numbers make a revision; words and notes do not: a link does not hang on them. */
function revisionOf(site: Site, { start, nodes }: GuideFile): string {
  // By id: where a node stands among the others, or in which set, is nothing that a link hangs on.
  const graph = [...nodes]
    .sort((one, other) => (one.id < other.id ? -1 : 1))
    .map((node) => [node.id, node.kind === 'question' ? node.answers.map(({ id, next }) => [id, next]) : []])
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

const handbookFile = (site: Site, locale: string, words: Words): PackFile =>
  packFile(site, 'handbook', { ...baseOf(site, locale, words), ...ofHandbook(site, words) })

/** A guide apart, for books that have all the rest: its graph, words, sources and linked words. */
function additionFile(site: Site, locale: string, words: Words, file: GuideFile, handbook: PackFile) {
  const addition: Addition = {
    locale,
    ...ofGuides(site, words, [file]),
    terms: termsOf(words, [file], handbook.address),
  }
  const text = JSON.stringify(addition)
  return { address: `/packs/${locale}/${file.id}-apart.${site.digest(text)}.json`, text }
}

/** The files of all guides apart, in every locale. */
export const additionsOf = (site: Site) =>
  Object.entries(site.words).flatMap(([locale, words]) => {
    const handbook = handbookFile(site, locale, words)
    return site.guides.filter(isApart).map((file) => additionFile(site, locale, words, file, handbook))
  })

const isApart = ({ apart }: GuideFile): boolean => apart === true

const baseOf = (site: Site, locale: string, words: Words) => ({
  locale,
  languages: languagesOf(site),
  app: words.app,
  sources: {},
  pages: site.pages,
  shelf: {},
  guides: {},
})

function packsOfLocale(site: Site, locale: string, words: Words): PackFile[] {
  const base = baseOf(site, locale, words)
  const of = (id: string, own: Partial<Pack>) => packFile(site, id, { ...base, ...own })
  const handbook = handbookFile(site, locale, words)
  const steps = (files: readonly GuideFile[]) => ({
    ...ofGuides(site, words, files),
    terms: termsOf(words, files, handbook.address),
  })
  const sides = site.guides.filter((file) => file.side && !isApart(file))
  const apart = site.guides.filter(isApart)
  const more = fromEntries(apart.map((file) => [file.id, additionFile(site, locale, words, file, handbook).address]))
  const codeIds = site.codes.codes.map(({ code }) => code)
  const codes = of('codes', { part: 'codes', codes: codesOf(site, words), home: words.home })
  const mains = site.guides
    .filter(({ side }) => !side)
    .map((file) => [file, of(file.id, { more, ...steps([file, ...sides]) })] as const)
  const shelf = shelfOf(site, locale, words, mains, false)
  const finding = {
    shelf: shelfOf(site, locale, words, mains, true),
    numbers: numbersOf(site),
    more: { codes: codes.address },
    home: words.home,
  }
  // One text for all pages beside a main guide: browsers then keep one file.
  const beside = { codeIds, shelf, more, ...steps(sides) }
  return [
    ...mains.map(([, file]) => file),
    ...[...sides.map(({ id }) => id), 'sheet'].map((id) => of(id, beside)),
    ...apart.map((file) => of(file.id, { codeIds, shelf, ...steps([...sides, file]) })),
    codes,
    of('home', { part: 'home', ...finding, codeIds }),
    of('desk', { ...finding, ...ofGuides(site, words, site.guides) }),
    handbook,
  ]
}

/** Home as it stands in a frame, the same for every acquirer: it knows the address of all that can be walked to. */
function frameFile(site: Site, all: readonly PackFile[], home: PackFile): PackFile {
  const own = all.filter(({ id, pack }) => pack.locale === home.pack.locale && !['home', 'sheet', 'desk'].includes(id))
  const apart = all.find(({ id, pack }) => pack.locale === home.pack.locale && id === 'sheet')?.pack.more
  const more = { ...fromEntries(own.map(({ id, address }) => [id, address])), ...apart }
  return packFile(site, 'frame', { ...home.pack, more })
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

/** Every pack of the site, in every locale. */
export function packsOf(site: Site): PackFile[] {
  const all = Object.entries(site.words).flatMap(([locale, words]) => packsOfLocale(site, locale, words))
  const frames = all.filter(({ id }) => id === 'home').map((home) => frameFile(site, all, home))
  return [...all.map((file) => withDesk(site, all, file)), ...frames]
}
