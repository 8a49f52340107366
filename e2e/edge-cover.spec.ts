// Every answer of every guide is tapped once, forward and back again, a third of them in each language; that a built page
// offers its answers in every language is asked in pages.spec.
// What each step must be comes from the engine, so a new answer is covered by being written.

import { expect, test } from '@playwright/test'
import { nodeOf } from '#engine/graph.ts'
import { guides } from '#guides/registry.ts'
import type { Trail } from '#engine/trail.ts'
import {
  addressAfter,
  dealt,
  edgeTails,
  expectAfter,
  guide97,
  heardFrom,
  locales,
  longestJourney,
  open,
  turnOf,
  clickAnswer,
  yellowKey,
} from './walk.ts'

const prefixes = (trail: Trail): Trail[] => trail.map((_, steps) => trail.slice(0, steps)).reverse()

for (const locale of locales) {
  for (const guide of guides) {
    const cover = turnOf(locale, edgeTails(guide))
    for (const [part, walks] of dealt([...cover.entries()], Math.ceil(cover.length / 12)).entries()) {
      test(`${locale}: answers of ${guide.id} lead on and back without a request, part ${part + 1}`, async ({
        page,
      }) => {
        test.setTimeout(180_000)
        for (const [at, { before, after }] of walks) {
          await open(page, addressAfter(locale, guide, before))
          const requests = heardFrom(page)
          for (const [step, { answer }] of after.entries()) {
            await clickAnswer(page, answer)
            await expectAfter(page, locale, guide, [...before, ...after.slice(0, step + 1)])
          }
          for (const trail of prefixes(after)) {
            if (at % 2 === 0) await page.goBack()
            else await yellowKey(page).click()
            await expectAfter(page, locale, guide, [...before, ...trail])
          }
          expect(requests).toEqual([])
          page.removeAllListeners('request')
        }
      })
    }
  }

  test(`${locale}: the browser's Back and the yellow key pass the same steps`, async ({ page }) => {
    const journey = longestJourney(guide97)
    for (const goBack of [() => page.goBack(), () => yellowKey(page).click()]) {
      await open(page, addressAfter(locale, guide97, []))
      for (const { answer } of journey) await clickAnswer(page, answer)
      for (const trail of prefixes(journey)) {
        await goBack()
        await expectAfter(page, locale, guide97, trail)
      }
    }
  })
}

test("the yellow key goes back in the browser's own history, so that Forward leads on again", async ({ page }) => {
  const journey = longestJourney(guide97)
  await open(page, addressAfter('zh-CN', guide97, []))
  const { length } = await page.evaluate(() => ({ length: history.length }))
  for (const { answer } of journey) await clickAnswer(page, answer)
  await expectAfter(page, 'zh-CN', guide97, journey)
  for (const trail of prefixes(journey)) {
    await yellowKey(page).click()
    await expectAfter(page, 'zh-CN', guide97, trail)
  }
  expect(await page.evaluate(() => history.length)).toBe(length + journey.length)
  for (const [step] of journey.entries()) {
    await page.goForward()
    await expectAfter(page, 'zh-CN', guide97, journey.slice(0, step + 1))
  }
})

test('on a page opened by a link the yellow key leads back along the trail of the link', async ({ page }) => {
  const journey = longestJourney(guide97)
  await open(page, addressAfter('zh-CN', guide97, journey))
  for (const trail of prefixes(journey)) {
    await yellowKey(page).click()
    await expectAfter(page, 'zh-CN', guide97, trail)
  }
})

test('after a reload in mid-journey both ways back lead to the same step', async ({ page }) => {
  const journey = longestJourney(guide97)
  const [here, before] = [journey.slice(0, 4), journey.slice(0, 3)]
  for (const goBack of [() => page.goBack(), () => yellowKey(page).click()]) {
    await open(page, addressAfter('zh-CN', guide97, []))
    for (const { answer } of here) await clickAnswer(page, answer)
    await page.reload()
    await expectAfter(page, 'zh-CN', guide97, here)
    await goBack()
    await expectAfter(page, 'zh-CN', guide97, before)
  }
})

test('where the browser has forgotten the pages before, the yellow key leads back all the same', async ({ page }) => {
  const journey = longestJourney(guide97).slice(0, 4)
  await open(page, addressAfter('zh-CN', guide97, []))
  for (const { answer } of journey) await clickAnswer(page, answer)
  const browser = await page.context().newCDPSession(page)
  await browser.send('Page.resetNavigationHistory')
  for (const trail of prefixes(journey)) {
    await yellowKey(page).click()
    await expectAfter(page, 'zh-CN', guide97, trail)
  }
})

test('where the browser is slow to go back, the yellow key leads one step back and not two', async ({ page }) => {
  await page.addInitScript(() => {
    const go = history.go.bind(history)
    history.go = (steps) => void setTimeout(() => go(steps), 1000)
    window.addEventListener('popstate', () => {
      document.documentElement.dataset['popped'] = ''
    })
  })
  const journey = longestJourney(guide97).slice(0, 2)
  await open(page, addressAfter('zh-CN', guide97, []))
  for (const { answer } of journey) await clickAnswer(page, answer)
  await expectAfter(page, 'zh-CN', guide97, journey)
  await yellowKey(page).click()
  await expect(page.locator('html[data-popped]')).toBeAttached()
  await expectAfter(page, 'zh-CN', guide97, journey.slice(0, 1))
})

test('a double tap answers one question, not the one that comes up under the finger', async ({ page }) => {
  await open(page, '/zh-CN/97')
  await page.locator('main a[data-answer]').first().dblclick()
  const first = nodeOf(guide97, guide97.start)
  const answer = first.kind === 'question' ? first.answers[0] : undefined
  expect(answer).toBeDefined()
  if (answer) await expectAfter(page, 'zh-CN', guide97, [{ question: guide97.start, answer: answer.id }])
})
