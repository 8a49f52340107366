// All that authors write, as one value: guides, words in every locale, and the small files beside them.
// Made from file texts alone, so that a test can build it or break it in memory.

import { ZodError, type z } from 'zod'

import { parseNodeSet, readGuideFile, type GuideFile, type NodeSet, type WrittenGuide } from '#engine/guide.ts'
import { withSets } from '#engine/include.ts'
import { parseCodeSources, parseCodeTable, type CodeSources, type CodeTable } from '#codes/table.ts'

import {
  parseHandbookLinks,
  parseHandbookPages,
  type HandbookLinks,
  type HandbookPages,
} from '#handbook/parse-pages.ts'

import { flatten } from './json.ts'
import {
  exceptionsFile,
  lockFile,
  pagesFile,
  retiredFile,
  sourcesFile,
  stampsFile,
  type Exception,
  type Lock,
  type Pages,
  type Retired,
  type Sources,
  type Stamps,
} from './records.ts'

/** Texts by path from the root of the repository. */
export type Files = ReadonlyMap<string, string>

export type GuideSource = {
  readonly path: string
  readonly name: string
  readonly written: WrittenGuide
  /** With the nodes of its sets. */
  readonly file: GuideFile
}

export type SetSource = { readonly path: string; readonly name: string; readonly set: NodeSet }

export type Words = {
  readonly path: string
  readonly locale: string
  /** Which file of the locale it is: `guides/97`, `app`. */
  readonly name: string
  readonly json: unknown
  readonly strings: ReadonlyMap<string, string>
}

export type Content = {
  readonly files: Files
  readonly locales: readonly string[]
  readonly guides: readonly GuideSource[]
  readonly sets: readonly SetSource[]
  /** The table of response codes; empty where it could not be read. */
  readonly codes: CodeTable
  readonly codeSources: CodeSources
  readonly words: readonly Words[]
  readonly sources: Sources
  readonly lock: Lock
  readonly retired: Retired
  /** Spoken numbers of pages that are no node. */
  readonly pages: Pages
  readonly handbook: HandbookPages
  /** The outcomes that lead into the handbook. */
  readonly leads: HandbookLinks
  readonly exceptions: readonly Exception[]
  readonly stamps: ReadonlyMap<string, Stamps>
  /** What could not be read, one sentence each. */
  readonly unread: readonly { readonly path: string; readonly says: string }[]
}

/** The locale that authors write first; the others translate it. */
export const sourceLocale = 'zh-CN'

export const paths = {
  sources: 'src/guides/sources.json',
  lock: 'src/guides/ids.lock.json',
  retired: 'src/guides/retired.json',
  pages: 'src/guides/pages.json',
  handbook: 'src/handbook/pages.json',
  leads: 'src/handbook/links.json',
  exceptions: 'tools/content-lint/exceptions.json',
  guide: (id: string) => `src/guides/${id}.json`,
  codes: 'src/codes/table.json',
  codeSources: 'src/codes/sources.json',
  set: (id: string) => `src/guides/sets/${id}.json`,
  journeys: (id: string) => `src/guides/journeys/${id}.txt`,
  words: (locale: string, name: string) => `locales/${locale}/${name}.json`,
  stamps: (locale: string) => `locales/${locale}/translated.json`,
}

/** Whether the linter reads a file at all. */
export const isContent = (path: string): boolean =>
  path === paths.exceptions ||
  /^src\/codes\/[^/]+\.json$|^src\/guides\/((sets\/)?[^/]+\.json|journeys\/[^/]+\.txt)$|^(src\/handbook|locales)\/.+\.json$/.test(
    path,
  )

const beside: readonly string[] = [paths.sources, paths.lock, paths.retired, paths.pages]
const isGuide = (path: string) => /^src\/guides\/[^/]+\.json$/.test(path) && !beside.includes(path)
const isSet = (path: string) => /^src\/guides\/sets\/[^/]+\.json$/.test(path)
const isStamps = (path: string) => /^locales\/[^/]+\/translated\.json$/.test(path)
const isWords = (path: string) => /^locales\/[^/]+\/.+\.json$/.test(path) && !isStamps(path)
const localeOf = (path: string) => path.split('/')[1] ?? ''

