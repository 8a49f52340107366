// Builds the whole site into build/client: scripts by Vite, then styles, pages, packs and header rules.

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'
import { caddyConfig } from '../deploy/caddy.ts'
import { headersFile } from '../deploy/headers-file.ts'
import { headerRules, headersFor, speculationRules, type Frame, type HeaderRule } from '../deploy/headers.ts'
import { nginxConfig } from '../deploy/nginx.ts'
import { buildEmbed } from '../embed/build.ts'
import { buildKit } from '../embed/kit.ts'
import { writeFarewell, writeOffline, type Offline } from './offline.ts'
import { bakedCss, withBaked } from './baked.ts'
import { readSite } from './site.ts'
import { buildAllStyles } from './styles.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const client = join(root, 'build/client')
const deploy = join(root, 'build/deploy')

/** What the built server entry (src/app/entry.server.tsx) offers. */
type Server = {
  readonly siteFiles: (
    site: Awaited<ReturnType<typeof readSite>>,
    assets: object,
  ) => Iterable<{ file: string; text: string }>
  readonly awayPages: (site: Awaited<ReturnType<typeof readSite>>, assets: { css: string }) => Record<string, string>
  readonly partIds: readonly string[]
}

type Manifest = Readonly<Record<string, { readonly file: string; readonly imports?: readonly string[] }>>
type Scripts = { readonly script: string; readonly preloads: readonly string[] }

// Takes the service worker back from every phone: docs/deploying.md.
const isOff = process.env['OFFLINE'] === 'off'

/** All that a script needs at once, itself left out. */
function importedBy(manifest: Manifest, key: string, seen: Set<string> = new Set([key])): Set<string> {
  for (const next of manifest[key]?.imports ?? []) if (!seen.has(next)) importedBy(manifest, next, seen.add(next))
  return seen
}

function scriptsOf(manifest: Manifest, entry: string): Scripts {
  const { file } = manifest[entry] ?? {}
  if (file === undefined) throw new Error(`the bundler has made nothing of ${entry}`)
  const preloads = [...importedBy(manifest, entry)].filter((key) => key !== entry)
  return {
    script: `/${file}`,
    preloads: preloads.flatMap((key) => manifest[key]?.file ?? []).map((path) => `/${path}`),
  }
}

/** Builds a page's script apart from all others, since nobody is on both sides of a frame; and what it needs at once. */
async function buildScripts(entry: string, more: { readonly assetsDir?: string } = {}): Promise<Scripts> {
  const isFirst = more.assetsDir === undefined
  await build({ root, logLevel: 'warn', build: { ...more, rolldownOptions: { input: entry }, emptyOutDir: isFirst } })
  const file = join(client, '.vite/manifest.json')
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest
  rmSync(dirname(file), { recursive: true })
  return scriptsOf(manifest, entry)
}

function write(file: string, text: string): void {
  const path = join(client, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

/** The same rules for every server that we know how to speak to. */
function writeRules(rules: readonly HeaderRule[], locales: readonly string[]): void {
  write('_headers', headersFile(rules))
  mkdirSync(deploy, { recursive: true })
  writeFileSync(join(deploy, 'nginx.conf'), nginxConfig(rules, locales))
  writeFileSync(join(deploy, 'Caddyfile'), caddyConfig(rules, locales))
}

const writeWorker = (kept: Omit<Offline, 'root' | 'worker' | 'client'>): Promise<void> => {
  const folders = { root, worker: join(root, 'build/worker'), client }
  return isOff ? writeFarewell(folders) : writeOffline({ ...folders, ...kept })
}

async function main(): Promise<void> {
  // First, since it says what is wrong with what was written by hand.
  const site = withBaked(await readSite(), process.env['ACQUIRER'])
  const own = await buildScripts('src/app/entry.client.tsx')
  const framed = await buildScripts('src/app/entry.frame.tsx', { assetsDir: 'assets/frame' })
  await build({ root, logLevel: 'warn', build: { ssr: 'src/app/entry.server.tsx' } })
  await buildEmbed()
  const kit = await buildKit(site.frames.map(({ acquirer }) => acquirer))
  const server = pathToFileURL(join(root, 'build/server/entry.server.js')).href
  const { siteFiles, awayPages, partIds } = (await import(server)) as Server
  const styles = await buildAllStyles(partIds)
  styles.css = bakedCss(styles.css, site.baked)
  const assets = {
    ...styles,
    ...own,
    ahead: speculationRules,
    worker: !isOff,
    frame: { ...framed, css: styles.frameCss },
  }
  const files = [...siteFiles(site, assets)]
  for (const { file, text } of files) write(file, text)
  const sheets = [styles.css, styles.laterCss, ...Object.values(styles.partCss)]
  const frames = site.frames.map(({ acquirer, origins }): Frame => {
    return { path: `/embed/${acquirer.id}`, origins, sheets: [styles.frameCss] }
  })
  const rules = headerRules(sheets, frames, kit)
  writeRules(rules, Object.keys(site.words))
  await writeWorker({
    locales: Object.keys(site.words),
    source: site.source,
    styles: sheets,
    away: awayPages(site, styles),
    headers: headersFor(rules, '/'),
  })
  if (!existsSync(join(client, 'index.html'))) throw new Error('no home page was written')
  process.stdout.write(`build/client: ${files.length} files written, ${site.frames.length} acquirers\n`)
  if (!process.env['SITE_ORIGIN'])
    process.stdout.write('SITE_ORIGIN is not set: canonical addresses and the sitemap say http://localhost:4173\n')
}

await main()
