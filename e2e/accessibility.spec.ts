// Every page at 320 px: nothing scrolls sideways, text can be doubled, keys can be hit; and axe, which asks about the
// structure that all languages share, finds nothing in either theme, on each page in one language at least. English has
// the longest words, which break a narrow page first: its pages are all laid out, of the others' a third each.

import { expect, test, type Page } from '@playwright/test'
import { findings } from './axe.ts'
import {
  addressAfter,
  dealt,
  endOf,
  guide97,
  guideOf,
  handbookPages,
  kindsOf,
  locales,
  longestJourney,
  open,
  sideAddress,
  turnOf,
} from './walk.ts'

test.use({ viewport: { width: 320, height: 640 }, bypassCSP: true })

const overflow = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth - clientWidth
  })

/** Keys, answers and buttons that a thumb would miss. */
const tooSmall = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.key, .bar a, button, input, summary, .trail-change, .trail-again')]
      // A tick box is ticked by its words too.
      .map((element) => ({ element, box: (element.closest('label') ?? element).getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.height < 48 || box.width < 48))
      .map(({ element, box }) => `${element.localName}.${element.className}: ${box.width} x ${box.height}`),
  )

/** As a reader does who sets the text to twice its size. */
const doubleText = (page: Page) =>
  page.evaluate(() => {
    const { style } = document.documentElement
    style.setProperty('font-size', `${parseFloat(getComputedStyle(document.documentElement).fontSize) * 2}px`)
  })

async function examine(page: Page, address: string, closely: boolean): Promise<string[]> {
  await open(page, address)
  const found = [...(closely ? await findings(page) : []), ...(await tooSmall(page))]
  if ((await overflow(page)) > 0) found.push('scrolls sideways')
  await doubleText(page)
  if ((await overflow(page)) > 0) found.push('scrolls sideways with text at 200 %')
  return found.map((finding) => `${address}: ${finding}`)
}

for (const locale of locales) {
  const closely = new Set(turnOf(locale, kindsOf(locale)))
  const pages = locale === 'en' ? kindsOf(locale) : [...closely]
  for (const [part, addresses] of dealt(pages, Math.ceil(pages.length / 16)).entries()) {
    test(`${locale}: pages can be read and used by everybody in both themes, part ${part + 1}`, async ({ page }) => {
      test.setTimeout(180_000)
      const found: string[] = []
      for (const address of addresses) found.push(...(await examine(page, address, closely.has(address))))
      expect(found).toEqual([])
    })
  }
}

// What only scripts draw (the trail with its links, the clock, the search, the notices), and whatever opens, opened.
const journey = longestJourney(guide97)
const half = journey.slice(0, 4)
const drawn = [
  '/zh-CN',
  addressAfter('zh-CN', guide97, half),
  addressAfter('zh-CN', guide97, journey),
  `${addressAfter('zh-CN', guide97, half)}&${half[0]?.question ?? ''}=nothing-like-it`,
  addressAfter('zh-CN', guide97, journey).replace(/\/[^/?]*\?/, '/moment?'),
  sideAddress('zh-CN', guideOf('pay-first'), [], { guide: guide97, id: endOf(guide97, half).id, trail: half }),
  '/zh-CN/97/nope?screen-text=other',
  `/zh-CN/sheet?back=97/${endOf(guide97, half).id}&${addressAfter('zh-CN', guide97, half).split('?')[1] ?? ''}`,
  `/zh-CN/desk?back=97/${endOf(guide97, half).id}&${addressAfter('zh-CN', guide97, half).split('?')[1] ?? ''}`,
  ...[...guide97.nodes.values()].flatMap((node) =>
    node.kind === 'question' && node.wait ? [`/zh-CN/97/${node.id}`] : [],
  ),
  '/zh-CN/handbook',
  ...handbookPages.map((id) => `/zh-CN/handbook/${id}`),
]

for (const [part, addresses] of dealt(drawn, 2).entries())
  test(`what scripts draw and what opens can be read and used by everybody in both themes, part ${part + 1}`, async ({
    page,
  }) => {
    test.setTimeout(180_000)
    const found: string[] = []
    for (const address of addresses) {
      await open(page, address)
      const closed = page.locator('details:not([open]) > summary')
      while ((await closed.count()) > 0) await closed.first().click()
      const clock = page.locator('.clock-button')
      if ((await clock.count()) > 0) await clock.click()
      found.push(...[...(await findings(page)), ...(await tooSmall(page))].map((finding) => `${address}: ${finding}`))
    }
    expect(found).toEqual([])
  })

test('somebody who wants less motion gets none', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await open(page, addressAfter('zh-CN', guide97, half))
  const moving = await page.evaluate(
    () => document.getAnimations().filter((animation) => animation.playState === 'running').length,
  )
  expect(moving).toBe(0)
})
