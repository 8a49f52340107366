// The frame as it is built, on portals of other origins: it never moves, grows or leaves the portal, works without storage and
// under the strictest policies, and says nothing of anybody but its acquirer. Each with a child that does it wrong.

import { readFileSync } from 'node:fs'
import { expect, test, type Frame, type Page } from '@playwright/test'
import { hiddenIn, withoutHidden } from '#engine/hide.ts'
import type { Trail } from '#engine/trail.ts'
import { badChild, openWorld, type World } from './portals/world.ts'
import { edgeCover, endOf, guide97 as whole, longestJourney } from './walk.ts'

/** As this acquirer has it: some of its questions are passed over. */
const guide97 = withoutHidden(whole, hiddenIn(whole, ['find-words']))

let world: World
test.beforeAll(async () => {
  world = await openWorld()
})
test.afterAll(() => world.close())

/** The frame in an element or an iframe, once the app has taken it over and shows a step. */
async function frameOf(page: Page, nth = 0): Promise<Frame> {
  const handle = await page.locator('iframe').nth(nth).elementHandle({ timeout: 20_000 })
  const frame = await handle.contentFrame()
  if (!frame) throw new Error('there is no frame')
  return frame
}

const stepIn = (frame: Frame, id: string) => frame.locator(`main[data-node="${id}"]`)

async function openFrame(page: Page, address: string): Promise<Frame> {
  await page.goto(`${world.portals}/${address}`)
  const frame = await frameOf(page)
  await stepIn(frame, guide97.start).waitFor({ timeout: 20_000 })
  return frame
}

async function walk(frame: Frame, trail: Trail): Promise<void> {
  for (const [at, { answer }] of trail.entries()) {
    await frame.locator(`a[data-answer="${answer}"]`).click()
    await stepIn(frame, endOf(guide97, trail.slice(0, at + 1)).id).waitFor()
  }
}

/** Everything that one can do in a frame besides answering. */
async function wander(frame: Frame): Promise<void> {
  await frame.locator('details.help summary').click()
  await frame.locator('[data-sheet]').first().click()
  await frame.locator('main[data-page="sheet"]').waitFor()
  await frame.locator('[data-back]').click()
  await frame.locator('.bar .stop').click()
  await stepIn(frame, 'danger-what').waitFor()
  await frame.locator('.bar .stop').click()
  await frame.locator('.display a').click()
  await frame.locator('main[data-page="home"]').waitFor()
  await frame.locator('a[data-answer="codes"]').click()
  await frame.locator('main[data-page="codes"]').waitFor()
  await frame.locator('.footer a[hreflang="en"]').click()
  await frame.locator('html[lang="en"] main[data-page="codes"]').waitFor()
}

const historyOf = (page: Page): Promise<number> => page.evaluate(() => history.length)

/** A control: the same page with a child of ours in it. */
async function withChild(page: Page, body: string, address: string): Promise<{ frame: Frame; bad: World }> {
  const bad = await openWorld(badChild(body))
  await page.goto(`${bad.portals}/${address}`)
  return { frame: await frameOf(page), bad }
}

test.describe('history', () => {
  test('never grows in the portal, over a journey and all around it, and one step back leaves the portal', async ({
    page,
  }) => {
    await page.goto('about:blank')
    const frame = await openFrame(page, 'plain?guide=97')
    const before = await historyOf(page)
    await walk(frame, longestJourney(guide97))
    await wander(frame)
    expect(await historyOf(page)).toBe(before)
    await page.goBack()
    expect(page.url()).toBe('about:blank')
  })

  test('control: a child that adds entries is seen', async ({ page }) => {
    const { frame, bad } = await withChild(page, `<button onclick="history.pushState(1, '', '#')">a</button>`, 'plain')
    const before = await historyOf(page)
    await frame.locator('button').click()
    await expect.poll(() => historyOf(page)).toBe(before + 1)
    bad.close()
  })

  test('all journeys of 97', async ({ page }) => {
    test.skip(process.env['EVERY'] !== '1', 'asked in test:every')
    test.setTimeout(1_200_000)
    for (const trail of edgeCover(guide97)) {
      const frame = await openFrame(page, 'plain?guide=97')
      const before = await historyOf(page)
      await walk(frame, trail)
      expect(await historyOf(page)).toBe(before)
    }
  })
})

/** Clicked from inside, since Playwright's own click brings what it clicks into view. */
const tap = (frame: Frame, selector: string) =>
  frame
    .locator(selector)
    .first()
    .evaluate((key: HTMLElement) => key.click())

