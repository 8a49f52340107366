// Where no service worker runs (a frame, WeChat on iOS, storage off) one page load is enough for the whole guide: the server
// is stopped, not only unplugged, and the journey is walked to its end in Firefox and WebKit.

import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '@playwright/test'
import { createSite } from '#tools/pages/serve.ts'
import { addressAfter, guide97, longestJourney } from '../walk.ts'
import { firefox, webkit } from './engines.ts'
import { call, shownStep } from './in-page.ts'
import { expectShown, openTakenOver, stepTo } from './tour.ts'
import type { Window } from './window.ts'

const locale = 'zh-CN'
const journey = longestJourney(guide97)
const start = addressAfter(locale, guide97, [])

type Site = { readonly origin: string; readonly stop: () => Promise<void> }

/** The site as it is built, without what is asked for at some addresses. */
async function siteWithout(missing: RegExp): Promise<Site> {
  const server: Server = createSite()
  const [serve] = server.listeners('request') as ((...values: unknown[]) => void)[]
  server.removeAllListeners('request')
  server.on('request', (request, response) => {
    if (missing.test(request.url ?? '')) response.writeHead(404).end()
    else serve?.(request, response)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()))
  const stop = async () => {
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
  }
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop }
}

for (const [name, find] of Object.entries({ firefox, webkit })) {
  test.describe(name, () => {
    let window: Window
    test.beforeAll(async () => {
      test.setTimeout(600_000)
      const found = find()
      test.skip('why' in found, 'why' in found ? found.why : '')
      if ('found' in found) window = await found.found.open({ scripts: true })
    })
    test.afterAll(() => window.close())

    test(`${name}: without a worker the journey ends without the server, too`, async () => {
      const { origin, stop } = await siteWithout(/^\/sw\.js/)
      await openTakenOver(window, origin + start)
      await stop()
      for (const [at, { answer }] of journey.entries()) {
        await window.tap(`a[data-answer="${answer}"]`)
        await expectShown(window, stepTo(locale, guide97, journey.slice(0, at + 1), ''))
      }
    })

    test(`${name}, control: nor does the first step come when scripts did not`, async () => {
      const { origin, stop } = await siteWithout(/^\/(sw\.js|assets\/)/)
      await window.open(origin + start)
      await stop()
      await window.tap(`a[data-answer="${journey[0]?.answer ?? ''}"]`)
      const shown = () => window.evaluate(call(shownStep)).catch(() => 'between two pages')
      await expect.poll(shown).toBe('')
    })
  })
}
