// "I need a person": from every step its number, its link by copy, share or QR, and what is said where those fail.

import { expect, test, type Page } from '@playwright/test'
import jsqr from 'jsqr'
import { guides } from '#guides/registry.ts'
import {
  addressAfter,
  endOf,
  expectStep,
  expectTried,
  guide97,
  guideOf,
  heardFrom,
  locales,
  longestJourney,
  open,
  pathOf,
  shown,
  sideAddress,
} from './walk.ts'

const journey = longestJourney(guide97)
const half = journey.slice(0, 4)
const here = addressAfter('zh-CN', guide97, half)

const openHelp = async (page: Page): Promise<void> => {
  await page.locator('.help summary').click()
  await expect(page.locator('.help .tools-link')).toBeVisible()
}
const linkOf = (page: Page): Promise<string> => page.locator('.help .tools-link').inputValue()
const said = (page: Page) => page.locator('.help [role="status"]')

/** What a camera would read: the drawn squares, four dots each, for a decoder that is not the encoder's. */
async function scanned(page: Page, within: string): Promise<string | undefined> {
  const { size, dark } = await page.locator(`${within} svg.qr`).evaluate((svg: SVGSVGElement) => ({
    size: svg.viewBox.baseVal.width,
    dark: svg.querySelector('path')?.getAttribute('d') ?? '',
  }))
  const scale = 4
  const side = size * scale
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255)
  for (const [, x, y] of dark.matchAll(/M(\d+) (\d+)/g))
    for (let at = 0; at < scale * scale; at += 1) {
      const row = Number(y) * scale + Math.floor(at / scale)
      const start = (row * side + Number(x) * scale + (at % scale)) * 4
      pixels.fill(0, start, start + 3)
    }
  return jsqr(pixels, side, side)?.data
}

test('every built step of every language has its number and its call sheet, without scripts', async ({ request }) => {
  for (const locale of locales)
    for (const guide of guides)
      for (const { id, number } of guide.nodes.values()) {
        const html = await (await request.get(pathOf(locale, guide, id))).text()
        expect(html).toContain(`${number.slice(0, 3)} ${number.slice(3)}`)
        expect(html).toContain(`href="/${locale}/sheet?back=${guide.id}/${id}"`)
      }
})

test('a copied link opens cold, on another phone, at the same step with the same answers', async ({
  page,
  browser,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, here)
  await openHelp(page)
  await page.locator('.help [data-copy]').click()
  await expect(said(page)).not.toBeEmpty()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toBe(await linkOf(page))
  const other = await (await browser.newContext()).newPage()
  await open(other, copied)
  expect(await shown(other)).toMatchObject({ node: endOf(guide97, half).id })
  await expectTried(other, half.length)
  await other.context().close()
})

test('a link carries step, answers, revision and brand, and nothing that WeChat or others added', async ({ page }) => {
  await open(page, `${here}&from=timeline&isappinstalled=0&acquirer=demo-bank&utm_source=x&text=9`)
  await openHelp(page)
  const link = new URL(await linkOf(page))
  expect(link.pathname + link.search).toMatch(
    new RegExp(`^${here.replace(/[?]/g, '\\?')}&rev=[0-9a-f]{6}&acquirer=demo-bank$`),
  )
})

test('the brand of an address goes along to the next step, to another language and to the call sheet', async ({
  page,
}) => {
  await open(page, `${here}&acquirer=demo-bank`)
  await page.locator('a[data-answer]').first().click()
  await expect(page).toHaveURL(/acquirer=demo-bank/)
  await page.locator('.footer a[hreflang="en"]').click()
  await expect(page).toHaveURL(/^[^?]*\/en\/.*acquirer=demo-bank/)
  await page.locator('.help summary').click()
  await page.locator('.help [data-sheet]').click()
  await expect(page).toHaveURL(/sheet\?.*acquirer=demo-bank/)
})

for (const acquirer of ['<b>', 'A_B', '../x', '%22', 'a'.repeat(60), 'javascript:1'])
  test(`a brand that is no id goes nowhere: ${acquirer}`, async ({ page }) => {
    await open(page, `${here}&acquirer=${encodeURIComponent(acquirer)}`)
    await openHelp(page)
    const carried = new URL(await linkOf(page)).searchParams.get('acquirer')
    expect(carried === null || /^[a-z0-9-]{1,40}$/.test(carried)).toBe(true)
    expect(await page.locator('main').innerHTML()).not.toContain('<b>')
  })

