// The one file, opened from disk as from a USB stick, with scripts off: every answer leads on, every link stays inside,
// and nothing is asked of any network.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test, type Page } from '@playwright/test'
import { answersOf, nodeOf } from '#engine/graph.ts'
import type { Guide, NodeId } from '#engine/guide.ts'
import { guides } from '#guides/registry.ts'
import { codes, edgeTails, endOf, guide97, handbookPages, locales, longestJourney } from './walk.ts'

const fileOf = (locale: string): string => join(import.meta.dirname, `../build/single/pos-rescue-${locale}.html`)
const sectionOf = (guide: Guide, id: NodeId): string => (id === guide.start ? guide.id : `${guide.id}/${id}`)
const addressOf = (locale: string, section = ''): string =>
  `${pathToFileURL(fileOf(locale)).href}${section && `#${section}`}`

type Words = { readonly privacy?: string; readonly footer?: { readonly privacy: string } }
const wordsIn = (locale: string, name: string): Words =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../locales/${locale}/${name}.json`), 'utf8')) as Words

/** The sections that can be seen: always one. */
const seen = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('section.one')].filter((one) => one.getClientRects().length > 0).map(({ id }) => id),
  )

/** What a browser asks for, but for the file itself. */
function asked(page: Page): string[] {
  const requests: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) requests.push(request.url())
  })
  return requests
}

async function expectSection(page: Page, guide: Guide, id: NodeId): Promise<void> {
  const section = sectionOf(guide, id)
  const main = page.locator(`section[id="${section}"] main`)
  await expect(main).toHaveAttribute('data-node', id)
  expect(await seen(page)).toEqual([section])
  const wanted = answersOf(nodeOf(guide, id)).map((answer) => answer.id)
  expect(await main.locator('a[data-answer]').evaluateAll((all) => all.map((one) => one.dataset['answer']))).toEqual(
    wanted,
  )
}

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false })

  for (const [turn, locale] of locales.entries())
    test(`${locale}: every answer leads to its step, and Back leads back`, async ({ page }) => {
      test.setTimeout(120_000)
      const requests = asked(page)
      const tails = guides.flatMap((guide) => edgeTails(guide).map((tail) => ({ guide, ...tail })))
      for (const { guide, before, after } of tails.filter((_tail, at) => at % locales.length === turn)) {
        const from = endOf(guide, before).id
        await page.goto(addressOf(locale, sectionOf(guide, from)))
        for (const [step, { answer }] of after.entries()) {
          await page.locator(`section:target a[data-answer="${answer}"]`).click()
          await expectSection(page, guide, endOf(guide, [...before, ...after.slice(0, step + 1)]).id)
          // Back returns to where the reader was on the page; a new step begins at its top.
          await expect(page.locator('section:target h1')).toBeInViewport()
        }
        for (const [step] of after.entries()) {
          await page.goBack()
          await expectSection(page, guide, endOf(guide, [...before, ...after.slice(0, after.length - step - 1)]).id)
        }
      }
      expect(requests).toEqual([])
    })
})

for (const locale of locales) {
  test(`${locale}: home comes first and leads to every guide, with drawings on the way`, async ({ page }) => {
    await page.goto(addressOf(locale))
    expect(await seen(page)).toEqual(['home'])
    for (const guide of guides.filter(({ id }) => !['danger', 'pay-first'].includes(id)))
      await expect(page.locator(`.home a[href="#${guide.id}"]`).first()).toBeVisible()
    await page.locator('.home main a[href="#97"]').first().click()
    for (const { answer } of longestJourney(guide97))
      await page.locator(`section:target a[data-answer="${answer}"]`).click()
    expect(await seen(page)).toEqual([sectionOf(guide97, endOf(guide97, longestJourney(guide97)).id)])
    expect(await page.locator('.picture svg').count()).toBeGreaterThan(5)
    await page.goto(addressOf(locale, 'nothing-like-it'))
    expect(await seen(page)).toEqual(['home'])
  })

  test(`${locale}: every link stays in the file, and nothing in it has an address to fetch`, () => {
    const html = readFileSync(fileOf(locale), 'utf8')
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id ?? '')
    expect(new Set(ids).size).toBe(ids.length)
    const sections = new Set([...html.matchAll(/<section class="one[^"]*" id="([^"]*)"/g)].map(([, id]) => id))
    for (const { code } of codes) expect(sections).toContain(`codes/${code}`)
    for (const id of handbookPages) expect(sections).toContain(`handbook/${id}`)
    const hrefs = [...html.matchAll(/ href="([^"]*)"/g)].map(([, href]) => href ?? '')
    const strange = hrefs.filter((href) => !(href.startsWith('#') && sections.has(href.slice(1))))
    const allowed = /^(tel:(95516|12363|12315)|https:\/\/www\.pbc\.gov\.cn|data:text\/calendar;base64,[A-Za-z0-9+/=]+)$/
    expect(strange.filter((href) => !allowed.test(href))).toEqual([])
    expect(html.match(/<script|<link|<img|\ssrc=|url\(|@import/g)).toBeNull()
  })

  test(`${locale}: every page says what the file does with answers, and none what the site does`, () => {
    const html = readFileSync(fileOf(locale), 'utf8')
    expect(html).not.toContain(wordsIn(locale, 'app').footer?.privacy)
    const pages = html.split('<section class="one').slice(1)
    expect(pages.filter((one) => !one.includes(wordsIn(locale, 'single').privacy ?? '-'))).toEqual([])
  })
}
