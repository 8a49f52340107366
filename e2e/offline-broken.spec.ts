// Every kind of file that a page asks for, broken in every way that weak networks break files: what was built stays and
// its links lead on, nothing loads in a circle, and all is well again with the network. The gate deals the ways out among
// the kinds; `npm run test:every` breaks each kind in each way.

import type { Browser, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { altered, breaks, keepAll, slowLine, test, type Meddle, type OwnSite } from './offline-site.ts'
import { addressOf, clickAnswer, endOf, expectAfter, guide97, guideOf, longestJourney, takenOver } from './walk.ts'

const every = process.env['EVERY'] === '1'
const journey = longestJourney(guide97)
const [first] = journey

type Kind = {
  readonly name: string
  readonly file: RegExp
  /** A page that asks for such a file. */
  readonly at: string
  /** What the file is for, which is there once it comes. */
  readonly works: (page: Page) => Promise<void>
  /** False where the page is whole without it. */
  readonly isNeeded: boolean
}

const noNetwork = guideOf('no-network')
const look = [...noNetwork.nodes.values()].find(({ probe }) => probe)?.id ?? noNetwork.start

const part = (name: string, file: RegExp, at: string): Kind => ({ name, file, at, works: takenOver, isNeeded: true })
const kinds: readonly Kind[] = [
  part('the script of a step', /^\/assets\/entry\.client-/, '/zh-CN/97'),
  part('the pack of a guide', /^\/packs\/zh-CN\/97\./, '/zh-CN/97'),
  part('the script of home', /^\/assets\/Home-/, '/zh-CN'),
  part('what home and codes share', /^\/assets\/Search-/, '/zh-CN'),
  part('what home and desk share', /^\/assets\/use-codes-/, '/zh-CN'),
  part('the pack of home', /^\/packs\/zh-CN\/home\./, '/zh-CN'),
  part('the script of the codes', /^\/assets\/CodesPart-/, '/zh-CN/codes/51'),
  part('the pack of the codes', /^\/packs\/zh-CN\/codes\./, '/zh-CN/codes/51'),
  part('the script of the desk', /^\/assets\/Desk-/, '/zh-CN/desk'),
  part('the pack of the desk', /^\/packs\/zh-CN\/desk\./, '/zh-CN/desk'),
  part('the script of the handbook', /^\/assets\/Handbook-/, '/zh-CN/handbook'),
  part('the pack of the handbook', /^\/packs\/zh-CN\/handbook\./, '/zh-CN/handbook'),
  {
    name: 'a side guide apart',
    file: /charged-apart/,
    at: '/zh-CN/97',
    isNeeded: false,
    works: async (page) => {
      await page.waitForLoadState('networkidle')
      await page.evaluate(() => void ((window as { stays?: boolean }).stays = true))
      await page.locator('main a[data-charged]').click()
      await expect(page.locator('main[data-guide="charged"]')).toBeVisible()
      expect(await page.evaluate(() => (window as { stays?: boolean }).stays)).toBe(true)
    },
  },
  {
    name: 'the script of the lines',
    file: /^\/assets\/lines-/,
    at: addressOf('zh-CN', noNetwork, look, []),
    isNeeded: false,
    works: (page) => expect(page.locator('[data-reach="online"]')).toBeVisible(),
  },
  {
    name: 'the file that is looked at for the network',
    file: /^\/ping\.txt/,
    at: addressOf('zh-CN', noNetwork, look, []),
    isNeeded: false,
    works: (page) => expect(page.locator('[data-reach="online"]')).toBeVisible(),
  },
  {
    name: 'the script that reads acquirers’ files',
    file: /^\/assets\/load-acquirer-/,
    at: '/zh-CN/sheet?acquirer=example-bank',
    isNeeded: false,
    works: (page) => expect(page.locator('a[href^="tel:"]').first()).toBeVisible(),
  },
  {
    name: 'an acquirer’s file',
    file: /^\/acquirers\/example-bank\.json/,
    at: '/zh-CN/sheet?acquirer=example-bank',
    isNeeded: false,
    works: (page) => expect(page.locator('a[href^="tel:"]').first()).toBeVisible(),
  },
]

const ways = Object.keys(breaks)

const broken = (site: OwnSite, file: RegExp, way: string): Meddle => {
  const fail = breaks[way]?.(site.folder)
  return (address, response, request) => file.test(address) && fail?.(address, response, request) === true
}

/** The network as it was before. What hangs ends with the line that it hung on. */
async function mend(site: OwnSite): Promise<void> {
  await site.stop()
  site.meddle = () => false
  await site.start()
}

/** That what was built is there, and a link of it leads to another page that is. */
async function expectReadable(page: Page, at: string): Promise<void> {
  await expect(page.locator('main h1')).toBeVisible()
  await expect(page.locator('main h1')).not.toBeEmpty()
  const answers = page.locator('main a[data-answer]:visible')
  // The desk's own name leads to the desk.
  const elsewhere = `main a.key:visible, :is(header, main) a[href^="/"]:not([href="${new URL(at).pathname}"]):visible`
  const link = (await answers.count()) > 0 ? answers : page.locator(elsewhere)
  await link.first().click({ noWaitAfter: true })
  await expect(page).not.toHaveURL(at)
  await expect(page.locator('main h1')).not.toBeEmpty()
}

/** A browser that has never been here, so that nothing comes out of its own cache. */
async function inNewBrowser(browser: Browser, serviceWorkers: 'allow' | 'block', look: (page: Page) => Promise<void>) {
  const context = await browser.newContext({ serviceWorkers, viewport: { width: 360, height: 740 } })
  await look(await context.newPage())
  await context.close()
}

async function tryBroken(page: Page, site: OwnSite, { file, at, works, isNeeded }: Kind, way: string): Promise<void> {
  const address = site.origin + at
  site.asked.length = 0
  site.meddle = broken(site, file, way)
  // A page whose script hangs never finishes loading; a merchant does not wait for that either.
  await page.goto(address, { waitUntil: 'commit' })
  await expect.poll(() => site.asked.some((path) => file.test(path))).toBe(true)
  if (!isNeeded) await takenOver(page)
  await expectReadable(page, address)
  const [path = ''] = at.split('?')
  expect(site.asked.filter((one) => one === path).length).toBeLessThan(4)
  await mend(site)
  await page.goto(address)
  await works(page)
}

test.describe('broken for a page,', () => {
  for (const [turn, kind] of kinds.entries())
    test(`${kind.name} takes nothing with it that was built, and is well again with the network`, async ({
      browser,
      site,
    }) => {
      test.setTimeout(every ? 180_000 : 60_000)
      for (const [at, way] of ways.entries())
        if (every || at === turn % ways.length)
          await test.step(way, () => inNewBrowser(browser, 'block', (page) => tryBroken(page, site, kind, way)))
    })
})

test('the control: a build that clears the page before all has come stands there white', async ({ page, site }) => {
  altered(site, 'entry.client-', /^/, "document.getElementById('root').textContent='';")
  const hasty = site.meddle
  site.meddle = (address, response, request) =>
    hasty(address, response, request) || broken(site, /^\/packs\//, 'is not found')(address, response, request)
  await page.goto(`${site.origin}/zh-CN/97`)
  await page.waitForLoadState('networkidle')
  await expect(page.locator('main h1')).toHaveCount(0)
})

test.describe('broken for a phone that keeps the language,', () => {
  const step = addressOf('zh-CN', guide97, endOf(guide97, journey.slice(0, 1)).id, [])

  /** The heading that is read under the address, once it can be walked on from there; undefined where there is none. */
  async function readAt(page: Page, site: OwnSite, way: string): Promise<string | undefined> {
    site.meddle = broken(site, /^\/zh-CN/, way)
    await page.goto(site.origin + step, { waitUntil: 'commit' }).catch(() => undefined)
    const kept = page.locator('html[data-kept] main[data-guide="97"] h1')
    return kept.innerText({ timeout: 8000 }).catch(() => undefined)
  }

  for (const way of ways)
    test(`a page that ${way} is shown as it is kept, and walked on from`, async ({ page, site }) => {
      await keepAll(page, site.origin)
      expect(await readAt(page, site, way)).toBeTruthy()
      await takenOver(page)
      for (const { answer } of journey.slice(1, 3)) await clickAnswer(page, answer)
      await expect(page.locator('main[data-guide="97"] h1')).toBeVisible()
      await mend(site)
      await page.goto(site.origin + step)
      await takenOver(page)
      await expect(page.locator('html')).not.toHaveAttribute('data-kept')
    })

  test('without the worker’s own script a page is what it is without one, and keeps the language once it comes', async ({
    browser,
    site,
  }) => {
    test.setTimeout(every ? 180_000 : 60_000)
    for (const way of every ? ways : ['is a portal’s page', 'never comes'])
      await test.step(way, () =>
        inNewBrowser(browser, 'allow', async (page) => {
          site.meddle = broken(site, /^\/sw\.js/, way)
          site.asked.length = 0
          await page.goto(`${site.origin}/zh-CN`)
          await takenOver(page)
          await expect.poll(() => site.asked).toContain('/sw.js')
          await expectReadable(page, `${site.origin}/zh-CN`)
          expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(0)
          await mend(site)
          await keepAll(page, site.origin)
        }),
      )
  })

  test('the control: a worker that shows a page before all of it is here shows half of one', async ({ page, site }) => {
    altered(site, 'sw', /await \w+\.arrayBuffer\(\)(?=,\{status:)/, 'e.body')
    await keepAll(page, site.origin)
    expect(await readAt(page, site, 'is cut in half')).toBeUndefined()
  })

  /** Bad workers, each by the way of breaking that it does not withstand. */
  const bad: readonly (readonly [way: string, script: string])[] = [
    ['is cut in half', 'fetch(event.request)'],
    ['meets a fault of the host', 'fetch(event.request).catch(() => caches.match("/"))'],
    ['is a portal’s page', 'fetch(event.request)'],
  ]
  for (const [way, answer] of bad)
    test(`the control: a worker that hands on what comes shows no page of ours when it ${way}`, async ({
      page,
      site,
    }) => {
      site.meddle = (address, response) => {
        if (address !== '/sw.js') return false
        response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(`
self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
self.addEventListener('message', (event) => event.ports[0].postMessage({ standing: 'whole' }))
self.addEventListener('fetch', (event) => event.respondWith(${answer}))`)
        return true
      }
      await keepAll(page, site.origin)
      expect(await readAt(page, site, way)).toBeUndefined()
    })
})

/** WebPageTest's 2G: bytes a second, and milliseconds. */
const secondGeneration = { latency: 800, rate: 35_000 }

test.describe('at 2G,', () => {
  test.setTimeout(180_000)

  test('a step is read and answered before its scripts are there, and walked to the end with them', async ({
    browser,
    site,
  }) => {
    await inNewBrowser(browser, 'block', async (page) => {
      const cdp = await page.context().newCDPSession(page)
      const { latency, rate } = secondGeneration
      const line = { offline: false, latency, downloadThroughput: rate, uploadThroughput: rate }
      await cdp.send('Network.emulateNetworkConditions', line)
      await page.goto(`${site.origin}/zh-CN/97`, { waitUntil: 'commit' })
      await page.locator(`a[data-answer="${first?.answer ?? ''}"]`).click({ noWaitAfter: true })
      await expect(page.locator('main')).toHaveAttribute('data-node', endOf(guide97, journey.slice(0, 1)).id)
      await takenOver(page)
      for (const { answer } of journey.slice(1)) await clickAnswer(page, answer)
      await expectAfter(page, 'zh-CN', guide97, journey)
    })
  })

  test('a line that breaks off while the language is being kept goes on where it stopped', async ({
    browser,
    site,
  }) => {
    const line = await slowLine(site, secondGeneration)
    await inNewBrowser(browser, 'allow', async (page) => {
      const standing = page.locator('[data-standing]')
      await page.goto(`${line.origin}/zh-CN`)
      const archives = () => site.asked.filter((path) => path.startsWith('/offline/')).length
      await expect.poll(archives, { timeout: 60_000 }).toBeGreaterThan(2)
      line.breakOff()
      await expect(standing).toHaveAttribute('data-standing', 'part', { timeout: 30_000 })
      const kept = await page.evaluate(async () => {
        const names = (await caches.keys()).filter((name) => name.startsWith('pos-rescue-build-'))
        const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
        return all.flat().map(({ url }) => new URL(url).pathname)
      })
      expect(kept.length).toBeGreaterThan(0)
      line.mend()
      site.asked.length = 0
      await standing.locator('button').click()
      await expect(standing).toHaveAttribute('data-standing', 'whole', { timeout: 90_000 })
      expect(site.asked.filter((path) => kept.includes(path))).toEqual([])
    })
    await line.end()
  })
})
