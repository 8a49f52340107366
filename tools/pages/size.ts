// The size budgets as a check on what is built: first view of every page, scripts, packs, the loader, what is kept offline.
// `node tools/pages/size.ts [folder]`; the folder is build/client where none is named.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { kinds } from '#embed/messages.ts'
import type { Share } from '#offline/list.ts'

/** What a portal's page takes on: bytes of the loader after gzip, since that is what most portals send, and kinds of messages. */
const portal = { loader: 4000, kinds: 12 } as const

/** Bytes after brotli, 1 kB = 1000 bytes. */
const budgets = { page: 14_000, scripts: 120_000, pack: 20_000, opening: 130_000, offline: 400_000 } as const

/** Each part's own. The handbook: all its words are one pack, the drill's page tells all of it without scripts, and nobody waits at a till for either. The help desk: a guide's whole map is one page, and a pack holds all guides with the words for agents. */
const partBudgets: Readonly<
  Record<string, { readonly page: number; readonly pack: number; readonly scripts?: number }>
> = {
  desk: { page: 24_000, pack: 60_000 },
  codes: { page: 14_000, pack: 20_000 },
  handbook: { page: 16_000, pack: 34_000, scripts: 140_000 },
}

const built = process.argv[2] ?? fileURLToPath(new URL('../../build/client', import.meta.url))
const files = readdirSync(built, { recursive: true, encoding: 'utf8' })
const brotli = (file: string): number => brotliCompressSync(readFileSync(join(built, file))).length
const largest = (names: readonly string[]) =>
  names.map((name) => ({ name, bytes: brotli(name) })).sort((a, b) => b.bytes - a.bytes)

function report(what: string, amount: number, budget: number, where: string, unit = 'bytes'): boolean {
  const fits = amount <= budget
  process.stdout.write(`${fits ? 'ok  ' : 'OVER'} ${what}: ${amount} of ${budget} ${unit} (${where})\n`)
  return fits
}

const isOf = (part: string) => (name: string) => new RegExp(`[\\\\/]${part}[\\\\/.]`).test(name)
const isApart = (name: string) => Object.keys(partBudgets).some((part) => isOf(part)(name))
const html = files.filter((name) => name.endsWith('.html'))
const json = files.filter((name) => /^packs.*\.json$/.test(name))
/** Pages in a frame have scripts of their own. */
const isFrame = (name: string) => /[\\/]frame[\\/.]|^embed[\\/]/.test(name)
const scripts = files.filter((name) => name.endsWith('.js') && !isFrame(name))

/** The largest of some files against its budget. */
function check(what: string, names: readonly string[], budget: number): boolean {
  const [file] = largest(names)
  if (!file) throw new Error(`no ${what} in ${built}: run "npm run build" first`)
  return report(`largest of ${names.length} ${what}`, file.bytes, budget, file.name)
}

const ownScript = (part: string) => (name: string) => new RegExp(`[\\\\/]${part}\\w*-`, 'i').test(name)
/** What the page of a step names: its own script and what that needs at once. */
const step = 'zh-CN/97/index.html'
const stepHtml = readFileSync(join(built, step), 'utf8')
const stepScripts = scripts.filter((name) => stepHtml.includes(`/${name.replace(/\\/g, '/')}"`))

/** What a page loads in all: a part's own script comes on top of what every step has. */
function checkScripts(part: string): boolean {
  const loaded = part ? [...stepScripts, ...scripts.filter(ownScript(part))] : stepScripts
  const budget = partBudgets[part]?.scripts ?? budgets.scripts
  const bytes = loaded.reduce((sum, name) => sum + brotli(name), 0)
  return report(part ? `scripts of ${part}` : 'scripts of a step', bytes, budget, loaded.join(', '))
}

/** All that a merchant loads who opens 97, in the language that weighs most: other guides and tables may not add to it. */
function checkOpening(): boolean {
  const openings = html
    .filter((name) => /^[^\\/]+[\\/]97[\\/]index\.html$/.test(name))
    .map((name) => {
      const pack = /data-pack="\/([^"]+)"/.exec(readFileSync(join(built, name), 'utf8'))?.[1] ?? ''
      return { name, bytes: brotli(name) + brotli(pack) + stepScripts.reduce((sum, script) => sum + brotli(script), 0) }
    })
  const [most] = openings.sort((a, b) => b.bytes - a.bytes)
  return report('page, scripts and pack of 97', most?.bytes ?? Infinity, budgets.opening, most?.name ?? '')
}

const loader = 'embed/v1.js'
const loaderBytes = gzipSync(readFileSync(join(built, loader)), { level: 9 }).length
/** All that a phone fetches to keep a language: the worker and every file on its list, by the language that weighs most. */
function checkOffline(): boolean {
  const list = JSON.parse(/^self\.posRescue=(.*);$/m.exec(readFileSync(join(built, 'sw.js'), 'utf8'))?.[1] ?? '{}') as {
    shared?: Share
    languages?: Readonly<Record<string, Share>>
  }
  const weigh = ({ required, optional }: Share) =>
    [...required, ...optional].reduce((sum, { address }) => sum + brotli(address), 0)
  const shared = brotli('sw.js') + (list.shared ? weigh(list.shared) : 0)
  const [most] = Object.entries(list.languages ?? {})
    .map(([name, share]) => ({ name, bytes: shared + weigh(share) }))
    .sort((a, b) => b.bytes - a.bytes)
  return report('all that is kept offline of a language', most?.bytes ?? Infinity, budgets.offline, most?.name ?? '')
}

/** What a portal's merchant loads before the first tap; the number of acquirers may not add to it. */
function checkFrame(): boolean {
  const named = html.filter(isFrame).map((name) => {
    const text = readFileSync(join(built, name), 'utf8')
    const loaded = files.filter((file) => isFrame(file) && /\.(js|json)$/.test(file) && text.includes(`"/${file}"`))
    return { name, bytes: [name, ...loaded].reduce((sum, file) => sum + brotli(file), 0) }
  })
  const [most] = named.sort((a, b) => b.bytes - a.bytes)
  return most === undefined || report('page, scripts and pack of a frame', most.bytes, budgets.opening, most.name)
}

const results = [
  report('loader after gzip', loaderBytes, portal.loader, loader),
  report('kinds of messages', kinds().length, portal.kinds, kinds().join(', '), 'kinds'),
  check(
    'pages, styles inside',
    html.filter((name) => !isApart(name)),
    budgets.page,
  ),
  ...['', ...Object.keys(partBudgets)].map(checkScripts),
  checkOpening(),
  checkFrame(),
  checkOffline(),
  check(
    'packs',
    json.filter((name) => !isApart(name)),
    budgets.pack,
  ),
  ...Object.entries(partBudgets).flatMap(([part, { page, pack }]) => [
    check(`pages of ${part}`, html.filter(isOf(part)), page),
    check(`packs of ${part}`, json.filter(isOf(part)), pack),
  ]),
]
if (results.includes(false)) process.exitCode = 1
