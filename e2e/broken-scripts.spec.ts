// Whatever happens to the scripts, the page that was built stays readable and its links lead on: never a white page.

import { expect, test, type Page, type Route } from '@playwright/test'
import { answersOf, nodeOf } from '#engine/graph.ts'
import type { NodeId } from '#engine/guide.ts'
import { endOf, guide97, longestJourney, node, pathOf, takenOver } from './walk.ts'

const scripts = '**/assets/*.js'
const packs = '**/packs/**'
const journey = longestJourney(guide97)
const start = pathOf('zh-CN', guide97, guide97.start)
const deep = endOf(guide97, journey.slice(0, 3)).id

async function expectReadable(page: Page, id: NodeId): Promise<void> {
  const wanted = nodeOf(guide97, id)
  await expect(node(page, guide97, id)).toBeVisible()
  await expect(page.locator('main h1')).toBeVisible()
  await expect(page.locator('main h1')).not.toBeEmpty()
  const answers = page.locator('a[data-answer]')
  await expect(answers).toHaveCount(answersOf(wanted).length)
  for (const answer of await answers.all()) {
    await expect(answer).toBeVisible()
    await expect(answer).not.toBeEmpty()
  }
  await expect(page.locator('.bar a')).toHaveCount(3)
}

/** Reads and walks on from a step by its links, whatever the scripts do meanwhile. */
async function expectWalkable(page: Page, id: NodeId, steps = 2): Promise<void> {
  let at = nodeOf(guide97, id)
  for (let step = 0; step < steps && at.kind === 'question'; step += 1) {
    await expectReadable(page, at.id)
    const [answer] = at.answers
    if (!answer) return
    // A page whose script hangs never finishes loading; a merchant does not wait for that either.
    await page.locator(`a[data-answer="${answer.id}"]`).click({ noWaitAfter: true })
    at = nodeOf(guide97, answer.next)
    await expectReadable(page, at.id)
  }
}

test.afterEach(({ page }) => page.unrouteAll({ behavior: 'ignoreErrors' }))

const settled = (page: Page) => page.waitForLoadState('networkidle')

/** Hands a pack on with its text changed. */
const changed = (change: (text: string) => string) => async (route: Route) => {
  const response = await route.fetch()
  await route.fulfill({ response, body: change(await response.text()) })
}

type Pack = {
  app: unknown
  guides: Record<string, { file: { nodes: unknown[] }; text: { nodes: Record<string, { title: string }> } }>
}
const corrupted = (corrupt: (pack: Pack) => void) =>
  changed((text) => {
    const pack = JSON.parse(text) as Pack
    corrupt(pack)
    return JSON.stringify(pack)
  })

const noWords = corrupted((pack) => {
  for (const guide of Object.values(pack.guides)) guide.text.nodes = {}
})
const otherWords = corrupted((pack) => {
  for (const { text } of Object.values(pack.guides)) for (const words of Object.values(text.nodes)) words.title = 'x'
})
const noAppWords = corrupted((pack) => {
  pack.app = null
})
const without = (id: NodeId) =>
  corrupted((pack) => {
    delete pack.guides['97']?.text.nodes[id]
  })

const answerWith = (answer: Parameters<Route['fulfill']>[0]) => (route: Route) => route.fulfill(answer)
const cutOff = changed((text) => text.slice(0, text.length / 2))
const throwAtOnce = changed((text) => `throw new Error('broken on purpose');${text}`)
const throwAtEnd = changed((text) => `${text};throw new Error('broken on purpose')`)
const portal = answerWith({
  contentType: 'text/html',
  body: '<!doctype html><title>Wi-Fi</title><h1>Please sign in</h1>',
})

const breaks: readonly [string, string, (route: Route) => Promise<void>][] = [
  ['scripts are blocked', scripts, (route) => route.abort('blockedbyclient')],
  ['the script is not found', scripts, answerWith({ status: 404, body: 'gone' })],
  ['a captive portal answers for the script', scripts, portal],
  ['the script is cut off half-way', scripts, cutOff],
  ['the script throws at once', scripts, throwAtOnce],
  ['the script throws at its end', scripts, throwAtEnd],
  ['the pack fails on the network', packs, (route) => route.abort('failed')],
  ['the pack answers 500', packs, answerWith({ status: 500, body: '{}' })],
  ['a captive portal answers for the pack', packs, portal],
  ['the pack is cut off half-way', packs, cutOff],
  ['the pack is null', packs, answerWith({ json: null })],
  ['the pack is another file', packs, answerWith({ json: { error: 'none' } })],
  ['hydration throws for want of words', packs, noWords],
  ["hydration throws for want of the app's words", packs, noAppWords],
  ['hydration finds other words than were built', packs, otherWords],
]

for (const [what, pattern, handle] of breaks) {
  test(`when ${what}, a page stays readable and its links lead on`, async ({ page }) => {
    await page.route(pattern, handle)
    await page.goto(start)
    await settled(page)
    await expectWalkable(page, guide97.start)
    await page.goto(pathOf('zh-CN', guide97, deep))
    await settled(page)
    await expectWalkable(page, deep, 1)
  })
}

