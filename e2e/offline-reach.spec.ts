// What a step about the network says of this phone's own: known before the step is there, without a request, and never
// for longer than it is true. What must hold is also tried on bad builds, where it must not; else the trial shows nothing.

import { expect, type Page } from '@playwright/test'
import { altered, leadingPortals, portal, test, type Meddle, type OwnSite } from './offline-site.ts'
import { addressOf, clickAnswer, endOf, guide97, guideOf, idle, open, trailsToEveryNode } from './walk.ts'

test.use({ serviceWorkers: 'block' })

const reach = (page: Page) => page.locator('[data-reach]')
const noNetwork = guideOf('no-network')
const look = [...noNetwork.nodes.values()].find(({ probe }) => probe)?.id ?? noNetwork.start
const stepAbout = addressOf('zh-CN', noNetwork, look, [])

/** The answers that lead to the step about the network. */
const wayTo = trailsToEveryNode(guide97).find((trail) => endOf(guide97, trail).probe) ?? []

const withBadLines = (site: OwnSite, place: RegExp, bad: string) => altered(site, 'lines-', place, bad)

const pings = ({ asked }: OwnSite) => asked.filter((path) => path === '/ping.txt').length

/** Once whatever was begun has been answered and shown. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await idle(page)
}

/** Opens 97, and waits until all that comes along when the phone is idle has come. */
async function open97(page: Page, site: OwnSite): Promise<void> {
  const lines = page.waitForResponse(/\/lines-/)
  const charged = page.waitForResponse(/charged-apart/)
  await open(page, `${site.origin}/zh-CN/97`)
  for (const one of [lines, charged]) await (await one).finished()
  await page.waitForLoadState('networkidle')
}

/** Walks to the step about the network; what was asked for on the way. */
async function walkThere(page: Page, site: OwnSite): Promise<string[]> {
  const before = site.asked.length
  for (const { answer } of wayTo) await clickAnswer(page, answer)
  await expect(reach(page)).toHaveAttribute('data-reach', 'online')
  await settled(page)
  return site.asked.slice(before).filter((path) => !/QrDrawing|icon/.test(path))
}

const holds = /(?<==)3e4\b/

test.describe('in a walk', () => {
  test('no next step asks for anything, and the step about the network knows', async ({ page, site }) => {
    await open97(page, site)
    expect(pings(site)).toBe(1)
    expect(await walkThere(page, site)).toEqual([])
    await expect(reach(page)).toContainText('这台手机能上网')
  })

  test('the control: where a finding is not kept, a next step asks', async ({ page, site }) => {
    withBadLines(site, holds, '100')
    await open97(page, site)
    expect(await walkThere(page, site)).toEqual(['/ping.txt'])
  })
})

test.describe('a finding', () => {
  /** What the step says when a portal has come between so many seconds after this phone was found to be online. */
  async function saidAfter(page: Page, site: OwnSite, seconds: number): Promise<string | null> {
    await page.clock.install()
    await open97(page, site)
    await page.clock.fastForward(seconds * 1000)
    const before = site.meddle
    site.meddle = (address, response, request) =>
      before(address, response, request) || (address === '/ping.txt' && portal(address, response, request))
    for (const { answer } of wayTo) await clickAnswer(page, answer)
    await expect(reach(page)).toHaveAttribute('data-reach', /./)
    return reach(page).getAttribute('data-reach')
  }

  test('of half a minute ago is no finding', async ({ page, site }) => {
    expect(await saidAfter(page, site, 31)).toBe('captive')
    expect(pings(site)).toBe(2)
  })

  test('the control: kept for long, it is shown as new', async ({ page, site }) => {
    withBadLines(site, holds, '3e9')
    expect(await saidAfter(page, site, 31)).toBe('online')
  })

  test('that is silence is none when nobody has asked for it: the line may have been busy', async ({ page, site }) => {
    expect(await saidAfterSilence(page, site)).toBe('online')
  })

  test('the control: kept, silence is shown on a line that works', async ({ page, site }) => {
    withBadLines(site, /\w===`offline`&&\w\.size===0/, '!1')
    expect(await saidAfterSilence(page, site)).toBe('offline')
  })

  async function saidAfterSilence(page: Page, site: OwnSite): Promise<string | null> {
    const before = site.meddle
    site.meddle = (address, response, request) => {
      if (address !== '/ping.txt') return before(address, response, request)
      request.socket.destroy()
      return true
    }
    await open97(page, site)
    site.meddle = before
    for (const { answer } of wayTo) await clickAnswer(page, answer)
    await expect(reach(page)).toHaveAttribute('data-reach', /./)
    return reach(page).getAttribute('data-reach')
  }
})

