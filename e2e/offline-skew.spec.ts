// New builds under a merchant in mid-journey, and the worker's end: answers are kept, nothing is loaded anew without a
// tap, no page turns white and none loads in a circle.

import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { deploy, keepAll, test, altered, type OwnSite } from './offline-site.ts'
import { laterBuild, lastBuild, layBeside, withoutWorker } from './offline-builds.ts'
import { builtSite } from './offline-site.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { refuseStorage } from './keeping.ts'
import { addressAfter, clickAnswer, expectAfter, expectTried, guide97, longestJourney, takenOver } from './walk.ts'

const journey = longestJourney(guide97)

// A worker that a runner is attached to never rests once Chromium has started it again ahead, for links in sight, while it
// was ending; nothing can take over from it then for five minutes. Without a runner: engines/update.spec.ts.
test.use({
  launchOptions: async ({ launchOptions }, use) =>
    use({
      ...launchOptions,
      args: [...(launchOptions.args ?? []), '--disable-features=SpeculativeServiceWorkerWarmUp'],
    }),
})

const scriptOf = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector('script[type="module"]')?.getAttribute('src') ?? '')

const builds = (page: Page): Promise<string[]> =>
  page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('pos-rescue-build-')))

/** As a browser does by itself after some pages, or a day. */
const lookForNews = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    await registration.update()
  })

const stay = (page: Page) => page.evaluate(() => void ((window as { stays?: boolean }).stays = true))
const hasStayed = (page: Page) => page.evaluate(() => (window as { stays?: boolean }).stays === true)

async function openAt(page: Page, site: OwnSite, answers: number): Promise<void> {
  await page.goto(site.origin + addressAfter('zh-CN', guide97, journey.slice(0, answers)))
  await takenOver(page)
  await stay(page)
}

async function goOn(page: Page, from: number, to: number): Promise<void> {
  for (const { answer } of journey.slice(from, to)) await clickAnswer(page, answer)
  await expectAfter(page, 'zh-CN', guide97, journey.slice(0, to))
}

test('two builds come out under two open tabs: answers stay, the tab that taps has the new one, the other its own', async ({
  page,
  context,
  site,
}) => {
  await keepAll(page, site.origin)
  await openAt(page, site, 2)
  const other = await context.newPage()
  await openAt(other, site, 1)
  const [second, third] = [await laterBuild('B'), await laterBuild('C')]

  await test.step('the second build is offered where the journey ends, and nowhere before', async () => {
    await deploy(site, second)
    await lookForNews(page)
    await expect.poll(() => builds(page)).toHaveLength(2)
    await expect
      .poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).waiting?.state))
      .toBe('installed')
    await expect(page.locator('[data-update]')).toHaveCount(0)
    await goOn(page, 2, journey.length)
    await expect(page.locator('[data-update]')).toBeVisible()
    expect(await hasStayed(page)).toBe(true)
  })

  await test.step('a tap loads this tab anew, with its answers, and no other', async () => {
    await page.locator('[data-update] button').click()
    await expect(page.locator('script[type="module"]')).toHaveAttribute('src', /B\.js$/)
    await takenOver(page)
    await expectTried(page, journey.length)
    await goOn(other, 1, 3)
    expect(await hasStayed(other)).toBe(true)
  })

  await test.step('the old build’s scripts are gone from the server and still there for the tab that began with it', async () => {
    const old = await scriptOf(other)
    expect(old).not.toContain('B.js')
    await site.stop()
    const asked = (address: string) => other.evaluate(async (one) => (await fetch(one)).status, address)
    expect(await asked(old)).toBe(200)
    await goOn(other, 3, journey.length)
    await site.start()
    expect(await asked('/assets/nope-1234.js')).toBe(404)
  })

  await test.step('they go when that tab does', async () => {
    await other.close()
    await page.reload()
    await expect.poll(() => builds(page)).toHaveLength(1)
  })

  await test.step('a third build that nobody taps for keeps the second’s pages whole', async () => {
    layBeside(second, third)
    await openAt(page, site, 2)
    await deploy(site, third)
    await lookForNews(page)
    await expect.poll(() => builds(page)).toHaveLength(2)
    await goOn(page, 2, 4)
    expect(await hasStayed(page)).toBe(true)
    await site.stop()
    await page.reload()
    await takenOver(page)
    expect(await scriptOf(page)).toContain('B.js')
    await goOn(page, 4, journey.length)
  })
})

test('a tab that taps after another one has is loaded anew, too', async ({ page, context, site }) => {
  await keepAll(page, site.origin)
  await openAt(page, site, journey.length)
  const other = await context.newPage()
  await openAt(other, site, journey.length)
  await deploy(site, await laterBuild('B'))
  await lookForNews(page)
  for (const tab of [page, other]) {
    await tab.locator('[data-update] button').click()
    await expect(tab.locator('script[type="module"]')).toHaveAttribute('src', /B\.js$/)
    await takenOver(tab)
    await expectTried(tab, journey.length)
  }
})

