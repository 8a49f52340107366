// On a slow line merchants answer before any script is there, and each page then knows its own answer alone: once the
// script comes, all that was answered is in the address, on the page and on the way back, and nothing of another journey is.

import { expect, test, type Page } from '@playwright/test'
import type { Trail } from '#engine/trail.ts'
import {
  addressAfter,
  clickAnswer,
  endOf,
  expectAfter,
  expectTried,
  guide97,
  holdBack,
  longestJourney,
  pathOf,
  takenOver,
} from './walk.ts'

const journey = longestJourney(guide97).slice(0, 4)

/** By links alone, a page each. */
async function answerWithoutScripts(page: Page, trail: Trail): Promise<void> {
  for (const { answer } of trail) {
    const before = page.url()
    await page.locator(`a[data-answer="${answer}"]`).click({ noWaitAfter: true })
    await page.waitForURL((url) => url.href !== before, { waitUntil: 'commit' })
  }
}

/** Opens a step whose script is held back, and answers on from there. */
async function answerEarly(page: Page, address: string, trail: Trail): Promise<void> {
  const release = await holdBack(page, /entry\.client/)
  await page.goto(address, { waitUntil: 'commit' })
  await answerWithoutScripts(page, trail)
  release()
  await takenOver(page)
}

const withoutList = (page: Page) => page.addInitScript(() => Reflect.deleteProperty(window, 'navigation'))

test('answers given before the script are all there once it comes', async ({ page }) => {
  await answerEarly(page, pathOf('zh-CN', guide97, guide97.start), journey)
  await expectAfter(page, 'zh-CN', guide97, journey)
  await expectTried(page, journey.length)
  await page.locator('.bar .undo').click()
  await expectAfter(page, 'zh-CN', guide97, journey.slice(0, -1))
  for (const { answer } of journey.slice(-1)) await clickAnswer(page, answer)
  await page.reload()
  await takenOver(page)
  await expectAfter(page, 'zh-CN', guide97, journey)
})

test('so are those that scripts had put into the address before', async ({ page }) => {
  await answerEarly(page, addressAfter('zh-CN', guide97, journey.slice(0, 2)), journey.slice(2))
  await expectAfter(page, 'zh-CN', guide97, journey)
})

test('the acquirer that the first address named is there too', async ({ page }) => {
  await answerEarly(page, `${pathOf('zh-CN', guide97, guide97.start)}?acquirer=example-bank`, journey)
  await expect(page).toHaveURL(`${addressAfter('zh-CN', guide97, journey)}&acquirer=example-bank`)
  await expect(page.locator('.strip[data-brand="example-bank"]')).toBeVisible()
})

test('a browser that does not list its pages tells of the one before', async ({ page }) => {
  await withoutList(page)
  await answerEarly(page, addressAfter('zh-CN', guide97, journey.slice(0, 3)), journey.slice(3))
  await expectAfter(page, 'zh-CN', guide97, journey)
})

test('an address that was opened by itself has nothing of the journey before it in the tab', async ({ page }) => {
  const [third, fourth] = [endOf(guide97, journey.slice(0, 3)), endOf(guide97, journey)]
  await page.goto(addressAfter('zh-CN', guide97, journey.slice(0, 3)))
  await takenOver(page)
  const own = `${pathOf('zh-CN', guide97, fourth.id)}?${third.id}=${journey[3]?.answer ?? ''}`
  await page.goto(own)
  await takenOver(page)
  await expect(page).toHaveURL(own)
  await expectTried(page, 1)
})
