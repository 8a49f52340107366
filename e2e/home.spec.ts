// The home page: what a merchant can read off the terminal or hear on the telephone leads to a step, or to plain words.

import { expect, test, type Page } from '@playwright/test'
import { isNumber } from '#engine/number.ts'
import { guides } from '#guides/registry.ts'
import { guide97, guideOf, heardFrom, locales, open, pathOf } from './walk.ts'

const field = (page: Page) => page.locator('[role="search"] input')
const status = (page: Page) => page.locator('[role="search"] [role="status"]')

/** Home with the table of codes at hand. */
async function ready(page: Page, locale: string): Promise<void> {
  await open(page, `/${locale}`)
  await field(page).focus()
  await expect(field(page)).toHaveAttribute('data-ready', '')
}

async function search(page: Page, locale: string, typed: string): Promise<void> {
  await ready(page, locale)
  await field(page).fill(typed)
  await field(page).press('Enter')
}

async function expectNowhere(page: Page, locale: string): Promise<void> {
  await expect(status(page)).toBeVisible()
  await expect(status(page)).not.toBeEmpty()
  await expect(page).toHaveURL(`/${locale}`)
  // Whatever was not found, the way to 97 and to the money is still there.
  await expect(page.locator('a[data-answer="97"]')).toBeVisible()
  await expect(page.locator('.bar .go')).toBeVisible()
}

for (const locale of locales) {
  for (const typed of ['97', '９７', ' 97 ', '９ ７', '97。']) {
    test(`${locale}: "${typed}" leads to the front page of 97`, async ({ page }) => {
      await search(page, locale, typed)
      await expect(page).toHaveURL(`/${locale}/97`)
      await expect(page.locator(`main[data-node="${guide97.start}"]`)).toBeVisible()
    })
  }
}

for (const typed of ['终端未登记', '終端未登記', ' 终端未登记！', '97 终端未登记']) {
  test(`the words "${typed}" lead past the question they answer`, async ({ page }) => {
    await search(page, /終/.test(typed) ? 'zh-TW' : 'zh-CN', typed)
    await expect(page.locator('main[data-guide="97"]')).toHaveAttribute('data-node', 'charged-unregistered')
    expect(new URL(page.url()).searchParams.get(guide97.start)).toBe('unregistered')
  })
}

