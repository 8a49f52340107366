// The call sheet: the journey is on it, what is typed stays the merchant's, and what nobody may write goes nowhere.

import { expect, test, type Page } from '@playwright/test'
import { journeys } from '#engine/journeys.ts'
import { sheetFields } from '#engine/sheet.ts'
import { everywhere, refuseStorage } from './keeping.ts'
import {
  addressAfter,
  clickAnswer,
  endOf,
  expectAfter,
  expectStep,
  follow,
  guide97,
  guideOf,
  heardFrom,
  locales,
  longestJourney,
  open,
  takenOver,
} from './walk.ts'

const journey = longestJourney(guide97)
const half = journey.slice(0, 4)
const sheetOf = (locale: string, trail: typeof journey): string => {
  const query = addressAfter(locale, guide97, trail).split('?')[1]
  return `/${locale}/sheet?back=97/${endOf(guide97, trail).id}${query ? `&${query}` : ''}`
}
const field = (page: Page, name: string) => page.locator(`[data-field="${name}"]`)
const text = (page: Page) => page.locator('.tools .tools-link').inputValue()
const said = (page: Page, where: string) => page.locator(`${where} [role="status"]`).first()

/** Looked for in the text to send and on the paper to print, too. */
const inAll = (page: Page): Promise<string> => everywhere(page, '.tools .tools-link', '.paper')

for (const steps of [1, 4, journey.length])
  test(`after ${steps} answers the sheet has them all with their time, and leads back`, async ({ page }) => {
    await open(page, '/zh-CN/97')
    for (const { answer } of journey.slice(0, steps)) await clickAnswer(page, answer)
    const trail = journey.slice(0, steps)
    await expectAfter(page, 'zh-CN', guide97, trail)
    await page.locator('main').evaluate((main) => main.querySelector('details.help')?.setAttribute('open', ''))
    await page.locator('main [data-sheet]').first().click()
    await expect(page).toHaveURL(sheetOf('zh-CN', trail))
    await expect(page.locator('.gone .rows li')).toHaveCount(steps)
    await expect(page.locator('.gone .rows-time').first()).toHaveText(/^\d{2}:\d{2}$/)
    await expect(page.locator('.gone .rows-time')).toHaveCount(steps)
    await page.locator('.bar .undo').click()
    await expectAfter(page, 'zh-CN', guide97, trail)
  })

test('a call about a side guide that no step led into takes that guide to the sheet', async ({ page }) => {
  const charged = guideOf('charged')
  const [journey] = [...journeys(charged)]
  const trail = journey?.trail.slice(0, 2) ?? []
  await open(page, addressAfter('zh-CN', charged, trail))
  await page.locator('details.help summary').click()
  await page.locator('[data-sheet]').click()
  await expect(page.locator('main[data-page="sheet"]')).toBeVisible()
  expect(new URL(page.url()).searchParams.get('back')).toBe(`charged/${endOf(charged, trail).id}`)
  await expect(page.locator('ol.rows li').first()).toBeVisible()
})

test('an outcome that somebody else has to mend offers the sheet at once', async ({ page }) => {
  const outcomes = [...guide97.nodes.values()].filter((node) => node.kind === 'outcome' && node.who === 'acquirer')
  expect(outcomes.length).toBeGreaterThan(5)
  for (const { id } of outcomes) {
    await page.goto(`/zh-CN/97/${id}`)
    await expect(page.locator('main > a[data-sheet]')).toBeVisible()
  }
})

test('what is typed survives back, reload and another language', async ({ page }) => {
  await open(page, addressAfter('zh-CN', guide97, half))
  await page.locator('.help summary').click()
  await page.locator('.help [data-sheet]').click()
  await field(page, 'merchant-number').fill('898440154110001')
  await field(page, 'changed').fill('换了SIM卡')
  await page.locator('.bar .undo').click()
  await expectAfter(page, 'zh-CN', guide97, half)
  await page.goForward()
  await expect(field(page, 'changed')).toHaveValue('换了SIM卡')
  await page.reload()
  await takenOver(page)
  await expect(field(page, 'merchant-number')).toHaveValue('898440154110001')
  await follow(page, page.locator('.footer a[hreflang="en"]'))
  await expect(page).toHaveURL(sheetOf('en', half))
  await expect(field(page, 'changed')).toHaveValue('换了SIM卡')
  expect(await text(page)).toContain('898440154110001')
})

