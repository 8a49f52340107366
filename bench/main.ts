// Measures the built site beside two hand-written yardsticks of the same content, in one run, on a slow phone and slow lines,
// then what a visit brings for offline use, and what a phone keeps in memory. `npm run bench`, or `npm run bench -- 11` for eleven rounds. A slow figure is printed,
// never a failure.

import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import type { Server } from 'node:http'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Browser } from '@playwright/test'
import type { GuideFile } from '#engine/guide.ts'
import { compressFolder } from '#tools/deploy/compress.ts'
import { findBrowser } from '#tools/gate/browser.ts'
import { createSite } from '#tools/pages/serve.ts'
import { readSite } from '#tools/pages/site.ts'
import { oneFile, pagePerStep, pictureOf, type Content } from './plain.ts'
import { printResults } from './results.ts'
import { createPlain, listen } from './server.ts'
import { heapOf } from './heap.ts'
import { offlineOf } from './offline.ts'
import { tapFirst, visit, type Contestant, type Line, type Visit } from './visit.ts'

const client = fileURLToPath(new URL('../build/client', import.meta.url))
const steps = join(client, 'zh-CN/97')
const fewestRounds = 7

/** Lighthouse's slow 4G, and the 2G of WebPageTest. */
const lines: readonly Line[] = [
  { name: 'slow 4G', latency: 150, down: 1.6 * 1024 * 1024, up: 750 * 1024 },
  { name: '2G', latency: 800, down: 280 * 1000, up: 256 * 1000 },
]
const fewestSteps = 10

async function readContent(): Promise<Content> {
  const { guides, words } = await readSite()
  const guide = guides.find(({ id }) => id === '97')
  const source = words['zh-CN']
  const text = source?.guides['97']
  if (!guide || !text) throw new Error('there is no guide 97 in zh-CN')
  return { guide, text, app: source.app as Content['app'] }
}

/** The first journey, by the order of answers, that takes enough steps and ends in an outcome. */
function findWalk({ nodes, start }: GuideFile): string[] {
  const byId = new Map(nodes.map((node) => [node.id, node] as const))
  const from = (id: typeof start, walked: readonly string[]): string[] | undefined => {
    const node = byId.get(id)
    if (node?.kind !== 'question') return walked.length >= fewestSteps ? [...walked] : undefined
    for (const { next } of node.answers) {
      const found = from(next, [...walked, next])
      if (found) return found
    }
    return undefined
  }
  const walk = from(start, [])
  if (!walk) throw new Error(`the guide has no journey of ${fewestSteps} steps`)
  return walk
}

/** A copy of the build with all files compressed, as docs/deploying.md has them deployed. */
async function deployed(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'pos-rescue-bench-'))
  cpSync(client, folder, { recursive: true })
  await compressFolder(folder)
  return folder
}

async function contestants(content: Content): Promise<{ all: Contestant[]; site: Server; close: () => void }> {
  const pictures = new Map(content.guide.nodes.map((node) => [node.id, pictureOf(steps, node)] as const))
  const folder = await deployed()
  const servers = [
    createSite(folder),
    createPlain(pagePerStep(content, pictures)),
    createPlain(new Map([['/97', oneFile(content, pictures)]])),
  ] as const
  const [ours, perStep, single] = await Promise.all(servers.map(listen))
  const all = [
    { name: 'ours', url: `${ours ?? ''}/zh-CN/97`, takesOver: true },
    { name: 'page per step', url: `${perStep ?? ''}/97`, takesOver: false },
    { name: 'one file', url: `${single ?? ''}/97`, takesOver: false },
  ]
  const close = () => {
    for (const server of servers) server.close().closeAllConnections()
    rmSync(folder, { recursive: true })
  }
  return { all, site: servers[0], close }
}

type Plan = { readonly all: readonly Contestant[]; readonly walk: readonly string[]; readonly rounds: number }

async function measure(browser: Browser, line: Line, { all, walk, rounds }: Plan) {
  for (const contestant of all) {
    process.stdout.write(`${contestant.name}: ${await tapFirst(browser, line, contestant)}\n`)
    await visit(browser, line, contestant, walk.slice(0, 2))
  }
  const visits = all.map((): Visit[] => [])
  for (let round = 1; round <= rounds; round += 1)
    for (const [at, contestant] of all.entries()) {
      process.stderr.write(`${line.name}, round ${round} of ${rounds}: ${contestant.name}\n`)
      visits[at]?.push(await visit(browser, line, contestant, walk))
    }
  return visits
}

async function main(): Promise<void> {
  if (!existsSync(steps)) throw new Error('nothing is built: run "npm run build" first')
  const rounds = Math.max(fewestRounds, Number(process.argv[2] ?? fewestRounds) || fewestRounds)
  const content = await readContent()
  const walk = findWalk(content.guide)
  const { all, site, close } = await contestants(content)
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: [
      '--no-sandbox',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  try {
    for (const line of lines) {
      const visits = await measure(browser, line, { all, walk, rounds })
      process.stdout.write(
        `\n${line.name}: Chromium ${browser.version()}, ${availableParallelism()} cores; ${rounds} rounds, ${walk.length} steps a walk\n\n`,
      )
      printResults(all, visits)
    }
    process.stdout.write(`\n${await offlineOf(browser, all[0]?.url ?? '', site)}\n`)
    process.stdout.write(`\n${await heapOf(browser, all[0]?.url ?? '', content.guide)}\n`)
  } finally {
    await browser.close()
    close()
  }
}

await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