for (const typed of ['交易超时', '通讯失败', '无应答', '应答超时'])
  test(`"${typed}" without a 97 beside it does not lead into the guide to 97`, async ({ page }) => {
    await ready(page, 'zh-CN')
    await field(page).fill(typed)
    await field(page).press('Enter')
    const hrefs = await page
      .locator('[role="search"] [data-hit]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    expect(hrefs.filter((href) => href.startsWith('/zh-CN/97'))).toEqual([])
    await expect(status(page)).not.toBeEmpty()
    await expect(page).toHaveURL('/zh-CN')
  })

test('beside 97 such words lead past the question they answer', async ({ page }) => {
  await search(page, 'zh-CN', '97 通讯失败')
  await expect(page.locator('main[data-guide="97"]')).toHaveAttribute('data-node', 'charged-timeout')
})

for (const [typed, guide] of [
  ['没网', 'no-network'],
  ['黑屏', 'blank'],
  ['缺纸', 'no-paper'],
] as const)
  test(`"${typed}" opens ${guide} at its first question, since nobody has answered it`, async ({ page }) => {
    await search(page, 'zh-CN', typed)
    await expect(page).toHaveURL(`/zh-CN/${guide}`)
    await expect(page.locator(`main[data-guide="${guide}"]`)).toBeVisible()
  })

const sampled = guides.flatMap((guide) =>
  [...guide.nodes.values()].filter((_, at) => at % 9 === 0).map(({ id, number }) => ({ guide, id, number })),
)

test('a spoken number leads to its step, however it is typed', async ({ page }) => {
  test.setTimeout(120_000)
  for (const [at, { guide, id, number }] of sampled.entries()) {
    const typed = [number, `${number.slice(0, 3)} ${number.slice(3)}`, `${number.slice(0, 3)}-${number.slice(3)}`]
    await search(page, 'zh-CN', typed[at % typed.length] ?? number)
    await expect(page).toHaveURL(`/zh-CN/${guide.id}/${id}`.replace(`/${guide.id}/${guide.start}`, `/${guide.id}`))
    await expect(page.locator(`main[data-node="${id}"]`)).toBeVisible()
  }
})

const [one] = [...guide97.nodes.values()].slice(3)
const number = one?.number ?? ''
const wrong = `${number.slice(0, 2)}${(Number(number[2]) + 1) % 10}${number.slice(3)}`
const swapped = `${number[1]}${number[0]}${number.slice(2)}`
const unused = ['1000', '2000', '3000']
  .map((digits) => digits.slice(0, 3))
  .flatMap((digits) => Array.from({ length: 10 }, (_, check) => `${digits}${check}`).filter(isNumber))[0]

for (const [what, typed] of [
  ['a number with one digit wrong', wrong],
  ['a number with two digits swapped', swapped],
  ["a number that checks but is nobody's", unused ?? ''],
] as const) {
  test(`${what} is said to be wrong and leads nowhere`, async ({ page }) => {
    expect(typed).toMatch(/^\d{4}$/)
    await search(page, 'zh-CN', typed)
    await expectNowhere(page, 'zh-CN')
  })
}

const marker = 'zqxmarkerzqx'
for (const typed of [
  'Z0',
  '8Z',
  '123',
  marker,
  `<img src=x onerror=${marker}>`,
  `//${marker}.example`,
  `javascript:${marker}`,
  '__proto__',
  'constructor',
  '😀',
  '刷',
]) {
  test(`"${typed.replace(marker, '…')}" is not found: the page says what to do and goes nowhere`, async ({ page }) => {
    const requests: string[] = []
    await ready(page, 'zh-CN')
    requests.push(...heardFrom(page))
    await field(page).fill(typed)
    await field(page).press('Enter')
    await expectNowhere(page, 'zh-CN')
    expect(requests).toEqual([])
    const html = await page.evaluate(() => {
      // The field itself keeps what was typed, as a field must.
      document.querySelector('[role="search"] input')?.remove()
      return document.documentElement.outerHTML
    })
    expect(html).not.toContain(marker)
  })
}

test('a code, words or number that are not known are told apart', async ({ page }) => {
  const told = new Set<string>()
  for (const typed of ['Z0', 'zzz zzz', wrong]) {
    await search(page, 'zh-CN', typed)
    await expect(status(page)).not.toBeEmpty()
    told.add((await status(page).textContent()) ?? '')
  }
  expect(told.size).toBe(3)
})

test('nothing typed is answered by what can be typed, and typing on takes the message away', async ({ page }) => {
  await search(page, 'zh-CN', '   ')
  await expectNowhere(page, 'zh-CN')
  await field(page).fill('q')
  await expect(status(page)).toBeEmpty()
})

test('the button finds what Enter finds', async ({ page }) => {
  await open(page, '/en')
  await field(page).fill('97')
  await page.locator('[role="search"] button').click()
  await expect(page).toHaveURL('/en/97')
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })
  for (const locale of locales) {
    test(`${locale}: home shows no dead field and still leads to 97, to the money and to the stop signs`, async ({
      page,
    }) => {
      await page.goto(`/${locale}`)
      await expect(page.locator('input, button')).toHaveCount(0)
      for (const guide of [guide97, guideOf('pay-first'), guideOf('danger')]) {
        await page.goto(`/${locale}`)
        await page
          .locator(`a[href="${pathOf(locale, guide, guide.start)}"]`)
          .first()
          .click()
        await expect(page.locator(`main[data-guide="${guide.id}"]`)).toBeVisible()
      }
    })
  }
})
