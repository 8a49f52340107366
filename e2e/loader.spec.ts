// The loader on other people's pages: portals that are plain, strict, isolated, hostile and in the way, with a frame that a
// test steers by hand. What it must withstand is also tried on a bad loader, which does not; else the trial shows nothing.

import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pathToFileURL } from 'node:url'
import { expect, test, type Frame, type Page } from '@playwright/test'
import { bundle } from './portals/bundle.ts'
import { createPortals } from './portals/server.ts'
import { spied, spyOn } from './portals/spy.ts'
import { createStandIn } from './portals/stand-in.ts'

const bad = readFileSync(new URL('portals/bad-loader.js', import.meta.url), 'utf8')

const servers: Server[] = []
/** A server on a free port, and how a name of this machine finds it. */
async function listening(server: Server, host: 'localhost' | '127.0.0.1'): Promise<string> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  servers.push(server)
  return `http://${host}:${(server.address() as AddressInfo).port}`
}

type World = { readonly site: string; readonly portals: string }
async function worldWith(loader?: string, scripts?: Readonly<Record<string, string>>): Promise<World> {
  const site = await listening(createStandIn(loader), 'localhost')
  return { site, portals: await listening(createPortals(site, scripts), '127.0.0.1') }
}

let good: World
let worse: World
test.beforeAll(async () => {
  good = await worldWith()
  worse = await worldWith(bad)
})
test.afterAll(() => {
  for (const server of servers) server.close()
})

/** All that a page complained of. */
const complaints = new WeakMap<Page, string[]>()
test.beforeEach(async ({ page }) => {
  const list: string[] = []
  complaints.set(page, list)
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) list.push(message.text())
  })
  page.on('pageerror', (error) => list.push(error.message))
  await spyOn(page)
})

const element = (page: Page) => page.locator('pos-rescue').first()
const iframe = (page: Page) => page.locator('pos-rescue iframe').first()

/** The child in an element's frame. */
async function childOf(page: Page, nth = 0): Promise<Frame> {
  const handle = await page.locator('pos-rescue').nth(nth).locator('iframe').elementHandle()
  const frame = await handle.contentFrame()
  if (!frame) throw new Error('there is no frame')
  return frame
}

type Child = {
  readonly hello: () => Promise<void>
  readonly say: (message: object) => void
  readonly heard: unknown[]
  readonly welcomes: number
  readonly welcomedBy: string
}
const say = (frame: Frame, ...messages: object[]) =>
  frame.evaluate((list) => {
    for (const message of list) (window as unknown as Child).say(message)
  }, messages)
const heardBy = (frame: Frame) => frame.evaluate(() => (window as unknown as Child).heard)
const welcomes = (frame: Frame) => frame.evaluate(() => (window as unknown as Child).welcomes)

/** Opens a portal's page; resolves with the child once it was welcomed. */
async function embedded(page: Page, { portals }: World, address: string): Promise<Frame> {
  await page.goto(`${portals}/${address}`)
  await iframe(page).waitFor({ state: 'attached' })
  const child = await childOf(page)
  await child.waitForFunction(() => (window as unknown as Child).welcomes === 1)
  return child
}

/** The page's time stands still from now on, but for what a test lets pass. */
async function stopClock(page: Page): Promise<void> {
  await page.clock.install({ time: 0 })
  await page.clock.pauseAt(1000)
}

const heightOf = (page: Page) => iframe(page).evaluate((frame: HTMLElement) => frame.style.height)

/** After all that was posted so far has been heard: what comes last is heard last. */
async function settled(page: Page, child: Frame): Promise<void> {
  const before = (await spied(page)).fired.length
  await say(child, { type: 'outcome', guide: '97', node: 'settled', who: 'nobody' })
  await expect.poll(async () => (await spied(page)).fired.length).toBeGreaterThan(before)
}

const step = { type: 'node', guide: '97', node: 'moment', number: '4105', kind: 'question' }

