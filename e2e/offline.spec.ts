// After one visit everything in a language is on the phone. The server is gone for good here, every address is opened in
// a page of its own, and what counts is the text that can be read there.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type BrowserContext, type Page } from '@playwright/test'
import { builtSite, keepAll, test, type OwnSite } from './offline-site.ts'
import {
  addressAfter,
  addressOf,
  clickAnswer,
  codes,
  endOf,
  expectAfter,
  expectTried,
  guide97,
  guideOf,
  handbookPages,
  longestJourney,
  takenOver,
} from './walk.ts'

const journey = longestJourney(guide97)
const before = journey.slice(0, 2)
const deep = addressAfter('zh-CN', guide97, before)
const moment = addressOf('zh-CN', guide97, endOf(guide97, journey.slice(0, 1)).id, [])
const numberOf = (id: string): string => [...guide97.nodes.values()].find((node) => node.id === id)?.number ?? ''
const end = endOf(guide97, journey)

/** The built heading of a path. */
function headingOf(path: string): string {
  const html = readFileSync(join(builtSite, path, 'index.html'), 'utf8')
  return (/<h1[^>]*>(.*?)<\/h1>/.exec(html)?.[1] ?? '').replace(/<[^>]*>/g, '')
}

/** What chats, hosts and people make of addresses, and the path whose page each of them means. */
const meant: readonly (readonly [address: string, path: string])[] = [
  [`${moment}?from=singlemessage&isappinstalled=0`, moment],
  [`${moment}?from=timeline`, moment],
  [`${moment}?`, moment],
  [`${moment}/`, moment],
  [`${moment}//`, moment],
  [`${moment}/index.html`, moment],
  [`${moment}.html?utm_source=x`, moment],
  [`/zh-CN/97/?acquirer=example-bank`, '/zh-CN/97'],
  [`/s/${numberOf(end.id)}?from=groupmessage`, addressOf('zh-CN', guide97, end.id, [])],
  ['/', '/zh-CN'],
  ['/index.html', '/zh-CN'],
  ['/zh-CN/charged', '/zh-CN/charged'],
  ['/zh-CN/danger/?', '/zh-CN/danger'],
  ['/zh-CN/sheet?back=97/moment', '/zh-CN/sheet'],
  ['/zh-CN/codes/51?x', '/zh-CN/codes/51'],
  ['/zh-CN/handbook/plan/', '/zh-CN/handbook/plan'],
]

async function inNewPage<T>(context: BrowserContext, address: string, look: (page: Page) => Promise<T>): Promise<T> {
  const page = await context.newPage()
  try {
    await page.goto(address)
    return await look(page)
  } finally {
    await page.close()
  }
}

/** The heading that can be read at each address, or what the browser says instead. */
async function readAt(context: BrowserContext, addresses: readonly string[]): Promise<string[]> {
  const page = await context.newPage()
  const found: string[] = []
  for (const address of addresses) {
    const reply = await page.goto(address, { waitUntil: 'domcontentloaded' }).catch(() => null)
    const text = reply ? await page.locator('h1').first().innerText({ timeout: 5000 }) : 'nothing'
    found.push(`${new URL(address).pathname} ${text.replace(/\s+/g, ' ')}`)
  }
  await page.close()
  return found
}

/** The heading that should be read there, as it was built. */
const builtAt = (address: string, path: string): string => `${address.split('?')[0] ?? ''} ${headingOf(path)}`

test('the server is killed, and every way of writing an address shows its own page', async ({
  page,
  context,
  ownServer,
}) => {
  const { origin, kill } = ownServer
  await keepAll(page, origin)
  await expect(page.locator('[data-standing="whole"]')).toHaveText('已可离线使用')
  await kill()
  const found = await readAt(
    context,
    meant.map(([address]) => origin + address),
  )
  expect(found).toEqual(meant.map(([address, path]) => builtAt(address, path)))

  await test.step('a link in the middle of a journey keeps its answers and goes on to the end', () =>
    inNewPage(context, origin + deep, async (fresh) => {
      await takenOver(fresh)
      await expectTried(fresh, before.length)
      await expect(fresh.locator('[data-from-phone="offline"]')).toBeVisible()
      for (const { answer } of journey.slice(before.length)) await clickAnswer(fresh, answer)
      await expectAfter(fresh, 'zh-CN', guide97, journey)
    }))

  await test.step('a language that is not kept says so in itself, and leads to the same page in one that is', () =>
    inNewPage(context, `${origin}/en/97/?from=x&copy&q="'<b>$&`, async (fresh) => {
      await expect(fresh.locator('html')).toHaveAttribute('lang', 'en')
      await expect(fresh.locator('main[data-page="away"]')).toContainText('this page is not saved on the phone')
      await expect(fresh.locator('main a[lang]:visible')).toHaveText(['简体中文'])
      const { search } = new URL(fresh.url())
      await fresh.locator('main a[lang]:visible').click()
      await expect(fresh.locator('h1')).toHaveText(headingOf('/zh-CN/97'))
      await expect(fresh).toHaveURL(`${origin}/zh-CN/97${search}`)
    }))

  await test.step('to home where that has no such page', () =>
    inNewPage(context, `${origin}/en/"><b>nope`, async (fresh) => {
      await expect(fresh.locator('main[data-page="away"]')).not.toContainText('nope')
      await expect(fresh.locator('main a[lang]:visible')).toHaveAttribute('href', '/zh-CN')
    }))
})

