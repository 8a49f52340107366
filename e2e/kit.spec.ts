// The portal kit: a page to try the embedding on, and a check that finds what a portal has wrong, each on a portal that has
// just that wrong, and finds nothing on one that is right.

import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test, type Page } from '@playwright/test'
import { findings } from './axe.ts'
import { createPortals } from './portals/server.ts'
import { createStandIn } from './portals/stand-in.ts'
import { wrong } from './portals/wrong.ts'

const servers: Server[] = []
async function listening(server: Server, host: string): Promise<string> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  servers.push(server)
  return `http://${host}:${(server.address() as AddressInfo).port}`
}

let portals: string
let site: string
test.beforeAll(async () => {
  site = await listening(createStandIn(), 'localhost')
  portals = await listening(createPortals(site), '127.0.0.1')
})
test.afterAll(() => {
  for (const server of servers) server.close()
})

const found = (page: Page, within: string) =>
  page
    .locator(`${within} [data-finding]`)
    .evaluateAll((list) => list.map((one) => (one as HTMLElement).dataset['finding']))

/** What each wrong entails: a frame that cannot be there does not answer either. */
const alsoSilent = ['same-origin', 'no-origin', 'policy-frame']
const seenLive: Readonly<Record<string, readonly string[]>> = {
  right: ['good', 'answered'],
  'loader-pinned': ['loader-pinned'],
  hidden: ['hidden', 'answered'],
  'no-viewport': ['no-viewport', 'answered'],
  'no-link': ['good', 'no-link', 'answered'],
  clipped: ['clipped', 'answered'],
  'too-narrow': ['too-narrow', 'answered'],
  'loader-twice': ['loader-twice', 'answered'],
  'policy-sandbox': ['policy-sandbox', 'answered'],
}

/** The same page, seen from outside: its text and headers pasted. */
const seenPasted = [
  'right',
  'nothing-embedded',
  'no-loader',
  'no-acquirer',
  'policy-frame',
  'policy-script',
  'policy-sandbox',
  'frame-sandbox',
  'loader-twice',
  'loader-pinned',
  'no-viewport',
  'no-link',
]

test.describe('the page for checking', () => {
  const paste = async (page: Page, pasted: { address: string; html: string; headers: string }) => {
    for (const [id, text] of Object.entries(pasted)) await page.locator(`#${id}`).fill(text)
    await page.locator('#paste button').click()
    await page.locator('#report [data-finding]').first().waitFor()
    return found(page, '#report')
  }

  test('finds in pasted text what can be seen there, and nothing on a page that is right', async ({
    page,
    baseURL,
  }) => {
    const own = new URL(baseURL ?? '').origin
    await page.goto('/embed/check')
    for (const id of seenPasted) {
      const reply = await page.request.get(`${portals}/wrong/${id}`)
      const headers = Object.entries(reply.headers()).map((header) => header.join(': '))
      const pasted = { address: '', html: await reply.text(), headers: `HTTP/1.1 200 OK\n${headers.join('\n')}` }
      for (const name of ['html', 'headers'] as const) pasted[name] = pasted[name].replaceAll(site, own)
      const good = id === 'right' || id === 'no-link' ? ['good'] : []
      expect(await paste(page, pasted), id).toEqual([...good, ...(id === 'right' ? [] : [id])])
    }
  })

  test('looks the origin up in the acquirer’s file', async ({ page }) => {
    await page.goto('/embed/check/en')
    const html = (acquirer: string) =>
      `<meta name="viewport"><script src="/embed/v1.js"></script><pos-rescue acquirer="${acquirer}"><a href="/"></a></pos-rescue>`
    const ask = (address: string, acquirer: string) => paste(page, { address, html: html(acquirer), headers: '' })
    expect(await ask('https://portal.example-bank.example/help', 'example-bank')).toEqual(['good', 'listed'])
    expect(await ask('https://elsewhere.example', 'example-bank')).toEqual(['not-listed'])
    expect(await ask('https://elsewhere.example', 'nobody')).toEqual(['unknown-acquirer'])
    expect(await ask('http://portal.example', 'example-bank')).toEqual(['not-listed', 'not-secure'])
  })

  test('shows what was pasted as text alone', async ({ page }) => {
    await page.goto('/embed/check')
    const evil = '"><img src=x onerror=alert(1)>'
    await paste(page, { address: `https://x.example/${evil}`, html: `<pos-rescue acquirer='${evil}'>`, headers: evil })
    expect(await page.locator('#report img').count()).toBe(0)
  })
})

