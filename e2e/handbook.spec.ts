// The handbook as every page of it must be: whole without scripts, readable in both themes, silent, printed black on
// white; and the ways into it, through it and out of it. What a single page does is in a spec of its own.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import documents from '#handbook/documents.json' with { type: 'json' }
import leads from '#handbook/links.json' with { type: 'json' }
import { follow, guideOf, handbookPages, heardFrom, isOfRunner, locales, open, pathOf, takenOver } from './walk.ts'

const indexOf = (locale: string) => `/${locale}/handbook`
const pathTo = (locale: string, id: string) => `/${locale}/handbook/${id}`
const all = (locale: string) => [indexOf(locale), ...handbookPages.map((id) => pathTo(locale, id))]

/** What there is to read: headings, sentences, links, one a line. */
const readable = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main h1, main h2, main h3, main p, main li, main dt, main dd')]
      .filter((element) => !element.querySelector('p, li, dt, dd, button, input, select, textarea'))
      .map((element) => element.textContent.trim())
      .filter((text) => text !== ''),
  )

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  for (const locale of locales) {
    test(`${locale}: the index leads to every page, and each is whole`, async ({ page }) => {
      for (const id of handbookPages) {
        await page.goto(indexOf(locale))
        await page.locator(`main a[href="${pathTo(locale, id)}"]`).click()
        await expect(page.locator(`main[data-page="handbook-${id}"]`)).toBeVisible()
        expect(await page.locator('h1').count()).toBe(1)
        expect((await readable(page)).length).toBeGreaterThan(3)
        await page.locator('.bar .undo').click()
        await expect(page.locator('main[data-page="handbook"]')).toBeVisible()
      }
    })
  }
})

test('scripts take away nothing that could be read without them', async ({ page, browser, baseURL }) => {
  test.setTimeout(120_000)
  const plain = await browser.newPage({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) })
  const lost: string[] = []
  // A note that something appears once scripts run is the one thing that may go; it says so.
  const notes = (at: Page) => at.locator('main [data-unscripted]').allTextContents()
  for (const address of all('zh-CN')) {
    await plain.goto(address)
    await open(page, address)
    const now = (await page.locator('main').evaluate((main) => main.textContent)).replace(/\s/g, '')
    const excused = await notes(plain)
    lost.push(
      ...(await readable(plain))
        .filter((text) => !excused.some((note) => note.includes(text)))
        .filter((text) => !now.includes(text.replace(/\s/g, '')))
        .map((text) => `${address}: ${text}`),
    )
  }
  await plain.close()
  expect(lost).toEqual([])
})

test('from page to page nothing is fetched, nothing is said, and the heading takes the focus', async ({ page }) => {
  const said: string[] = []
  page.on('console', (message) => {
    if (/error|warning/.test(message.type()) && !isOfRunner(message.text())) said.push(message.text())
  })
  page.on('pageerror', ({ message }) => said.push(message))
  await open(page, indexOf('zh-CN'))
  const heard = heardFrom(page)
  for (const id of handbookPages) {
    await page.locator(`main a[href="${pathTo('zh-CN', id)}"]`).click()
    await expect(page.locator(`main[data-page="handbook-${id}"] h1`)).toBeFocused()
    expect(new URL(page.url()).pathname).toBe(pathTo('zh-CN', id))
    await page.locator('.bar .undo').click()
    await expect(page.locator('main[data-page="handbook"]')).toBeVisible()
  }
  expect(heard).toEqual([])
  expect(said).toEqual([])
})

/** What a page shows on paper that is no black text on white, or belongs to the screen. */
const offPaper = (page: Page) =>
  page.evaluate(() => {
    const isShown = (element: Element) => element.getClientRects().length > 0
    const dark = (color: string) => (color.match(/\d+/g) ?? []).slice(0, 3).every((part) => Number(part) < 100)
    const screenOnly = [...document.querySelectorAll('.bar, .display, .footer, .print-key, .see, button')]
    const texts = [...document.querySelectorAll('main p, main li, main h1, main h2, main dd, main td')]
    return [
      ...screenOnly.filter(isShown).map((element) => `shown: ${element.className || element.localName}`),
      ...texts
        .filter((element) => isShown(element) && element.textContent.trim() !== '')
        .filter((element) => !dark(getComputedStyle(element).color))
        .map((element) => `pale: ${element.textContent.slice(0, 30)}`),
    ]
  })