test.describe('the portal stays where it is', () => {
  const down = async (page: Page) => {
    await page.evaluate(() => window.scrollTo(0, document.querySelector('iframe')?.offsetTop ?? 0))
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(2500)
    // So that a tap far down the frame could move it.
    await page.evaluate(() => window.scrollTo(0, 200))
  }

  test('to the pixel, while one answers, opens help and comes back', async ({ page }) => {
    await page.goto(`${world.portals}/below?guide=97`)
    await down(page)
    const frame = await frameOf(page)
    await page.evaluate(() => window.scrollTo(0, 2800))
    await stepIn(frame, guide97.start).waitFor({ timeout: 20_000 })
    await page.evaluate(() => window.scrollTo(0, 200))
    for (const { answer } of longestJourney(guide97).slice(0, 5)) {
      await tap(frame, `a[data-answer="${answer}"]`)
      await expect.poll(() => frame.evaluate(() => document.activeElement?.tagName)).toBe('H1')
    }
    await tap(frame, 'details.help summary')
    await tap(frame, '.bar .stop')
    await stepIn(frame, 'danger-what').waitFor()
    expect(await page.evaluate(() => scrollY)).toBe(200)
  })

  test('control: a child that takes the focus without care moves it', async ({ page }) => {
    const body = '<div style="height:900px"></div><button id="b">b</button>'
    const bad = await openWorld(badChild(body))
    await page.goto(`${bad.portals}/below`)
    await down(page)
    const frame = await frameOf(page)
    await page.evaluate(() => window.scrollTo(0, 2800))
    await frame.locator('#b').waitFor()
    await page.evaluate(() => window.scrollTo(0, 200))
    await frame.evaluate(() => document.getElementById('b')?.focus())
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(1000)
    bad.close()
  })
})

/** Heights of the frame over a second of painted frames, and then whether twenty more bring another. */
const heightsOver = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<{ changes: number; last: number; later: number; height: number }>((done) => {
        const frame = document.querySelector('iframe')
        const began = performance.now()
        const seen = { changes: 0, last: 0, later: 0, height: frame?.clientHeight ?? 0 }
        let more = 0
        const look = () => {
          const now = performance.now() - began
          const height = frame?.clientHeight ?? 0
          if (height !== seen.height) {
            seen.changes += 1
            if (now > 1000) seen.later += 1
            seen.last = now
            seen.height = height
          }
          if (now > 1000) more += 1
          if (more > 20) done(seen)
          else requestAnimationFrame(look)
        }
        look()
      }),
  )

test.describe('height', () => {
  test('settles within a second in the worst of pages, shrinks with its step, and is never over the clamp', async ({
    page,
  }) => {
    const frame = await openFrame(page, 'torture?guide=97')
    const first = await heightsOver(page)
    expect([first.later, first.height <= 20_000]).toEqual([0, true])
    const own = () =>
      frame.evaluate(() => Math.ceil(document.getElementById('root')?.getBoundingClientRect().height ?? 0))
    expect(first.height).toBe(await own())
    const [answer] = longestJourney(guide97)
    await tap(frame, `a[data-answer="${answer?.answer ?? ''}"]`)
    await expect.poll(() => page.locator('iframe').evaluate((one) => one.clientHeight)).toBeLessThan(first.height)
    const next = await heightsOver(page)
    expect([next.later, next.height]).toEqual([0, await own()])
  })

  test('control: a child as high as its screen never settles by itself', async ({ page }) => {
    const { bad } = await withChild(
      page,
      '<div style="min-height:100vh"></div><div style="height:40px"></div>',
      'plain',
    )
    await expect
      .poll(async () => page.locator('iframe').evaluate((one) => one.clientHeight), { timeout: 15_000 })
      .toBeGreaterThan(640 + 8 * 40)
    bad.close()
  })

  test('nothing in the sheets of a frame is measured by the screen', () => {
    const html = readFileSync('build/client/embed/example-bank/index.html', 'utf8')
    const measured = (css: string) => css.match(/[\d.]+(?:[dsl]?v(?:h|min|max|b))\b/g)
    expect(measured(html)).toBeNull()
    expect(measured('a{max-height:80vh}b{height:100dvh}')).toHaveLength(2)
    expect(html).toContain('noindex')
  })
})

