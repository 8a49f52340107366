// The oldest engine we name, Chromium 72 of 2018: with its scripts every answer leads on, without them every page is
// whole, and it can read every script that is built. `npm run test:engines` walks all journeys, in all engines.

import { readdirSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { build } from 'vite'
import { guides } from '#guides/registry.ts'
import { endOf, guide97, longestJourney, pathOf, site } from '../walk.ts'
import { old } from './engines.ts'
import { call, isTakenOver } from './in-page.ts'
import { looks } from './looks.ts'
import { everyAnswer, expectShown, openTakenOver, stepTo, walk } from './tour.ts'
import type { Window } from './window.ts'

const locale = 'zh-CN'
const root = join(import.meta.dirname, '../..')
const client = join(root, 'build/client')
const journey = longestJourney(guide97)

/** The pages of the longest journey: what the guide has, they have. */
const paths = ['', ...journey].map((_visit, steps) =>
  pathOf(locale, guide97, endOf(guide97, journey.slice(0, steps)).id),
)

test.describe.configure({ mode: 'serial', timeout: 240_000 })

let engine: (opening: { scripts: boolean }) => Promise<Window>

async function inWindow(scripts: boolean, use: (window: Window) => Promise<void>): Promise<void> {
  const window = await engine({ scripts })
  try {
    await use(window)
  } finally {
    await window.close()
  }
}

/** Pages and scripts as they are given, nothing else, and no policy. */
async function served(files: Readonly<Record<string, string>>, use: (origin: string) => Promise<void>): Promise<void> {
  const server: Server = createServer((request, response) => {
    const path = request.url ?? '/'
    response.setHeader('Content-Type', path.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8')
    response.end(files[path] ?? '<!doctype html><title>empty</title>')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()))
  try {
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  } finally {
    server.close()
    server.closeAllConnections()
  }
}

test.beforeAll(() => {
  test.setTimeout(300_000)
  const found = old(72)
  test.skip('why' in found, 'why' in found ? found.why : '')
  if ('found' in found) engine = found.found.open
})

test('without scripts a page is drawn as it is elsewhere, and its answers lead on', async () => {
  await inWindow(false, async (window) => {
    for (const path of paths) {
      await window.open(site + path)
      expect(await window.evaluate(call(looks, true)), path).toEqual([])
    }
    await window.open(site + (paths[0] ?? ''))
    for (const [at, visit] of journey.entries()) {
      const step = stepTo(locale, guide97, journey.slice(0, at + 1), '')
      await window.tap(`a[data-answer="${visit.answer}"]`)
      await expectShown(window, { ...step, address: `${paths[at + 1] ?? ''}?${visit.question}=${visit.answer}` })
    }
  })
})

test('with scripts every answer leads on', async () => {
  await inWindow(true, async (window) => {
    for (const guide of guides) {
      const { steps } = await walk({ window, origin: site, guide }, everyAnswer(locale, guide), 250)
      expect(steps).toBeGreaterThan(0)
    }
  })
})

/** Scripts as they stand in the build, by address. */
const assets = readdirSync(join(client, 'assets')).filter((file) => file.endsWith('.js'))

/** What an engine says of a script when it reads and starts it as a module; nothing when it can. */
const failure = (address: string): string =>
  `import(${JSON.stringify(address)}).then(function () { return '' }, function (error) { return String(error) })`

test('every script that is built can be read', async () => {
  await inWindow(true, async (window) => {
    // A page that is none of ours, so that the entry finds nothing to take over.
    await window.open(`${site}/robots.txt`)
    expect(assets.length).toBeGreaterThan(5)
    for (const file of assets) expect(await window.evaluate(failure(`/assets/${file}`)), file).toBe('')
    // Chromium reads these from 62 on; Safari, which no test machine has so old, dies of them before 16.4.
    for (const file of assets) expect(readFileSync(join(client, 'assets', file), 'utf8'), file).not.toMatch(/\(\?<[=!]/)
  })
})

test('not so the scripts of a stock build', async () => {
  // Without our configuration, and so without our targets.
  const stock = { write: false, target: 'esnext', rolldownOptions: { input: 'src/app/entry.client.tsx' } } as const
  const { output } = (await build({ root, configFile: false, logLevel: 'silent', build: stock })) as {
    output: { fileName: string; code?: string }[]
  }
  const scripts = output.flatMap(({ fileName, code }) => (code === undefined ? [] : [[`/${fileName}`, code] as const]))
  await served(Object.fromEntries(scripts), (origin) =>
    inWindow(true, async (window) => {
      await window.open(origin)
      const said = await Promise.all(scripts.map(([address]) => window.evaluate(failure(address))))
      expect(said.join('\n')).toContain('SyntaxError')
    }),
  )
})

test('nor is a page drawn whose sheet stands in a cascade layer, as stock builds have it', async () => {
  const page = readFileSync(join(client, 'zh-CN/97/index.html'), 'utf8')
  const stock = page
    .replace(/<style>(.*?)<\/style>/s, (_style, css: string) => `<style>@layer components{${css}}</style>`)
    .replace(/<script type="module".*?<\/script>/, '')
  expect(stock).toContain('@layer')
  await served({ '/': stock }, (origin) =>
    inWindow(true, async (window) => {
      await window.open(origin)
      expect(await window.evaluate(call(looks, true))).toContain('body has the colour --paper')
    }),
  )
})

test('a page whose words are broken stays as it was built', async () => {
  const page = readFileSync(join(client, 'zh-CN/97/index.html'), 'utf8')
  const script = /<script type="module" src="([^"]+)"/.exec(page)?.[1] ?? ''
  const broken = page.replace(/data-pack="[^"]+"/, 'data-pack="/pack.js"')
  const pack = JSON.stringify({ locale, guides: {}, app: null, shelf: {} })
  const files = { '/': broken, '/pack.js': pack }
  const read = (file: string): [string, string] => [
    `/assets/${file}`,
    readFileSync(join(client, 'assets', file), 'utf8'),
  ]
  expect(site + script).toContain('/assets/')
  await served({ ...files, ...Object.fromEntries(assets.map(read)) }, (origin) =>
    inWindow(true, async (window) => {
      await window.open(origin)
      expect(await window.evaluate(call(looks, true))).toEqual([])
      expect(await window.evaluate(call(isTakenOver))).toBe(false)
    }),
  )
})

test('a page that scripts have taken over looks the same', async () => {
  await inWindow(true, async (window) => {
    await openTakenOver(window, site + (paths[0] ?? ''))
    expect(await window.evaluate(call(looks, true))).toEqual([])
  })
})
