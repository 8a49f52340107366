// The size budget of product.md as a check on what is built: first view of every page, scripts, pack.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'

/** Bytes after brotli, 1 kB = 1000 bytes. */
const budgets = { page: 14_000, scripts: 120_000, pack: 20_000, deskPage: 24_000, deskPack: 60_000 } as const

const built = fileURLToPath(new URL('../../build/client', import.meta.url))
const files = readdirSync(built, { recursive: true, encoding: 'utf8' })
const brotli = (file: string): number => brotliCompressSync(readFileSync(join(built, file))).length
const largest = (names: readonly string[]) =>
  names.map((name) => ({ name, bytes: brotli(name) })).sort((a, b) => b.bytes - a.bytes)

function report(what: string, bytes: number, budget: number, where: string): boolean {
  const fits = bytes <= budget
  process.stdout.write(`${fits ? 'ok  ' : 'OVER'} ${what}: ${bytes} of ${budget} bytes (${where})\n`)
  return fits
}

/** The help desk's own: a guide's whole map is one page, and a pack holds all guides with the words for agents. */
const isDesk = (name: string) => /[\\/]desk[\\/.]/.test(name)
const html = files.filter((name) => name.endsWith('.html'))
const json = files.filter((name) => /^packs.*\.json$/.test(name))
const pages = largest(html.filter((name) => !isDesk(name)))
const packs = largest(json.filter((name) => !isDesk(name)))
const [deskPage] = largest(html.filter(isDesk))
const [deskPack] = largest(json.filter(isDesk))
const scripts = files.filter((name) => name.endsWith('.js'))
const [page, pack] = [pages[0], packs[0]]
if (!page || !pack || !deskPage || !deskPack || scripts.length === 0)
  throw new Error(`nothing is built in ${built}: run "npm run build" first`)

const results = [
  report(`largest of ${pages.length} pages, styles inside`, page.bytes, budgets.page, page.name),
  report(
    'all scripts',
    scripts.reduce((sum, name) => sum + brotli(name), 0),
    budgets.scripts,
    scripts.join(', '),
  ),
  report(`largest of ${packs.length} packs`, pack.bytes, budgets.pack, pack.name),
  report('largest page of the help desk', deskPage.bytes, budgets.deskPage, deskPage.name),
  report('largest pack of the help desk', deskPack.bytes, budgets.deskPack, deskPack.name),
]
if (results.includes(false)) process.exitCode = 1
