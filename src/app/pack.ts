// What one page and all that is walked from it need in one language, in one file: the app's words, a guide and its side
// guides with theirs, or a part's own. Cached after the first page, so a whole journey needs no network.

import { indexGuide, remaining, type Remaining } from '#engine/graph.ts'
import { hiddenIn, withoutHidden, type Hidden } from '#engine/hide.ts'
import type { Guide, GuideFile, GuideId, GuideNode, NodeId, Outcome, Question } from '#engine/guide.ts'
import { wordsOf, type Told } from './i18n/words.ts'
import type { AgentText, GuideText, OutcomeText, QuestionText } from '#engine/text.ts'
import type appText from '#locales/zh-CN/app.json'
import type homeText from '#locales/zh-CN/home.json'
import type deskText from '#locales/zh-CN/desk.json'
import type { HandbookPages } from '#handbook/parse-pages.ts'
import type { Spellings } from '#handbook/terms.ts'
import type { HandbookText } from './handbook/text.ts'
import type codesPagesText from '#locales/zh-CN/codes-pages.json'
import type { CodeSources, CodeTable } from '#codes/table.ts'
import type { CodesText } from '#codes/text.ts'
import type { MapLayout } from './map.ts'
import type { PartId } from './parts.ts'

export type AppText = typeof appText
export type HomeText = typeof homeText
export type DeskText = typeof deskText
export type CodesPagesText = typeof codesPagesText

/** A guide's place on the home page: how to find it by what the screen shows, and where its pack is. */
export type ShelfEntry = {
  readonly name: string
  readonly title: string
  readonly pack: string
  /** What a screen may show, and the address that answers it; `named`: only beside the guide's name. */
  readonly screens: readonly { readonly words: readonly string[]; readonly href: string; readonly named?: true }[]
}

export type Source = { readonly title: string; readonly certainty: 'H' | 'M' | 'L'; readonly read: string }

/** By id: where a retired node, answer or number leads now. */
export type Retired = {
  readonly nodes?: Readonly<Record<string, string>>
  readonly numbers?: Readonly<Record<string, string>>
  readonly answers?: Readonly<Record<string, Readonly<Record<string, string>>>>
}

export type PackedGuide = {
  readonly file: GuideFile
  readonly text: GuideText
  /** The revision of its graph: six hexadecimal digits that change with every id, answer and way. */
  readonly rev: string
  readonly retired?: Retired
  /** By outcome: the handbook's page that helps whoever ended there. */
  readonly handbook?: Readonly<Record<string, { readonly page: string; readonly title: string }>>
}

/** What only a help desk gets. */
export type Desk = {
  readonly words: DeskText
  readonly agent: Readonly<Record<string, AgentText>>
  readonly maps: Readonly<Record<string, MapLayout>>
  /** By locale and guide: where the merchant's own words are. */
  readonly packs: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** By locale: the labels of the call sheet, to read a pasted one. */
  readonly labels: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** By `guide/node`: its title in pinyin, a blank between syllables. */
  readonly pinyin: Readonly<Record<string, string>>
}

/** What only the handbook gets. */
export type HandbookPack = { readonly words: HandbookText; readonly pages: HandbookPages }

/** The table of response codes, with what its search needs. */
export type Codes = {
  readonly table: CodeTable
  readonly sources: CodeSources
  readonly text: CodesText
  /** Words of the pages around the table. */
  readonly words: CodesPagesText
  readonly english: Readonly<Record<string, string>>
  readonly sounds: Readonly<Record<string, string>>
  readonly simplified: string
}

export type Pack = {
  readonly locale: string
  /** Every locale of the site with its own name, for the language links. */
  readonly languages: Readonly<Record<string, string>>
  readonly app: AppText
  readonly guides: Readonly<Record<string, PackedGuide>>
  readonly sources: Readonly<Record<string, Source>>
  /** Guides that are no side guides; in every pack, so that a side guide knows where it may lead back to. */
  readonly shelf: Readonly<Record<string, ShelfEntry>>
  /** Spoken number to `guide/node` or a page's place; only where numbers are typed. */
  readonly numbers?: Readonly<Record<string, string>>
  /** Spoken numbers of pages that are no node, by page. */
  readonly pages: Readonly<Record<string, string>>
  /** Words of the glossary that steps of this pack's guides use, and the pack that says what they mean. */
  readonly terms?: { readonly pack: string; readonly spelled: Spellings }
  /** The part of the site whose pages this pack is for, where it is not for steps. */
  readonly part?: PartId
  /** By guide or part: the address of a pack with what this one leaves out. */
  readonly more?: Readonly<Record<string, string>>
  /** Every code of the table, where a page of one may have led here. */
  readonly codeIds?: readonly string[]
  /** Words of home and of every search. */
  readonly home?: HomeText
  readonly desk?: Desk
  readonly handbook?: HandbookPack
  readonly codes?: Codes
}

