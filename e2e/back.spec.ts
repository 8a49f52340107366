// After a reload all that was walked before is addresses of one document: Back to one shows its page, before the script is
// there to follow and where the page that was loaded anew does not have it.

import { expect, test, type Page } from '@playwright/test'
import {
  addressAfter,
  clickAnswer,
  endOf,
  expectAfter,
  guide97,
  holdBack,
  longestJourney,
  node,
  takenOver,
} from './walk.ts'

const journey = longestJourney(guide97).slice(0, 3)
const packs = /\/packs\//

async function walkTo(page: Page): Promise<void> {
  await page.goto(addressAfter('zh-CN', guide97, []))
  await takenOver(page)
  for (const { answer } of journey) await clickAnswer(page, answer)
  await expectAfter(page, 'zh-CN', guide97, journey)
}

/** Loads the page anew without letting its script have its pack, and goes back. */
async function goBackEarly(page: Page): Promise<void> {
  await page.reload({ waitUntil: 'commit' })
  await expect(node(page, guide97, endOf(guide97, journey).id)).toBeVisible()
  await page.goBack({ waitUntil: 'commit' })
  await expect(page).toHaveURL(addressAfter('zh-CN', guide97, journey.slice(0, -1)))
}

test('Back before the script is there leads to the step before, and on from it', async ({ page }) => {
  await walkTo(page)
  const release = await holdBack(page, packs)
  await goBackEarly(page)
  release()
  await expectAfter(page, 'zh-CN', guide97, journey.slice(0, -1))
  await takenOver(page)
  for (const { answer } of journey.slice(-1)) await clickAnswer(page, answer)
  await expectAfter(page, 'zh-CN', guide97, journey)
})

test('another Back, while the page of the first is on its way, leads on to the step before that', async ({ page }) => {
  // Nothing can be asked of a page that is about to be left, but of its browser.
  const browser = await page.context().newCDPSession(page)
  await walkTo(page)
  const release = await holdBack(page, packs)
  await goBackEarly(page)
  const asked = page.waitForRequest((request) => request.isNavigationRequest())
  await page.route(page.url(), () => undefined)
  release()
  await asked
  const { entries, currentIndex } = await browser.send('Page.getNavigationHistory')
  await browser.send('Page.navigateToHistoryEntry', { entryId: entries[currentIndex - 1]?.id ?? NaN })
  await expectAfter(page, 'zh-CN', guide97, journey.slice(0, -2))
  await takenOver(page)
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  for (const { answer } of journey.slice(-2)) await clickAnswer(page, answer)
  await expectAfter(page, 'zh-CN', guide97, journey)
})

test('Back before a script that then fails leads to the step before', async ({ page }) => {
  await walkTo(page)
  const release = await holdBack(page, packs, 'abort')
  await goBackEarly(page)
  release()
  await expectAfter(page, 'zh-CN', guide97, journey.slice(0, -1))
})

test('Back to a page that the one loaded anew does not have loads it', async ({ page }) => {
  await page.goto('/zh-CN')
  await takenOver(page)
  await page.locator('a[href="/zh-CN/codes"]').click()
  await expect(page.locator('main[data-page="codes"]')).toBeVisible()
  await page.reload()
  await takenOver(page)
  await page.goBack()
  await expect(page.locator('main[data-page="home"]')).toBeVisible()
  await expect(page).toHaveURL('/zh-CN')
})
