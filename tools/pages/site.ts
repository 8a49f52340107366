// Reads guides and words from disk into the value that pages are written from. The locales are the folder names.

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import type { GuideFile } from '#engine/guide.ts'
import { parseGuideText } from '#engine/text.ts'
import { guideFiles } from '#guides/registry.ts'

const root = new URL('../../', import.meta.url)
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, root), 'utf8'))

/** The locale that all others are translated from; first in every list. */
const sourceLocale = 'zh-CN'

function locales(): string[] {
  const folders = readdirSync(new URL('locales/', root), { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const others = folders.map(({ name }) => name).filter((name) => name !== sourceLocale)
  return [sourceLocale, ...others.sort().reverse()]
}

const wordsOf = (locale: string, guides: readonly GuideFile[]) => ({
  app: read(`locales/${locale}/app.json`),
  sources: read(`locales/${locale}/sources.json`),
  guides: Object.fromEntries(
    guides.map(({ id }) => [id, parseGuideText(read(`locales/${locale}/guides/${id}.json`))] as const),
  ),
})

/** Where the site will be served. Canonical addresses and the sitemap carry it. */
const origin = (): string => (process.env['SITE_ORIGIN'] ?? 'http://localhost:4173').replace(/\/+$/, '')

/** Throws with the file's name when something on disk does not parse. */
export const readSite = () => ({
  origin: origin(),
  source: sourceLocale,
  guides: guideFiles,
  sources: read('src/guides/sources.json'),
  retired: read('src/guides/retired.json'),
  words: Object.fromEntries(locales().map((locale) => [locale, wordsOf(locale, guideFiles)] as const)),
  digest: (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 10),
})