test.describe('the page for trying', () => {
  test('writes a snippet for each way, of what is chosen', async ({ page, baseURL }) => {
    const own = new URL(baseURL ?? '').origin
    await page.goto('/embed/try')
    const snippet = page.locator('#snippet')
    await expect(snippet).toContainText(`src="${own}/embed/v1.js"`)
    await page.locator('[name=lang]').selectOption('en')
    await page.locator('[name=node]').selectOption({ index: 2 })
    await page.locator('[name=theme]').selectOption('dark')
    const node = await page.locator('[name=node]').inputValue()
    await expect(snippet).toContainText(
      `<pos-rescue acquirer="example-bank" lang="en" guide="97" node="${node}" theme="dark">`,
    )
    for (const [way, words] of [
      ['package', `import 'pos-rescue-embed'`],
      ['react', `site="${own}"`],
      ['frame', `src="${own}/embed/example-bank/en?guide=97&amp;node=${node}&amp;theme=dark"`],
    ] as const) {
      await page.locator(`[value=${way}]`).check()
      await expect(snippet).toContainText(words)
    }
    await expect(page.locator('#policy')).toHaveText(`frame-src ${own}`)
  })

  test('shows the real frame and its messages, and tells it what is changed', async ({ page }) => {
    await page.goto('/embed/try')
    const kinds = (way: string) =>
      page
        .locator(`#log [data-way=${way}]`)
        .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['type']))
    await expect.poll(() => kinds('in')).toEqual(expect.arrayContaining(['hello', 'height', 'node']))
    await page.locator('[name=text]').selectOption('large')
    await page.locator('[name=lang]').selectOption('en')
    await expect.poll(() => kinds('out')).toEqual(['lang', 'text'])
    await expect(page.frameLocator('#stage iframe').locator('html')).toHaveAttribute('lang', 'en')
    await page.locator('[name=acquirer]').selectOption('example-pay')
    await expect(page.locator('#stage iframe')).toHaveAttribute('src', /\/embed\/example-pay\/en\?guide=97&text=large$/)
  })
})

test.describe('the kit', () => {
  test.use({ bypassCSP: true })
  for (const locale of ['zh-CN', 'zh-TW', 'en'])
    test(`${locale}: is accessible, asks not to be listed and loads nothing from elsewhere`, async ({
      page,
      baseURL,
    }) => {
      const asked: string[] = []
      page.on('request', (request) => asked.push(new URL(request.url()).origin))
      for (const name of ['try', 'check']) {
        const reply = await page.goto(`/embed/${name}/${locale}`)
        expect(reply?.headers()['x-robots-tag']).toBe('noindex')
        await expect(page.locator('html')).toHaveAttribute('lang', locale)
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
        await page.evaluate(() => document.querySelector('iframe')?.remove())
        expect(await findings(page)).toEqual([])
      }
      expect([...new Set(asked)]).toEqual([new URL(baseURL ?? '').origin])
    })
})

test.describe('the check on a portal’s own page', () => {
  // The policy that keeps the loader out keeps the check out, too: that one is seen from outside.
  for (const id of Object.keys(wrong).filter((one) => one !== 'policy-script'))
    test(id === 'right' ? 'finds nothing on a page that is right' : `finds: ${id}`, async ({ page }) => {
      await page.clock.install({ time: 0 })
      await page.clock.pauseAt(1000)
      await page.goto(`${portals}/wrong/${id}`)
      const panel = page.locator('#pos-rescue-check')
      await panel.waitFor({ state: 'attached' })
      if (seenLive[id]?.includes('answered')) {
        const probe = await page.locator('#pos-rescue-check iframe').elementHandle()
        await (await probe.contentFrame())?.waitForFunction(() => 'welcomedBy' in window)
      }
      await page.clock.runFor(8000)
      // One that has answered late in that time is given a moment more.
      await page.clock.runFor(1000)
      await expect(panel).toHaveAttribute('data-done', '')
      const wanted = seenLive[id] ?? [id, ...(alsoSilent.includes(id) ? ['silent'] : [])]
      expect(await found(page, '#pos-rescue-check')).toEqual(wanted)
    })
})
