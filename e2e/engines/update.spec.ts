// A new build that a tap lets in, in engines that nothing has attached to the worker of: Chromium ends workers and half
// starts them by itself then, as on a phone, and a runner that is attached keeps it from that.

import { expect } from '@playwright/test'
import { laterBuild } from '../offline-builds.ts'
import { deploy, test, type OwnSite } from '../offline-site.ts'
import { addressAfter, guide97, longestJourney } from '../walk.ts'
import { engines, type Found } from './engines.ts'
import { inWindow } from './in-window.ts'
import { expectShown, openTakenOver, stepTo } from './tour.ts'
import type { Window } from './window.ts'

const locale = 'zh-CN'
const journey = longestJourney(guide97)
const outcome = stepTo(locale, guide97, journey, `a[data-answer="${journey.at(-1)?.answer ?? ''}"]`)
const key = '[data-update] button'

const has = (selector: string): string => `document.querySelector(${JSON.stringify(selector)}) !== null`

const isTrue = (window: Window, expression: string, timeout = 10_000) =>
  expect.poll(() => window.evaluate(expression).catch(() => false), { timeout }).toBe(true)

const isNew = `/B\\.js$/.test((document.querySelector('script[type="module"]') || {}).src)`

const engineOf = (name: string): Found => engines[name]?.() ?? { why: 'no such engine' }

/** At the end of a journey, where the new build is offered. */
async function arrive(window: Window, site: OwnSite): Promise<void> {
  await window.open(`${site.origin}/${locale}`)
  await isTrue(window, has('[data-standing="whole"]'), 30_000)
  await openTakenOver(window, site.origin + addressAfter(locale, guide97, journey.slice(0, -1)))
  await deploy(site, await laterBuild('B'))
  const ready = 'navigator.serviceWorker.ready.then'
  await window.evaluate(`${ready}(function (one) { return one.update() }).then(function () { return 1 })`)
  await isTrue(window, `${ready}(function (one) { return !!one.waiting && one.waiting.state === 'installed' })`)
  await window.stopWorkers?.()
  await window.tap(outcome.tap)
  await expectShown(window, outcome)
  await isTrue(window, has(key))
}

/** Whether the engine has half started the old worker ahead, as some do, and left it so; one that runs is ended once more. */
async function isHalfStarted(window: Window): Promise<boolean> {
  let looks = 0
  const look = async () => {
    const runs = window.workerRuns?.()
    looks = runs === 'starting' ? looks + 1 : 0
    if (runs === 'running') await window.stopWorkers?.()
    return looks
  }
  const seen = expect.poll(look).toBeGreaterThan(2)
  return seen.then(
    () => true,
    () => false,
  )
}

for (const name of Object.keys(engines))
  test(`${name}: a tap lets a new build in, with the answers`, async ({ site }) =>
    inWindow(engineOf(name), async (window) => {
      await arrive(window, site)
      if (name === 'chromium') await isHalfStarted(window)
      await window.tap(key)
      await isTrue(window, isNew)
      await expectShown(window, outcome)
    }))

test('chromium, the control: where nothing wakes the half started worker, the new build waits for it', async ({
  site,
}) =>
  inWindow(engineOf('chromium'), async (window) => {
    await arrive(window, site)
    test.skip(!(await isHalfStarted(window)), 'this Chromium starts no worker ahead')
    await window.evaluate('void (window.fetch = function () { return Promise.reject(new Error()) })')
    await window.tap(key)
    await expect(isTrue(window, isNew)).rejects.toThrow()
    expect(window.workerRuns?.()).toBe('starting')
    // The page says that it is about it.
    expect([await window.evaluate(has('[data-update]')), await window.evaluate(has(key))]).toEqual([true, false])
    await expectShown(window, outcome)
  }))
