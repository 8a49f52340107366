// All that the site is made from, as one value: guides, words and tables, read from disk by the build.

import type { CodeSources, CodeTable } from '#codes/table.ts'
import type { CodesText } from '#codes/text.ts'
import type { Acquirer } from '#acquirer/file.ts'
import type { GuideFile } from '#engine/guide.ts'
import type { AgentText, GuideText } from '#engine/text.ts'
import type { HandbookLinks, HandbookPages } from '#handbook/parse-pages.ts'
import type { HandbookText } from './handbook/text.ts'
import type { MapLayout } from './map.ts'
import type { OfflineText } from './offline/words.ts'
import type { AppText, CodesPagesText, DeskText, HomeText, Retired, Source } from './pack.ts'

export type Words = {
  readonly app: AppText
  readonly sources: Readonly<Record<string, string>>
  readonly guides: Readonly<Record<string, GuideText>>
  readonly desk: DeskText
  readonly agent: Readonly<Record<string, AgentText>>
  readonly pinyin: Readonly<Record<string, string>>
  readonly codes: CodesText
  readonly home: HomeText
  readonly codesPages: CodesPagesText
  readonly handbook: HandbookText
  readonly offline: OfflineText
}

/** An acquirer's frame, and the portals that may show it and talk with it. */
export type FrameOf = { readonly acquirer: Acquirer; readonly origins: readonly string[] }

export type Site = {
  /** The acquirer that the whole site is built for, if it is. */
  readonly baked?: Acquirer | undefined
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
  readonly codes: CodeTable
  readonly codeSources: CodeSources
  /** Words of the table as they sound in pinyin, and traditional signs each before its simplified one; for its search. */
  readonly sounds: Readonly<Record<string, string>>
  readonly simplified: string
  /** Spoken numbers of pages that are no node, by page. */
  readonly pages: Readonly<Record<string, string>>
  readonly handbook: { readonly pages: HandbookPages; readonly links: HandbookLinks }
  /** Pages that portals may show in a frame. */
  readonly frames: readonly FrameOf[]
  readonly digest: (text: string) => string
}
