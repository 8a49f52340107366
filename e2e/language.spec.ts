// What must survive a change of mind: the language, an earlier answer, the wish to start over.

import { expect, test, type Page } from '@playwright/test'
import { nodeOf } from '#engine/graph.ts'
import { answered, arrive, type Trail } from '#engine/trail.ts'
import {
  addressAfter,
  addressOf,
  clickAnswer,
  edgeCover,
  endOf,
  expectAfter,
  expectStep,
  guide97,
  guideOf,
  locales,
  longestJourney,
  open,
  sideAddress,
  takenOver,
  yellowKey,
  expectTried,
} from './walk.ts'

const journey = longestJourney(guide97)
const half = journey.slice(0, Math.ceil(journey.length / 2))
const pairs = locales.flatMap((from) => locales.filter((to) => to !== from).map((to) => ({ from, to })))

async function switchTo(page: Page, locale: string): Promise<void> {
  await page.locator(`footer a[hreflang="${locale}"]`).click()
  await expect(page.locator('html')).toHaveAttribute('lang', locale)
  await takenOver(page)
}

for (const { from, to } of pairs) {
  test(`from ${from} to ${to} a journey keeps its place and its trail`, async ({ page }) => {
    await open(page, addressAfter(from, guide97, []))
    for (const { answer } of half) await clickAnswer(page, answer)
    await expectAfter(page, from, guide97, half)
    await switchTo(page, to)
    await expectAfter(page, to, guide97, half)
    await expectTried(page, half.length)
    for (const { answer } of journey.slice(half.length)) await clickAnswer(page, answer)
    await expectAfter(page, to, guide97, journey)
    await switchTo(page, from)
    await expectAfter(page, from, guide97, journey)
  })
}

test('a side guide keeps its way back when the language changes', async ({ page }) => {
  const payFirst = guideOf('pay-first')
  const { id } = endOf(guide97, half)
  await open(page, sideAddress('zh-CN', payFirst, [], { guide: guide97, id, trail: half }))
  await switchTo(page, 'en')
  await expectStep(page, payFirst, payFirst.start, sideAddress('en', payFirst, [], { guide: guide97, id, trail: half }))
  await page.locator('.bar .go').click()
  await expectAfter(page, 'en', guide97, half)
})

for (const address of ['', '/97', '/404', '/pay-first', '/danger']) {
  test(`the page "${address || '/'}" leads to itself in every language`, async ({ page }) => {
    await open(page, `/zh-CN${address}`)
    await expect(page.locator('footer a[hreflang]')).toHaveCount(locales.length)
    for (const locale of locales) {
      await switchTo(page, locale)
      // A page that was not found has no twin, only a home.
      await expect(page).toHaveURL(`/${locale}${address === '/404' ? '' : address}`)
    }
  })
}

/** Every way to change one earlier answer of the edge cover so that later answers still apply. */
function changes() {
  return edgeCover(guide97).flatMap((trail) =>
    trail.flatMap(({ question: id, answer: given }, at) => {
      const question = nodeOf(guide97, id)
      if (question.kind === 'outcome') return []
      return question.answers
        .filter((answer) => answer.id !== given)
        .map((answer) => ({ trail, at, answer, then: answered(guide97, arrive(guide97, id, trail), answer) }))
        .filter(({ then }) => then.trail.length > at + 1)
    }),
  )
}

async function revisit(page: Page, trail: Trail, at: number): Promise<void> {
  const list = page.locator('details.trail')
  if (!(await list.evaluate((details: HTMLDetailsElement) => details.open))) await list.locator('summary').click()
  await list.locator('.trail-change').nth(at).click()
  const visit = trail[at]
  if (visit) await expectStep(page, guide97, visit.question, addressOf('zh-CN', guide97, visit.question, trail))
}

const kept = changes()
const samples = [0, 1, 2, 3, 4, 5].flatMap((sixth) => kept[Math.floor((kept.length * sixth) / 6)] ?? [])

test('there are earlier answers to change that leave later ones standing', () => {
  expect(samples.length).toBeGreaterThan(3)
})

for (const [number, { trail, at, answer, then }] of samples.entries()) {
  test(`an earlier answer can be changed and later ones that still apply are kept, case ${number + 1}`, async ({
    page,
  }) => {
    await open(page, addressAfter('zh-CN', guide97, trail))
    await revisit(page, trail, at)
    await clickAnswer(page, answer.id)
    await expectStep(page, guide97, then.node.id, addressAfter('zh-CN', guide97, then.trail))
    await yellowKey(page).click()
    // Back is the step before on the new trail, or the question just changed where the browser came from there.
    const { node } = await page.evaluate(() => ({ node: document.querySelector('main')?.dataset['node'] }))
    expect(then.trail.map(({ question }) => String(question))).toContain(node)
  })
}

test('a look at an earlier question changes nothing: the same answer, or the way on, leads back', async ({ page }) => {
  await open(page, addressAfter('zh-CN', guide97, journey))
  await revisit(page, journey, 1)
  await expect(page.locator('a[data-answer][aria-current]')).toHaveAttribute('data-answer', journey[1]?.answer ?? '')
  await page.locator('main .notice a').first().click()
  await expectAfter(page, 'zh-CN', guide97, journey)
  await revisit(page, journey, 1)
  await clickAnswer(page, journey[1]?.answer ?? '')
  await expectAfter(page, 'zh-CN', guide97, journey)
})

test('what has been tried lists every answer so far, each with its way to change it', async ({ page }) => {
  await open(page, addressAfter('zh-CN', guide97, []))
  await expect(page.locator('details.trail')).toHaveCount(0)
  for (const [step, { answer }] of journey.entries()) {
    await clickAnswer(page, answer)
    const trail = journey.slice(0, step + 1)
    await expectAfter(page, 'zh-CN', guide97, trail)
    await expectTried(page, trail.length)
    const hrefs = await page
      .locator('details.trail .trail-change')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    expect(hrefs).toEqual(trail.map(({ question }) => addressOf('zh-CN', guide97, question, trail)))
    const said = await page.locator('details.trail li .trail-answer').allTextContents()
    expect(said.filter((words) => words.trim() !== '')).toHaveLength(trail.length)
  }
})

test('start again from a question and from an outcome leads to the first question with an empty trail', async ({
  page,
}) => {
  await open(page, addressAfter('zh-CN', guide97, half))
  await page.locator('details.trail summary').click()
  await page.locator('.trail-again').click()
  await expectAfter(page, 'zh-CN', guide97, [])
  await open(page, addressAfter('zh-CN', guide97, journey))
  await page.locator('main a.key.plain:not([data-sheet])').click()
  await expectAfter(page, 'zh-CN', guide97, [])
  await expect(page.locator('details.trail')).toHaveCount(0)
})
