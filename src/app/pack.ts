// What one merchant needs for one guide in one language, in one file: the app's words, the guide and its side
// guides with their words. Cached after the first page, so a whole journey needs no network.

import { indexGuide, remaining, type Remaining } from '#engine/graph.ts'
import type { Guide, GuideFile, GuideId, GuideNode, NodeId, Outcome, Question } from '#engine/guide.ts'
import { wordsOf } from './i18n/words.ts'
import type { GuideText, OutcomeText, QuestionText } from '#engine/text.ts'
import type { TFunction } from 'i18next'
import type appText from '#locales/zh-CN/app.json'

export type AppText = typeof appText

/** A guide's place on the home page: how to find it by what the screen shows, and where its pack is. */
export type ShelfEntry = {
  readonly name: string
  readonly title: string
  readonly pack: string
  /** What a screen may show, and the address that answers it. */
  readonly screens: readonly { readonly words: readonly string[]; readonly href: string }[]
}

export type Source = { readonly title: string; readonly certainty: 'H' | 'M' | 'L'; readonly read: string }

/** By id: where a retired node, answer or number leads now. */
export type Retired = {
  readonly nodes?: Readonly<Record<string, string>>
  readonly numbers?: Readonly<Record<string, string>>
  readonly answers?: Readonly<Record<string, Readonly<Record<string, string>>>>
}

type PackedGuide = { readonly file: GuideFile; readonly text: GuideText; readonly retired?: Retired }

export type Pack = {
  readonly locale: string
  /** Every locale of the site with its own name, for the language links. */
  readonly languages: Readonly<Record<string, string>>
  readonly app: AppText
  readonly guides: Readonly<Record<string, PackedGuide>>
  readonly sources: Readonly<Record<string, Source>>
  /** Guides that are no side guides; in every pack, so that a side guide knows where it may lead back to. */
  readonly shelf: Readonly<Record<string, ShelfEntry>>
  /** Spoken number to `guide/node`; only where numbers are typed. */
  readonly numbers?: Readonly<Record<string, string>>
}

/** A pack made ready for walking. */
export type Book = Pack & {
  /** The app's words in the book's language. */
  readonly t: TFunction
  readonly walkable: ReadonlyMap<string, Guide>
  readonly remaining: ReadonlyMap<string, ReadonlyMap<NodeId, Remaining>>
}

export function openPack(pack: Pack): Book {
  const walkable = new Map(Object.entries(pack.guides).map(([id, { file }]) => [id, indexGuide(file)] as const))
  const left = new Map([...walkable].map(([id, guide]) => [id, remaining(guide)] as const))
  return { ...pack, t: wordsOf(pack.locale, pack.app), walkable, remaining: left }
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
