// Weak and dishonest networks: an install that breaks off anywhere, a captive portal that answers everything, a phone
// without room.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { requiredOf } from '#offline/list.ts'
import { listIn } from './offline-builds.ts'
import {
  altered,
  breaks,
  builtSite,
  keepAll,
  leadingPortals,
  portal,
  slashed,
  test,
  type Meddle,
  type OwnSite,
} from './offline-site.ts'
import { addressOf, endOf, guide97, longestJourney, takenOver } from './walk.ts'

const standing = (page: Page) => page.locator('[data-standing]')

/** Paths of all that is kept. */
const keptPaths = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith('pos-rescue-build-'))
    const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    return all.flat().map(({ url }) => new URL(url).pathname)
  })

/** Any text that is kept and is a portal's. */
const poisoned = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const found: string[] = []
    for (const name of await caches.keys())
      for (const request of await (await caches.open(name)).keys()) {
        const text = await (await caches.match(request))?.text()
        if (text?.includes('Please log in')) found.push(request.url)
      }
    return found
  })

/** `npm run test:every` breaks each file in each way. */
const every = process.env['EVERY'] === '1'

/** What a language needs, but for what its home has loaded by then. */
function required(): readonly string[] {
  const all = requiredOf(listIn(builtSite), 'zh-CN').map(({ address }) => address)
  // The archives last in the list first: they are what a page is made of.
  return all.reverse().filter((address) => !/\/(entry\.client|Home|use-codes|Search|lines)-/.test(address))
}

for (const [turn, way] of Object.keys(breaks).entries())
  test(`an install in which one file ${way} does not call itself whole, and goes on where it stopped`, async ({
    browser,
    site,
  }) => {
    test.setTimeout(every ? 600_000 : 60_000)
    const files = required()
    expect(files.length).toBeGreaterThan(8)
    for (const one of files.filter((_one, at) => every || at === turn)) {
      // A browser that has never been here: nothing may come from its own cache.
      const context = await browser.newContext({ serviceWorkers: 'allow' })
      const page = await context.newPage()
      site.meddle = () => false
      // The worker is right to wait two minutes for a file; a spec need not.
      if (way === 'never comes') altered(site, 'sw', /(?<==)12e4\b/, '12000')
      const patient = site.meddle
      const fail = breaks[way]?.(site.folder)
      site.meddle = (address, response, request) =>
        patient(address, response, request) || (address === one && fail?.(address, response, request) === true)
      await page.goto(`${site.origin}/zh-CN`)
      await expect(standing(page), one).toHaveAttribute('data-standing', 'part', { timeout: 40_000 })
      await expect(standing(page)).toContainText('还没存完')
      const before = await keptPaths(page)
      expect(before).not.toContain(one)
      expect(before.length).toBeGreaterThan(3)
      // What hangs ends with the line that it hung on: the page itself may have asked for the same file.
      await site.stop()
      site.meddle = patient
      await site.start()
      site.asked.length = 0
      await standing(page).locator('button').click()
      await expect(standing(page), one).toHaveAttribute('data-standing', 'whole', { timeout: 20_000 })
      expect(site.asked.filter((path) => before.includes(path))).toEqual([])
      await context.close()
    }
  })

test('the control: a worker that does not look at what has come keeps it and calls itself whole', async ({
  page,
  site,
}) => {
  const look = /if\(!\w\(e,\w\)\)return;let \w=await e\.arrayBuffer\(\);return await \w\(\w\)===\w\?\w:void 0/
  altered(site, 'sw', look, 'return e.arrayBuffer()')
  const careless = site.meddle
  site.meddle = (address, response, request) =>
    careless(address, response, request) || (/guides\./.test(address) && portal(address, response, request))
  await keepAll(page, site.origin)
  expect((await poisoned(page)).length).toBeGreaterThan(0)
})

test('a file that a language can do without does not keep it from being whole', async ({ page, site }) => {
  site.meddle = (address, response) => {
    if (!/desk\.|icon|\.ics$|manifest/.test(address)) return false
    response.writeHead(500).end()
    return true
  }
  await keepAll(page, site.origin)
  expect((await keptPaths(page)).some((path) => /desk\./.test(path))).toBe(false)
})

test('a phone without room says so, and what was kept stays', async ({ page, site, context }) => {
  await keepAll(page, site.origin)
  const [worker] = context.serviceWorkers()
  await worker?.evaluate(() => {
    Cache.prototype.put = () => Promise.reject(new DOMException('no room', 'QuotaExceededError'))
  })
  await page.goto(`${site.origin}/en`)
  await page.locator('[data-standing="no"] button').click()
  await expect(standing(page)).toHaveAttribute('data-standing', 'full')
  await expect(standing(page)).toContainText('out of space')
  await site.stop()
  await page.goto(`${site.origin}/zh-CN/97`)
  await expect(page.locator('main[data-guide="97"]')).toBeVisible()
})

const step = addressOf('zh-CN', guide97, endOf(guide97, longestJourney(guide97).slice(0, 1)).id, [])

async function behindPortal(page: Page, site: OwnSite): Promise<void> {
  site.meddle = portal
  await page.goto(site.origin + step)
}

test('behind a captive portal the kept page is shown and says so, nothing of the portal’s is kept, and it recovers', async ({
  page,
  site,
}) => {
  await keepAll(page, site.origin)
  await behindPortal(page, site)
  await expect(page.locator('[data-from-phone="captive"]')).toContainText('要先登录')
  await expect(page.locator('main[data-guide="97"] h1')).toBeVisible()
  await page.goto(`${site.origin}/en/97`)
  await expect(page.locator('main[data-page="away"]')).toContainText('wants a log-in')
  expect(await poisoned(page)).toEqual([])
  site.meddle = () => false
  await page.goto(site.origin + step)
  await takenOver(page)
  await expect(page.locator('main[data-guide="97"] h1')).toBeVisible()
  await expect(page.locator('html')).not.toHaveAttribute('data-kept')
})

