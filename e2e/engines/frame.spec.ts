// The frame on a portal's page, in Firefox and WebKit: history, height, who may frame it, and a strict portal. The same in
// Chromium, and all else about frames, in the specs beside the portals.

import { expect, test } from '@playwright/test'
import pay from '../../public/acquirers/example-pay.json' with { type: 'json' }
import { answersOf, nodeOf } from '#engine/graph.ts'
import { edgeCover, endOf, guide97 } from '../walk.ts'
import { firefox, webkit } from './engines.ts'
import { createWorld, type World } from './frame-site.ts'
import { call, isTakenOver } from './in-page.ts'
import type { Pane, Window } from './window.ts'

const acquirer = 'example-pay'
/** A long journey that meets none of the questions which this acquirer leaves out. */
const journey = edgeCover(guide97)
  .filter((trail) => trail.every(({ question }) => !pay.hidden.includes(`97/${question}`)))
  .reduce((longest, trail) => (trail.length > longest.length ? trail : longest))
const asked = `acquirer=${acquirer}&guide=97`

/** What the frame shows: node and answers. Runs in the page. */
function shown(): string {
  const main = document.querySelector('main')
  const links = Array.from(document.querySelectorAll('a[data-answer]'))
  const answers = links.map((link) => link.getAttribute('data-answer')).join()
  return main ? `${main.getAttribute('data-node') ?? ''} ${answers}` : ''
}

const wanted = (steps: number): string => {
  const { id } = endOf(guide97, journey.slice(0, steps))
  return `${id} ${answersOf(nodeOf(guide97, id))
    .map((answer) => answer.id)
    .join()}`
}

async function frameOf(window: Window): Promise<Pane> {
  if (!window.frame) throw new Error(`${window.version}: no way into frames`)
  return window.frame()
}

/** The frame, once the app in it shows the guide's first step. */
async function embedded(window: Window, address: string): Promise<Pane> {
  await window.open(address)
  await expect
    .poll(async () => (await frameOf(window)).evaluate(call(isTakenOver)).catch(() => false), { timeout: 20_000 })
    .toBe(true)
  const frame = await frameOf(window)
  await expect.poll(() => frame.evaluate(call(shown))).toBe(wanted(0))
  return frame
}

async function take(frame: Pane, steps: number): Promise<void> {
  for (const [at, { answer }] of journey.slice(0, steps).entries()) {
    // Drivers lose their way to what is below the fold of a page around a frame; a click of the page's own does not.
    await frame.evaluate(`document.querySelector('a[data-answer="${answer}"]').click()`)
    await expect.poll(() => frame.evaluate(call(shown)), { intervals: [20, 50, 100] }).toBe(wanted(at + 1))
  }
}

/** Whether a page of ours stands in the page's frame. */
const isFramed = async (window: Window): Promise<unknown> =>
  (await frameOf(window)).evaluate(`Boolean(document.querySelector('main'))`).catch(() => false)

/** The frame's height as the portal's page has it, and as its content is. */
async function heights(window: Window, frame: Pane): Promise<{ given: number; needed: number }> {
  const given = (await window.evaluate(`parseFloat(document.querySelector('iframe').style.height) || 0`)) as number
  const needed = (await frame.evaluate(`document.getElementById('root').getBoundingClientRect().height`)) as number
  return { given, needed: Math.ceil(needed) }
}