test.describe('the frame', () => {
  for (const script of ['module', 'classic'])
    test(`is there with a ${script} script, says hello, and fires what it says`, async ({ page }) => {
      const child = await embedded(
        page,
        good,
        `plain?guide=97&node=moment&lang=en&theme=dark&text=large&script=${script}`,
      )
      expect(child.url()).toBe(`${good.site}/embed/example-bank/en?guide=97&node=moment&theme=dark&text=large`)
      expect(await child.evaluate(() => (window as unknown as Child).welcomedBy)).toBe(good.portals)
      const answers = [['screen-text', 'other']]
      await say(child, step, { type: 'outcome', guide: '97', node: 'call', who: 'acquirer', telephone: '1' })
      await say(child, { type: 'handover', guide: '97', node: 'call', answers })
      await settled(page, child)
      const { fired } = await spied(page)
      expect(fired.map(({ name, detail }) => ({ name, detail })).slice(0, 4)).toEqual([
        { name: 'ready', detail: {} },
        { name: 'node', detail: { guide: '97', node: 'moment', number: '4105', kind: 'question' } },
        { name: 'outcome', detail: { guide: '97', node: 'call', who: 'acquirer' } },
        { name: 'handover', detail: { guide: '97', node: 'call', answers } },
      ])
      expect(complaints.get(page)).toEqual([])
    })

  test('is made with a sandbox, lazily, with a title, and given its address once', async ({ page }) => {
    await embedded(page, good, 'plain?guide=97')
    const attributes = await iframe(page).evaluate((frame) =>
      Object.fromEntries([...frame.attributes].map(({ name, value }) => [name, value])),
    )
    expect(attributes).toMatchObject({
      title: '刷卡机故障急救',
      loading: 'lazy',
      allow: 'clipboard-write',
      sandbox:
        'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-top-navigation-to-custom-protocols',
    })
    expect((await spied(page)).addresses).toBe(1)
  })

  test('takes the language of the page around it, and writes nothing into an address that is no id', async ({
    page,
  }) => {
    await page.goto(`${good.portals}/empty`)
    await page.addScriptTag({ url: `${good.site}/embed/v1.js` })
    const addresses = await page.evaluate(async () => {
      const tries = [
        { acquirer: 'bank', lang: 'zh-Hant-HK' },
        { acquirer: 'bank', guide: '97&x=1', node: 'a' },
        { acquirer: 'bank', guide: '97', node: '../a', theme: 'red', text: '<b>' },
      ]
      const root = document.getElementById('root') as HTMLElement
      root.lang = 'en-GB'
      for (const attributes of tries) {
        const made = document.createElement('pos-rescue')
        for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
        root.append(made)
      }
      await Promise.resolve()
      return [...document.querySelectorAll('iframe')].map(({ src }) => new URL(src).pathname + new URL(src).search)
    })
    expect(addresses).toEqual(['/embed/bank/zh-TW', '/embed/bank/en', '/embed/bank/en?guide=97'])
  })

  test('hears what the portal changes by message, with nothing added to the history', async ({ page }) => {
    const child = await embedded(page, good, 'plain?guide=97')
    const before = await page.evaluate(() => history.length)
    await element(page).evaluate((one) => {
      for (const [name, value] of Object.entries({
        theme: 'dark',
        lang: 'zh-HK',
        text: 'large',
        guide: 'blank',
        node: 'x',
      }))
        one.setAttribute(name, value)
      one.setAttribute('theme', 'dark')
      one.setAttribute('acquirer', 'example-bank')
    })
    await expect.poll(async () => (await heardBy(child)).length).toBe(4)
    expect(await heardBy(child)).toEqual([
      { posRescue: 1, type: 'theme', theme: 'dark' },
      { posRescue: 1, type: 'lang', lang: 'zh-TW' },
      { posRescue: 1, type: 'text', size: 'large' },
      { posRescue: 1, type: 'start', guide: 'blank', node: 'x' },
    ])
    await element(page).evaluate((one) => one.removeAttribute('theme'))
    await expect.poll(async () => (await heardBy(child)).at(-1)).toEqual({ posRescue: 1, type: 'theme', theme: 'auto' })
    expect((await spied(page)).addresses).toBe(1)
    expect(await page.evaluate(() => history.length)).toBe(before)
  })

  test('control: a loader that changes the address adds to the history', async ({ page }) => {
    await embedded(page, worse, 'plain?guide=97')
    const before = await page.evaluate(() => history.length)
    await element(page).evaluate((one) => one.setAttribute('theme', 'dark'))
    await expect.poll(() => page.evaluate(() => history.length)).toBeGreaterThan(before)
  })

  test('is another element for another acquirer', async ({ page }) => {
    const child = await embedded(page, good, 'plain?guide=97&theme=dark')
    const before = await page.evaluate(() => history.length)
    await element(page).evaluate((one) => one.setAttribute('acquirer', 'other'))
    await expect.poll(() => child.isDetached()).toBe(true)
    const next = await childOf(page)
    await next.waitForFunction(() => (window as unknown as Child).welcomes === 1)
    expect(next.url()).toBe(`${good.site}/embed/other/zh-CN?guide=97&theme=dark`)
    await expect(page.locator('iframe')).toHaveCount(1)
    expect(await page.evaluate(() => history.length)).toBe(before)
    expect((await spied(page)).ports).toBe(1)
  })
})

