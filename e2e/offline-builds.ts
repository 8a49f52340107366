// Later builds of the site, made from the one that stands there: the step's script under another name, every page and
// archive that names it written anew, and a worker of their own. A build of the whole would take the spec's time.

import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { restored } from '#offline/archive.ts'
import type { List } from '#offline/list.ts'
import { writeFarewell, writeOffline } from '#tools/pages/offline.ts'
import { builtSite } from './offline-site.ts'

const root = join(import.meta.dirname, '..')
const locale = 'zh-CN'

const copied = ['assets', 'packs', 'acquirers', 's', locale, 'index.html', '404.html', '_headers', 'ping.txt', 'sw.js']
const texts = /\.(html|js|json)$/

export const listIn = (folder: string): List =>
  JSON.parse(/^self\.posRescue=(.*);$/m.exec(readFileSync(join(folder, 'sw.js'), 'utf8'))?.[1] ?? '') as List

/** The build's files of one language, each text rewritten, without what it keeps offline. */
function copyOf(rewrite: (text: string) => string): string {
  const folder = mkdtempSync(join(tmpdir(), 'pos-rescue-'))
  for (const name of copied) cpSync(join(builtSite, name), join(folder, name), { recursive: true })
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!texts.test(name)) continue
    const file = join(folder, name)
    const text = readFileSync(file, 'utf8')
    const written = rewrite(text)
    if (written !== text) writeFileSync(file, written)
  }
  return folder
}

const step = (folder: string): string =>
  readdirSync(join(folder, 'assets')).find((name) => name.startsWith('entry.client-')) ?? ''

const jsonIn = (address: string): unknown => JSON.parse(readFileSync(join(builtSite, address), 'utf8'))

/** Writes anew what a build keeps offline, after its files have been changed. */
async function keepOffline(folder: string): Promise<string> {
  const list = listIn(builtSite)
  const styles = jsonIn(list.styles) as string[]
  const away = Object.entries(jsonIn(list.away) as Record<string, string>)
  await writeOffline({
    root,
    worker: mkdtempSync(join(tmpdir(), 'pos-rescue-worker-')),
    client: folder,
    locales: [locale],
    source: locale,
    styles,
    headers: list.headers,
    away: Object.fromEntries(away.map(([id, page]) => [id, restored(page, styles)])),
  })
  return folder
}

/** A build in which nothing is called as before that names the step's script; the old names are not there. */
function makeLater(letter: string): Promise<string> {
  const before = step(builtSite)
  const after = before.replace('.js', `${letter}.js`)
  const folder = copyOf((text) => text.split(before).join(after))
  renameSync(join(folder, 'assets', before), join(folder, 'assets', after))
  return keepOffline(folder)
}

/** A build that shows whatever acquirer's file it is given. Throws where the good one does not look. */
export function credulousBuild(): Promise<string> {
  const look = /\b\w+\.acquirer\.id===\w+(?=\?)/g
  let places = 0
  const folder = copyOf((text) =>
    text.replace(look, () => {
      places += 1
      return '!0'
    }),
  )
  if (places === 0) throw new Error('nothing looks at the id')
  return keepOffline(folder)
}

const made = new Map<string, Promise<string>>()

/** One folder a letter in each of the runner's processes. */
export function laterBuild(letter: string): Promise<string> {
  const folder = made.get(letter) ?? makeLater(letter)
  made.set(letter, folder)
  return folder
}

/** The build that takes the worker back. */
export async function lastBuild(): Promise<string> {
  const folder = copyOf((text) => text.replace(' data-worker="on"', ''))
  await writeFarewell({ root, worker: mkdtempSync(join(tmpdir(), 'pos-rescue-worker-')), client: folder })
  return folder
}

/** A build without any worker, which is not enough to be rid of one. */
export function withoutWorker(): string {
  const folder = copyOf((text) => text)
  rmSync(join(folder, 'sw.js'))
  return folder
}

/** Lays an older build's scripts and packs beside a newer one's, as the manual says. */
export function layBeside(older: string, newer: string): void {
  for (const name of ['assets', 'packs', 'offline']) {
    mkdirSync(join(newer, name), { recursive: true })
    cpSync(join(older, name), join(newer, name), { recursive: true, force: false })
  }
}
