// Memory that is cleared at the worst of times, which is when the worker waits for its caches: Chromium 72 never answers
// then, unless something holds the cache.

import { expect } from '@playwright/test'
import { altered, test, type OwnSite } from '../offline-site.ts'
import { addressAfter, guide97, longestJourney } from '../walk.ts'
import { old } from './engines.ts'
import { inWindow } from './in-window.ts'
import { openTakenOver } from './tour.ts'
import type { Window } from './window.ts'

const locale = 'zh-CN'
const journey = longestJourney(guide97)

/** Where the worker asks a cache and holds it meanwhile. */
const asking =
  /let (\w+)=await caches\.open\((\w+)\);(\w+)\.add\(\1\);try\{return await (\w+)\(\1\)\}finally\{\3\.delete\(\1\)\}/

/** While it waits. */
const clearing = 'setTimeout(gc,0)'

const in72 = (use: (window: Window) => Promise<void>) =>
  inWindow(old(72), use, { switches: ['--js-flags=--expose-gc'] })

const isWhole = `document.querySelector('[data-standing="whole"]') !== null`

async function keptAt(window: Window, { origin }: OwnSite): Promise<boolean> {
  await window.open(`${origin}/${locale}`)
  const seen = expect.poll(() => window.evaluate(isWhole), { timeout: 20_000 }).toBe(true)
  return seen.then(
    () => true,
    () => false,
  )
}

test('a language is kept, and its steps come without a server, though memory is cleared at each look', async ({
  site,
}) =>
  in72(async (window) => {
    altered(site, 'sw', asking, (found) => `${clearing};${found}`)
    expect(await keptAt(window, site)).toBe(true)
    await site.stop()
    for (const at of journey.keys())
      await openTakenOver(window, site.origin + addressAfter(locale, guide97, journey.slice(0, at)))
  }))

test('the control: a worker that holds no cache never has it', async ({ site }) =>
  in72(async (window) => {
    altered(site, 'sw', asking, (found) => found.replace(asking, `${clearing};return $4(await caches.open($2))`))
    expect(await keptAt(window, site)).toBe(false)
  }))