/** Lies from all who are not the frame; resolves when the page has heard all of them. */
async function forge(page: Page, { site }: World): Promise<void> {
  const lies = [
    { ...step, posRescue: 1 },
    { posRescue: 1, type: 'height', height: 3333 },
  ]
  await page.evaluate(
    async ({ site, lies }) => {
      const heard = (mark: string) =>
        new Promise<void>((done) => {
          document.defaultView?.addEventListener('message', ({ data }) => data === mark && done())
        })
      const lie = `const lies = ${JSON.stringify(lies)}
        const to = opener || parent
        to.postMessage({ posRescue: 1, type: 'hello', nonce: 'forged-hello' }, '*')
        for (const lie of lies) to.postMessage(lie, '*')`
      // No origin: a sandbox without allow-same-origin.
      const nobody = document.createElement('iframe')
      nobody.sandbox.add('allow-scripts')
      nobody.srcdoc = `<script>${lie}\nparent.postMessage('nobody', '*')</script>`
      const first = heard('nobody')
      document.body.append(nobody)
      await first
      // Our own origin, but a frame beside the element.
      const sibling = document.createElement('iframe')
      sibling.src = `${site}/embed/silent/zh-CN#sibling`
      document.body.append(sibling)
      await new Promise((done) => sibling.addEventListener('load', done))
      for (const lie of [{ posRescue: 1, type: 'hello', nonce: 'forged-self' }, ...lies]) postMessage(lie, '*')
      const last = heard('self')
      postMessage('self', '*')
      await last
    },
    { site, lies },
  )
  const sibling = page.frames().find((frame) => frame.url().endsWith('#sibling'))
  const popup = page.waitForEvent('popup')
  await page.evaluate((address) => void window.open(address), `${site}/embed/silent/zh-CN`)
  for (const liar of [sibling, (await popup).mainFrame()]) {
    if (!liar) throw new Error('a liar is missing')
    await liar.waitForLoadState()
    await liar.evaluate(
      (lies) =>
        new Promise<void>((done) => {
          const to = (window.opener as Window | null) ?? parent
          to.postMessage({ posRescue: 1, type: 'hello', nonce: 'forged-hello' }, '*')
          for (const lie of lies) to.postMessage(lie, '*')
          // The page answers when it has heard all that came before.
          addEventListener('message', ({ data }) => data === 'all heard' && done())
          to.postMessage('all heard?', '*')
        }),
      lies,
    )
  }
}

const answering = (page: Page) =>
  page.addInitScript(() => {
    if (window !== window.top) return
    document.defaultView?.addEventListener('message', ({ data, source }) => {
      if (data === 'all heard?') (source as Window).postMessage('all heard', '*')
    })
  })

