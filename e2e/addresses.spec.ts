// Addresses that nobody should have sent: mistyped, cut off, forwarded with a tail, or made to harm.
// Each gets a helpful page with a working way on; nothing of the address comes back; answers that fit are kept.

import { expect, test, type Page } from '@playwright/test'
import { answersOf, nodeOf } from '#engine/graph.ts'
import type { Trail } from '#engine/trail.ts'
import {
  addressAfter,
  edgeCover,
  endOf,
  expectAfter,
  expectStep,
  guide97,
  guideOf,
  locales,
  longestJourney,
  node,
  open,
  pathOf,
  takenOver,
  expectTried,
} from './walk.ts'

const marker = 'zqxmarkerzqx'
/** Two good answers that every address below carries, the step they lead to, and how that looks in a query. */
const kept: Trail = longestJourney(guide97).slice(0, 2)
const here = endOf(guide97, kept).id
const path = pathOf('zh-CN', guide97, here)
const tail = kept.map(({ question, answer }) => `${question}=${answer}`).join('&')
const [first] = kept
/** Another answer to the first question, just as good: the two cannot both be true. */
const contrary = answersOf(nodeOf(guide97, guide97.start)).find(({ id }) => id !== first?.answer)?.id ?? ''

/** Every place of the document as it stands, attributes included, where something of the address has come back. */
const reflected = async (page: Page): Promise<string[]> => {
  const html = await page.evaluate(() => `${document.title}\n${document.documentElement.outerHTML}`)
  return html.match(new RegExp(`.{0,80}${marker}.{0,20}`, 'gi')) ?? []
}

async function expectNothingReflected(page: Page): Promise<void> {
  await takenOver(page)
  // The way on is looked up after the page has settled; it must not bring the address back either.
  await page.waitForLoadState('networkidle')
  expect(await reflected(page)).toEqual([])
}