test('the control: a build whose worker clears up at once takes the scripts of a tab that is still open', async ({
  page,
  context,
  site,
}) => {
  await keepAll(page, site.origin)
  await openAt(page, site, journey.length)
  const other = await context.newPage()
  await openAt(other, site, 1)
  const old = await scriptOf(other)
  await deploy(site, await laterBuild('B'))
  altered(site, 'sw', /Array\.isArray\(\w+\)&&\w+\.some\(\w=>\w+\.includes\(\w\)\)\|\|/, '')
  await lookForNews(page)
  await page.locator('[data-update] button').click()
  await expect(page.locator('script[type="module"]')).toHaveAttribute('src', /B\.js$/)
  await takenOver(page)
  await expect
    .poll(() => other.evaluate(async (one) => (await fetch(one, { cache: 'no-store' })).status, old))
    .toBe(404)
})

test.describe('a page out of some cache, whose script is gone', () => {
  test.use({ serviceWorkers: 'block' })
  const old = readFileSync(join(builtSite, 'zh-CN/index.html'), 'utf8')

  /** Serves the old page to whoever opens it, so many times; to scripts that ask past caches the new one. */
  function stale(site: OwnSite, times: number): string[] {
    const opened: string[] = []
    const before = site.meddle
    site.meddle = (address, response, request) => {
      if (before(address, response, request)) return true
      if (/\/assets\/Home-/.test(address) && opened.length <= times) {
        response.writeHead(404).end()
        return true
      }
      if (address !== '/zh-CN' || request.headers['sec-fetch-mode'] !== 'navigate') return false
      opened.push(address)
      if (opened.length > times) return false
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(old)
      return true
    }
    return opened
  }

  /** Opens the old page while the site has a newer build. */
  async function openStale(page: Page, site: OwnSite, times: number): Promise<string[]> {
    const folder = await laterBuild('D')
    layBeside(builtSite, folder)
    await deploy(site, folder)
    const opened = stale(site, times)
    await page.goto(`${site.origin}/zh-CN`)
    return opened
  }

  for (const isRefused of [false, true])
    test(`is loaded anew once and not again, its links alive${isRefused ? ', where storage is refused too' : ''}`, async ({
      page,
      site,
    }) => {
      if (isRefused) await refuseStorage(page)
      const opened = await openStale(page, site, 9)
      await expect.poll(() => opened.length).toBe(2)
      await page.waitForLoadState('networkidle')
      expect(opened).toHaveLength(2)
      await page.locator('a[data-answer="97"]').click()
      await expect(page.locator('main[data-guide="97"]')).toBeVisible()
    })

  test('the control: where the new page comes, that one time mends it', async ({ page, site }) => {
    const opened = await openStale(page, site, 1)
    await expect.poll(() => opened.length).toBe(2)
    await expect(page.locator('script[type="module"]')).toHaveAttribute('src', /D\.js$/)
    await takenOver(page)
  })

  /** Bad builds by what they do not remember, and whether this browser keeps things for a visit. */
  const forgetful: readonly (readonly [name: string, isRefused: boolean, place: RegExp, bad: string])[] = [
    ['that it was tried', false, /\w+\(`anew`\)===\w/, '!1'],
    ['it but in storage', true, /history\.replaceState\(\{\.\.\.\w+\(\),\[\w+\]:/, 'void ({a:'],
  ]
  for (const [name, isRefused, place, bad] of forgetful)
    test(`the control: a build that does not remember ${name} loads itself anew in a circle`, async ({
      page,
      site,
    }) => {
      if (isRefused) await refuseStorage(page)
      altered(site, 'entry.client-', place, bad)
      const opened = await openStale(page, site, 9)
      await expect.poll(() => opened.length).toBeGreaterThan(4)
    })
})

const left = (page: Page) =>
  page.evaluate(async () => [
    (await navigator.serviceWorker.getRegistrations()).length,
    (await caches.keys()).filter((name) => name.startsWith('pos-rescue-')).length,
  ])

test('the kill switch leaves nothing behind, and nothing comes back', async ({ page, site }) => {
  await keepAll(page, site.origin)
  await stay(page)
  await deploy(site, await lastBuild())
  await lookForNews(page).catch(() => undefined)
  await expect.poll(() => left(page)).toEqual([0, 0])
  expect(await hasStayed(page)).toBe(true)
  await page.goto(`${site.origin}/zh-CN`)
  await takenOver(page)
  await page.waitForLoadState('networkidle')
  expect(await left(page)).toEqual([0, 0])
  await site.stop()
  expect(await page.goto(`${site.origin}/zh-CN/97`).catch(() => null)).toBeNull()
})

test('the control: taking the worker’s file away does not take the worker away', async ({ page, site }) => {
  await keepAll(page, site.origin)
  await deploy(site, withoutWorker())
  await lookForNews(page).catch(() => undefined)
  await page.goto(`${site.origin}/zh-CN`)
  await takenOver(page)
  expect((await left(page))[0]).toBe(1)
  await site.stop()
  await page.goto(`${site.origin}/zh-CN/97`)
  await expect(page.locator('main[data-guide="97"]')).toBeVisible()
})