/** What a browser tells when something may have changed, and the place in the script where it is heard. */
const changes: readonly (readonly [name: string, heard: string, tell: (page: Page) => Promise<void>])[] = [
  ['has a network again', 'online', (page) => page.evaluate(() => void window.dispatchEvent(new Event('online')))],
  [
    'shows the page again',
    'visibilitychange',
    (page) => page.evaluate(() => void document.dispatchEvent(new Event('visibilitychange'))),
  ],
  [
    'is on another line',
    'change',
    (page) =>
      page.evaluate(() => {
        const { connection } = navigator as unknown as { connection: EventTarget }
        Object.defineProperty(connection, 'type', { value: 'cellular' })
        connection.dispatchEvent(new Event('change'))
      }),
  ],
]
const unheard = (name: string) => new RegExp(`(?<=addEventListener\\()\`${name}\``)

test.describe('while the step stands, a browser', () => {
  async function openStep(page: Page, site: OwnSite): Promise<void> {
    await open(page, site.origin + stepAbout)
    await expect(reach(page)).toHaveAttribute('data-reach', 'online')
    await settled(page)
  }

  for (const [name, heard, tell] of changes) {
    const change = async (page: Page, site: OwnSite) => {
      await openStep(page, site)
      site.meddle = portal
      await tell(page)
    }
    test(`that ${name} is asked anew`, async ({ page, site }) => {
      await change(page, site)
      await expect(reach(page)).toHaveAttribute('data-reach', 'captive')
    })

    test(`the control: unheard, one that ${name} shows what was`, async ({ page, site }) => {
      withBadLines(site, unheard(heard), '`unheard`')
      await change(page, site)
      await settled(page)
      await expect(reach(page)).toHaveAttribute('data-reach', 'online')
    })
  }

  test('that only takes its line for a faster one is not', async ({ page, site }) => {
    await openStep(page, site)
    const before = pings(site)
    await page.evaluate(() => {
      const { connection } = navigator as unknown as { connection: EventTarget }
      connection.dispatchEvent(new Event('change'))
    })
    await settled(page)
    expect(pings(site)).toBe(before)
  })

  test('that says it has no network is believed at once', async ({ page, site, context }) => {
    await openStep(page, site)
    await context.setOffline(true)
    await expect(reach(page)).toHaveAttribute('data-reach', 'offline')
    expect(pings(site)).toBe(1)
    await context.setOffline(false)
    await expect(reach(page)).toHaveAttribute('data-reach', 'online')
  })

  test('the control: unheard, a step says for long what was', async ({ page, site, context }) => {
    withBadLines(site, unheard('offline'), '`unheard`')
    await openStep(page, site)
    await context.setOffline(true)
    await page.waitForFunction(() => !navigator.onLine)
    await idle(page)
    await expect(reach(page)).toHaveAttribute('data-reach', 'online')
  })

  /** An answer that was on its way when the browser said that there is no network. */
  async function answerTooLate(page: Page, site: OwnSite): Promise<void> {
    await openStep(page, site)
    const waiting: (() => void)[] = []
    const before = site.meddle
    site.meddle = (address, response, request) => {
      if (address !== '/ping.txt') return before(address, response, request)
      waiting.push(() => response.writeHead(200, { 'Content-Type': 'text/plain' }).end('pos-rescue'))
      return true
    }
    await reach(page).locator('button').click()
    await expect.poll(() => waiting.length).toBe(1)
    await page.evaluate(() => void window.dispatchEvent(new Event('offline')))
    await expect(reach(page)).toHaveAttribute('data-reach', 'offline')
    const late = page.waitForResponse(/ping\.txt/)
    for (const answer of waiting) answer()
    await (await late).finished()
    await settled(page)
  }

  test('has the last word over an answer that was on its way', async ({ page, site }) => {
    await answerTooLate(page, site)
    await expect(reach(page)).toHaveAttribute('data-reach', 'offline')
  })

  test('the control: where any answer counts, the late one does', async ({ page, site }) => {
    withBadLines(site, /(?<=\.then\(\w=>\{)\w===\w/, '!0')
    await answerTooLate(page, site)
    await expect(reach(page)).toHaveAttribute('data-reach', 'online')
  })
})

test.describe('nothing is asked ahead', () => {
  test('of a guide without such a step', async ({ page, site }) => {
    const lines = page.waitForResponse(/\/lines-/)
    await open(page, `${site.origin}/zh-CN/blank`)
    await (await lines).finished()
    await settled(page)
    await page.evaluate(() => void window.dispatchEvent(new Event('online')))
    await settled(page)
    expect(pings(site)).toBe(0)
  })

  test('where the reader saves data; the step itself asks', async ({ page, site }) => {
    await page.addInitScript(() => {
      const { connection } = navigator as unknown as { connection: EventTarget }
      Object.defineProperty(connection, 'saveData', { value: true })
    })
    await open97(page, site)
    await page.evaluate(() => void window.dispatchEvent(new Event('online')))
    await settled(page)
    expect(pings(site)).toBe(0)
    await walkThere(page, site)
    expect(pings(site)).toBe(1)
  })
})

test.describe('at a tap', () => {
  /** What the step says of a site that is reached, behind a portal, and gone. */
  async function said(page: Page, site: OwnSite, between: Meddle = portal): Promise<(string | null)[]> {
    const found: (string | null)[] = []
    const note = async () => {
      await expect(reach(page)).toHaveAttribute('data-reach', /./)
      found.push(await reach(page).getAttribute('data-reach'))
    }
    await open(page, site.origin + stepAbout)
    await note()
    site.meddle = between
    await reach(page).locator('button').click()
    await note()
    await site.stop()
    await reach(page).locator('button').click()
    await note()
    return found
  }

  test('it is asked again, however new the finding; it is no answer, and goes on to the next step', async ({
    page,
    site,
  }) => {
    expect(await said(page, site)).toEqual(['online', 'captive', 'offline'])
    expect(new URL(page.url()).search).toBe('')
    expect(pings(site)).toBe(2)
    await clickAnswer(page, 'down')
    await expect(page.locator('main[data-node="no-network"] [data-reach="offline"]')).toBeVisible()
    expect(new URL(page.url()).search).toBe(`?${look}=down`)
  })

  test('the control: a build that believes the browser is online behind a portal, and without a site', async ({
    page,
    site,
  }) => {
    const believing = "(async()=>{if(!navigator.onLine)throw 0;return new Response('pos-rescue')})("
    withBadLines(site, /fetch\((?=`\/ping\.txt`)/, believing)
    expect(await said(page, site)).toEqual(['online', 'online', 'online'])
  })

  for (const [name, leading] of Object.entries(leadingPortals)) {
    test(`a portal that ${name} is told as one`, async ({ page, site }) => {
      expect(await said(page, site, leading)).toEqual(['online', 'captive', 'offline'])
    })

    test(`the control: a build that follows one that ${name} finds no network`, async ({ page, site }) => {
      withBadLines(site, /(?<=redirect:)`manual`/, '`follow`')
      expect(await said(page, site, leading)).toEqual(['online', 'offline', 'offline'])
    })
  }
})