test('where storage is refused it says so, and still nothing is lost on back, reload and another language', async ({
  page,
}) => {
  await refuseStorage(page)
  await open(page, sheetOf('zh-CN', half))
  await field(page, 'changed').fill('换了SIM卡')
  await expect(said(page, '.keeping')).not.toBeEmpty()
  await page.reload()
  await takenOver(page)
  await expect(field(page, 'changed')).toHaveValue('换了SIM卡')
  await field(page, 'model').fill('X990')
  await page.locator('.bar .undo').click()
  await expectAfter(page, 'zh-CN', guide97, half)
  await page.goBack()
  await expect(field(page, 'model')).toHaveValue('X990')
  await follow(page, page.locator('.footer a[hreflang="en"]'))
  await expect(field(page, 'model')).toHaveValue('X990')
  await expect(field(page, 'changed')).toHaveValue('换了SIM卡')
  expect(await page.evaluate(() => window.name)).toBe('')
})

for (const name of ['kept:{', 'kept:null', 'kept:{"sheet":"{\\"model\\":\\"X\\"}"}', 'kept:[1]'])
  test(`a name that another site gave the tab is nothing to us: ${name}`, async ({ page }) => {
    await page.addInitScript((given) => {
      if (location.pathname === '/zh-CN/sheet') window.name = given
    }, name)
    await open(page, '/zh-CN/sheet')
    await expect(field(page, 'model')).toHaveValue('')
    expect(await page.evaluate(() => window.name)).toBe('')
  })

test('a full phone is said to be full, and what is typed stays on the page', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await open(page, sheetOf('zh-CN', half))
  await field(page, 'model').fill('X990')
  await page.locator('[data-keep]').click()
  await expect(page.locator('[data-keep]')).not.toBeChecked()
  await expect(said(page, '.keeping')).not.toBeEmpty()
  await expect(field(page, 'model')).toHaveValue('X990')
  expect(await text(page)).toContain('X990')
})

test('it stays on the phone only if the merchant says so, and is deleted at a tap', async ({ page }) => {
  const kept = () => page.evaluate(() => Object.fromEntries(Object.entries(localStorage)))
  await open(page, sheetOf('zh-CN', half))
  await field(page, 'merchant-name').fill('小店')
  expect(await kept()).toEqual({})
  await page.locator('[data-keep]').check()
  await field(page, 'model').fill('X990')
  const later = await page.context().newPage()
  await open(later, '/zh-CN/sheet')
  await expect(field(later, 'merchant-name')).toHaveValue('小店')
  await expect(field(later, 'model')).toHaveValue('X990')
  await expect(later.locator('[data-keep]')).toBeChecked()
  await later.locator('[data-delete]').click()
  await expect(field(later, 'merchant-name')).toHaveValue('小店')
  await later.locator('[data-delete]').click()
  await expect(field(later, 'merchant-name')).toHaveValue('')
  expect(await kept()).toEqual({})
  await later.reload()
  await takenOver(later)
  await expect(field(later, 'merchant-name')).toHaveValue('')
  // The first tab, which has not seen that, must not write it back.
  await expect(page.locator('[data-keep]')).not.toBeChecked()
  await field(page, 'model').fill('Y')
  expect(await kept()).toEqual({})
})

const card = '6222021234567890128'
const spellings = [
  card,
  '6222 0212 3456 7890 128',
  '6222-0212-3456-7890-128',
  '\uff16\uff12\uff12\uff12\uff10\uff12\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18\uff19\uff10\uff11\uff12\uff18',
  `顾客的卡${card}刷不过`,
]

for (const spelling of spellings)
  test(`a card number is refused in every field: ${spelling}`, async ({ page }) => {
    await open(page, sheetOf('zh-CN', half))
    await page.locator('[data-keep]').check()
    for (const name of sheetFields) {
      await field(page, name).fill(spelling)
      await expect(page.locator(`#trouble-${name}`)).not.toBeEmpty()
      expect((await inAll(page)).normalize('NFKC').replace(/[\s-]/g, '')).not.toContain('7890128')
      await field(page, name).fill('')
    }
  })

test('the control: what is no secret is kept, sent and printed from every field', async ({ page }) => {
  await open(page, sheetOf('zh-CN', half))
  for (const name of sheetFields) await field(page, name).fill(`12${name.length}`)
  const found = await inAll(page)
  for (const name of sheetFields) expect(found.split(`12${name.length}`).length).toBeGreaterThan(3)
})

