// The same edge cover for phones on which no script runs: every answer is a link to a whole page, and Back goes back. And a
// step looks at once as it will: what a slow line brings last changes nothing that is seen.

import { expect, test, type Page } from '@playwright/test'
import { decode } from '#engine/trail.ts'
import { guides } from '#guides/registry.ts'
import { addressOf, clickAnswer, dealt, edgeTails, endOf, expectStep, locales, pathOf } from './walk.ts'

test.use({ javaScriptEnabled: false })

for (const guide of guides) {
  const cover = edgeTails(guide)
  for (const [part, walks] of dealt([...cover.entries()], Math.ceil(cover.length / 12)).entries()) {
    test(`answers of ${guide.id} are links that lead on, and the browser leads back, part ${part + 1}`, async ({
      page,
    }) => {
      test.setTimeout(180_000)
      for (const [at, { before, after }] of walks) {
        const locale = locales[at % locales.length] ?? 'zh-CN'
        const from = endOf(guide, before).id
        // A page without scripts knows its own answer and no earlier one.
        const steps = after.map((visit, step) => {
          const { id } = endOf(guide, [...before, ...after.slice(0, step + 1)])
          return { id, answer: visit.answer, address: addressOf(locale, guide, id, [visit]) }
        })
        await page.goto(pathOf(locale, guide, from))
        for (const { id, answer, address } of steps) {
          await clickAnswer(page, answer)
          await expectStep(page, guide, id, address)
          const told = decode(guide, new URL(page.url()).searchParams)
          expect(endOf(guide, told).id).toBe(id)
        }
        for (const { id, address } of steps.slice(0, -1).reverse()) {
          await page.goBack()
          await expectStep(page, guide, id, address)
        }
        await page.goBack()
        await expectStep(page, guide, from, pathOf(locale, guide, from))
      }
    })
  }
}

/** How many elements of a page look other without one of its sheets. */
const changedWithout = (page: Page, sheet: string): Promise<number> =>
  page.evaluate((sheet) => {
    const looks = () =>
      Array.from(document.querySelectorAll('#root *'), (element) => {
        const { top, left, width, height } = element.getBoundingClientRect()
        const { color, backgroundColor, borderColor, fontFamily, textDecoration } = getComputedStyle(element)
        return [top, left, width, height, color, backgroundColor, borderColor, fontFamily, textDecoration].join()
      })
    const whole = looks()
    const element = document.querySelector(sheet)
    if (!element) throw new Error(`this page has no ${sheet}`)
    element.remove()
    const without = looks()
    return whole.filter((look, at) => look !== without[at]).length
  }, sheet)

for (const guide of guides)
  test(`the steps of ${guide.id} look the same before their second sheet has come`, async ({ page }) => {
    for (const { id } of guide.nodes.values()) {
      await page.goto(pathOf('zh-CN', guide, id))
      expect(await changedWithout(page, 'body > style'), id).toBe(0)
    }
  })

test('the control: without its first sheet a step looks other', async ({ page }) => {
  await page.goto('/zh-CN/97')
  expect(await changedWithout(page, 'head > style')).toBeGreaterThan(50)
})