test.describe('on portals of all kinds', () => {
  test('a strict one: nothing is refused', async ({ page }) => {
    const refused: string[] = []
    page.on('console', (message) => {
      if (/Content Security Policy|Trusted/i.test(message.text())) refused.push(message.text())
    })
    await page.addInitScript(() => {
      Object.assign(window, { refused: [] })
      document.addEventListener('securitypolicyviolation', (event) => {
        ;(window as unknown as { refused: string[] }).refused.push(event.violatedDirective)
      })
    })
    const frame = await openFrame(page, 'strict?guide=97')
    await walk(frame, longestJourney(guide97).slice(0, 4))
    await wander(frame)
    for (const where of page.frames())
      expect(await where.evaluate(() => (window as unknown as { refused: string[] }).refused)).toEqual([])
    expect(refused).toEqual([])
    // Control: the policy is there and does refuse.
    await page.evaluate(() => document.body.setAttribute('style', 'color:red'))
    await expect
      .poll(() => page.evaluate(() => (window as unknown as { refused: string[] }).refused))
      .toEqual(['style-src-attr'])
  })

  test('one that is isolated: it is walked to the end', async ({ page }) => {
    const frame = await openFrame(page, 'isolated?guide=97')
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true)
    await walk(frame, longestJourney(guide97))
    const lost = await openWorld(badChild('a'))
    await page.goto(`${lost.portals}/isolated`)
    // Control: a page that does not say so is kept out.
    await expect.poll(async () => (await frameOf(page)).url()).toContain('chrome-error')
    lost.close()
  })

  test('a bare frame without the loader: it is walked to the end', async ({ page }) => {
    const frame = await openFrame(page, 'bare')
    await walk(frame, longestJourney(guide97))
  })

  test('where storage throws, workers are refused and there is no room', async ({ page }) => {
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('refused', 'SecurityError')
          },
        })
      const asked: string[] = []
      Object.assign(window, { asked })
      Object.defineProperty(Navigator.prototype, 'serviceWorker', {
        get: () => ({
          register: () => {
            asked.push('worker')
            return Promise.reject(new Error('refused'))
          },
        }),
      })
    })
    const frame = await openFrame(page, 'plain?guide=97')
    await walk(frame, longestJourney(guide97))
    await wander(frame)
    expect(await frame.evaluate(() => (window as unknown as { asked: string[] }).asked)).toEqual([])
    expect(await frame.evaluate(() => sessionStorage.length).catch(() => 'refused')).toBe('refused')
  })
})

const bank = JSON.parse(readFileSync('public/acquirers/example-bank.json', 'utf8')) as {
  names: Record<string, string>
  telephones: { digits: string }[]
}
const dials = bank.telephones.map(({ digits }) => digits)

/** What a sandbox must allow, one of them, for a telephone link to leave it; a headless browser hands on none and cannot tell. */
const letsCall = (sandbox: string): boolean =>
  /(^| )allow-(popups|top-navigation-to-custom-protocols|top-navigation-by-user-activation)( |$)/.test(sandbox)

/** The digits that a tap on the first telephone of the sheet asks the browser to dial. */
async function dialledBy(page: Page, frame: Frame): Promise<string> {
  await frame.locator('details.help summary').click()
  await frame.locator('[data-sheet]').first().click()
  const dialled = page.waitForEvent('request', (request) => request.url().startsWith('tel:'))
  await frame.locator('main a[href^="tel:"]').first().click()
  return (await dialled).url().replace(/\D/g, '')
}

const isOfFile = (digits: string): boolean => digits.length >= 7 && dials.some((full) => full.endsWith(digits))

test('a call key dials the digits of the file, from inside a sandbox that lets it, and the frame stays', async ({
  page,
}) => {
  const frame = await openFrame(page, 'plain?guide=97')
  const sandbox = (await page.locator('iframe').getAttribute('sandbox')) ?? ''
  expect(letsCall(sandbox)).toBe(true)
  expect(sandbox).not.toContain('allow-top-navigation ')
  expect(isOfFile(await dialledBy(page, frame))).toBe(true)
  expect(await frame.locator('main').count()).toBe(1)
})

test('control: other digits, and a sandbox that forgets the telephone, are seen', async ({ page }) => {
  expect(letsCall('allow-scripts allow-same-origin')).toBe(false)
  const frame = await openFrame(page, 'plain?guide=97')
  await frame.evaluate(() => {
    document.addEventListener(
      'click',
      ({ target }) =>
        target instanceof Element && target.closest('a[href^="tel:"]')?.setAttribute('href', 'tel:4001234567'),
      true,
    )
  })
  expect(isOfFile(await dialledBy(page, frame))).toBe(false)
})

test('what does not load is said beside the link, and the frame stays; a second try brings it', async ({ page }) => {
  const frame = await openFrame(page, 'plain?guide=97')
  // Before home is there, which fetches the codes when it has nothing else to do.
  await page.route('**/packs/*/codes.*', (route) => route.abort())
  await frame.locator('.display a').click()
  await frame.locator('a[data-answer="codes"]').click()
  await frame.locator('.missed').waitFor()
  await frame.locator('main[data-page="home"]').waitFor()
  await page.unroute('**/packs/*/codes.*')
  await frame.locator('[data-again]').click()
  await frame.locator('main[data-page="codes"]').waitFor()
  await expect(frame.locator('.missed')).toHaveCount(0)
})

test('the help desk and other sites open beside the portal, never in the frame', async ({ page }) => {
  const frame = await openFrame(page, 'plain?guide=97')
  const popup = page.waitForEvent('popup')
  await frame.locator('[data-icp]').evaluate((link: HTMLAnchorElement, site) => {
    link.href = `${site}/zh-CN/desk`
  }, world.site)
  await frame.locator('[data-icp]').click()
  const beside = await popup
  await beside.waitForURL(/\/zh-CN\/desk/)
  await stepIn(frame, guide97.start).waitFor()
})