test('a card number typed sign by sign is gone when it is whole, and so are codes of the cardholder', async ({
  page,
}) => {
  await open(page, sheetOf('zh-CN', half))
  for (const typed of [card, '5555555555554444', '6228480402564890018']) {
    await field(page, 'screen').fill('')
    await field(page, 'screen').pressSequentially(typed)
    await expect(field(page, 'screen')).toHaveValue('')
    await expect(page.locator('#trouble-screen')).not.toBeEmpty()
    expect(await inAll(page)).not.toContain(typed.slice(0, 8))
    await field(page, 'model').focus()
  }
  await field(page, 'screen').pressSequentially('97')
  await expect(field(page, 'screen')).toHaveValue('97')
  await field(page, 'changed').fill('短信验证码 482910')
  await expect(page.locator('#trouble-changed')).not.toBeEmpty()
  expect(await inAll(page)).not.toContain('482910')
  await field(page, 'changed').fill('密码123456')
  expect(await inAll(page)).not.toContain('123456')
})

test('a merchant number that looks like a card’s is taken once the merchant says that it is none', async ({ page }) => {
  await open(page, sheetOf('zh-CN', half))
  await field(page, 'merchant-number').fill('378282246310005')
  expect(await inAll(page)).not.toContain('378282246310005')
  await page.locator('.field .tick input').click()
  expect(await text(page)).toContain('378282246310005')
})

test('typing asks nobody for anything, and the address holds the journey alone', async ({ page }) => {
  await open(page, sheetOf('zh-CN', half))
  const asked = heardFrom(page)
  for (const name of sheetFields) await field(page, name).fill('abc')
  await page.locator('[data-keep]').check()
  expect(asked).toEqual([])
  await expect(page).toHaveURL(sheetOf('zh-CN', half))
})

test('copying and sharing say truly what happened', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } })
    Object.defineProperty(document, 'execCommand', { configurable: true, value: () => false })
    Object.defineProperty(navigator, 'share', { value: undefined, configurable: true })
  })
  await open(page, sheetOf('zh-CN', half))
  const message = page.locator('.tools > [role="status"]')
  await page.locator('.tools [data-copy]').click()
  await expect(message).not.toBeEmpty()
  const copying = await message.textContent()
  await page.locator('.tools [data-share]').click()
  await expect(message).not.toHaveText(copying ?? '')
  await page.evaluate(() => {
    Object.defineProperty(document, 'execCommand', { configurable: true, value: () => true })
  })
  await page.locator('.tools [data-copy]').click()
  await expect(message).not.toHaveText(copying ?? '')
})

test('where nothing prints it says so; elsewhere each paper has its own width', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'print', { value: undefined, writable: true })
  })
  await open(page, sheetOf('zh-CN', half))
  const message = page.locator('.tools > [role="status"]')
  await page.locator('[data-print="A4"]').click()
  await expect(message).not.toBeEmpty()
  await page.evaluate(() => {
    window.print = () => undefined
  })
  // In points, of which an inch has 72.
  for (const [paper, width] of [
    ['58', 164],
    ['80', 227],
    ['A4', 596],
  ] as const) {
    await page.locator(`[data-print="${paper}"]`).click()
    await expect(message).toBeEmpty()
    const pdf = (await page.pdf({ preferCSSPageSize: true, format: 'A4' })).toString('latin1')
    const widths = Array.from(pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+)/g), ([, points]) => Math.round(Number(points)))
    expect(new Set(widths)).toEqual(new Set([width]))
  }
})

test('without scripts it is a form on paper, in every language', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  for (const locale of locales) {
    await page.goto(sheetOf(locale, half))
    await expect(page.locator('.paper dt')).toHaveCount(sheetFields.length)
    await expect(page.locator('.paper')).toBeVisible()
    await expect(page.locator('input')).toHaveCount(0)
  }
  await context.close()
})

test('the sheet is opened by its spoken number, and calls no number but the one that is known', async ({ page }) => {
  await open(page, '/s/4769')
  await expect(page.locator('[data-page="sheet"]')).toBeVisible()
  await expect(page.locator('[data-number="4769"]')).toBeVisible()
  const numbers = await page
    .locator('a[href^="tel:"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  expect(numbers).toEqual(['tel:95516'])
})

test('pay first and danger lead from the sheet and back to the step', async ({ page }) => {
  for (const key of ['.bar .go', '.bar .stop']) {
    await open(page, sheetOf('zh-CN', half))
    await page.locator(key).click()
    await page.locator(key).click()
    await expectStep(page, guide97, endOf(guide97, half).id, addressAfter('zh-CN', guide97, half))
  }
})
