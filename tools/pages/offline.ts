// Writes what a phone keeps for when there is no network: each language's pages and packs as a few archives, and the
// worker with the list of all files that it needs. Reads what the rest of the build has written.

import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { build } from 'vite'
import { condensed, pageIn, restored, type Archive } from '#offline/archive.ts'
import { pageAddress } from '#offline/address.ts'
import type { List, Wanted } from '#offline/list.ts'
import { typeOf } from '../deploy/types.ts'

export type Offline = {
  readonly root: string
  /** A folder for the workers' scripts. */
  readonly worker: string
  /** The folder that the site has been written to. */
  readonly client: string
  readonly locales: readonly string[]
  readonly source: string
  /** The texts of all style elements that pages carry. */
  readonly styles: readonly string[]
  /** By locale: the page for an address that is not kept. */
  readonly away: Readonly<Record<string, string>>
  readonly headers: Readonly<Record<string, string>>
}

/** Parts of a language with an archive of their own; all the rest is the guides' archive. */
const parts = ['codes', 'handbook', 'desk'] as const
/** Kept after all the rest: agents use it, at desks. */
const optional: readonly string[] = ['desk']

const groupOf = (name: string): string => parts.find((part) => part === name) ?? 'guides'
const digestOf = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex')

function wanted(client: string, address: string): Wanted {
  const type = typeOf(address)?.split(';')[0]
  if (type === undefined) throw new Error(`${address} has no known type: name it in tools/deploy/types.ts`)
  return { address, digest: digestOf(readFileSync(join(client, address))), type }
}

/** Writes a file with its hash in its name. */
function write(client: string, name: string, value: unknown): Wanted {
  const text = JSON.stringify(value)
  const address = `/offline/${name}.${digestOf(text).slice(0, 10)}.json`
  const file = join(client, address)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  return wanted(client, address)
}

const filesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .map((file) => file.split(sep).join('/'))
        .sort()
    : []

/** The pages of a language by path; the source language's short addresses and the site's own among them. */
function pagesOf({ client, source }: Offline, locale: string): Map<string, string> {
  const folders = locale === source ? [locale, 's'] : [locale]
  const files = folders.flatMap((folder) => filesIn(join(client, folder)).map((file) => `${folder}/${file}`))
  const own = files.filter((file) => file.endsWith('/index.html'))
  const all = locale === source ? [...own, 'index.html'] : own
  return new Map(all.map((file) => [pageAddress(`/${file}`), readFileSync(join(client, file), 'utf8')]))
}

const packsOf = ({ client }: Offline, locale: string): [string, string][] =>
  filesIn(join(client, 'packs', locale))
    .filter((file) => !file.startsWith('frame.'))
    .map((file) => [`/packs/${locale}/${file}`, readFileSync(join(client, 'packs', locale, file), 'utf8')])

const fileName = (path: string): string => path.split('/')[3]?.split(/[.-]/)[0] ?? ''

/** Pages that are the same to the letter stand once: a step is found by its path, its number and its old names. */
function archiveOf(
  offline: Offline,
  pages: readonly (readonly [string, string])[],
  packs: [string, string][],
): Archive {
  const first = new Map<string, string>()
  for (const [path, html] of pages) {
    const lasting = /<div id="root"[^>]* data-path="([^"]*)"/.exec(html)?.[1]
    if (!first.has(html) || lasting === path) first.set(html, path)
  }
  const also = pages.flatMap(([path, html]) =>
    first.get(html) === path ? [] : [[path, first.get(html) ?? ''] as const],
  )
  const once = [...first].map(([html, path]) => [path, condensed(html, offline.styles)] as const)
  const archive = { pages: Object.fromEntries(once), also: Object.fromEntries(also), packs: Object.fromEntries(packs) }
  for (const [path, html] of pages)
    if (restored(pageIn(archive, path) ?? '', offline.styles) !== html)
      throw new Error(`${path} is not kept to the letter`)
  return archive
}

function languageOf(offline: Offline, locale: string) {
  const { client } = offline
  const pages = [...pagesOf(offline, locale)]
  const packs = packsOf(offline, locale)
  const archives = ['guides', ...parts].map((group) => {
    const ownPages = pages.filter(([path]) => groupOf(path.split('/')[2] ?? '') === group)
    const ownPacks = packs.filter(([path]) => groupOf(fileName(path)) === group)
    return [group, write(client, `${locale}/${group}`, archiveOf(offline, ownPages, ownPacks))] as const
  })
  const calendars = filesIn(join(client, 'handbook', locale)).map((file) => `/handbook/${locale}/${file}`)
  return {
    required: archives.filter(([group]) => !optional.includes(group)).map(([, file]) => file),
    optional: [
      ...archives.filter(([group]) => optional.includes(group)).map(([, file]) => file),
      ...calendars.map((address) => wanted(client, address)),
    ],
  }
}

function listOf(offline: Offline): List {
  const { client, styles, away } = offline
  const all = (addresses: readonly string[]) => addresses.map((address) => wanted(client, address))
  // Frames have scripts of their own, and no worker.
  const own = filesIn(join(client, 'assets')).filter((file) => file.split('/')[0] !== 'frame')
  const scripts = own.map((file) => `/assets/${file}`)
  const stylesFile = write(client, 'styles', styles)
  const texts = Object.entries(away).map(([locale, html]) => [locale, condensed(html, styles)] as const)
  const awayFile = write(client, 'away', Object.fromEntries(texts))
  const icons = filesIn(client).filter((file) => /^(icon(-192)?\.(svg|png)|manifest\.webmanifest)$/.test(file))
  const list = {
    source: offline.source,
    headers: offline.headers,
    styles: stylesFile.address,
    away: awayFile.address,
    shared: {
      required: [stylesFile, awayFile, ...all(scripts)],
      optional: all(icons.map((file) => `/${file}`)),
    },
    languages: Object.fromEntries(offline.locales.map((locale) => [locale, languageOf(offline, locale)] as const)),
  }
  return { build: digestOf(JSON.stringify(list)).slice(0, 10), ...list }
}

/** A worker's script as one text, for the engines of browserslist. */
async function scriptOf({ root, worker: outDir }: Pick<Offline, 'root' | 'worker'>, name: string): Promise<string> {
  const output = { format: 'iife' as const, entryFileNames: '[name].js' }
  const rolldownOptions = { input: join(root, `src/offline/${name}.ts`), output }
  await build({
    root,
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true, manifest: false, copyPublicDir: false, rolldownOptions },
  })
  return readFileSync(join(outDir, `${name}.js`), 'utf8')
}

/** Writes the archives and `/sw.js`. */
export async function writeOffline(offline: Offline): Promise<void> {
  const script = await scriptOf(offline, 'worker')
  writeFileSync(join(offline.client, 'sw.js'), `self.posRescue=${JSON.stringify(listOf(offline))};\n${script}`)
}

/** Writes a `/sw.js` that throws away what was kept, and itself. */
export async function writeFarewell(offline: Pick<Offline, 'root' | 'worker' | 'client'>): Promise<void> {
  writeFileSync(join(offline.client, 'sw.js'), `self.posRescue={};\n${await scriptOf(offline, 'farewell')}`)
}