/** What a book can be given later: a guide apart, or all that another pack has. */
export type Addition = Pick<Pack, 'locale' | 'guides'> &
  Partial<Pick<Pack, 'shelf' | 'sources' | 'terms' | 'codeIds' | 'codes' | 'handbook'>>

/** A pack made ready for walking. */
export type Book = Pack & {
  /** The app's words in the book's language. */
  readonly t: Told
  readonly walkable: ReadonlyMap<string, Guide>
  readonly remaining: ReadonlyMap<string, ReadonlyMap<NodeId, Remaining>>
  /** By guide: the questions that the acquirer has passed over. */
  readonly hidden?: ReadonlyMap<string, Hidden>
}

/**
 * Makes a pack ready for walking. Throws when a guide in it is broken.
 * @param before a book with some of the same guides and words, which need not be made ready again
 */
export function openPack(pack: Pack, before?: Book): Book {
  const walkable = new Map(
    Object.entries(pack.guides).map(([id, entry]) => {
      const known = before?.guides[id] === entry ? before.walkable.get(id) : undefined
      return [id, known ?? indexGuide(entry.file)] as const
    }),
  )
  const left = new Map(
    [...walkable].map(([id, guide]) => {
      const known = before?.walkable.get(id) === guide ? before.remaining.get(id) : undefined
      return [id, known ?? remaining(guide)] as const
    }),
  )
  return { ...pack, t: before && before.codes === pack.codes ? before.t : wordsOf(pack), walkable, remaining: left }
}

/** A book that knows what an addition knows too; what it had stays. */
export const withPack = (book: Book, pack: Addition): Book =>
  openPack(
    {
      ...book,
      guides: { ...pack.guides, ...book.guides },
      shelf: { ...pack.shelf, ...book.shelf },
      sources: { ...pack.sources, ...book.sources },
      ...termsOf(book, pack),
      ...(pack.codeIds && { codeIds: pack.codeIds }),
      ...(pack.codes && { codes: pack.codes }),
      ...(pack.handbook && { handbook: pack.handbook }),
    },
    book,
  )

/** @param places as guide/node; those of guides that this book has not are passed by */
export function withHidden(book: Book, places: readonly string[]): Book {
  const left = new Map(book.remaining)
  const hidden = new Map<string, Hidden>()
  for (const [id, guide] of book.walkable) {
    const own = places.flatMap((place) => (place.startsWith(`${id}/`) ? [place.slice(id.length + 1)] : []))
    if (own.length === 0) continue
    const passed = hiddenIn(guide, own)
    hidden.set(id, passed)
    left.set(id, remaining(withoutHidden(guide, passed)))
  }
  return { ...book, hidden, remaining: left }
}

const nothingHidden: Hidden = new Map()

/** The questions of a guide that are passed over. */
export const hiddenOf = ({ hidden }: Pick<Book, 'hidden'>, guide: string): Hidden => hidden?.get(guide) ?? nothingHidden

const termsOf = ({ terms }: Pack, added: Addition): Pick<Pack, 'terms'> => {
  const either = terms ?? added.terms
  return either ? { terms: { ...either, spelled: { ...added.terms?.spelled, ...terms?.spelled } } } : {}
}

export function guideText(book: Book, guide: GuideId): GuideText {
  const entry = book.guides[guide]
  if (!entry) throw new Error(`the pack has no guide "${guide}"`)
  return entry.text
}

function nodeText(book: Book, guide: Guide, node: GuideNode): QuestionText | OutcomeText {
  const text = guideText(book, guide.id).nodes[node.id]
  if (!text) throw new Error(`guide ${guide.id} was let through without words for "${node.id}"`)
  return text
}

// The content lint proves that a question's words have answers and an outcome's have none.
export const questionText = (book: Book, guide: Guide, node: Question) => nodeText(book, guide, node) as QuestionText
export const outcomeText = (book: Book, guide: Guide, node: Outcome) => nodeText(book, guide, node) as OutcomeText
export const titleOf = (book: Book, guide: Guide, node: GuideNode): string => nodeText(book, guide, node).title