/** Addresses in no language of ours, and where the page in their place leads. */
const mistaken: readonly (readonly [address: string, to: string])[] = [
  ['/nope', '/zh-CN'],
  ['/zh/97?from=timeline', '/zh-CN/97?from=timeline'],
  ['/zh-cn/97', '/zh-CN/97'],
  ['/ZH-CN/97/', '/zh-CN/97'],
]

test('an address in no language of ours is its host’s to answer, and says so without a network', async ({
  page,
  site,
}) => {
  await keepAll(page, site.origin)
  expect((await page.goto(`${site.origin}/nope`))?.status()).toBe(404)
  await site.stop()
  for (const [address, to] of mistaken) {
    await page.goto(site.origin + address)
    await expect(page.locator('html[lang="zh-CN"] main[data-page="away"]')).toBeVisible()
    await expect(page.locator('main a[lang]:visible')).toHaveAttribute('href', to)
  }
  for (const address of ['/embed/example-bank', '/assets/nope', '/nope.pdf'])
    await expect(page.goto(site.origin + address), address).rejects.toThrow('ERR_CONNECTION_REFUSED')
})

test('it says so in a language that is kept', async ({ page, site }) => {
  await keepAll(page, site.origin, 'en')
  await site.stop()
  await page.goto(`${site.origin}/zh-cn/97`)
  await expect(page.locator('html[lang="en"] main[data-page="away"]')).toBeVisible()
  await expect(page.locator('main a[lang]:visible')).toHaveAttribute('href', '/en/97')
})

test('every page of a language', async ({ page, context, site }) => {
  test.skip(process.env['EVERY'] !== '1', 'npm run test:every')
  test.setTimeout(240_000)
  await keepAll(page, site.origin)
  await site.stop()
  const guides = ['97', 'charged', 'blank', 'no-network', 'no-paper', 'card-held', 'danger', 'pay-first'].map(guideOf)
  const paths = [
    ...guides.flatMap((guide) => [...guide.nodes.keys()].map((id) => addressOf('zh-CN', guide, id, []))),
    ...codes.map(({ code }) => `/zh-CN/codes/${code}`),
    ...handbookPages.map((id) => `/zh-CN/handbook/${id}`),
  ]
  const found = await readAt(
    context,
    paths.map((path) => site.origin + path),
  )
  expect(found).toEqual(paths.map((path) => builtAt(path, path)))
})

/** Workers as they come with their defaults: matched to the letter, or with home for whatever is not found. */
const usual = (answer: string) => `
const paths = ${JSON.stringify([...new Set(meant.map(([, path]) => `${path}/`))])}
self.addEventListener('install', (event) => event.waitUntil(caches.open('bad').then((cache) => cache.addAll(paths)).then(() => self.skipWaiting())))
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
self.addEventListener('message', (event) => event.ports[0].postMessage({ standing: 'whole' }))
self.addEventListener('fetch', (event) => event.respondWith(fetch(event.request).catch(() => ${answer})))`

function withWorker(site: OwnSite, script: string): void {
  site.meddle = (address, response) => {
    if (address !== '/sw.js') return false
    response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(script)
    return true
  }
}

for (const [name, answer] of [
  ['matched to the letter', 'caches.match(event.request)'],
  ['with home as fallback', `caches.match(event.request).then((found) => found ?? caches.match('/zh-CN/'))`],
  ['the first that begins alike', `caches.match('/zh-CN/97/', { ignoreSearch: true })`],
] as const)
  test(`the control: a worker ${name} shows nothing, or another page`, async ({ page, context, site }) => {
    withWorker(site, usual(answer))
    await keepAll(page, site.origin)
    await site.stop()
    const some = meant.slice(0, 5)
    const found = await readAt(
      context,
      some.map(([address]) => site.origin + address),
    )
    const wrong = some.filter(([address, path], at) => found[at] !== builtAt(address, path))
    expect(wrong.length).toBeGreaterThan(2)
  })