test.describe('forged messages', () => {
  test('from a sibling of our origin, a popup, the page itself and from no origin change nothing', async ({ page }) => {
    await answering(page)
    const child = await embedded(page, good, 'plain')
    const before = await heightOf(page)
    await forge(page, good)
    await settled(page, child)
    const { fired, targets } = await spied(page)
    expect(fired.map(({ name }) => name)).toEqual(['ready', 'outcome'])
    expect(await heightOf(page)).toBe(before)
    // The test's own answers go to everybody; the loader's one welcome does not.
    expect(targets.filter((target) => target !== '*')).toEqual([good.site])
  })

  test('control: a loader that trusts everybody is taken in', async ({ page }) => {
    await answering(page)
    await embedded(page, worse, 'plain')
    await forge(page, worse)
    expect((await spied(page)).fired.map(({ name }) => name)).toContain('node')
    expect(await heightOf(page)).toBe('3333px')
  })

  test('are not answered when our own frame has lost our origin', async ({ page }) => {
    await embedded(page, good, 'plain')
    const said = page.waitForEvent('console', (message) => message.text() === 'said')
    const child = await childOf(page)
    await child.evaluate(() => {
      const lie = `parent.postMessage({ posRescue: 1, type: 'hello', nonce: 'forged-null' }, '*')
        addEventListener('message', ({ data }) => console.log(data.type))
        console.log('said')`
      location.href = `data:text/html,<script>${encodeURIComponent(lie)}</script>`
    })
    await said
    await page.evaluate(() => new Promise((done) => setTimeout(done)))
    const { fired, targets } = await spied(page)
    expect(fired.map(({ name }) => name)).toEqual(['ready'])
    expect(targets).toEqual([good.site])
  })

  test('nothing is ever posted to everybody', async ({ page }) => {
    await embedded(page, good, 'two')
    const second = await childOf(page, 1)
    await second.waitForFunction(() => (window as unknown as Child).welcomes === 1)
    expect((await spied(page)).targets).toEqual([good.site, good.site])
  })

  test('control: a loader that posts to everybody is seen', async ({ page }) => {
    await embedded(page, worse, 'plain')
    expect((await spied(page)).targets).toContain('*')
  })
})

const attack = (page: Page) => page.evaluate(() => (window as unknown as { attack: () => number }).attack())

test.describe('garbage', () => {
  test('from other widgets on the page and in the frame has no effect and no complaint', async ({ page }) => {
    const child = await embedded(page, good, 'hostile')
    expect(await attack(page)).toBeGreaterThan(20)
    await child.evaluate(() => {
      const cyclic: Record<string, unknown> = { posRescue: 1, type: 'handover', guide: '97', node: 'x' }
      cyclic['answers'] = cyclic
      const port = (window as unknown as { port: MessagePort }).port
      for (const lie of [
        null,
        undefined,
        7,
        'x'.repeat(1e7),
        [],
        cyclic,
        { posRescue: 1, type: 'hello', nonce: 'in-the-port' },
      ])
        port.postMessage(lie)
    })
    await settled(page, child)
    expect((await spied(page)).fired.map(({ name }) => name)).toEqual(['ready', 'outcome'])
    expect(await heightOf(page)).toBe('640px')
    expect(complaints.get(page)).toEqual([])
  })

  test('control: a loader that reads before it looks complains and obeys', async ({ page }) => {
    await embedded(page, worse, 'hostile')
    await attack(page)
    await expect.poll(() => heightOf(page)).toBe('9000px')
    expect(complaints.get(page)?.join('\n')).toMatch(/Cannot read properties of null/)
  })
})

/** A frame whose content is as tall as the frame and 40 px more: made taller, it asks for more. */
const loop = (child: Frame) =>
  child.evaluate(() => {
    const ask = () => (window as unknown as Child).say({ type: 'height', height: innerHeight + 40 })
    addEventListener('resize', ask)
    ask()
  })

