// "Was the customer charged?" is one tap away from every step and every code that says check first; what it finds out
// comes back as the answer to the question that asked.

import { expect, test, type Page } from '@playwright/test'
import { journeys } from '#engine/journeys.ts'
import { nodeOf } from '#engine/graph.ts'
import type { Guide, Money, NodeId, Question } from '#engine/guide.ts'
import { answered, arrive, type Trail } from '#engine/trail.ts'
import { guides } from '#guides/registry.ts'
import {
  addressAfter,
  addressOf,
  clickAnswer,
  codes,
  endOf,
  expectStep,
  greenKey,
  guide97,
  guideOf,
  holdBack,
  idle,
  locales,
  open,
  pathOf,
  redKey,
  sideAddress,
  takenOver,
  trailsToEveryNode,
} from './walk.ts'

const charged = guideOf('charged')
const payFirst = guideOf('pay-first')
const all = [...journeys(charged)]

/** The shortest journey to each result. */
const ways = (['approved', 'declined', 'unresolved'] as const).map((money) => {
  const [shortest] = all
    .filter(({ outcome }) => outcome.money === money)
    .sort((one, other) => one.trail.length - other.trail.length)
  if (!shortest) throw new Error(`no journey ends ${money}`)
  return { money, ...shortest }
})

async function walk(page: Page, trail: Trail): Promise<void> {
  for (const { answer } of trail) await clickAnswer(page, answer)
}

type Asking = { guide: Guide; question: Question; trail: Trail }

const asking: Asking[] = guides
  .filter(({ side }) => !side)
  .flatMap((guide) =>
    trailsToEveryNode(guide).flatMap((trail) => {
      const node = endOf(guide, trail)
      return node.kind === 'question' && node.asks ? [{ guide, question: node, trail }] : []
    }),
  )

/** Where the answer that a result stands for leads, by the engine's own reckoning. */
function repliedTo({ guide, question, trail }: Asking, money: Money): { id: NodeId; trail: Trail } {
  const answer = question.answers.find(({ id }) => id === question.asks?.[money])
  if (!answer) throw new Error(`${question.id} has no answer for ${money}`)
  const next = answered(guide, arrive(guide, question.id, trail), answer)
  return { id: next.node.id, trail: next.trail }
}

test('money questions ask it', () => {
  expect(asking.map(({ question }) => question.id)).toEqual(
    expect.arrayContaining(['charged', 'charged-unregistered', 'charged-timeout']),
  )
})

for (const one of asking)
  test(`${one.guide.id}, ${one.question.id}: each result comes back as its answer`, async ({ page }) => {
    const { guide, question, trail } = one
    for (const { money, trail: steps, outcome } of ways) {
      await open(page, addressAfter('zh-CN', guide, trail))
      await page.locator('main .ask').click()
      await walk(page, steps)
      const from = { guide, id: question.id, trail }
      await expectStep(page, charged, outcome.id, sideAddress('zh-CN', charged, steps, from))
      const reply = page.locator('main a[data-reply]')
      await expect(reply).toHaveAttribute('data-reply', question.asks?.[money] ?? '')
      const next = repliedTo(one, money)
      await reply.click()
      await expectStep(page, guide, next.id, addressOf('zh-CN', guide, next.id, next.trail))
    }
  })

for (const locale of locales)
  test(`${locale}: every built step of every other guide names itself as the way back from the money question`, async ({
    request,
  }) => {
    for (const guide of guides.filter(({ id }) => id !== charged.id))
      for (const id of guide.nodes.keys()) {
        const html = await (await request.get(pathOf(locale, guide, id))).text()
        expect(html, `${guide.id}/${id}`).toContain(`href="/${locale}/charged?back=${guide.id}/${id}"`)
      }
  })

test('every journey ends approved, declined or unresolved, and only a refusal may lead to a new charge', () => {
  expect(all.length).toBeGreaterThan(10)
  for (const { outcome } of all) expect(outcome.money).toBeDefined()
  for (const { outcome } of all.filter(({ outcome: { risk } }) => risk?.includes('charge-again')))
    expect(outcome.money).toBe('declined')
})

test('a code that says check first leads in, and each result leads back to it', async ({ page }) => {
  for (const [at, { trail }] of ways.entries()) {
    const careful = codes.filter(({ again }) => again === 'check-first')
    const code = careful[at * 7]?.code ?? '68'
    await open(page, `/zh-CN/codes/${code}`)
    await page.locator('main a[data-charged]').click()
    await expect(page.locator('main[data-guide="charged"]')).toBeVisible()
    await walk(page, trail)
    await page.locator('main a[data-return]').click()
    await expect(page.locator(`main[data-code="${code}"]`)).toBeVisible()
    await expect(page).toHaveURL(`/zh-CN/codes/${code}`)
  }
})

