// The till card: the shop's own numbers stay on the phone, nothing secret gets onto it, and it prints on the paper that is there.

import { expect, test, type Page } from '@playwright/test'
import jsQR from 'jsqr'
import { cardFields } from '#handbook/plan.ts'
import { everywhere } from './keeping.ts'
import { heardFrom, locales, open } from './walk.ts'

const address = (locale: string) => `/${locale}/handbook/plan`
const field = (page: Page, name: string) => page.locator(`[data-field="${name}"]`)
const own = (page: Page, name: string) => page.locator(`[data-own="${name}"] dd`)

const card = '6222021234567890128'

test('a card number and a code are refused in every field, and what is no secret is on the card', async ({ page }) => {
  await open(page, address('zh-CN'))
  await page.locator('[data-keep]').check()
  for (const name of cardFields) {
    for (const secret of [card, '6222 0212 3456 7890 128', '主管密码123456']) {
      await field(page, name).fill(secret)
      await expect(page.locator(`#trouble-${name}`)).not.toBeEmpty()
      const found = (await everywhere(page, '[data-card]')).replace(/[\s-]/g, '')
      expect(found).not.toContain('7890128')
      expect(found).not.toContain('123456')
    }
    await field(page, name).fill(`ab${name.length}`)
    await expect(own(page, name)).toHaveText(`ab${name.length}`)
  }
})

test('typed sign by sign, a card number is gone when it is whole, and its tail does not follow', async ({ page }) => {
  await open(page, address('zh-CN'))
  await field(page, 'caller').pressSequentially('62220212345678901281234')
  await expect(field(page, 'caller')).toHaveValue('')
})

test('it stays on the phone only if the shop says so, and is deleted at a tap', async ({ page }) => {
  const kept = () => page.evaluate(() => Object.entries(localStorage))
  await open(page, address('zh-CN'))
  const heard = heardFrom(page)
  await field(page, 'caller').fill('小李')
  expect(await kept()).toEqual([])
  await page.locator('[data-keep]').check()
  await field(page, 'manager-phone').fill('13800138000')
  expect(heard).toEqual([])
  await expect(page).toHaveURL(address('zh-CN'))
  const later = await page.context().newPage()
  await open(later, address('en'))
  await expect(field(later, 'caller')).toHaveValue('小李')
  await expect(own(later, 'manager-phone')).toHaveText('13800138000')
  await later.locator('[data-delete]').click()
  await later.locator('[data-delete]').click()
  await expect(field(later, 'caller')).toHaveValue('')
  expect(await kept()).toEqual([])
  // The first tab, which has not seen that, must not write it back.
  await expect(page.locator('[data-keep]')).not.toBeChecked()
  await field(page, 'caller').fill('x')
  expect(await kept()).toEqual([])
})

for (const locale of locales)
  test(`${locale}: every paper has its size, and a card fits on one sheet of it`, async ({ page }) => {
    // Putting Chinese fonts into four files takes a busy machine its time.
    test.setTimeout(180_000)
    await page.addInitScript(() => {
      window.print = () => undefined
    })
    await open(page, address(locale))
    for (const name of cardFields) await field(page, name).fill('Li Xiaoming 13800138000')
    // In points, of which an inch has 72.
    for (const [paper, width, sheets] of [
      ['58', 164, 1],
      ['80', 227, 1],
      ['A6', 298, 1],
      ['A4', 596, 2],
    ] as const) {
      await page.locator(`[data-print="${paper}"]`).click()
      const pdf = (await page.pdf({ preferCSSPageSize: true, format: 'A4' })).toString('latin1')
      const widths = Array.from(pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+)/g), ([, points]) => Math.round(Number(points)))
      expect(widths, paper).toEqual(Array(sheets).fill(width))
    }
  })

test('the paper chosen last goes when printing is over, and with the page', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => undefined
  })
  const paper = () => page.evaluate(() => document.documentElement.dataset['paper'])
  await open(page, address('zh-CN'))
  await page.locator('[data-print="58"]').click()
  expect(await paper()).toBe('58')
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  expect(await paper()).toBeUndefined()
  await page.locator('[data-print="80"]').click()
  expect(await paper()).toBe('80')
  await page.locator('.bar .undo').click()
  await expect(page.locator('main[data-page="handbook"]')).toBeVisible()
  await expect.poll(paper).toBeUndefined()
})

test('where nothing prints it says so', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'print', { value: undefined, writable: true })
  })
  await open(page, address('zh-CN'))
  await page.locator('[data-print="A6"]').click()
  await expect(page.locator('.tools > [role="status"]')).not.toBeEmpty()
})

test('the code on the card leads to 97 and carries nothing of the shop', async ({ page }) => {
  await open(page, address('zh-CN'))
  await field(page, 'caller').fill('abc')
  const drawn = page.locator('.till-qr svg')
  await drawn.evaluate((svg) => {
    svg.setAttribute('width', '300')
    svg.setAttribute('height', '300')
  })
  const pixels = await drawn.evaluate(async (svg) => {
    const path = svg.querySelector('path')?.getAttribute('d') ?? ''
    const size = Number(svg.getAttribute('viewBox')?.split(' ')[2])
    const canvas = document.createElement('canvas')
    canvas.width = canvas.height = size * 8
    const context = canvas.getContext('2d')
    if (!context) throw new Error('no canvas')
    context.fillStyle = '#fff'
    context.fillRect(0, 0, canvas.width, canvas.height)
    context.scale(8, 8)
    context.fillStyle = '#000'
    context.fill(new Path2D(path))
    await Promise.resolve()
    const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height)
    return { data: [...data], width, height }
  })
  const read = jsQR(Uint8ClampedArray.from(pixels.data), pixels.width, pixels.height)
  expect(read?.data).toBe(new URL('/zh-CN/97', page.url()).href)
})

for (const locale of locales)
  test(`${locale}: without scripts it is a plan to read and a card to fill in by hand`, async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(address(locale))
    await expect(page.locator('main section ol').first()).toBeVisible()
    await expect(page.locator('[data-own]')).toHaveCount(cardFields.length)
    await expect(page.locator('[data-spoken="4105"]')).toBeVisible()
    await context.close()
  })
