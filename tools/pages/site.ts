// Reads guides and words from disk into the value that pages are written from. The locales are the folder names.

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { Converter } from 'opencc-js'
import { pinyin } from 'pinyin-pro'
import { parseAgentText, parseGuideText, parseSetText, type AgentText, type GuideText } from '#engine/text.ts'
import { parseHandbookLinks, parseHandbookPages } from '#handbook/parse-pages.ts'
import { wordsShown } from '#codes/search.ts'
import { parseCodeSources, parseCodeTable } from '#codes/table.ts'
import { parseCodesText } from '#codes/text.ts'
import { guideFiles } from '#guides/registry.ts'
import { readFrames } from './frames.ts'
import { layOut } from './map.ts'

const root = new URL('../../', import.meta.url)
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, root), 'utf8'))

/** The locale that all others are translated from; first in every list. */
const sourceLocale = 'zh-CN'

function locales(): string[] {
  const folders = readdirSync(new URL('locales/', root), { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const others = folders.map(({ name }) => name).filter((name) => name !== sourceLocale)
  return [sourceLocale, ...others.sort().reverse()]
}

const fromGuides = <Value>(make: (id: string) => Value): Record<string, Value> =>
  Object.fromEntries(guideFiles.map(({ id }) => [id, make(id)] as const))

/** Syllables parted by blanks; figures and Latin letters stay as they are. */
const soundOf = (words: string): string =>
  pinyin(words, { toneType: 'none', nonZh: 'consecutive', v: true }).toLowerCase()

/** Titles as they are typed by sound; for Chinese alone. Pure figures and Latin letters stay as they are. */
function pinyinOf(locale: string, texts: Readonly<Record<string, GuideText>>): Record<string, string> {
  if (!locale.startsWith('zh')) return {}
  const titles = Object.entries(texts).flatMap(([guide, { nodes }]) =>
    Object.entries(nodes).map(([node, { title }]) => [`${guide}/${node}`, title] as const),
  )
  const shown = guideFiles.flatMap(({ id, start, nodes }) => {
    const answers = nodes.find((node) => node.id === start)
    if (answers?.kind !== 'question') return []
    return answers.answers.map((answer) => [`${id}/${answer.next}`, texts[id]?.front?.screen[answer.id] ?? []] as const)
  })
  return Object.fromEntries(
    titles.map(([place, title]) => {
      const words = shown.filter(([at]) => at === place).flatMap(([, screen]) => screen)
      return [place, [title, ...words].map(soundOf).join(' ')] as const
    }),
  )
}

/** One file a page, and the index; each under its name. */
function handbookWords(locale: string): Record<string, unknown> {
  const files = readdirSync(new URL(`locales/${locale}/handbook/`, root)).filter((file) => file.endsWith('.json'))
  return Object.fromEntries(files.map((file) => [file.slice(0, -5), read(`locales/${locale}/handbook/${file}`)]))
}

const handbook = () => ({
  pages: parseHandbookPages(read('src/handbook/pages.json')),
  links: parseHandbookLinks(read('src/handbook/links.json')),
})

/** The words of the nodes that a guide includes from its sets. */
function included<Nodes>(id: string, wordsOfSet: (set: string) => { nodes: Nodes }): Nodes {
  const nodes = guideFiles.find((file) => file.id === id)?.nodes ?? []
  const sets = [...new Set(nodes.flatMap(({ set }) => set ?? []))]
  return Object.assign({}, ...sets.map((set) => wordsOfSet(set).nodes)) as Nodes
}

function guideWords(locale: string, id: string): GuideText {
  const own = parseGuideText(read(`locales/${locale}/guides/${id}.json`))
  const shared = included(id, (set) => parseSetText(read(`locales/${locale}/sets/${set}.json`)))
  return { ...own, nodes: { ...own.nodes, ...shared } }
}

function agentWords(locale: string, id: string): AgentText {
  const own = parseAgentText(read(`locales/${locale}/agent/${id}.json`))
  const shared = included(id, (set) => parseAgentText(read(`locales/${locale}/agent/sets/${set}.json`)))
  return { nodes: { ...own.nodes, ...shared } }
}

function wordsOf(locale: string) {
  const guides = fromGuides((id) => guideWords(locale, id))
  return {
    app: read(`locales/${locale}/app.json`),
    desk: read(`locales/${locale}/desk.json`),
    codes: parseCodesText(read(`locales/${locale}/codes.json`)),
    home: read(`locales/${locale}/home.json`),
    codesPages: read(`locales/${locale}/codes-pages.json`),
    sources: read(`locales/${locale}/sources.json`),
    agent: fromGuides((id) => agentWords(locale, id)),
    pinyin: pinyinOf(locale, guides),
    handbook: handbookWords(locale),
    offline: read(`locales/${locale}/offline.json`),
    guides,
  }
}

const codes = parseCodeTable(read('src/codes/table.json'))

/** All that a search for a code may be typed for by its sound, in the source language. */
function soundsOf(): Record<string, string> {
  const text = parseCodesText(read(`locales/${sourceLocale}/codes.json`))
  const said = codes.codes.flatMap((row) => [...wordsShown(row), text.codes[row.code]?.means ?? ''])
  return Object.fromEntries([...new Set(said)].filter(Boolean).map((words) => [words, soundOf(words)]))
}

/** Each traditional sign of what terminals show, followed by the simplified one. */
function simplifiedSigns(): string {
  const signs = [...new Set(codes.codes.flatMap(wordsShown).join(''))]
  const converters = (['tw', 'hk'] as const).map((to) => Converter({ from: 'cn', to }))
  const pairs = signs.flatMap((sign) => converters.map((convert) => [convert(sign), sign] as const))
  return [...new Set(pairs.filter(([other, sign]) => other !== sign).map((pair) => pair.join('')))].join('')
}

const maps = async () =>
  Object.fromEntries(await Promise.all(guideFiles.map(async (file) => [file.id, await layOut(file)] as const)))

/** Where the site will be served. Canonical addresses and the sitemap carry it. */
const origin = (): string => (process.env['SITE_ORIGIN'] ?? 'http://localhost:4173').replace(/\/+$/, '')

/** Throws with the file's name when something on disk does not parse. */
export const readSite = async () => ({
  origin: origin(),
  source: sourceLocale,
  guides: guideFiles,
  sources: read('src/guides/sources.json'),
  retired: read('src/guides/retired.json'),
  pages: read('src/guides/pages.json'),
  handbook: handbook(),
  maps: await maps(),
  codes,
  codeSources: parseCodeSources(read('src/codes/sources.json')),
  sounds: soundsOf(),
  simplified: simplifiedSigns(),
  words: Object.fromEntries(locales().map((locale) => [locale, wordsOf(locale)] as const)),
  frames: readFrames(),
  digest: (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 10),
})