const away = (page: Page) => page.locator('main[data-page="away"]')

for (const [name, leading] of Object.entries(leadingPortals)) {
  /** What a kept page, and one that is not, say of why they stand there. */
  async function whyBehind(page: Page, site: OwnSite): Promise<(string | null)[]> {
    await keepAll(page, site.origin)
    site.meddle = leading
    const found: (string | null)[] = []
    for (const path of [step, '/en/97']) {
      await page.goto(site.origin + path)
      found.push(await page.locator('html').getAttribute('data-kept'))
    }
    await expect(away(page)).toBeVisible()
    return found
  }

  test(`a portal that ${name} is told as one`, async ({ page, site }) => {
    expect(await whyBehind(page, site)).toEqual(['captive', 'captive'])
    await expect(away(page)).toContainText('wants a log-in')
  })

  test(`the control: a worker that only follows one that ${name} finds no network`, async ({ page, site }) => {
    altered(site, 'sw', /\.catch\(\(\)=>\w\(`manual`\)\)/, '')
    expect(await whyBehind(page, site)).toEqual(['offline', 'offline'])
  })
}

test('a host that leads to the final slash is no portal: its page is shown, not the kept one', async ({
  page,
  site,
}) => {
  await keepAll(page, site.origin)
  site.meddle = slashed
  for (const path of [step, '/en/97?from=x']) {
    await page.goto(site.origin + path)
    await expect(page.locator('main[data-guide="97"] h1')).toBeVisible()
    await expect(page.locator('html')).not.toHaveAttribute('data-kept')
  }
  expect(site.asked).toEqual(expect.arrayContaining([`${step}/`, '/en/97/']))
})

test.describe('on a line that hangs', () => {
  const hangs: Meddle = (address) => /^\/(en|nope)/.test(address)

  test('an address that is not kept gives way to a page that says so', async ({ page, site, context }) => {
    await keepAll(page, site.origin)
    site.meddle = hangs
    const tryAt = async (address: string) => {
      const other = await context.newPage()
      await other.goto(site.origin + address, { timeout: 20_000 })
      await expect(away(other).locator('a[lang="zh-CN"]')).toBeVisible()
      await expect(other.locator('html')).toHaveAttribute('data-kept', 'offline')
    }
    await Promise.all(['/en/97', '/nope'].map(tryAt))
  })

  /** Opens a page that begins at once, and ends only when one that was asked for after it has been given up. */
  async function openSlow(page: Page, site: OwnSite): Promise<void> {
    await keepAll(page, site.origin)
    const rest: (() => void)[] = []
    site.meddle = (address, response, request) => {
      if (address !== '/en/97') return hangs(address, response, request)
      const html = readFileSync(join(builtSite, address, 'index.html'))
      response.writeHead(200, { 'Content-Type': 'text/html' }).write(html.subarray(0, 2000))
      rest.push(() => response.end(html.subarray(2000)))
      return true
    }
    const opened = page.goto(`${site.origin}/en/97`)
    await expect.poll(() => rest.length).toBe(1)
    const other = await page.context().newPage()
    await other.goto(`${site.origin}/en/blank`)
    await expect(away(other)).toBeVisible()
    for (const send of rest) send()
    await opened
  }

  test('a page that has begun is waited for', async ({ page, site }) => {
    // The worker is right to wait as long as it does; a spec need not.
    altered(site, 'sw', /(?<=\[\w,\w+\()12e3(?=\))/, '500')
    await openSlow(page, site)
    await expect(page.locator('main[data-guide="97"] h1')).toBeVisible()
  })

  test('the control: a worker that waits for no rest gives up what has begun', async ({ page, site }) => {
    altered(site, 'sw', /(?<=\[\w,\w+\()12e3\)\]\)\.then\(\w=>\w&&\w\)/, '500)]).then(()=>{})')
    await openSlow(page, site)
    await expect(away(page)).toBeVisible()
  })
})

test('a first visit behind a portal keeps nothing of it either', async ({ page, site }) => {
  site.meddle = (address, response, request) => address.startsWith('/offline/') && portal(address, response, request)
  await page.goto(`${site.origin}/zh-CN`)
  await expect(standing(page)).toHaveAttribute('data-standing', 'part', { timeout: 20_000 })
  expect(await poisoned(page)).toEqual([])
  site.meddle = () => false
  await keepAll(page, site.origin)
})

test('the control: a worker that keeps what comes keeps the portal’s page and shows it as ours', async ({
  page,
  site,
}) => {
  const trusting = `
self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
self.addEventListener('message', (event) => event.ports[0].postMessage({ standing: 'whole' }))
self.addEventListener('fetch', (event) => event.respondWith((async () => {
  const cache = await caches.open('bad')
  try { const reply = await fetch(event.request); await cache.put(event.request, reply.clone()); return reply } catch { return cache.match(event.request) }
})()))`
  const worker: Meddle = (address, response) => {
    if (address !== '/sw.js') return false
    response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(trusting)
    return true
  }
  site.meddle = worker
  await keepAll(page, site.origin)
  site.meddle = (...asked) => worker(...asked) || portal(...asked)
  await page.goto(site.origin + step)
  await site.stop()
  await page.goto(site.origin + step)
  await expect(page.locator('h1')).toHaveText('Please log in')
  expect((await poisoned(page)).length).toBeGreaterThan(0)
})
