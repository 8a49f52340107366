// How the build grows: the site written with 1, 2, 5 and 10 times the guides, then the languages, generated from the real ones.
// `npm run bench:growth`, after `npm run build`. Prints a table of processor
// time, which other work on the machine does not stretch as it does time by the clock; a slow figure is never a failure.

import { existsSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { withSets } from '#engine/include.ts'
import { checkDigit } from '#engine/number.ts'
import { readGuideFile, type GuideFile } from '#engine/guide.ts'
import { layOut } from '#tools/pages/map.ts'
import { readSite } from '#tools/pages/site.ts'
import { table } from './table.ts'

type Site = Awaited<ReturnType<typeof readSite>>
type Words = Site['words'][string]
type Server = {
  readonly siteFiles: (site: Site, assets: object) => Iterable<{ readonly file: string; readonly text: string }>
}

const server = fileURLToPath(new URL('../build/server/entry.server.js', import.meta.url))
const assets = { css: '', laterCss: '', partCss: {}, script: '/assets/none.js', preloads: [] }
const times = [1, 2, 5, 10] as const

/** Seconds of processor time, of all threads, since a moment. */
function spent(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1e6
}

const renamed = (id: string, copy: number): string => (copy === 0 ? id : `${id}-${copy}`)

/** Shared nodes become a copy's own, and it asks nobody. */
const alone = (key: string, value: unknown): unknown => (key === 'set' || key === 'asks' ? undefined : value)

/** A guide under another name, its nodes too, with numbers of its own. */
function copied(file: GuideFile, copy: number, first: number): GuideFile {
  if (copy === 0) return file
  const { nodes } = JSON.parse(JSON.stringify(file, alone)) as GuideFile
  const own = nodes.map((node, at) => {
    const digits = String((first + at) % 1000).padStart(3, '0')
    const named = { ...node, id: renamed(node.id, copy), number: digits + checkDigit(digits) }
    if (named.kind === 'outcome') return named
    return { ...named, answers: named.answers.map((answer) => ({ ...answer, next: renamed(answer.next, copy) })) }
  })
  return withSets(
    readGuideFile({ ...file, id: renamed(file.id, copy), start: renamed(file.start, copy), nodes: own }),
    [],
  )
}

const underIds = <Value>(values: Readonly<Record<string, Value>>, copy: number): Record<string, Value> =>
  Object.fromEntries(Object.entries(values).map(([id, value]) => [renamed(id, copy), value]))

const copies = (many: number): number[] => Array.from({ length: many }, (_, copy) => copy)

function wordsOf(words: Words, many: number): Words {
  const all = <Text extends { readonly nodes: object }>(texts: Readonly<Record<string, Text>>) =>
    Object.assign(
      {},
      ...copies(many).map((copy) =>
        underIds(
          Object.fromEntries(
            Object.entries(texts).map(([id, text]) => [
              id,
              { ...text, nodes: underIds(text.nodes as Record<string, unknown>, copy) },
            ]),
          ),
          copy,
        ),
      ),
    ) as Record<string, Text>
  return { ...words, guides: all(words.guides), agent: all(words.agent) }
}

/** The site with so many times its guides, maps laid out, and how long that layout took. */
async function withGuides(site: Site, many: number): Promise<{ site: Site; layout: number }> {
  // Side guides are a few for the whole site, and every guide carries them: more guides are more main ones.
  const mains = site.guides.filter(({ side }) => !side)
  const more = copies(many).slice(1)
  const guides = [
    ...site.guides,
    ...more.flatMap((copy) => mains.map((file, at) => copied(file, copy, copy * 97 + at * 13))),
  ]
  const began = process.cpuUsage()
  const maps: [string, Awaited<ReturnType<typeof layOut>>][] = []
  for (const file of guides) maps.push([file.id, await layOut(file)])
  const layout = spent(began)
  const words = Object.fromEntries(Object.entries(site.words).map(([locale, text]) => [locale, wordsOf(text, many)]))
  return { site: { ...site, guides, words, maps: Object.fromEntries(maps) }, layout }
}

/** The site with so many times its languages: tags for private use, each with the words of a real one. */
function withLanguages(site: Site, many: number): Site {
  const words = copies(many).flatMap((copy) =>
    Object.entries(site.words).map(([locale, text]) => [copy === 0 ? locale : `${locale}-x-${copy}`, text] as const),
  )
  return { ...site, words: Object.fromEntries(words) }
}

type Row = { readonly pages: number; readonly seconds: number; readonly layout: number }

function written({ siteFiles }: Server, site: Site, layout: number): Row {
  const began = process.cpuUsage()
  let pages = 0
  for (const { file } of siteFiles(site, assets)) if (file.endsWith('.html')) pages += 1
  return { pages, seconds: spent(began), layout }
}

const figures = (what: string, { pages, seconds, layout }: Row): string[] => [
  what,
  String(pages),
  `${seconds.toFixed(1)} s`,
  `${((1000 * seconds) / pages).toFixed(2)} ms`,
  layout > 0 ? `${layout.toFixed(1)} s` : '\u2013',
]

async function main(): Promise<void> {
  if (!existsSync(server)) throw new Error(`there is no ${server}: run "npm run build" first`)
  const made = (await import(pathToFileURL(server).href)) as Server
  const site = await readSite()
  const rows: string[][] = []
  for (const many of times) {
    const { site: grown, layout } = await withGuides(site, many)
    rows.push(figures(`${many} × guides (${grown.guides.length})`, written(made, grown, layout)))
  }
  for (const many of times) {
    const grown = withLanguages(site, many)
    rows.push(figures(`${many} × languages (${Object.keys(grown.words).length})`, written(made, grown, 0)))
  }
  process.stdout.write(`${table(['site', 'pages', 'written in', 'a page', 'maps laid out in'], rows)}\n`)
}

await main()
