// Where there is no service worker (WeChat on iOS, a worker that is refused) one page load is enough for the whole guide,
// with the side guides that its steps lead to. And an acquirer's file that was read for one is never another's.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { credulousBuild } from './offline-builds.ts'
import { altered, deploy, keepAll, portal, test, type OwnSite } from './offline-site.ts'
import {
  clickAnswer,
  edgeCover,
  endOf,
  expectAfter,
  greenKey,
  guide97,
  guideOf,
  idle,
  longestJourney,
  node,
  redKey,
  takenOver,
} from './walk.ts'

test.describe('without a worker', () => {
  test.use({ serviceWorkers: 'block' })

  /** One load, and all that comes with it. */
  async function loadOnce(page: Page, site: OwnSite, path: string): Promise<void> {
    const came = page.waitForResponse(/charged-apart/)
    await page.goto(site.origin + path)
    await takenOver(page)
    await (await came).finished()
  }

  test('97 is finished after the server has stopped, with the side guides on the way', async ({ page, site }) => {
    const journey = longestJourney(guide97)
    await loadOnce(page, site, '/zh-CN/97')
    await site.stop()
    for (const [at, { answer }] of journey.entries()) {
      await clickAnswer(page, answer)
      await expect(node(page, guide97, endOf(guide97, journey.slice(0, at + 1)).id)).toBeVisible()
    }
    for (const key of [greenKey(page), redKey(page)]) {
      const address = page.url()
      await key.click()
      await expect(page.locator('main h1')).not.toBeEmpty()
      await expect(page).not.toHaveURL(address)
      await page.goBack()
      await expect(page).toHaveURL(address)
    }
  })

  test('where the encoder of QR codes has not come, nothing is said of a code; with the network both are there', async ({
    page,
    site,
  }) => {
    const help = page.locator('.help')
    await loadOnce(page, site, '/zh-CN/97')
    await site.stop()
    await help.locator('summary').click()
    await expect(help.locator('.tools-link')).toBeVisible()
    await page.waitForLoadState('networkidle')
    await expect(help).not.toContainText('扫码')
    await help.locator('[data-sheet]').click()
    await expect(page.locator('main[data-page="sheet"]')).toBeVisible()
    await expect(page.locator('.scan')).toHaveCount(0)
    await site.start()
    await page.goBack()
    await help.locator('summary').click()
    await expect(help.locator('svg.qr')).toBeVisible()
    await expect(help).toContainText('扫码')
  })

  const home = (page: Page) => page.locator('a.display-code')
  const card = (page: Page) => page.locator('.missed[role="alert"]')

  /** One load, with the part that is heard of no more than idle phones let it. */
  async function loadWithLines(page: Page, site: OwnSite): Promise<void> {
    const came = page.waitForResponse(/lines-/)
    await loadOnce(page, site, '/zh-CN/97')
    await (await came).finished()
    await expect
      .poll(() => page.evaluate(() => document.querySelector('.offline')?.getAttribute('role')))
      .toBe('status')
  }

  test('a page that one load has not brought is not opened without the network, and the journey stays', async ({
    page,
    site,
  }) => {
    const journey = longestJourney(guide97).slice(0, 3)
    // As older WebKit: what is put off until the phone is idle comes a second after each step.
    await page.addInitScript(() => delete (window as { requestIdleCallback?: unknown }).requestIdleCallback)
    await loadWithLines(page, site)
    await site.stop()
    for (const { answer } of journey) await clickAnswer(page, answer)
    const again = card(page).getByRole('button', { name: '再试一次' })
    for (const link of [home(page), page.locator('footer a[hreflang="en"]')]) {
      await link.click()
      await expect(card(page)).toContainText('没有打开')
      await expectAfter(page, 'zh-CN', guide97, journey)
      await expect(again).not.toBeFocused()
      await again.press('Enter')
      await expect(card(page)).not.toHaveAttribute('aria-busy')
      await expect(again).toBeFocused()
      await card(page).getByRole('button', { name: '关闭' }).click()
      await expect(card(page)).toHaveCount(0)
      await expect(link).toBeFocused()
    }
    await home(page).click()
    await expect(again).toBeVisible()
    await site.start()
    await again.click()
    await expect(page.locator('main[data-page="home"]')).toBeVisible()
  })

  test('a line that is only silent does not keep a link from being followed', async ({ page, site }) => {
    await loadWithLines(page, site)
    site.meddle = (address) => address === '/ping.txt'
    await home(page).click()
    await expect(page.locator('main[data-page="home"]')).toBeVisible()
  })

  test('the control: a build that lets every link go loses the journey', async ({ page, site }) => {
    altered(site, 'lines', /window\.addEventListener\(.click./, 'window.addEventListener("nothing"')
    await loadWithLines(page, site)
    await site.stop()
    await home(page).click()
    await expect(page.locator('main')).toHaveCount(0)
  })

  /** Asks for the guide apart, and says whether it came. */
  async function comesApart(page: Page): Promise<boolean> {
    const charged = page.locator('main[data-guide="charged"]')
    await page.locator('main a[data-charged]').click()
    await expect(charged.or(card(page))).toBeVisible()
    return charged.isVisible()
  }

  test('“was the customer charged” is walked there too', async ({ page, site }) => {
    const charged = guideOf('charged')
    await loadOnce(page, site, '/zh-CN/97')
    await site.stop()
    expect(await comesApart(page)).toBe(true)
    for (const { answer } of longestJourney(charged)) await clickAnswer(page, answer)
    await expect(node(page, charged, endOf(charged, longestJourney(charged)).id)).toBeVisible()
  })

  test('the control: a build that brings no guide apart ahead has none once the server has stopped', async ({
    page,
    site,
  }) => {
    altered(site, 'entry.client', /\b\w+\.size>0(?=\?Object\.keys\()/, '!1')
    await page.goto(`${site.origin}/zh-CN/97`)
    await takenOver(page)
    await page.waitForLoadState('networkidle')
    await idle(page)
    await site.stop()
    expect(await comesApart(page)).toBe(false)
  })

  test('every answer of every guide', async ({ page, site }) => {
    test.skip(process.env['EVERY'] !== '1', 'npm run test:every')
    test.setTimeout(600_000)
    for (const id of ['97', 'blank', 'no-network', 'no-paper', 'card-held']) {
      const guide = guideOf(id)
      for (const trail of edgeCover(guide)) {
        await loadOnce(page, site, `/zh-CN/${id}`)
        await site.stop()
        for (const { answer } of trail) await clickAnswer(page, answer)
        await expectAfter(page, 'zh-CN', guide, trail)
        await site.start()
      }
    }
  })

  test.describe('the control: without scripts', () => {
    test.use({ javaScriptEnabled: false })
    test('the next step is not there', async ({ page, site }) => {
      await page.goto(`${site.origin}/zh-CN/97`)
      await site.stop()
      await clickAnswer(page, longestJourney(guide97)[0]?.answer ?? '')
      await expect(page.locator('main[data-guide="97"]')).toHaveCount(0)
    })
  })
})

const strip = (page: Page, brand: string) => page.locator(`.strip[data-brand="${brand}"]`)

test('an acquirer that was never fetched here is not called unknown without a network, and comes with it', async ({
  page,
  site,
  context,
}) => {
  await keepAll(page, site.origin)
  await site.stop()
  for (const id of ['nobody', 'example-bank']) {
    await page.goto(`${site.origin}/zh-CN/97?acquirer=${id}`)
    await expect(strip(page, 'away')).toContainText('现在取不到收单机构的电话')
  }
  await site.start()
  // So that the browser says that there is a network again.
  await context.setOffline(true)
  await context.setOffline(false)
  await expect(strip(page, 'example-bank')).toBeVisible({ timeout: 15_000 })
})

test('an acquirer comes with the network too where the browser says nothing of it', async ({ page, site }) => {
  await keepAll(page, site.origin)
  await site.stop()
  await page.goto(`${site.origin}/zh-CN/97?acquirer=example-bank`)
  await expect(strip(page, 'away')).toBeVisible()
  await site.start()
  await expect(strip(page, 'example-bank')).toBeVisible({ timeout: 15_000 })
})

test('nor behind a portal, and comes when the reader is back from its log-in', async ({ page, site }) => {
  await keepAll(page, site.origin)
  site.meddle = portal
  await page.goto(`${site.origin}/zh-CN/97?acquirer=example-bank`)
  await expect(strip(page, 'away')).toBeVisible()
  site.meddle = () => false
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await expect(strip(page, 'example-bank')).toBeVisible()
})

type File = { readonly names: Readonly<Record<string, string>>; readonly telephones: readonly { digits: string }[] }
const fileOf = (id: string): File =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../public/acquirers/${id}.json`), 'utf8')) as File

/** Names and digits of an acquirer that a page shows or holds. */
async function tracesOf(page: Page, id: string): Promise<string[]> {
  const { names, telephones } = fileOf(id)
  const html = await page.evaluate(() => document.documentElement.outerHTML.replace(/[\s-]/g, ''))
  const words = [...Object.values(names), ...telephones.map(({ digits }) => digits.replace(/^86/, ''))]
  return words.filter((word) => html.includes(word.replace(/\s/g, '')))
}

/** Sees one acquirer's sheet online, then others' with the server stopped; what of the first is there under each. */
async function seenUnderOthers(page: Page, site: OwnSite): Promise<Record<string, string[]>> {
  await keepAll(page, site.origin)
  await page.goto(`${site.origin}/zh-CN/sheet?acquirer=example-bank`)
  await expect.poll(() => tracesOf(page, 'example-bank')).not.toEqual([])
  const kept = () =>
    page.evaluate(async () =>
      (await (await caches.open('pos-rescue-acquirers')).keys()).map(({ url }) => new URL(url).pathname),
    )
  await expect.poll(kept).toContain('/acquirers/example-bank.json')
  await site.stop()
  const again = await page.context().newPage()
  await again.goto(`${site.origin}/zh-CN/sheet?from=timeline&acquirer=example-bank`)
  await expect.poll(() => tracesOf(again, 'example-bank')).not.toEqual([])
  const found: Record<string, string[]> = {}
  for (const search of ['?acquirer=example-pay', '?acquirer=nobody', '']) {
    const other = await page.context().newPage()
    await other.goto(`${site.origin}/zh-CN/sheet${search}`)
    await takenOver(other)
    await other.waitForLoadState('networkidle')
    await idle(other)
    found[search] = await tracesOf(other, 'example-bank')
    await other.close()
  }
  return found
}

const nowhere = { '?acquirer=example-pay': [], '?acquirer=nobody': [], '': [] }

/** A worker that forgets what it was asked for, and answers with the file of the acquirer that it knows. */
const forgetful = (site: OwnSite): void =>
  altered(site, 'sw', /match\(\w\)(?=\);return\(\w=\w==null\?await)/, "match('/acquirers/example-bank.json')")

test('seen with one acquirer online and with another offline, nothing of the first is there', async ({
  page,
  site,
}) => {
  expect(await seenUnderOthers(page, site)).toEqual(nowhere)
})

test('not even where the worker answers with another’s file: the page looks at whose it is', async ({ page, site }) => {
  forgetful(site)
  expect(await seenUnderOthers(page, site)).toEqual(nowhere)
})

test('the control: a worker that forgets, and a page that does not look, show one acquirer’s number under another', async ({
  page,
  site,
}) => {
  await deploy(site, await credulousBuild())
  forgetful(site)
  const found = await seenUnderOthers(page, site)
  expect(found['?acquirer=example-pay']).not.toEqual([])
  expect(found['?acquirer=nobody']).not.toEqual([])
  expect(found['']).toEqual([])
})
