// Taking the money another way and the stop signs are one tap away from every step, and lead back to that very step.

import { expect, test } from '@playwright/test'
import { answersOf, nodeOf } from '#engine/graph.ts'
import { journeys } from '#engine/journeys.ts'
import type { Trail } from '#engine/trail.ts'
import { findAnswer } from '#engine/trail.ts'
import {
  addressAfter,
  clickAnswer,
  dealt,
  endOf,
  expectAfter,
  expectStep,
  greenKey,
  guide97,
  guideOf,
  heardFrom,
  locales,
  longestJourney,
  open,
  pathOf,
  redKey,
  shown,
  sideAddress,
  trailsToEveryNode,
} from './walk.ts'

const payFirst = guideOf('pay-first')
const danger = guideOf('danger')
const sides = [
  { side: payFirst, key: greenKey },
  { side: danger, key: redKey },
]

for (const locale of locales) {
  test(`${locale}: every built step links to both side guides and names itself as the way back`, async ({
    request,
  }) => {
    for (const id of guide97.nodes.keys()) {
      const html = await (await request.get(pathOf(locale, guide97, id))).text()
      for (const { side } of sides)
        expect(html).toContain(`href="${sideAddress(locale, side, [], { guide: guide97, id, trail: [] })}"`)
    }
  })
}

for (const [part, trails] of dealt(trailsToEveryNode(guide97), 4).entries()) {
  test(`from every step, along its trail, a side guide is one tap away and one tap back, part ${part + 1}`, async ({
    page,
  }) => {
    for (const trail of trails) {
      const { id } = endOf(guide97, trail)
      await open(page, addressAfter('zh-CN', guide97, trail))
      const requests = heardFrom(page)
      for (const { side, key } of sides) {
        const entered = sideAddress('zh-CN', side, [], { guide: guide97, id, trail })
        await key(page).click()
        await expectStep(page, side, side.start, entered)
        await key(page).click()
        await expectAfter(page, 'zh-CN', guide97, trail)
      }
      expect(requests).toEqual([])
      page.removeAllListeners('request')
    }
  })
}

const journey97 = longestJourney(guide97)
const walks = sides.flatMap(({ side, key }) =>
  [...journeys(side)].map(({ trail }, at) => ({ side, key, trail, from: journey97.slice(0, at % journey97.length) })),
)

for (const { side, key, trail, from } of walks) {
  const { id } = endOf(guide97, from)
  test(`${side.id} is walked to ${endOf(side, trail).id} and its outcome leads back to ${id}`, async ({ page }) => {
    const at = (steps: Trail) => sideAddress('zh-CN', side, steps, { guide: guide97, id, trail: from })
    await open(page, addressAfter('zh-CN', guide97, from))
    await key(page).click()
    for (const [step, { answer }] of trail.entries()) {
      await clickAnswer(page, answer)
      const so = trail.slice(0, step + 1)
      await expectStep(page, side, endOf(side, so).id, at(so))
    }
    await page.reload()
    await expectStep(page, side, endOf(side, trail).id, at(trail))
    await page.locator('main a[data-return]').click()
    await expectAfter(page, 'zh-CN', guide97, from)
  })
}

test('a side guide opened from another leads back to it, and that one to the step', async ({ page }) => {
  const from = journey97.slice(0, 3)
  await open(page, addressAfter('zh-CN', guide97, from))
  await greenKey(page).click()
  await redKey(page).click()
  await expect(page.locator('main[data-guide="danger"]')).toBeVisible()
  await redKey(page).click()
  await expect(page.locator('main[data-guide="pay-first"]')).toBeVisible()
  await greenKey(page).click()
  await expectAfter(page, 'zh-CN', guide97, from)
})

test('a side guide opened by a link leads back to the step that the link names', async ({ page }) => {
  const from = journey97.slice(0, 4)
  const { id } = endOf(guide97, from)
  for (const { side, key } of sides) {
    await open(page, sideAddress('zh-CN', side, [], { guide: guide97, id, trail: from }))
    await expect(key(page)).toHaveAttribute('href', addressAfter('zh-CN', guide97, from))
    await key(page).click()
    await expectAfter(page, 'zh-CN', guide97, from)
  }
})

test('a side guide without a step to return to still has a way on from each outcome', async ({ page }) => {
  for (const { side } of sides)
    for (const { outcome } of journeys(side)) {
      await open(page, pathOf('zh-CN', side, outcome.id))
      await expect(page.locator('main h1')).toBeVisible()
      await expect(page.locator('.bar a')).toHaveCount(3)
    }
})

test('no way of paying is shown before the money has been asked about', async ({ page }) => {
  await open(page, pathOf('zh-CN', payFirst, payFirst.start))
  const ways = [...journeys(payFirst)].filter(({ outcome }) => outcome.risk?.includes('charge-again'))
  expect(ways.length).toBeGreaterThan(1)
  for (const { trail } of ways) {
    const settled = trail.some((visit) =>
      findAnswer(nodeOf(payFirst, visit.question), visit)?.guards?.includes('charge-again'),
    )
    expect(settled).toBe(true)
    expect(endOf(payFirst, trail.slice(0, 1)).kind).toBe('question')
  }
})

test('a way of paying that is opened cold sends to the question about the money first', async ({ page }) => {
  for (const outcome of payFirst.nodes.values()) {
    if (!outcome.risk?.includes('charge-again')) continue
    await open(page, pathOf('zh-CN', payFirst, outcome.id))
    await page.locator('main .risk.open a').click()
    const { guide, node } = await shown(page)
    const asked = [...guideOf(guide ?? '').nodes.values()].find(({ id }) => id === node)
    expect(asked && answersOf(asked).some(({ guards }) => guards?.includes('charge-again'))).toBe(true)
  }
})
