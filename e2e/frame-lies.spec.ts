// Who may show the frame, and what a portal can do to it with addresses, names and messages: look like it wishes and start where it
// wishes; telephone, name, logo, links and words are the file's whatever it tries.

import { readFileSync } from 'node:fs'
import { expect, test, type Frame, type Page } from '@playwright/test'
import fc from 'fast-check'
import { openWorld, type World } from './portals/world.ts'

// Portals under their own names stand in no network: their pages are ours to give, and the site is this machine's.
test.use({
  launchOptions: {
    ...(process.env['CHROME_PATH'] ? { executablePath: process.env['CHROME_PATH'] } : {}),
    args: ['--no-sandbox', '--disable-features=LocalNetworkAccessChecks'],
  },
})

let world: World
test.beforeAll(async () => {
  world = await openWorld()
})
test.afterAll(() => world.close())

type File = {
  readonly id: string
  readonly origins: readonly string[]
  readonly names: Readonly<Record<string, string>>
}
const files = ['example-bank', 'example-pay'].map(
  (id) => JSON.parse(readFileSync(`public/acquirers/${id}.json`, 'utf8')) as File,
)

/** Whether a page of an origin gets to see an address in a frame. */
async function isShown(page: Page, origin: string, address: string): Promise<boolean> {
  await page.route(`${origin}/**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: `<iframe src="${address}" width="300" height="300"></iframe>` }),
  )
  await page.goto(`${origin}/page`)
  const frame = await (await page.locator('iframe').elementHandle({ timeout: 20_000 })).contentFrame()
  await page.waitForLoadState('load')
  const isThere = (await frame?.locator('main').count()) === 1
  await page.unroute(`${origin}/**`)
  return isThere
}

for (const { id, origins } of files)
  test.describe(`the frame of ${id}`, () => {
    const others = files.filter((file) => file.id !== id).flatMap((file) => file.origins)

    test('is shown by its listed origins, each', async ({ page, baseURL }) => {
      for (const origin of origins)
        for (const locale of ['', '/en'])
          expect(await isShown(page, origin, `${baseURL ?? ''}/embed/${id}${locale}`)).toBe(true)
    })

    test('is refused to all that only look like them', async ({ page, baseURL }) => {
      const shown: string[] = []
      const [first = ''] = origins
      const twins = [
        ...others,
        first.replace('https:', 'http:'),
        first.replace('https://', 'https://www.'),
        `${first}.evil.example`,
        `${first}:8443`,
        first.replace('.example', '-example.example'),
      ]
      for (const origin of twins) if (await isShown(page, origin, `${baseURL ?? ''}/embed/${id}`)) shown.push(origin)
      expect(shown).toEqual([])
    })

    test('stands alone in being shown: no other page of the site is, nor a frame of nobody', async ({
      page,
      baseURL,
    }) => {
      const shown: string[] = []
      for (const address of [
        '/',
        '/zh-CN/97',
        `/zh-CN/97?acquirer=${id}`,
        '/en/desk',
        '/embed/nobody',
        '/embed/nobody/en',
      ])
        if (await isShown(page, origins[0] ?? '', `${baseURL ?? ''}${address}`)) shown.push(address)
      expect(shown).toEqual([])
    })
  })

test('an acquirer that is not known has no frame: a page of ours, with no name, number or brand of anybody', async ({
  page,
}) => {
  const response = await page.goto(`${world.site}/embed/nobody`)
  expect(response?.status()).toBe(404)
  await expect(page.locator('main')).toBeVisible()
  await expect(page.locator('[data-brand], [data-contact]')).toHaveCount(0)
  const text = (await page.locator('body').textContent()) ?? ''
  for (const { names } of files) for (const name of Object.values(names)) expect(text).not.toContain(name)
  // Control: where there is a frame, the same look finds its acquirer.
  await page.goto(`${world.site}/embed/example-bank`)
  await expect(page.locator('[data-brand]').first()).toBeAttached()
  expect(await page.locator('body').textContent()).toContain(files[0]?.names['zh-CN'])
})

test('the keyboard goes through a frame and out of it, and Escape keeps nobody in', async ({ page }) => {
  await page.goto(`${world.portals}/empty`)
  await page.evaluate(() => document.body.append(Object.assign(document.createElement('button'), { id: 'before' })))
  await framed(page, `${world.site}/embed/example-bank/zh-CN?guide=97`)
  await page.evaluate(() => document.body.append(Object.assign(document.createElement('button'), { id: 'after' })))
  await page.locator('#before').focus()
  const active = () => page.evaluate(() => document.activeElement?.id || document.activeElement?.localName)
  const passed: (string | undefined)[] = []
  while (passed.length < 80 && passed[passed.length - 1] !== 'after') {
    await page.keyboard.press('Tab')
    await page.keyboard.press('Escape')
    passed.push(await active())
  }
  expect(passed.filter((one) => one === 'iframe').length).toBeGreaterThan(5)
  expect(passed[passed.length - 1]).toBe('after')
})

/** Everything that only the acquirer's file and our own words may say. */
const truth = (frame: Frame) =>
  frame.evaluate(() => ({
    text: document.body.textContent,
    links: [...document.querySelectorAll('a')].map((link) => link.getAttribute('href')),
    pictures: [...document.querySelectorAll('img')].map((picture) => picture.getAttribute('src')),
    brand: document.querySelector('[data-brand].strip')?.textContent,
  }))

async function framed(page: Page, address: string, name = ''): Promise<Frame> {
  await page.evaluate(
    ([address, name]) =>
      new Promise<void>((done) => {
        document.querySelector('iframe')?.remove()
        const frame = document.createElement('iframe')
        frame.name = name
        frame.src = address
        frame.height = '900'
        frame.addEventListener('load', () => done(), { once: true })
        document.body.append(frame)
      }),
    [address, name] as const,
  )
  const frame = await (await page.locator('iframe').elementHandle({ timeout: 20_000 })).contentFrame()
  if (!frame) throw new Error('there is no frame')
  await frame.locator('main [data-answer], main[data-page]').first().waitFor()
  // The app has taken over: a language link is its own.
  await frame.waitForFunction(() =>
    Object.keys(document.getElementById('root') ?? {}).some((key) => key.startsWith('__react')),
  )
  return frame
}

const lie = 'FRAUD13800138000'
const names = [
  'acquirer',
  'tel',
  'phone',
  'name',
  'logo',
  'href',
  'theme',
  'text',
  'lang',
  'back',
  'rev',
  'screen-text',
  '__proto__',
]
const texts = fc.constantFrom(
  lie,
  `<b>${lie}</b>`,
  `javascript:alert("${lie}")`,
  `https://evil.example/${lie}`,
  `97/${lie}`,
  'example-pay',
  `"><img src=x onerror=${lie}>`,
)

test('addresses, hashes, names of windows and what is kept change nothing of it', async ({ page }) => {
  test.setTimeout(120_000)
  await page.goto(`${world.portals}/empty`)
  const address = `${world.site}/embed/example-bank/zh-CN`
  const before = await truth(await framed(page, `${address}?guide=97`))
  expect(before.brand).toContain(files[0]?.names['zh-CN'])
  const queries = fc.array(fc.tuple(fc.constantFrom(...names), texts), { minLength: 1, maxLength: 6 })
  const count = process.env['EVERY'] === '1' ? 200 : 15
  for (const [query, hash, name] of fc.sample(fc.tuple(queries, texts, texts), count)) {
    const search = new URLSearchParams([['guide', '97'], ...query.filter(([key]) => key !== 'text')]).toString()
    const window = `kept:${JSON.stringify({ sheet: JSON.stringify({ shop: name }), keys: name })}`
    const frame = await framed(page, `${address}?${search}#${encodeURIComponent(hash)}`, window)
    expect(await truth(frame)).toEqual(before)
    // For the next one to find.
    await frame.evaluate(
      (entries) => {
        for (const [key, value] of entries)
          for (const storage of [localStorage, sessionStorage]) storage.setItem(key, value)
      },
      [...query, ['sheet', `{"acquirer":"${name}"}`], ['keys', name], ['times', hash]] as const,
    )
  }
})

/** Every kind of lie a portal can tell through the line that it rightly holds, and beside it. */
const kinds = ['theme', 'text', 'start', 'node', 'height', 'brand', 'telephone', 'welcome', 'hello', lie]
const message = fc.record(
  {
    posRescue: fc.constantFrom(1, 1, 1, 2, '1'),
    type: fc.constantFrom(...kinds),
    theme: fc.oneof(texts, fc.constantFrom('dark', 'light', 'auto')),
    size: fc.oneof(texts, fc.constantFrom('large', 'normal')),
    guide: texts,
    node: texts,
    telephone: texts,
    digits: texts,
    name: texts,
    logo: texts,
    href: texts,
    nonce: texts,
  },
  { requiredKeys: ['posRescue', 'type'] },
)
const anything = fc.oneof({ weight: 4, arbitrary: message }, { weight: 1, arbitrary: fc.jsonValue() })

test('messages of the portal, through its line and beside it, change nothing but the look', async ({ page }) => {
  await page.goto(`${world.portals}/empty`)
  await page.evaluate(() => {
    window.addEventListener(
      'message',
      ({ data, origin, source }: MessageEvent<{ type?: string; nonce?: string } | null>) => {
        if (data?.type !== 'hello') return
        const { port1, port2 } = new MessageChannel()
        Object.assign(window, { port: port1 })
        ;(source as Window).postMessage({ posRescue: 1, type: 'welcome', nonce: data.nonce }, origin, [port2])
      },
    )
  })
  const frame = await framed(page, `${world.site}/embed/example-bank/zh-CN?guide=97`)
  await page.waitForFunction(() => 'port' in window)
  const before = await truth(frame)
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  const lies: unknown[] = fc.sample(anything, 3000)
  await page.evaluate((lies: readonly unknown[]) => {
    const { port } = window as unknown as { port: MessagePort }
    for (const lie of lies) {
      port.postMessage(lie)
      frames[0]?.postMessage(lie, '*')
    }
    port.postMessage({ posRescue: 1, type: 'theme', theme: 'dark' })
  }, lies)
  await frame.locator('html[data-theme="dark"]').waitFor()
  expect(await truth(frame)).toEqual(before)
  expect(errors).toEqual([])
  // Control: what a portal may do is done, and the same look at the page sees it.
  await page.evaluate(() => {
    const { port } = window as unknown as { port: MessagePort }
    port.postMessage({ posRescue: 1, type: 'lang', lang: 'en' })
  })
  await frame.locator('html[lang="en"] main[data-node]').waitFor()
  expect(await truth(frame)).not.toEqual(before)
})

test('a line is opened by the portal around it alone: not from a frame beside it, without an origin, or a window', async ({
  page,
}) => {
  await page.goto(`${world.portals}/empty`)
  await page.evaluate(() => {
    const heard: string[] = []
    Object.assign(window, { heard })
    window.addEventListener('message', ({ data }: MessageEvent<{ type?: string; nonce?: string } | null>) => {
      if (data?.type === 'hello' && data.nonce) heard.push(data.nonce)
    })
  })
  await framed(page, `${world.site}/embed/example-bank/zh-CN?guide=97`)
  const nonces = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard)
  await expect.poll(nonces).toHaveLength(1)
  const [nonce = ''] = await nonces()
  // Our own origin in a frame beside it, an origin that is none, and a window that the portal opened.
  await page.evaluate((site) => {
    for (const attributes of [
      { src: `${site}/embed/example-pay/zh-CN` },
      { sandbox: 'allow-scripts', srcdoc: '<p>' },
    ]) {
      const frame = document.createElement('iframe')
      for (const [name, value] of Object.entries(attributes)) frame.setAttribute(name, value)
      document.body.append(frame)
    }
  }, world.site)
  const opened = page.waitForEvent('popup')
  await page.evaluate(() => void window.open('about:blank'))
  const popup = await opened
  await expect.poll(nonces).toHaveLength(2)
  /** Welcomes the first frame from somewhere; what comes back is noted there. */
  const welcome = (from: Page | Frame, nonce: string) =>
    from.evaluate((nonce) => {
      const { port1, port2 } = new MessageChannel()
      const answers: unknown[] = []
      Object.assign(window, { answers })
      port1.onmessage = ({ data }: MessageEvent) => answers.push(data)
      const portal = (window.opener ?? window.parent) as Window
      portal.frames[0]?.postMessage({ posRescue: 1, type: 'welcome', nonce }, '*', [port2])
    }, nonce)
  const answersAt = (at: Page | Frame) => at.evaluate(() => (window as unknown as { answers: unknown[] }).answers)
  const strangers = [...page.mainFrame().childFrames().slice(1), popup]
  expect(strangers).toHaveLength(3)
  for (const stranger of strangers) await welcome(stranger, nonce)
  await welcome(page, 'guessed-nonce-0123')
  expect(await answersAt(page)).toEqual([])
  // Control: the portal itself is answered with the same word, after all the others were heard.
  await welcome(page, nonce)
  await expect.poll(async () => (await answersAt(page)).length).toBeGreaterThan(0)
  for (const stranger of strangers) expect(await answersAt(stranger)).toEqual([])
})

test('two acquirers on one page stay apart, and one that is moved finds its line again', async ({ page }) => {
  await page.goto(`${world.portals}/empty`)
  await page.addScriptTag({ url: `${world.site}/embed/v1.js`, type: 'module' })
  await page.evaluate(() => {
    const told: string[] = []
    Object.assign(window, { told })
    for (const acquirer of ['example-bank', 'example-pay']) {
      const element = document.createElement('pos-rescue')
      element.setAttribute('acquirer', acquirer)
      element.setAttribute('guide', '97')
      element.addEventListener('pos-rescue:node', () => told.push(acquirer))
      document.body.append(element)
    }
  })
  const told = () => page.evaluate(() => (window as unknown as { told: string[] }).told)
  const forget = () => page.evaluate(() => void (window as unknown as { told: string[] }).told.splice(0))
  for (const [nth, { id }] of files.entries()) {
    await page.locator('pos-rescue').nth(nth).scrollIntoViewIfNeeded()
    await expect.poll(told, { timeout: 20_000 }).toContain(id)
  }
  const brandIn = (nth: number) =>
    page.locator('pos-rescue').nth(nth).locator('iframe').contentFrame().locator('.strip')
  await expect(brandIn(0)).toContainText(files[0]?.names['zh-CN'] ?? '')
  await expect(brandIn(1)).toContainText(files[1]?.names['zh-CN'] ?? '')
  await forget()
  await page.locator('pos-rescue').first().locator('iframe').contentFrame().locator('main .answers a').first().click()
  await expect.poll(told).toEqual(['example-bank'])
  await forget()
  await page.evaluate(() => {
    const main = document.createElement('main')
    document.body.prepend(main)
    const [bank, pay] = document.querySelectorAll('pos-rescue')
    pay?.remove()
    if (bank) main.append(bank)
  })
  await expect.poll(told).toEqual(['example-bank'])
  await expect(brandIn(0)).toContainText(files[0]?.names['zh-CN'] ?? '')
  await expect(page.locator('iframe')).toHaveCount(1)
})