async function expectOwnLinks(page: Page): Promise<void> {
  const hrefs = await page
    .locator('a[href]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  expect(hrefs.filter((href) => !/^(\/(?!\/)|#)/.test(href))).toEqual([])
}

/** Follows the first link of the page's own part, and finds a page of ours there. */
async function expectWayOn(page: Page): Promise<void> {
  await expect(page.locator('main h1')).toBeVisible()
  await page.locator('main a[href^="/"]').first().click()
  await expect(page.locator('main[data-page="home"], main[data-node]')).toBeVisible()
}

const unknown = [
  ['an unknown locale', `/fr/97?x=${marker}`],
  ['an unknown locale by its name', `/${marker}/97`],
  ['a locale in other letters', `/ZH-cn/97?x=${marker}`],
  ['an unknown guide', `/en/${marker}`],
  ['an unknown node', `/zh-TW/97/${marker}`],
  ['an unknown node of a side guide', `/en/danger/${marker}`],
  ['one segment too many', `/zh-CN/97/moment/${marker}`],
  ['an unknown number', '/s/9999?x=' + marker],
  ['a number with a wrong digit', '/s/4106?x=' + marker],
  ['a number that is none', `/s/${marker}`],
  ['no number', '/s/?x=' + marker],
  ['__proto__ for a guide', `/zh-CN/__proto__?__proto__=${marker}`],
  ['constructor for a guide', `/en/constructor?constructor=${marker}`],
  ['toString for a guide', `/zh-TW/toString?toString=${marker}`],
  ['__proto__ for a node', `/zh-CN/97/__proto__?x=${marker}`],
  ['constructor for a node', `/zh-CN/97/constructor?x=${marker}`],
  ['toString for a node', `/zh-CN/97/toString?x=${marker}`],
  ['__proto__ for a locale', `/__proto__/97?x=${marker}`],
  ['constructor for a locale', `/constructor/97/prototype?x=${marker}`],
  ['__proto__ for a number', `/s/__proto__?x=${marker}`],
  ['percent-encoding that does not decode', `/zh-CN/97/%E0%A4%A?x=${marker}`],
  ['percent-encoding that does not decode, for a guide', `/en/%E0%A4%A?x=${marker}`],
  ['percent-encoding that does not decode, for a locale', `/%E0%A4%A?x=${marker}`],
  ['an encoded slash', `/zh-CN/97%2F${marker}`],
  ['HTML in the path', `/zh-CN/97/%3Cimg%20src=x%20onerror=${marker}%3E`],
  ['dots that climb', `/zh-CN/..%2f..%2f${marker}`],
  ['an encoded null', `/zh-CN/97/%00${marker}`],
] as const

for (const [what, address] of unknown) {
  test(`${what} is answered by a page that helps: ${address.replaceAll(marker, '…')}`, async ({ page }) => {
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    const response = await page.goto(address)
    expect(response?.status()).toBe(404)
    expect((await response?.text())?.toLowerCase()).not.toContain(marker)
    await expect(page.locator('main[data-page="not-found"]')).toBeVisible()
    await expectNothingReflected(page)
    await expectOwnLinks(page)
    await expectWayOn(page)
    expect(errors).toEqual([])
  })
}

const strange = [
  ['an unknown answer', `${path}?${tail}&${here}=${marker}`],
  ['an unknown question', `${path}?${tail}&${marker}=yes`],
  ['__proto__ as a key', `${path}?__proto__=${marker}&${tail}`],
  ['__proto__ as an answer', `${path}?${tail}&${here}=__proto__&x=${marker}`],
  ['constructor as key and answer', `${path}?constructor=constructor&${tail}&x=${marker}`],
  ['toString as key and answer', `${path}?toString=toString&${tail}&x=${marker}`],
  ['percent-encoding that does not decode', `${path}?${tail}&a=%E0%A4%A&x=${marker}`],
  ['a key that does not decode', `${path}?%E0%A4%A=${marker}&${tail}`],
  ['the parameters of a WeChat share', `${path}?${tail}&from=${marker}&isappinstalled=0`],
  ['a tracker', `${path}?utm_source=${marker}&${tail}`],
  ['HTML', `${path}?${tail}&x=%3Cscript%3E${marker}%3C/script%3E&y="><img src=x onerror=${marker}>`],
  ['an address of another host to go back to', `${path}?${tail}&back=//${marker}.example`],
  ['the same answer twice', `${path}?${tail}&${tail}&x=${marker}`],
  ['a contradictory answer', `${path}?${tail}&${guide97.start}=${contrary}&x=${marker}`],
  ['a fragment', `${path}?${tail}#${marker}`],
] as const

for (const [what, address] of strange) {
  test(`a query with ${what} keeps the answers that fit and shows nothing else of it`, async ({ page }) => {
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    await open(page, address)
    await expect(node(page, guide97, endOf(guide97, kept).id)).toBeVisible()
    await expectTried(page, kept.length)
    await expectNothingReflected(page)
    await expectOwnLinks(page)
    await page.locator('a[data-answer]').first().click()
    await expectTried(page, kept.length + 1)
    expect(await reflected(page)).toEqual([])
    expect(page.url()).not.toContain(marker)
    expect(errors).toEqual([])
  })
}

test('a reader whose answers do not all fit is told, in a note, and only then', async ({ page }) => {
  await open(page, `${path}?${tail}&${tail}`)
  await expect(page.locator('main .notice[role="note"]')).toBeVisible()
  await open(page, `${path}?${tail}`)
  await expect(page.locator('main .notice[role="note"]')).toHaveCount(0)
})

for (const [what, long] of [
  ['one value', `x=${marker}${'x'.repeat(10_000)}`],
  ['many names', Array.from({ length: 1000 }, (_, at) => `k${at}=${at}`).join('&')],
  [
    'one question over and over',
    Array.from({ length: 500 }, () => `${here}=none-of-ours`)
      .join('&')
      .slice(0, 10_000),
  ],
] as const) {
  test(`a query of 10,000 characters, ${what}, costs nothing but itself`, async ({ page }) => {
    await open(page, `${path}?${tail}&${long}`)
    await expectTried(page, kept.length)
    const hrefs = await page
      .locator('a[href]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    expect(Math.max(...hrefs.map((href) => href.length))).toBeLessThan(1000)
    await expectNothingReflected(page)
  })
}

for (const [what, address] of [
  ['an unknown node', `/zh-CN/97/nope?${tail}`],
  ['a node that does not decode', `/zh-CN/97/%E0%A4%A?${tail}`],
  ['a prototype for a node', `/zh-CN/97/__proto__?${tail}`],
  ['an unknown locale', `/fr/97/${here}?${tail}`],
] as const) {
  test(`the answers in an address with ${what} are not lost: one tap leads on with them`, async ({ page }) => {
    await open(page, address)
    await expect(page.locator('main[data-page="not-found"]')).toBeVisible()
    await page.locator('[data-continue]').click()
    await expectAfter(page, 'zh-CN', guide97, kept)
  })
}

test('answers that do not fit at all lead on to the first question', async ({ page }) => {
  await open(page, `/zh-CN/97/nope?${guide97.start}=${marker}`)
  await expectNothingReflected(page)
  await expect(page.locator('[data-continue]')).toHaveCount(0)
  await page.locator(`main a[href="/zh-CN/${guide97.id}"]`).click()
  await expectAfter(page, 'zh-CN', guide97, [])
})

for (const locale of locales) {
  test(`${locale}: what is not found is answered in the language of the address`, async ({ page }) => {
    await open(page, `/${locale}/97/nope?${tail}`)
    await expect(page.locator('html')).toHaveAttribute('lang', locale)
    await page.locator('[data-continue]').click()
    await expectAfter(page, locale, guide97, kept)
  })
}

for (const [what, address, id] of [
  ['the home page with a slash', '/zh-CN/', 'home'],
  ['the front with a slash', '/zh-CN/97/', guide97.start],
  ['a step with a slash', `${path}/?${tail}`, here],
  ['the home page by its file', '/zh-CN/index.html', 'home'],
  ['the root by its file', '/index.html', 'home'],
  ['the front by its file', '/zh-CN/97/index.html', guide97.start],
  ['a step by its file', `${path}/index.html?${tail}`, here],
  ['a number with a slash', '/s/4105/', guide97.start],
] as const) {
  test(`${what} is the same page, with scripts and without`, async ({ page, request }) => {
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    const selector = id === 'home' ? 'main[data-page="home"]' : `main[data-node="${id}"]`
    const built = id === 'home' ? 'data-page="home"' : `data-node="${id}"`
    expect(await (await request.get(address)).text()).toContain(built)
    await open(page, address)
    await expect(page.locator(selector)).toBeVisible()
    await page.locator('a[data-answer]').first().click()
    await expect(page.locator('main[data-node]')).toBeVisible()
    expect(errors).toEqual([])
  })
}

const payFirst = guideOf('pay-first')
const paid: Trail = edgeCover(payFirst)
  .flatMap((trail) => trail.filter(({ answer }) => answer === 'not-charged'))
  .slice(0, 1)

for (const back of [
  `//${marker}.example`,
  `https://${marker}.example/97`,
  'javascript:alert(1)',
  '97/nope',
  '97/__proto__',
  '__proto__/constructor',
  'constructor/toString',
  `97/${marker}`,
  '%E0%A4%A',
  '../../97/moment',
  '',
]) {
  test(`a side guide sent back to "${back.replace(marker, '…')}" leads nowhere but on`, async ({ page }) => {
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    for (const side of ['pay-first', 'danger']) {
      await open(page, `/zh-CN/${side}?back=${back}`)
      await expect(page.locator(`main[data-guide="${side}"]`)).toBeVisible()
      await expectNothingReflected(page)
      await expectOwnLinks(page)
      const hrefs = await page
        .locator('main a, .bar a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
      // A side guide names itself as the way back from others, and nothing else.
      expect(hrefs.filter((href) => href?.includes('back=') && !href.includes(`back=${side}/`))).toEqual([])
      expect(hrefs.filter((href) => href?.includes('javascript'))).toEqual([])
    }
    await open(page, `/zh-CN/pay-first?back=${back}`)
    await page.locator('a[data-answer="not-charged"]').click()
    await expectStep(page, payFirst, endOf(payFirst, paid).id, addressAfter('zh-CN', payFirst, paid))
    expect(errors).toEqual([])
  })
}
