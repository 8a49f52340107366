// Cuts the site's words and guides into packs: one for each locale and guide, and one for the pages around them.
// Runs when the site is built; browsers get the result.

import type { GuideFile } from '#engine/guide.ts'
import type { GuideText } from '#engine/text.ts'
import type { AppText, Pack, Retired, ShelfEntry, Source } from './pack.ts'

export type Words = {
  readonly app: AppText
  readonly sources: Readonly<Record<string, string>>
  readonly guides: Readonly<Record<string, GuideText>>
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
  readonly digest: (text: string) => string
}

/** `id` is the guide's, or `home`. */
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

function packsOfLocale(site: Site, locale: string, words: Words): PackFile[] {
  const languages = fromEntries(Object.entries(site.words).map(([id, { app }]) => [id, app.languageName]))
  const sources = fromEntries(
    Object.entries(site.sources).map(([id, { read, certainty }]) => [
      id,
      { read, certainty, title: words.sources[id] ?? '' },
    ]),
  )
  const include = (files: readonly GuideFile[]) =>
    fromEntries(
      files.flatMap((file) => {
        const text = words.guides[file.id]
        const retired = site.retired[file.id]
        return text ? [[file.id, { file: withoutNotes(file), text, ...(retired && { retired }) }] as const] : []
      }),
    )
  const base = { locale, languages, app: words.app, sources, shelf: {}, guides: {} }
  const sides = site.guides.filter(({ side }) => side)
  const mains = site.guides.filter(({ side }) => !side)
  const main = mains.map((file) => packFile(site, file.id, { ...base, guides: include([file, ...sides]) }))
  const shelf = fromEntries(
    mains.flatMap((file, at) => {
      const text = words.guides[file.id]
      const pack = main[at]
      return text && pack ? [[file.id, shelfEntry(locale, file, text, pack.address)] as const] : []
    }),
  )
  const numbers = fromEntries(site.guides.flatMap((file) => numbersOf(site, file)))
  return [
    ...main,
    ...sides.map((file) => packFile(site, file.id, { ...base, shelf, guides: include(sides) })),
    packFile(site, 'home', { ...base, sources: {}, shelf, numbers }),
  ]
}

export const packsOf = (site: Site): PackFile[] =>
  Object.entries(site.words).flatMap(([locale, words]) => packsOfLocale(site, locale, words))
