// A journey without touching the screen: by Tab and Enter, and by the number keys as on the terminal itself.

import { expect, test, type Page } from '@playwright/test'
import { nodeOf } from '#engine/graph.ts'
import { addressAfter, endOf, expectAfter, guide97, locales, longestJourney, open } from './walk.ts'

const journey = longestJourney(guide97)

const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document
    return activeElement instanceof HTMLElement
      ? {
          name: activeElement.localName,
          answer: activeElement.dataset['answer'],
          key: activeElement.className,
          inside: activeElement.closest('main') !== null,
        }
      : undefined
  })

/** Presses Tab until the focus is where it is wanted; a page with fewer stops than this is a page one gets through. */
async function tabTo(page: Page, isWanted: (at: NonNullable<Awaited<ReturnType<typeof focused>>>) => boolean) {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab')
    const at = await focused(page)
    if (at && isWanted(at)) return
  }
  throw new Error('40 presses of Tab did not lead there')
}

const expectHeadingFocused = (page: Page) => expect(page.locator('main h1')).toBeFocused()

for (const locale of locales) {
  test(`${locale}: Tab and Enter walk a journey, and the focus lands on each new heading`, async ({ page }) => {
    await open(page, addressAfter(locale, guide97, []))
    for (const [step, { answer }] of journey.entries()) {
      await tabTo(page, (at) => at.answer === answer)
      await page.keyboard.press('Enter')
      await expectAfter(page, locale, guide97, journey.slice(0, step + 1))
      await expectHeadingFocused(page)
    }
    await tabTo(page, ({ key }) => key.includes('undo'))
    await page.keyboard.press('Enter')
    await expectAfter(page, locale, guide97, journey.slice(0, -1))
    await expectHeadingFocused(page)
  })
}

test('number keys walk a journey, and the focus lands on each new heading', async ({ page }) => {
  await open(page, addressAfter('zh-CN', guide97, []))
  for (const [step, visit] of journey.entries()) {
    const question = nodeOf(guide97, visit.question)
    const at = question.kind === 'question' ? question.answers.findIndex(({ id }) => id === visit.answer) : -1
    await page.keyboard.press(String(at + 1))
    await expectAfter(page, 'zh-CN', guide97, journey.slice(0, step + 1))
    await expectHeadingFocused(page)
  }
})

test('a number key without its answer, or with Ctrl, Alt or Meta, leaves the step as it is', async ({ page }) => {
  await open(page, addressAfter('zh-CN', guide97, []))
  const start = nodeOf(guide97, guide97.start)
  const answers = start.kind === 'question' ? start.answers.length : 0
  for (const key of ['0', '9', String(answers + 1), 'Control+1', 'Alt+1', 'Meta+1']) await page.keyboard.press(key)
  await expectAfter(page, 'zh-CN', guide97, [])
})

test('a number key that is held down answers one question, not all that follow', async ({ page }) => {
  await open(page, addressAfter('zh-CN', guide97, []))
  await page.keyboard.down('1')
  await page.keyboard.down('1')
  await page.keyboard.down('1')
  await page.keyboard.up('1')
  const start = nodeOf(guide97, guide97.start)
  const answer = start.kind === 'question' ? start.answers[0] : undefined
  await expectAfter(page, 'zh-CN', guide97, answer ? [{ question: start.id, answer: answer.id }] : [])
})

test('number keys stay quiet on an outcome', async ({ page }) => {
  await open(page, addressAfter('zh-CN', guide97, journey))
  expect(endOf(guide97, journey).kind).toBe('outcome')
  for (const key of ['1', '2', '3']) await page.keyboard.press(key)
  await expectAfter(page, 'zh-CN', guide97, journey)
})

test('figures typed into the search field stay in the field', async ({ page }) => {
  await open(page, '/zh-CN')
  const field = page.locator('[role="search"] input')
  await field.click()
  await page.keyboard.type('41')
  await expect(field).toHaveValue('41')
  await expect(page.locator('main[data-page="home"]')).toBeVisible()
})

test('the first stop of a step skips to what it asks, and the number keys go on working there', async ({ page }) => {
  await open(page, addressAfter('zh-CN', guide97, []))
  await page.keyboard.press('Tab')
  expect(await focused(page)).toMatchObject({ name: 'a', key: 'skip', inside: false })
  await expect(page.locator('a.skip')).toBeInViewport()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await focused(page)).toMatchObject({ inside: true })
  const [first] = journey
  if (!first) throw new Error('the longest journey is empty')
  await tabTo(page, (at) => at.answer === first.answer)
  await page.keyboard.press('Enter')
  await expectAfter(page, 'zh-CN', guide97, journey.slice(0, 1))
})

test('wherever the keyboard goes, the stop can be seen', async ({ page }) => {
  await open(page, addressAfter('zh-CN', guide97, journey.slice(0, 2)))
  for (let presses = 0; presses < 15; presses += 1) {
    await page.keyboard.press('Tab')
    const look = await page.evaluate(() => {
      const { activeElement } = document
      if (!activeElement || activeElement === document.body) return undefined
      const { outlineStyle, outlineWidth } = getComputedStyle(activeElement)
      const { top, bottom } = activeElement.getBoundingClientRect()
      return {
        outlined: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
        inView: bottom > 0 && top < innerHeight,
      }
    })
    if (look) expect(look).toEqual({ outlined: true, inView: true })
  }
})