/** Every fault of a shape in one sentence each; a union speaks for the member that came closest. */
export function shapeFaults(issues: readonly z.core.$ZodIssue[], at: readonly PropertyKey[] = []): string[] {
  return issues.flatMap((issue) => {
    const path = [...at, ...issue.path]
    if (issue.code === 'invalid_union' && issue.errors.length > 0) {
      const closest = issue.errors.toSorted((one, other) => one.length - other.length)[0] ?? []
      return shapeFaults(closest, path)
    }
    return [`${path.map(String).join('.') || 'the file'}: ${issue.message}`]
  })
}

const reason = (thrown: unknown): string[] =>
  thrown instanceof ZodError ? shapeFaults(thrown.issues) : [thrown instanceof Error ? thrown.message : String(thrown)]

/** Reads one file after another and notes what it could not read. */
function reader(files: Files) {
  const unread: { path: string; says: string }[] = []
  const read = <Value>(path: string, parse: (data: unknown) => Value): Value | undefined => {
    const text = files.get(path)
    if (text === undefined) return undefined
    try {
      return parse(JSON.parse(text))
    } catch (thrown) {
      unread.push(...reason(thrown).map((says) => ({ path, says })))
      return undefined
    }
  }
  return { read, unread }
}

function wordsFrom(path: string, json: unknown): Words {
  const name = path
    .split('/')
    .slice(2)
    .join('/')
    .replace(/\.json$/, '')
  return { path, locale: localeOf(path), name, json, strings: flatten(json).strings }
}

const nameOf = (path: string) => path.replace(/^.*\//, '').replace(/\.json$/, '')

export function parseContent(files: Files): Content {
  const { read, unread } = reader(files)
  const all = [...files.keys()].toSorted()
  const each = <Value>(wanted: (path: string) => boolean, parse: (path: string, data: unknown) => Value): Value[] =>
    all.filter(wanted).flatMap((path) => read(path, (data) => [parse(path, data)]) ?? [])
  const sets = each(isSet, (path, data) => ({ path, name: nameOf(path), set: parseNodeSet(data) }))
  const written = each(isGuide, (path, data) => ({ path, name: nameOf(path), written: readGuideFile(data) }))
  return {
    files,
    locales: [...new Set(all.filter((path) => isWords(path) || isStamps(path)).map(localeOf))],
    guides: written.map((source) => ({
      ...source,
      file: withSets(
        source.written,
        sets.map(({ set }) => set),
      ),
    })),
    sets,
    codes: read(paths.codes, parseCodeTable) ?? { checked: '', codes: [] },
    codeSources: read(paths.codeSources, parseCodeSources) ?? {},
    words: each(isWords, wordsFrom),
    sources: read(paths.sources, (data) => sourcesFile.parse(data)) ?? {},
    lock: read(paths.lock, (data) => lockFile.parse(data)) ?? {},
    retired: read(paths.retired, (data) => retiredFile.parse(data)) ?? {},
    pages: read(paths.pages, (data) => pagesFile.parse(data)) ?? {},
    handbook: read(paths.handbook, parseHandbookPages) ?? { checked: '', groups: {}, pages: {} },
    leads: read(paths.leads, parseHandbookLinks) ?? {},
    exceptions: read(paths.exceptions, (data) => exceptionsFile.parse(data)) ?? [],
    stamps: new Map(each(isStamps, (path, data) => [localeOf(path), stampsFile.parse(data)] as const)),
    unread,
  }
}

export const wordsOf = (content: Content, locale: string, name: string): Words | undefined =>
  content.words.find((words) => words.locale === locale && words.name === name)

/** Where a string is, as findings name it. */
export const place = (words: Words, key: string): string => `${words.path}, ${key}`

export type Spoken = { readonly words: Words; readonly key: string; readonly text: string }

/** Every string of every locale. */
export const everyString = (content: Content): Spoken[] =>
  content.words.flatMap((words) => [...words.strings].map(([key, text]) => ({ words, key, text })))

/** The words of a guide with those of the sets it includes, as its pages show them. */
export function guideWords(content: Content, locale: string, { name, file }: GuideSource): Words | undefined {
  const own = wordsOf(content, locale, `guides/${name}`)
  const sets = [...new Set(file.nodes.flatMap(({ set }) => set ?? []))]
  const shared = sets.flatMap((set) => [...(wordsOf(content, locale, `sets/${set}`)?.strings ?? [])])
  return own && { ...own, strings: new Map([...own.strings, ...shared]) }
}