for (const [what, pattern] of [
  ['script', scripts],
  ['pack', packs],
] as const) {
  test(`while the ${what} hangs, a page is readable and its links lead on`, async ({ page }) => {
    await page.route(pattern, () => undefined)
    await page.goto(start, { waitUntil: 'commit' })
    await expectWalkable(page, guide97.start, 3)
  })
}

/** Takes functions away before any script of the page runs, as an old engine never had them. */
const lacking = (page: Page, name: 'flatMap' | 'fromEntries' | 'fetch') =>
  page.addInitScript((name) => {
    if (name === 'flatMap') Reflect.deleteProperty(Array.prototype, 'flatMap')
    if (name === 'fromEntries') Reflect.deleteProperty(Object, 'fromEntries')
    if (name === 'fetch') Reflect.deleteProperty(window, 'fetch')
  }, name)

for (const name of ['flatMap', 'fetch'] as const)
  test(`an engine without ${name} keeps the page as it was built, untouched, and its links lead on`, async ({
    page,
  }) => {
    await lacking(page, name)
    await page.goto(start)
    await settled(page)
    expect(await page.evaluate(() => Object.keys(document.getElementById('root') ?? {}))).toEqual([])
    await expectWalkable(page, guide97.start, 3)
  })

test('an engine without fromEntries gets one, and scripts take the page over', async ({ page }) => {
  await lacking(page, 'fromEntries')
  await page.goto(start)
  await takenOver(page)
  await expectWalkable(page, guide97.start, 3)
})

/** Makes a function of the browser throw from its nth call on, as if something of ours had failed there. */
async function throwing(page: Page, target: 'focus' | 'pushState' | 'scrollTo'): Promise<void> {
  await page.addInitScript((name) => {
    const fail = () => {
      throw new Error('broken on purpose')
    }
    if (name === 'focus') HTMLElement.prototype.focus = fail
    if (name === 'pushState') history.pushState = fail
    if (name === 'scrollTo') window.scrollTo = fail
  }, target)
}

for (const target of ['focus', 'pushState', 'scrollTo'] as const) {
  test(`when scripts fail in mid-journey (${target} throws), the step that was tapped is shown and leads on`, async ({
    page,
  }) => {
    await throwing(page, target)
    await page.goto(start)
    await takenOver(page)
    await expectWalkable(page, guide97.start, 3)
  })
}

test('when the words of a later step are missing, that step is shown as it was built and leads on', async ({
  page,
}) => {
  const later = endOf(guide97, journey.slice(0, 2)).id
  await page.route(packs, without(later))
  await page.goto(start)
  await takenOver(page)
  for (const [step, { answer }] of journey.entries()) {
    await page.locator(`a[data-answer="${answer}"]`).click()
    await expectReadable(page, endOf(guide97, journey.slice(0, step + 1)).id)
  }
})

test('when a step fails, the browser still leads back to the one before', async ({ page }) => {
  const [first, later] = [endOf(guide97, journey.slice(0, 1)).id, endOf(guide97, journey.slice(0, 2)).id]
  await page.route(packs, without(later))
  await page.goto(start)
  await takenOver(page)
  for (const { answer } of journey.slice(0, 2)) await page.locator(`a[data-answer="${answer}"]`).click()
  await expectReadable(page, later)
  await page.goBack()
  await expectReadable(page, first)
})

test('after a reload that no longer gets its pack, the browser still leads back to the step before', async ({
  page,
}) => {
  const [first, later] = [endOf(guide97, journey.slice(0, 1)).id, endOf(guide97, journey.slice(0, 2)).id]
  await page.goto(start)
  await takenOver(page)
  for (const { answer } of journey.slice(0, 2)) await page.locator(`a[data-answer="${answer}"]`).click()
  await page.route(packs, (route) => route.abort('failed'))
  await page.reload()
  await settled(page)
  await expectReadable(page, later)
  await page.goBack()
  await expectReadable(page, first)
})

test('when the network is gone after the first page, the whole journey is walked all the same', async ({
  page,
  context,
}) => {
  await page.goto(start)
  await takenOver(page)
  await context.setOffline(true)
  for (const [step, { answer }] of journey.entries()) {
    await page.locator(`a[data-answer="${answer}"]`).click()
    await expectReadable(page, endOf(guide97, journey.slice(0, step + 1)).id)
  }
})

for (const address of ['/zh-CN', '/zh-CN/97/nope', '/zh-CN/pay-first?back=97/moment', '/s/4105']) {
  test(`${address} is readable when the script throws, and when the pack does not come`, async ({ page }) => {
    await page.route(packs, (route) => route.abort('failed'))
    await page.goto(address)
    await settled(page)
    await expect(page.locator('main h1')).toBeVisible()
    await page.unroute(packs)
    await page.route(
      scripts,
      changed((text) => `throw new Error('broken on purpose');${text}`),
    )
    await page.goto(address)
    await settled(page)
    await expect(page.locator('main h1')).toBeVisible()
    await page.locator('main a[href^="/"]').first().click()
    await expect(page.locator('main[data-node]')).toBeVisible()
  })
}