test('entered from another side guide it leads back there, and from there to the step', async ({ page }) => {
  const trail = trailsToEveryNode(guide97).find((one) => one.length === 2) ?? []
  const { id } = endOf(guide97, trail)
  await open(page, addressAfter('zh-CN', guide97, trail))
  await greenKey(page).click()
  await expectStep(page, payFirst, payFirst.start, sideAddress('zh-CN', payFirst, [], { guide: guide97, id, trail }))
  await page.locator('main .ask').click()
  const declined = ways.find(({ money }) => money === 'declined')
  await walk(page, declined?.trail ?? [])
  await page.locator('main a[data-reply]').click()
  await expect(page.locator('main[data-guide="pay-first"]')).toBeVisible()
  const start = nodeOf(payFirst, payFirst.start)
  expect(start.kind === 'question' && new URL(page.url()).searchParams.get(start.id)).toBe(
    start.kind === 'question' ? start.asks?.declined : '',
  )
  await greenKey(page).click()
  await expect(page).toHaveURL(addressAfter('zh-CN', guide97, trail))
})

test('once the page is idle it is there without a network, and so is the way back', async ({ page, context }) => {
  const came = page.waitForResponse(/charged-apart/)
  await open(page, '/zh-CN/97')
  await (await came).finished()
  await context.setOffline(true)
  await clickAnswer(page, 'unregistered')
  await page.locator('main .ask').click()
  await expect(page.locator('main[data-guide="charged"] h1')).not.toBeEmpty()
  await walk(page, ways[2]?.trail ?? [])
  await page.locator('main a[data-reply]').click()
  await expect(page.locator('main[data-guide="97"] h1')).not.toBeEmpty()
})

/** Holds the guide back; what this resolves to lets it come and waits until it has. */
async function holdGuide(page: Page): Promise<() => Promise<void>> {
  const release = await holdBack(page, /charged-apart/)
  return async () => {
    const came = page.waitForResponse(/charged-apart/)
    release()
    await (await came).finished()
  }
}

test('when it comes late, nothing moves under the reader and nothing takes the focus', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 400 })
  const release = await holdGuide(page)
  await open(page, '/zh-CN/97')
  await clickAnswer(page, 'unregistered')
  await expect(page.locator('main h1')).toBeFocused()
  const last = page.locator('main a[data-charged]')
  await last.focus()
  const before = await page.evaluate(() => scrollY)
  expect(before).toBeGreaterThan(0)
  await release()
  await idle(page)
  await expect(last).toBeFocused()
  expect(await page.evaluate(() => scrollY)).toBe(before)
})

test('whoever taps it and then answers instead stays with the answer when it comes', async ({ page }) => {
  const release = await holdGuide(page)
  await open(page, '/zh-CN/97')
  await page.locator('main a[data-charged]').click()
  await clickAnswer(page, 'unregistered')
  const answered = page.url()
  await release()
  await idle(page)
  expect(page.url()).toBe(answered)
  await expect(page.locator('main[data-guide="97"]')).toBeVisible()
})

test('a side guide entered from it and opened anew still knows the way through it to the step', async ({ page }) => {
  const way = ways[0]?.trail ?? []
  await open(page, '/zh-CN/97')
  await page.locator('main a[data-charged]').click()
  await expect(page.locator('main[data-guide="charged"]')).toBeVisible()
  await walk(page, way.slice(0, 1))
  const inside = page.url()
  await redKey(page).click()
  await expect(page.locator('main[data-guide="danger"]')).toBeVisible()
  await page.reload()
  await takenOver(page)
  await redKey(page).click()
  await expect(page).toHaveURL(inside)
})

const marker = 'zqxmarkerzqx'
for (const back of [
  `codes/${marker}`,
  'codes/ZZ',
  'codes/__proto__',
  `${marker}/x`,
  `97/${marker}`,
  'charged/x',
  '',
  `//${marker}.example/97`,
])
  test(`an address that names "${back.replace(marker, '…')}" as the way back is not believed, and not shown`, async ({
    page,
  }) => {
    const [way] = ways
    await open(
      page,
      `${pathOf('zh-CN', charged, endOf(charged, way?.trail ?? []).id)}?back=${encodeURIComponent(back)}`,
    )
    await expect(page.locator('main a[data-return], main a[data-reply]')).toHaveCount(0)
    expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain(marker)
  })