for (const [name, find] of Object.entries({ firefox, webkit })) {
  test.describe(name, () => {
    let window: Window
    let world: World
    test.describe.configure({ timeout: 120_000 })
    test.beforeAll(async () => {
      test.setTimeout(600_000)
      world = await createWorld()
      const found = find()
      test.skip('why' in found, 'why' in found ? found.why : '')
      if ('found' in found) window = await found.found.open({ scripts: true })
    })
    test.afterAll(async () => {
      world.stop()
      await window.close()
    })

    test(`${name}: a journey in the frame leaves the portal's history alone, and one Back leaves the portal`, async () => {
      await window.open(`${world.listed}/empty`)
      const frame = await embedded(window, `${world.listed}/plain?${asked}`)
      const length = await window.evaluate('history.length')
      await take(frame, journey.length)
      expect(await window.evaluate('history.length')).toBe(length)
      await window.back?.()
      await expect.poll(() => window.evaluate('location.pathname').catch(() => '')).toBe('/empty')
    })

    // WebKit passes over what is written without a gesture, so that there this control shows nothing.
    if (name === 'firefox')
      test(`${name}, control: from a frame that writes history one Back does not leave the portal`, async () => {
        await window.open(`${world.listed}/empty`)
        const frame = await embedded(window, `${world.listed}/plain?${asked}`)
        await frame.evaluate(`history.pushState(null, '', '?written')`)
        await window.back?.()
        await expect.poll(() => frame.evaluate('location.search')).not.toBe('?written')
        expect(await window.evaluate('location.pathname')).toBe('/plain')
      })

    test(`${name}: the frame is as high as its content, and a bare one is not`, async () => {
      const frame = await embedded(window, `${world.listed}/plain?${asked}`)
      for (const steps of [0, 1, 2]) {
        await embedded(window, `${world.listed}/plain?${asked}`)
        await take(await frameOf(window), steps)
        await expect
          .poll(async () => {
            const { given, needed } = await heights(window, await frameOf(window))
            return Math.abs(given - needed)
          })
          .toBeLessThanOrEqual(1)
      }
      expect(frame).toBeDefined()
      await window.open(`${world.listed}/bare?${asked}`)
      const { given, needed } = await heights(window, await frameOf(window))
      expect(Math.abs(given - needed)).toBeGreaterThan(100)
    })

    test(`${name}: on a page that tortures frames the height settles within a second and stays in bounds`, async () => {
      const frame = await embedded(window, `${world.listed}/torture?${asked}`)
      await window.evaluate(`(function () {
        window.heights = []
        document.addEventListener('pos-rescue:height', function (event) { window.heights.push(event.detail.height) })
      })()`)
      await take(frame, 2)
      const count = `new Promise(function (done) { setTimeout(function () { done(window.heights.length) }, 1000) })`
      const settled = await window.evaluate(count)
      expect(await window.evaluate(count)).toBe(settled)
      const { given } = await heights(window, frame)
      expect(given).toBeGreaterThan(0)
      expect(given).toBeLessThanOrEqual(20_000)
    })

    test(`${name}: only a listed portal may frame it, and never a page of its own`, async () => {
      await window.open(`${world.listed}/bare?${asked}`)
      await expect.poll(() => isFramed(window)).toBe(true)
      for (const origin of [world.otherName, world.otherPort]) {
        // A driver may take a page with a refused frame for a failure.
        await window.open(`${origin}/bare?${asked}`).catch(() => undefined)
        expect(await window.evaluate(`location.origin + document.querySelectorAll('iframe').length`)).toBe(`${origin}1`)
        expect(await isFramed(window), origin).toBe(false)
      }
      await window.open(`${world.listed}/bare?${asked}`)
      const standalone = `new Promise(function (done) {
        var frame = document.querySelector('iframe')
        frame.addEventListener('load', done)
        frame.addEventListener('error', done)
        setTimeout(done, 3000)
        frame.src = new URL(frame.src).origin + '/zh-CN/97'
      }).then(function () {})`
      await window.evaluate(standalone)
      expect(await isFramed(window)).toBe(false)
    })

    test(`${name}: a strict portal needs one word for it, and hears of no violation`, async () => {
      world.reports.length = 0
      const frame = await embedded(window, `${world.listed}/strict?${asked}`)
      await take(frame, 3)
      expect(world.reports).toEqual([])
      // Control: without the word there is no frame, and the browser says so.
      await window.open(`${world.listed}/strict?${asked}&closed=1`)
      await expect.poll(() => world.reports.length).toBeGreaterThan(0)
      expect(await isFramed(window)).toBe(false)
    })
  })
}