test.describe('height', () => {
  test('follows the frame within 120 and 20,000 pixels, up and down, at most once a paint', async ({ page }) => {
    const child = await embedded(page, good, 'plain')
    await iframe(page).evaluate((frame) => {
      const times: unknown[] = []
      Object.assign(window, { times })
      new MutationObserver((changes) => {
        times.push(...changes.map(() => document.timeline.currentTime))
      }).observe(frame, { attributes: true, attributeFilter: ['style'] })
    })
    for (const [asked, got] of [
      [900, '900px'],
      [300.2, '301px'],
      [1, '120px'],
      [1e9, '20000px'],
    ] as const) {
      await say(child, ...Array.from({ length: 20 }, (_, at) => ({ type: 'height', height: 400 + at })))
      await say(
        child,
        { type: 'height', height: asked },
        { type: 'height', height: NaN },
        { type: 'height', height: '500' },
      )
      await expect.poll(() => heightOf(page)).toBe(got)
    }
    const times = await page.evaluate(() => (window as unknown as { times: unknown[] }).times)
    expect(new Set(times).size).toBe(times.length)
    expect(complaints.get(page)).toEqual([])
  })

  test('holds against whatever rules the portal has for frames', async ({ page }) => {
    const child = await embedded(page, good, 'torture')
    await say(child, { type: 'height', height: 700 })
    await expect.poll(() => child.evaluate(() => innerHeight)).toBe(700)
    await say(child, { type: 'height', height: 250 })
    await expect.poll(() => child.evaluate(() => innerHeight)).toBe(250)
    expect(await child.evaluate(() => innerWidth)).toBeGreaterThan(200)
  })

  test('control: without firm styles the portal has its way', async ({ page }) => {
    const child = await embedded(page, worse, 'torture')
    await say(child, { type: 'height', height: 700 })
    await expect.poll(() => heightOf(page)).toBe('700px')
    expect(await child.evaluate(() => innerHeight)).not.toBe(700)
  })

  test('stops following a frame that grows because it has grown; it scrolls by itself then', async ({ page }) => {
    const child = await embedded(page, good, 'plain')
    await child.evaluate(() => void (document.body.style.height = '3000px'))
    await loop(child)
    await expect.poll(() => complaints.get(page)?.length).toBe(1)
    expect(complaints.get(page)?.join()).toContain('pos-rescue: the frame grew ten times')
    await say(child, { type: 'height', height: 5000 })
    await settled(page, child)
    expect(parseInt(await heightOf(page))).toBeLessThanOrEqual(640 + 10 * 40)
    expect(
      await child.evaluate(() => {
        scrollTo(0, 100)
        return scrollY
      }),
    ).toBe(100)
    // Loaded anew, it has another chance.
    await child.evaluate(() => location.reload())
    await expect.poll(async () => (await spied(page)).fired.filter(({ name }) => name === 'ready').length).toBe(2)
    await say(await childOf(page), { type: 'height', height: 500 })
    await expect.poll(() => heightOf(page)).toBe('500px')
  })

  test('control: a loader without a guard grows for ever', async ({ page }) => {
    await loop(await embedded(page, worse, 'plain'))
    await expect.poll(async () => parseInt(await heightOf(page))).toBeGreaterThan(640 + 25 * 40)
  })
})

test.describe('scrolling', () => {
  const tall = { type: 'height', height: 3000 }
  const deep = { type: 'scroll', top: 2000 }
  const scrolled = async (page: Page, address: string, tap: boolean) => {
    // What drives the browser counts as a user at every turn, so that the test says itself whether there was one.
    if (!tap)
      await page.addInitScript(() =>
        Object.defineProperty(navigator, 'userActivation', { value: { isActive: false }, configurable: true }),
      )
    const child = await embedded(page, good, address)
    await say(child, tall)
    await expect.poll(() => heightOf(page)).toBe('3000px')
    if (tap) await child.locator('#content').click()
    await say(child, deep)
    await settled(page, child)
    return {
      top: await page.evaluate(() => scrollY),
      frame: await iframe(page).evaluate((one) => one.getBoundingClientRect().top),
    }
  }

  test('happens after a tap where the portal allows it', async ({ page }) => {
    const { top, frame } = await scrolled(page, 'plain?scroll=allow', true)
    expect(top).toBeGreaterThan(1000)
    expect(Math.round(frame)).toBe(-2000)
  })

  test('does not happen without a tap, nor where the portal does not allow it', async ({ page }) => {
    expect((await scrolled(page, 'plain', true)).top).toBe(0)
    expect((await scrolled(page, 'plain?scroll=allow', false)).top).toBe(0)
  })
})

