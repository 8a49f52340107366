// A site built for one acquirer: its brand and telephone stand in the pages themselves, scripts take them over as they
// are, and an address that names another acquirer still gets that one or none. Pages are written anew beside the built
// site; scripts and packs are the same.

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test, type Page } from '@playwright/test'
import { headersFile } from '#tools/deploy/headers-file.ts'
import { headerRules, speculationRules } from '#tools/deploy/headers.ts'
import { bakedCss, withBaked } from '#tools/pages/baked.ts'
import { createSite } from '#tools/pages/serve.ts'
import { readSite } from '#tools/pages/site.ts'
import { buildAllStyles } from '#tools/pages/styles.ts'
import { bank, dialledOf, pay, telephones } from './acquirers.ts'
import { listen, type Running } from './servers.ts'
import { takenOver } from './walk.ts'

type Built = {
  readonly siteFiles: (site: object, assets: object) => Iterable<{ file: string; text: string }>
  readonly partIds: readonly string[]
}

const built = join(import.meta.dirname, '../build')
const folder = mkdtempSync(join(tmpdir(), 'baked-'))
let site: Running

function writeInto(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  writeFileSync(join(folder, file), text)
}

// One worker: the site is written once.
test.describe.configure({ mode: 'default' })

test.beforeAll(async () => {
  test.setTimeout(180_000)
  const { siteFiles, partIds } = (await import(pathToFileURL(join(built, 'server/entry.server.js')).href)) as Built
  cpSync(join(built, 'client'), folder, { recursive: true, filter: (path) => !path.endsWith('.html') })
  const page = readFileSync(join(built, 'client/zh-CN/97/index.html'), 'utf8')
  const script = /<script type="module" src="([^"]+)"/.exec(page)?.[1] ?? ''
  const styles = await buildAllStyles(partIds)
  const css = bakedCss(styles.css, bank)
  const assets = { ...styles, css, script, preloads: [], ahead: speculationRules, worker: false }
  const whole = withBaked(await readSite(), bank.id)
  // One language and no frames: what is asked here is the same in all.
  const asked = { ...whole, words: { 'zh-CN': whole.words['zh-CN'] }, frames: [] }
  for (const { file, text } of siteFiles(asked, assets)) writeInto(file, text)
  writeInto('_headers', headersFile(headerRules([css, styles.laterCss, ...Object.values(styles.partCss)])))
  site = await listen(createSite(folder))
})

test.afterAll(async () => {
  await site.stop()
  rmSync(folder, { recursive: true, force: true })
})

const outcome = '/zh-CN/97/number-mismatch'
const strip = (page: Page, id: string) => page.locator(`.strip[data-brand="${id}"]`)
const fill = (page: Page) =>
  page
    .locator('.key.main')
    .first()
    .evaluate((key) => getComputedStyle(key).backgroundColor)

const expectBank = async (page: Page) => {
  await expect(strip(page, bank.id)).toContainText(bank.names['zh-CN'] ?? '-')
  const found = await telephones(page)
  expect(found.length).toBeGreaterThan(0)
  for (const { dialled, shown } of found) {
    expect(shown).toBe(dialled)
    expect(dialledOf(bank)).toContain(dialled)
  }
  expect(await fill(page)).toBe('rgb(179, 0, 45)')
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })
  test('brand, telephone, colour and hours of the week are there, and no notice', async ({ page }) => {
    await page.goto(site.origin + outcome)
    await expectBank(page)
    await expect(page.locator('.contact .small').first()).toContainText('08:30')
    await expect(page.locator('.standing')).toHaveCount(0)
    await expect(page.locator('a[data-icp]')).toHaveText(bank.footer?.icp ?? '-')
    await page.goto(`${site.origin}/zh-CN/97`)
    await expect(page.locator('[data-notice]')).toHaveCount(0)
    await expect(strip(page, bank.id)).toBeVisible()
  })

  test('what the acquirer hides is passed over in the page itself', async ({ page }) => {
    await page.goto(`${site.origin}/zh-CN/97`)
    const hrefs = await page
      .locator('.answers a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    expect(hrefs.some((href) => href?.includes('/find-words?'))).toBe(false)
    expect(hrefs.some((href) => href?.includes('find-words='))).toBe(true)
  })
})

test('scripts take the page over as it is and then know the hour', async ({ page }) => {
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', ({ message }) => complaints.push(message))
  await page.clock.setFixedTime(new Date('2026-12-02T09:00+08:00'))
  for (const address of [
    outcome,
    '/zh-CN/97',
    '/zh-CN/sheet',
    '/zh-CN/pay-first/pay-way',
    '/zh-CN',
    '/zh-CN/codes/97',
  ]) {
    await page.goto(site.origin + address)
    await takenOver(page)
    await expect(strip(page, bank.id)).toBeVisible()
  }
  expect(complaints).toEqual([])
  await page.goto(site.origin + outcome)
  await takenOver(page)
  await expectBank(page)
  await expect(page.locator('.contact .standing').first()).toHaveAttribute('data-open', 'true')
})

test('an address that names another acquirer gets that one, and an unknown one gets none', async ({ page }) => {
  await page.goto(`${site.origin}${outcome}?acquirer=${pay.id}`)
  await expect(strip(page, pay.id)).toBeVisible()
  for (const { dialled } of await telephones(page)) expect(dialledOf(pay)).toContain(dialled)
  await expect(page.locator('body')).not.toContainText(bank.names['zh-CN'] ?? '-')
  expect(await fill(page)).toBe('rgb(255, 196, 0)')
  await page.goto(`${site.origin}${outcome}?acquirer=nobody`)
  await expect(strip(page, 'unknown')).toBeVisible()
  expect(await telephones(page)).toEqual([])
  expect(await fill(page)).not.toBe('rgb(179, 0, 45)')
})

test('without its file the page stays as it was built', async ({ page }) => {
  await page.route('**/acquirers/*.json', (route) => route.abort())
  await page.goto(site.origin + outcome)
  await expectBank(page)
  await page.locator('.bar .go').click()
  await expect(page.locator('main[data-guide="pay-first"]')).toBeVisible()
})
