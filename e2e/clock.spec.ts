// The waiting clock counts to a moment, not down from a number: locked screens, reloads and full storage cannot stop it.

import { expect, test, type Page } from '@playwright/test'
import { answersOf } from '#engine/graph.ts'
import type { Question } from '#engine/guide.ts'
import { refuseStorage } from './keeping.ts'
import { clickAnswer, guide97, node, pathOf, takenOver } from './walk.ts'

const waits = [...guide97.nodes.values()].filter(
  (one): one is Question & { wait: number } => one.kind === 'question' && one.wait !== undefined,
)

const figure = (page: Page) => page.locator('[role="timer"]')
const button = (page: Page) => page.locator('.clock-button')

/** What the clock shows: the seconds left, or 0 when it says in words that the time is over. */
async function left(page: Page): Promise<number> {
  const shown = (await figure(page).textContent()) ?? ''
  return /^\d+$/.test(shown) ? Number(shown) : 0
}

/** Opens the step in a time that moves only when a test says so, however slow the machine is. */
async function openAt(page: Page, question: Question): Promise<void> {
  await page.clock.install({ time: new Date('2026-11-22T10:00:00Z') })
  await page.goto(pathOf('zh-CN', guide97, question.id))
  await takenOver(page)
  await page.clock.pauseAt(new Date('2026-11-22T12:00:00Z'))
}

test('there is a step that waits', () => {
  expect(waits.length).toBeGreaterThan(0)
})

for (const question of waits) {
  const { id, wait } = question

  test(`the clock of ${id} runs for its ${wait} seconds, then says so, and can be started again`, async ({ page }) => {
    await openAt(page, question)
    await expect(figure(page)).toHaveCount(0)
    await button(page).click()
    await page.clock.runFor(1000)
    await expect.poll(() => left(page)).toBeLessThan(wait)
    await page.clock.runFor((wait - 3) * 1000)
    await expect.poll(() => left(page)).toBe(2)
    await page.clock.runFor(5000)
    await expect.poll(() => left(page)).toBe(0)
    await button(page).click()
    await page.clock.runFor(500)
    await expect.poll(() => left(page)).toBe(wait)
  })

  test(`the clock of ${id} goes on through a reload`, async ({ page }) => {
    await openAt(page, question)
    await button(page).click()
    await page.clock.runFor(Math.floor(wait / 2) * 1000)
    await page.reload()
    await takenOver(page)
    await expect.poll(() => left(page)).toBeLessThanOrEqual(Math.ceil(wait / 2))
    expect(await left(page)).toBeGreaterThan(0)
    await page.clock.runFor(wait * 1000)
    await expect.poll(() => left(page)).toBe(0)
  })

  test(`the clock of ${id} is right when the screen is unlocked, however long it was dark`, async ({ page }) => {
    await openAt(page, question)
    await button(page).click()
    // A phone that sleeps runs no timers: time jumps, and each fires at most once.
    await page.clock.fastForward((wait - 4) * 1000)
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    await expect.poll(() => left(page)).toBe(4)
    await page.clock.fastForward(3_600_000)
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    await expect.poll(() => left(page)).toBe(0)
  })

  test(`the clock of ${id} still runs after a look at another step`, async ({ page }) => {
    await openAt(page, question)
    await button(page).click()
    await page.clock.runFor(2000)
    const [answer] = answersOf(question)
    await clickAnswer(page, answer?.id ?? '')
    await page.goBack()
    await expect(node(page, guide97, id)).toBeVisible()
    await page.clock.runFor(1000)
    await expect.poll(() => left(page)).toBe(wait - 3)
  })

  test(`the clock of ${id} runs where storage is refused`, async ({ page }) => {
    await refuseStorage(page)
    await openAt(page, question)
    await button(page).click()
    await page.clock.runFor(3000)
    await expect.poll(() => left(page)).toBe(wait - 3)
  })

  test(`the clock of ${id} runs where storage is full`, async ({ page }) => {
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
    })
    await openAt(page, question)
    await button(page).click()
    await page.clock.runFor(3000)
    await expect.poll(() => left(page)).toBe(wait - 3)
  })
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })
  test('a step that waits shows no dead clock and its answers lead on', async ({ page }) => {
    for (const question of waits) {
      await page.goto(pathOf('zh-CN', guide97, question.id))
      await expect(button(page)).toHaveCount(0)
      await expect(page.locator('a[data-answer]')).toHaveCount(question.answers.length)
    }
  })
})