test.describe('a frame that says nothing', () => {
  const seen = (page: Page) => expect.poll(async () => (await spied(page)).inView).toBe(true)

  test('is replaced by a plain link after eight seconds, in the language of the element', async ({ page }) => {
    await stopClock(page)
    await page.goto(`${good.portals}/plain?acquirer=silent&guide=97&node=moment&lang=en`)
    await seen(page)
    await page.clock.runFor(7999)
    await expect(page.locator('pos-rescue a')).toHaveCount(0)
    await page.clock.runFor(1)
    const link = page.getByRole('link', { name: 'Open the help for card terminals' })
    await expect(link).toBeInViewport()
    await expect(link).toHaveAttribute('href', `${good.site}/en/97/moment?acquirer=silent`)
    await element(page).evaluate((one) => one.setAttribute('lang', 'zh-TW'))
    await expect(page.getByRole('link', { name: '開啟刷卡機故障急救' })).toHaveAttribute(
      'href',
      /\/zh-TW\/97\/moment\?/,
    )
    // Late is better than never.
    await (await childOf(page)).evaluate(() => (window as unknown as Child).hello())
    await expect(page.locator('pos-rescue a')).toHaveCount(0)
    expect((await spied(page)).fired.map(({ name }) => name)).toEqual(['ready'])
  })

  test('brings out the link that the portal has written, which is hidden till then', async ({ page }) => {
    await stopClock(page)
    await page.goto(`${good.portals}/linked?acquirer=silent&guide=97`)
    await seen(page)
    await expect(page.locator('#own')).toBeHidden()
    await page.clock.runFor(8000)
    await expect(page.locator('#own')).toBeVisible()
    await expect(page.locator('pos-rescue a')).toHaveCount(1)
  })

  test('is waited for while it is far below, where no browser need have loaded it', async ({ page }) => {
    await stopClock(page)
    await page.goto(`${good.portals}/below?acquirer=silent&guide=97`)
    await iframe(page).waitFor({ state: 'attached' })
    await page.clock.runFor(60_000)
    await expect(page.locator('pos-rescue a')).toHaveCount(0)
    await iframe(page).scrollIntoViewIfNeeded()
    await seen(page)
    await page.clock.runFor(8000)
    await expect(page.locator('pos-rescue a')).toHaveCount(1)
  })

  test('is not missed where it has spoken', async ({ page }) => {
    await stopClock(page)
    await embedded(page, good, 'linked?guide=97')
    await page.clock.runFor(60_000)
    await expect(page.locator('#own')).toBeHidden()
  })
})

test.describe('an element that goes and comes', () => {
  const ready = (page: Page, times: number) =>
    expect.poll(async () => (await spied(page)).fired.filter(({ name }) => name === 'ready').length).toBe(times)

  test('leaves nothing behind, and works again where it is put back, with what was said since', async ({ page }) => {
    await embedded(page, good, 'plain?guide=97')
    expect(await spied(page)).toMatchObject({ listeners: 1, ports: 1 })
    for (let times = 2; times <= 4; times += 1) {
      await page.evaluate(async () => {
        const one = document.querySelector('pos-rescue') as HTMLElement
        one.remove()
        await Promise.resolve()
        Object.assign(window, { kept: one })
      })
      expect(await spied(page)).toMatchObject({ listeners: 0, ports: 0 })
      await page.evaluate(() => {
        const { kept } = window as unknown as { kept: HTMLElement }
        kept.setAttribute('theme', 'dark')
        document.body.append(kept)
      })
      await ready(page, times)
      const child = await childOf(page)
      await expect.poll(() => heardBy(child)).toEqual([{ posRescue: 1, type: 'theme', theme: 'dark' }])
      expect(await spied(page)).toMatchObject({ listeners: 1, ports: 1, addresses: 1 })
    }
    await expect(page.locator('iframe')).toHaveCount(1)
  })

  test('control: a loader that never lets go leaks', async ({ page }) => {
    await embedded(page, worse, 'plain?guide=97')
    const { listeners } = await spied(page)
    await page.evaluate(() => document.querySelector('pos-rescue')?.remove())
    expect((await spied(page)).listeners).toBe(listeners)
    expect(listeners).toBeGreaterThan(0)
  })

  test('reconnects when it is moved in one task', async ({ page }) => {
    await embedded(page, good, 'two')
    await ready(page, 2)
    await page.evaluate(() =>
      document.getElementById('second')?.append(document.querySelector('#first pos-rescue') as Node),
    )
    await ready(page, 3)
    await expect(page.locator('iframe')).toHaveCount(2)
    expect(await spied(page)).toMatchObject({ listeners: 2, ports: 2, addresses: 2 })
  })

  test('does not even notice where the browser can move it with its frame alive', async ({ page }) => {
    const child = await embedded(page, good, 'two')
    await ready(page, 2)
    const can = await page.evaluate(() => {
      const second = document.getElementById('second') as HTMLElement
      if (!('moveBefore' in second)) return false
      second.moveBefore(document.querySelector('#first pos-rescue') as Node, null)
      return true
    })
    expect(can).toBe(true)
    await settled(page, child)
    expect(await welcomes(child)).toBe(1)
    await ready(page, 2)
  })

  test('does not hear its neighbour, and lives on without it', async ({ page }) => {
    const first = await embedded(page, good, 'two')
    await ready(page, 2)
    const second = await childOf(page, 1)
    await say(first, step, { type: 'height', height: 333 })
    await say(second, { ...step, node: 'cards' })
    await settled(page, first)
    await settled(page, second)
    const steps = (await spied(page)).fired.filter(({ name }) => name === 'node')
    expect(steps).toMatchObject([
      { acquirer: 'example-bank', detail: { node: 'moment' } },
      { acquirer: 'other', detail: { node: 'cards' } },
    ])
    expect(await page.locator('#second iframe').evaluate((one: HTMLElement) => one.style.height)).toBe('640px')
    await page.evaluate(() => document.querySelector('#first pos-rescue')?.remove())
    await say(second, { type: 'height', height: 444 })
    await expect.poll(() => heightOf(page)).toBe('444px')
  })

  test('copied with its frame inside has one frame of its own', async ({ page }) => {
    await embedded(page, good, 'plain')
    await page.evaluate(() => document.body.append(document.querySelector('pos-rescue')?.cloneNode(true) as Node))
    await ready(page, 2)
    await expect(page.locator('iframe')).toHaveCount(2)
  })
})