test('every page is printed black on white, without keys and bars, from a dark screen too', async ({ page }) => {
  const found: string[] = []
  for (const id of handbookPages) {
    await page.emulateMedia({ media: 'screen', colorScheme: 'dark' })
    await open(page, pathTo('zh-CN', id))
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    found.push(...(await offPaper(page)).map((what) => `${id}: ${what}`))
  }
  expect(found).toEqual([])
})

for (const scripts of [true, false])
  test(`on paper every document of every kind of merchant is there, ${scripts ? 'with one kind opened' : 'without scripts'}`, async ({
    browser,
  }) => {
    const file = join(import.meta.dirname, '../locales/zh-CN/handbook/applying.json')
    const names = (JSON.parse(readFileSync(file, 'utf8')) as { documents: Record<string, string> }).documents
    const wanted = documents.kinds.flatMap((kind) =>
      documents.documents.filter(({ kinds }) => kinds.includes(kind)).map(({ id }) => names[id]),
    )
    const context = await browser.newContext({ javaScriptEnabled: scripts })
    const page = await context.newPage()
    await page.goto(pathTo('zh-CN', 'applying'))
    if (scripts) {
      await takenOver(page)
      await page.locator('details.kind > summary').first().click()
    }
    const lines = page.locator('.kind li, .kind-paper li').filter({ visible: true })
    const open = documents.documents.filter(({ kinds }) => kinds.includes(documents.kinds[0] ?? '')).length
    await expect(lines).toHaveCount(scripts ? open : 0)
    await page.emulateMedia({ media: 'print' })
    await expect(lines).toHaveText(wanted.map((name) => name ?? '?'))
    await context.close()
  })

test('the licence is checked at an address that can be tapped, and read on paper', async ({ page }) => {
  await open(page, pathTo('zh-CN', 'choosing'))
  await page.emulateMedia({ media: 'print' })
  const link = page.locator('#licence a[href="https://www.pbc.gov.cn"]')
  await expect(link).toBeVisible()
  await expect(link).toHaveText('www.pbc.gov.cn')
})

test('where the words of a page send somebody, a link leads there', async ({ page }) => {
  for (const [id, section, place] of [
    ['care', 'look-code', '97'],
    ['care', 'look-code', 'codes'],
    ['care', 'look-no-result', 'charged'],
    ['care', 'call', 'sheet'],
    ['fraud', 'tricks-low-fee', 'handbook/fees'],
  ] as const) {
    await open(page, pathTo('zh-CN', id))
    await page.locator(`#${section} .links a[href="/zh-CN/${place}"]`).click()
    await expect.poll(() => new URL(page.url()).pathname).toBe(`/zh-CN/${place}`)
    await expect(page.locator('main h1')).toBeVisible()
  }
})

test('a verdict leads to the page that helps there, and Back leads to the verdict', async ({ page }) => {
  test.setTimeout(180_000)
  for (const [guide, pages] of Object.entries(leads))
    for (const [node, id] of Object.entries(pages)) {
      const outcome = [...guideOf(guide).nodes.values()].find((one) => one.id === node)
      if (!outcome) throw new Error(`${guide} has no ${node}`)
      const verdict = pathOf('zh-CN', guideOf(guide), outcome.id)
      await open(page, verdict)
      await follow(page, page.locator(`main a[href="${pathTo('zh-CN', id)}"]`))
      await expect(page.locator(`main[data-page="handbook-${id}"]`)).toBeVisible()
      await page.goBack()
      await expect(page.locator(`main[data-node="${node}"]`)).toBeVisible()
    }
})

test('home leads to the handbook, and the handbook to 97, to taking the payment and to danger', async ({ page }) => {
  await open(page, '/en')
  await follow(page, page.locator(`main a[href="${indexOf('en')}"]`))
  for (const place of ['97', 'pay-first', 'danger']) {
    await follow(page, page.locator(`a[href="/en/${place}"]`).first())
    await expect(page.locator(`main[data-guide="${place}"]`)).toBeVisible()
    await page.goBack()
    await takenOver(page)
  }
})

test('documents stay ticked on this phone, for one kind of merchant at a time', async ({ page }) => {
  await open(page, pathTo('zh-CN', 'applying'))
  const kinds = page.locator('details.kind')
  await kinds.first().locator('summary').click()
  await kinds.first().getByRole('checkbox').first().check()
  await page.reload()
  await takenOver(page)
  await kinds.first().locator('summary').click()
  await kinds.last().locator('summary').click()
  await expect(kinds.first().getByRole('checkbox').first()).toBeChecked()
  await expect(kinds.last().getByRole('checkbox').first()).not.toBeChecked()
})