test('the QR code in the page is the link', async ({ page }) => {
  for (const trail of [half, journey]) {
    await open(page, addressAfter('zh-CN', guide97, trail))
    await openHelp(page)
    expect(await scanned(page, '.help')).toBe(await linkOf(page))
  }
})

test('a link from a side guide leads back to the step it was opened from', async ({ page, browser }) => {
  const side = guideOf('pay-first')
  const from = { guide: guide97, id: endOf(guide97, half).id, trail: half }
  await open(page, sideAddress('zh-CN', side, [], from))
  await openHelp(page)
  const other = await (await browser.newContext()).newPage()
  await open(other, await linkOf(page))
  await other.locator('.bar .go').click()
  await expectStep(other, guide97, from.id, here)
  await other.context().close()
})

test('a clipboard that refuses is not called a success, and the address stays there to be copied by hand', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } })
    Object.defineProperty(document, 'execCommand', { configurable: true, value: () => false })
  })
  await open(page, here)
  await openHelp(page)
  await page.locator('.help [data-copy]').click()
  await expect(said(page)).not.toBeEmpty()
  const refused = await said(page).textContent()
  await page.locator('.help .tools-link').focus()
  const selected = await page.evaluate(() => {
    const field = document.querySelector<HTMLTextAreaElement>('.help .tools-link')
    return field?.value.slice(field.selectionStart, field.selectionEnd)
  })
  expect(selected).toBe(await linkOf(page))
  // The control: where copying works, something else is said.
  await page.evaluate(() => {
    Object.defineProperty(document, 'execCommand', { configurable: true, value: () => true })
  })
  await page.locator('.help [data-copy]').click()
  await expect(said(page)).not.toHaveText(refused ?? '')
})

test('sharing: missing, refused, and closed by the merchant are told apart', async ({ page }) => {
  await page.addInitScript(() => {
    const given: unknown[] = []
    Object.assign(window, { given })
    Object.defineProperty(navigator, 'share', { value: undefined, configurable: true, writable: true })
  })
  const share = (how: 'shares' | 'refuses' | 'closes') =>
    page.evaluate((way) => {
      Object.defineProperty(navigator, 'share', {
        configurable: true,
        value: (what: unknown) => {
          ;(window as unknown as { given: unknown[] }).given.push(what)
          if (way === 'shares') return Promise.resolve()
          return Promise.reject(new DOMException('x', way === 'closes' ? 'AbortError' : 'NotAllowedError'))
        },
      })
    }, how)
  await open(page, here)
  await openHelp(page)
  const button = page.locator('.help [data-share]')
  const texts: (string | null)[] = []
  await button.click()
  await expect(said(page)).not.toBeEmpty()
  texts.push(await said(page).textContent())
  await share('closes')
  await button.click()
  await expect(said(page)).toBeEmpty()
  await share('refuses')
  await button.click()
  await expect(said(page)).not.toBeEmpty()
  texts.push(await said(page).textContent())
  await share('shares')
  await button.click()
  await expect(said(page)).not.toHaveText(texts[1] ?? '')
  texts.push(await said(page).textContent())
  expect(new Set(texts).size).toBe(3)
  const given = await page.evaluate(() => (window as unknown as { given: { url: string }[] }).given)
  expect(given.at(-1)?.url).toBe(await linkOf(page))
})

test('a link made with an older revision says so and keeps all that fits', async ({ page }) => {
  await open(page, `${here}&rev=000000`)
  await expect(page.locator('main .notice.quiet[role="note"]')).toBeVisible()
  await expectTried(page, half.length)
  await openHelp(page)
  const now = new URL(await linkOf(page)).searchParams.get('rev')
  await open(page, `${here}&rev=${now ?? ''}`)
  await expect(page.locator('main .notice[role="note"]')).toHaveCount(0)
})

test('a link with an answer that is gone names the step where it stops fitting, and leads there', async ({ page }) => {
  const [last] = half.slice(-1)
  const broken = here.replace(`${last?.question ?? ''}=${last?.answer ?? ''}`, `${last?.question ?? ''}=of-last-year`)
  await open(page, `${broken}&rev=000000`)
  await page.locator('main .notice a').first().click()
  await expectStep(page, guide97, endOf(guide97, half.slice(0, 3)).id, addressAfter('zh-CN', guide97, half.slice(0, 3)))
})

test('help is not a request: opening it asks nobody for anything', async ({ page }) => {
  await open(page, here)
  const asked = heardFrom(page)
  await openHelp(page)
  await page.locator('.help [data-sheet]').click()
  await expect(page.locator('[data-page="sheet"] input').first()).toBeVisible()
  expect(asked).toEqual([])
})