test.describe('portals with policies', () => {
  for (const script of ['module', 'classic'])
    test(`a strict one needs frame-src alone (${script})`, async ({ page }) => {
      const child = await embedded(page, good, `strict?guide=97&script=${script}`)
      await say(child, { type: 'height', height: 500 }, step)
      await expect.poll(() => heightOf(page)).toBe('500px')
      expect((await spied(page)).refused).toEqual([])
      expect(complaints.get(page)).toEqual([])
    })

  test('a strict one can show the link, too', async ({ page }) => {
    await stopClock(page)
    await page.goto(`${good.portals}/strict?acquirer=silent`)
    await expect.poll(async () => (await spied(page)).inView).toBe(true)
    await page.clock.runFor(8000)
    await expect(page.locator('pos-rescue a')).toBeVisible()
    expect((await spied(page)).refused).toEqual([])
  })

  test('control: a loader that writes markup is refused', async ({ page }) => {
    await page.goto(`${worse.portals}/strict`)
    await expect.poll(async () => (await spied(page)).refused.length).toBeGreaterThan(0)
    await expect(page.locator('iframe')).toHaveCount(0)
  })

  test('an isolated one stays isolated', async ({ page }) => {
    const child = await embedded(page, good, 'isolated?guide=97')
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true)
    await say(child, { type: 'height', height: 500 })
    await expect.poll(() => heightOf(page)).toBe('500px')
  })
})

test.describe('a portal that has it wrong', () => {
  const told = (page: Page) =>
    expect.poll(() => complaints.get(page)?.filter((text) => text.startsWith('pos-rescue:')).length)

  test('by sharing our origin is told once, and gets links instead of frames', async ({ page }) => {
    await page.goto(`${good.portals}/two?guide=97&site=${good.portals}`)
    await told(page).toBe(1)
    expect(complaints.get(page)?.join()).toContain(good.portals)
    await expect(page.locator('iframe')).toHaveCount(0)
    await expect(page.locator('pos-rescue a')).toHaveCount(2)
    await expect(page.locator('pos-rescue a').first()).toHaveAttribute(
      'href',
      `${good.portals}/zh-CN/97?acquirer=example-bank`,
    )
  })

  test('by naming no acquirer is told, and mends it without loading anew', async ({ page }) => {
    await page.goto(`${good.portals}/plain?acquirer=`)
    await told(page).toBe(1)
    await expect(page.locator('iframe')).toHaveCount(0)
    await element(page).evaluate((one) => one.setAttribute('acquirer', 'example-bank'))
    await iframe(page).waitFor({ state: 'attached' })
    await expect(page.locator('pos-rescue a')).toHaveCount(0)
  })

  test('by a script that does not say where it came from is told', async ({ page }) => {
    await page.goto(`${good.portals}/empty`)
    await page.addScriptTag({ content: readFileSync('build/client/embed/v1.js', 'utf8') })
    await page.evaluate(() => {
      const made = document.createElement('pos-rescue')
      made.setAttribute('acquirer', 'example-bank')
      document.body.append(made)
    })
    await told(page).toBe(1)
    await element(page).evaluate((one, site) => one.setAttribute('site', site), `${good.site}/anything?at=all`)
    await iframe(page).waitFor({ state: 'attached' })
    expect(new URL((await iframe(page).getAttribute('src')) ?? '').pathname).toBe('/embed/example-bank/zh-CN')
  })
})

