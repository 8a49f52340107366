// Firefox and WebKit, which Playwright cannot drive as Debian builds them: pages look as they do elsewhere, real taps
// walk the longest journey, and every journey of the small guides is walked. All of them: `npm run test:engines`.

import { expect, test } from '@playwright/test'
import { guides } from '#guides/registry.ts'
import { addressAfter, guide97, kindsOf, longestJourney, site } from '../walk.ts'
import { firefox, webkit, type Engine } from './engines.ts'
import { call } from './in-page.ts'
import { looks } from './looks.ts'
import { allJourneys, expectShown, openTakenOver, stepTo, walk } from './tour.ts'

const locale = 'zh-CN'
const journey = longestJourney(guide97)
const small = guides.filter(({ nodes }) => nodes.size < 12)

for (const [name, find] of Object.entries({ firefox, webkit })) {
  test.describe(name, () => {
    let engine: Engine
    test.beforeAll(() => {
      test.setTimeout(600_000)
      const found = find()
      test.skip('why' in found, 'why' in found ? found.why : '')
      if ('found' in found) engine = found.found
    })

    test(`${name}: journeys are walked, by taps and by scripts' own way`, async () => {
      test.setTimeout(300_000)
      const window = await engine.open({ scripts: true })
      try {
        await openTakenOver(window, site + addressAfter(locale, guide97, []))
        expect(await window.evaluate(call(looks, true))).toEqual([])
        for (const [at, { answer }] of journey.entries()) {
          await window.tap(`a[data-answer="${answer}"]`)
          await expectShown(window, stepTo(locale, guide97, journey.slice(0, at + 1), ''))
        }
        expect(await window.evaluate(call(looks, true))).toEqual([])
        for (const guide of small) {
          const { journeys } = await walk({ window, origin: site, guide }, allJourneys(locale, guide), engine.stretch)
          expect(journeys).toBeGreaterThan(0)
        }
        for (const path of kindsOf(locale).filter((path) => path.split('/').length < 4)) {
          await window.open(site + path)
          expect(await window.evaluate(call(looks, false)), path).toEqual([])
        }
      } finally {
        await window.close()
      }
    })
  })
}