test.describe('the package', () => {
  let world: World
  test.beforeAll(async () => {
    world = await worldWith(undefined, {
      '/package.js': await bundle('with-package.js'),
      '/react.js': await bundle('with-react.js'),
    })
  })

  type Portal = {
    readonly add: (attributes: Record<string, string>) => void
    readonly mount: (props: Record<string, unknown>) => void
    readonly hydrate: (html: string, props: Record<string, unknown>) => void
    readonly unmount: () => void
    readonly heard: { readonly name: string; readonly detail: unknown }[]
  }
  const portal = async (page: Page, script: string) => {
    await page.goto(`${world.portals}/empty`)
    await page.addScriptTag({ url: `${world.portals}/${script}`, type: 'module' })
  }
  const heardIn = (page: Page) => page.evaluate(() => (window as unknown as Portal).heard)
  const namesIn = async (page: Page) => (await heardIn(page)).map(({ name }) => name)
  const props = () => ({ site: world.site, acquirer: 'example-bank', guide: '97', lang: 'en' })

  test('embeds from a bundle', async ({ page }) => {
    await portal(page, 'package.js')
    await page.evaluate((attributes) => (window as unknown as Portal).add(attributes), props())
    const child = await childOf(page)
    await child.waitForFunction(() => (window as unknown as Child).welcomes === 1)
    expect(child.url()).toBe(`${world.site}/embed/example-bank/en?guide=97`)
  })

  test('works in React, mounted twice, rendered again and unmounted, without a leak', async ({ page }) => {
    await portal(page, 'react.js')
    // React has a port of its own.
    const { ports } = await spied(page)
    const mount = (more: object) =>
      page.evaluate((all) => (window as unknown as Portal).mount(all), { ...props(), ...more })
    await mount({ scroll: 'allow' })
    await expect.poll(() => namesIn(page)).toEqual(['ready'])
    await expect(element(page)).toHaveAttribute('scroll', 'allow')
    const child = await childOf(page)
    await mount({ theme: 'dark' })
    await expect.poll(() => heardBy(child)).toEqual([{ posRescue: 1, type: 'theme', theme: 'dark' }])
    await expect(element(page)).not.toHaveAttribute('scroll', /./)
    await say(child, step)
    await expect.poll(() => namesIn(page)).toEqual(['ready', 'node'])
    expect(await welcomes(child)).toBe(1)
    await page.evaluate(() => (window as unknown as Portal).unmount())
    await expect(page.locator('pos-rescue')).toHaveCount(0)
    expect(await spied(page)).toMatchObject({ listeners: 0, ports, addresses: 1 })
    expect(complaints.get(page)).toEqual([])
  })

  test('is a plain link from a server, which React takes over without a word', async ({ page }) => {
    const { createElement } = await import('react')
    const { renderToString } = await import('react-dom/server')
    const file = pathToFileURL('build/package/react.js').href
    const { PosRescue } = (await import(file)) as { PosRescue: (props: object) => null }
    const html = renderToString(createElement(PosRescue, props()))
    expect(html).toBe(`<a href="${world.site}/en/97?acquirer=example-bank">Open the help for card terminals</a>`)
    await portal(page, 'react.js')
    await page.evaluate(([markup, all]) => (window as unknown as Portal).hydrate(markup, all), [html, props()] as const)
    await expect.poll(() => namesIn(page)).toEqual(['ready'])
    await expect(page.locator('pos-rescue a')).toBeHidden()
    expect(complaints.get(page)).toEqual([])
  })

  test('says in its manifest what it offers, and holds it', () => {
    const manifest = JSON.parse(readFileSync('build/package/package.json', 'utf8')) as {
      exports: Record<string, Record<string, string>>
    }
    const offered = Object.values(manifest.exports).flatMap((entry) => Object.values(entry))
    for (const file of offered) expect(readFileSync(`build/package/${file}`, 'utf8')).not.toBe('')
    for (const file of ['LICENSE', 'README.md']) expect(readFileSync(`build/package/${file}`, 'utf8')).not.toBe('')
  })
})
