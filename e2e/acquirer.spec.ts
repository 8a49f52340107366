// A page with an acquirer in its address: name, telephone, hours and colours are those of its file and of no other; an
// acquirer that is unknown, or whose file is not in order, gets none at all.

import { expect, test, type Page } from '@playwright/test'
import { journeys } from '#engine/journeys.ts'
import type { NodeId } from '#engine/guide.ts'
import sources from '#guides/sources.json' with { type: 'json' }
import { bank, dialledOf, pay, telephones } from './acquirers.ts'
import { findings } from './axe.ts'
import { addressAfter, clickAnswer, endOf, expectTried, guide97, open, takenOver, yellowKey } from './walk.ts'

const open9 = '2026-12-02T09:00+08:00'
const closed22 = '2026-12-02T22:00+08:00'

const strip = (page: Page, id: string) => page.locator(`.strip[data-brand="${id}"]`)
const contact = (page: Page) => page.locator('.contact').first()

const withAcquirer = (address: string, id: string) => `${address}${address.includes('?') ? '&' : '?'}acquirer=${id}`
const openWith = async (page: Page, address: string, id: string) => {
  await open(page, withAcquirer(address, id))
  await expect(strip(page, id)).toBeVisible()
}

/** Everything of an acquirer that could be on a page. */
const traces = (page: Page) =>
  page.evaluate(() => ({
    html: document.documentElement.outerHTML,
    style: document.documentElement.style.cssText,
    storage: JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
  }))

const expectNeutral = async (page: Page, ...others: (typeof bank)[]) => {
  expect(await telephones(page)).toEqual([])
  await expect(page.locator('.strip img')).toHaveCount(0)
  const { html, style } = await traces(page)
  expect(style).not.toContain('--fill')
  for (const { names, logo, telephones: own } of others) {
    expect(html).not.toContain(`>${names['zh-CN'] ?? ''}<`)
    expect(html).not.toContain(logo)
    for (const { digits } of own) expect(html.replace(/[ -]/g, '')).not.toContain(digits.slice(2))
  }
}

const callPages = [
  '/zh-CN/97/number-mismatch',
  '/zh-CN/97/after-sales',
  '/zh-CN/danger/danger-alarm',
  '/zh-CN/sheet',
  '/zh-CN/97',
]

for (const acquirer of [bank, pay])
  test(`${acquirer.id}: what is read is what is dialled, and both are the file’s, wherever somebody is to be called`, async ({
    page,
  }) => {
    const complaints: string[] = []
    page.on('console', (message) => {
      if (!message.text().startsWith('Service Worker')) complaints.push(message.text())
    })
    for (const address of callPages) {
      await openWith(page, address, acquirer.id)
      const found = await telephones(page)
      expect(found.length).toBeGreaterThan(0)
      for (const { dialled, shown } of found) {
        expect(shown).toBe(dialled)
        expect(dialledOf(acquirer)).toContain(dialled)
      }
      await expect(strip(page, acquirer.id)).toContainText(acquirer.names['zh-CN'] ?? '')
      expect(
        await page
          .locator('.strip img')
          .evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
      ).toBeGreaterThan(0)
      await expect(page.locator('a[data-icp]')).toHaveText(acquirer.footer?.icp ?? '')
      await expect(page.locator('a[data-icp]')).toHaveAttribute('href', 'https://beian.miit.gov.cn/')
    }
    expect(complaints).toEqual([])
  })

test('an outcome has the telephone that it is for', async ({ page }) => {
  const of = async (address: string) => {
    await openWith(page, address, bank.id)
    return contact(page).locator('a.key').getAttribute('href')
  }
  expect(await of('/zh-CN/97/number-mismatch')).toBe('tel:4000000002')
  expect(await of('/zh-CN/danger/danger-alarm')).toBe('tel:4000000003')
  expect(await of('/zh-CN/97/after-sales')).toBe('tel:4000000001')
  expect(await of('/zh-CN/97/reader-fault')).toBe('tel:4000000001')
  await openWith(page, '/zh-CN/sheet', bank.id)
  expect(await telephones(page)).toHaveLength(3)
})

test('what goes out of the call sheet names the acquirer, unless the merchant has written another', async ({
  page,
}) => {
  await openWith(page, '/zh-CN/sheet', bank.id)
  const sent = page.locator('.tools .tools-link')
  await expect(sent).toHaveValue(/示例银行/)
  await page.locator('[data-field="acquirer"]').fill('别的银行')
  await expect(sent).toHaveValue(/别的银行/)
  await expect(sent).not.toHaveValue(/示例银行/)
})

const ourPage = '<!doctype html><html lang="zh-CN" data-site="pos-rescue">'

const brokenFiles: readonly [what: string, body: string, status?: number][] = [
  ['is not there', 'no', 404],
  ['is not there on a host that answers everything', ourPage],
  ['is cut short', JSON.stringify(bank).slice(0, 700)],
  ['is another’s', JSON.stringify(pay)],
  ['has a field more', JSON.stringify({ ...bank, css: 'body{}' })],
  ['has two numbers in one', JSON.stringify(bank).replace('864000000001', '864000000001/13800000000')],
  ['has a number in its name', JSON.stringify(bank).replace('示例银行', '示例银行13800000000')],
  ['has a logo from elsewhere', JSON.stringify(bank).replace('/acquirers/example-bank.png', 'https://x.example/l.png')],
]

/** Of these nobody knows whether there is a file. */
const missedFiles: typeof brokenFiles = [
  ['does not come', 'no', 500],
  ['is a portal’s page', '<!doctype html><a href="tel:13800000000">call</a>'],
  ['is nothing', ''],
]

for (const [what, body, status = 200, said = 'unknown'] of [
  ...brokenFiles,
  ...missedFiles.map(([what, body, status]) => [what, body, status, 'away'] as const),
])
  test(`a file that ${what} gives a neutral page without a telephone, and says so in one line`, async ({ page }) => {
    await page.route('**/acquirers/example-bank.json', (route) => route.fulfill({ status, body }))
    await open(page, '/zh-CN/97/number-mismatch?acquirer=example-bank')
    await expect(strip(page, said)).toHaveCount(1)
    await expectNeutral(page, bank, pay)
    await page.locator('main [data-sheet]').first().click()
    await expect(page.locator('main[data-page="sheet"]')).toBeVisible()
    await expectNeutral(page, bank, pay)
  })

test('a file that hangs is said to be away, and is shown when it comes after all', async ({ page }) => {
  await page.clock.install()
  let release = () => {}
  const held = new Promise<void>((done) => (release = done))
  const asked = page.waitForRequest('**/acquirers/example-bank.json')
  await page.route('**/acquirers/example-bank.json', async (route) => {
    await held
    await route.continue()
  })
  await open(page, '/zh-CN/97/number-mismatch?acquirer=example-bank')
  await asked
  await expect(strip(page, 'loading')).toHaveCount(1)
  await page.clock.fastForward(11_000)
  await expect(strip(page, 'away')).toHaveCount(1)
  await expectNeutral(page, bank, pay)
  release()
  await expect(strip(page, bank.id)).toBeVisible()
})

test('an acquirer that nobody knows gives a neutral page that still helps; a page without one names the public line', async ({
  page,
}) => {
  for (const address of callPages) {
    await open(page, withAcquirer(address, 'nobody'))
    await expect(strip(page, 'unknown')).toHaveCount(1)
    await expectNeutral(page, bank, pay)
    await expect(page.locator('main h1')).toBeVisible()
  }
  await open(page, '/zh-CN/sheet')
  await expect(page.locator('.strip')).toHaveCount(0)
  expect((await telephones(page)).map(({ dialled }) => dialled)).toEqual(['95516'])
})

test('says whether somebody answers now, and changes when the hour has come', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-12-02T11:58+08:00') })
  await openWith(page, '/zh-CN/97/number-mismatch', bank.id)
  const standing = contact(page).locator('.standing')
  await expect(standing).toHaveAttribute('data-open', 'true')
  await expect(standing).toContainText('12:00')
  await expect(contact(page).locator('[data-closed]')).toHaveCount(0)
  await page.clock.fastForward(3 * 60_000)
  await expect(standing).toHaveAttribute('data-open', 'false')
  await expect(standing).toContainText('13:00')
  await expect(contact(page).locator('[data-closed]')).toHaveText(bank.hours.closed['zh-CN'] ?? '')
})

test.describe('on a phone in another zone', () => {
  test.use({ timezoneId: 'America/New_York' })
  test('the hours are the acquirer’s, and it is said whose', async ({ page }) => {
    await page.clock.setFixedTime(new Date(open9))
    await openWith(page, '/en/97/number-mismatch', bank.id)
    const standing = contact(page).locator('.standing')
    await expect(standing).toHaveAttribute('data-open', 'true')
    await expect(standing).toContainText('12:00 (China Standard Time)')
    await page.clock.setFixedTime(new Date(closed22))
    await page.reload()
    await expect(standing).toHaveAttribute('data-open', 'false')
  })
})

test('a notice stands above the first step while it holds, and goes by itself', async ({ page }) => {
  const notice = page.locator('[data-notice]')
  await page.clock.install({ time: new Date('2026-12-01T07:59+08:00') })
  await openWith(page, '/zh-CN/97', bank.id)
  await expect(notice).toHaveCount(0)
  await page.clock.fastForward(2 * 60_000)
  await expect(notice).toContainText(bank.notice?.text['zh-CN'] ?? '-')
  const above = await page.evaluate(() => {
    const [notice, first] = ['[data-notice]', 'main h1'].map((at) =>
      document.querySelector(at)?.getBoundingClientRect(),
    )
    return (notice?.bottom ?? 1e9) <= (first?.top ?? 0)
  })
  expect(above).toBe(true)
  await page.clock.fastForward(6 * 60 * 60_000)
  await expect(notice).toHaveCount(0)
})

test('another meaning of 97 stands on its front, and the acquirer’s ways of paying where one is looked for', async ({
  page,
}) => {
  await openWith(page, '/zh-CN/97', pay.id)
  await expect(page.locator('[data-means]')).toHaveText(pay.means97?.['zh-CN'] ?? '')
  await openWith(page, '/zh-CN/pay-first', pay.id)
  await expect(page.locator('[data-pay]')).toHaveCount(0)
  await clickAnswer(page, 'not-charged')
  await expect(page.locator('[data-pay] li')).toHaveCount(pay.pay?.length ?? 0)
  await openWith(page, '/zh-CN/pay-first/pay-hold', pay.id)
  await expect(page.locator('[data-pay]')).toHaveCount(0)
})

test('it is kept through a journey, home and back, another language, and what is handed on', async ({ page }) => {
  await openWith(page, '/zh-CN', bank.id)
  await page.locator('a[href^="/zh-CN/97"]').first().click()
  await expect(strip(page, bank.id)).toBeVisible()
  expect(new URL(page.url()).searchParams.get('acquirer')).toBe(bank.id)
  await clickAnswer(page, 'unregistered')
  await expect(page.locator('main[data-node="charged-unregistered"]')).toBeVisible()
  await page.locator('.help summary').click()
  await expect(page.locator('.help .tools-link')).toHaveValue(/[?&]acquirer=example-bank$/)
  await page.locator('.footer a[hreflang="en"]').click()
  await expect(strip(page, bank.id)).toContainText('Example Bank')
  expect(new URL(page.url()).searchParams.get('acquirer')).toBe(bank.id)
  await page.locator('.display-code').click()
  await expect(page.locator('main[data-page="home"]')).toBeVisible()
  await expect(strip(page, bank.id)).toBeVisible()
})

test('nothing of one acquirer is left when another is opened, or while its file is on the way', async ({ page }) => {
  const outcome = '/zh-CN/97/number-mismatch'
  const next = (to: string) =>
    page.evaluate((href) => {
      const link = document.createElement('a')
      link.href = href
      document.querySelector('main')?.append(link)
      link.click()
      link.remove()
    }, to)
  await openWith(page, outcome, bank.id)
  expect((await traces(page)).style).toContain('--fill-light: #b3002d')
  // Within the page, with the file held back.
  let release = () => {}
  const held = new Promise<void>((done) => (release = done))
  await page.route('**/acquirers/example-pay.json', async (route) => {
    await held
    await route.continue()
  })
  await page.evaluate(
    (href) => {
      history.pushState(null, '', href)
      dispatchEvent(new PopStateEvent('popstate'))
    },
    withAcquirer(outcome, pay.id),
  )
  await expect(strip(page, 'loading')).toHaveCount(1)
  await expectNeutral(page, bank)
  release()
  await expect(strip(page, pay.id)).toBeVisible()
  for (const { dialled } of await telephones(page)) expect(dialledOf(pay)).toContain(dialled)
  expect((await traces(page)).html).not.toContain(bank.names['zh-CN'])
  expect((await traces(page)).style).not.toContain('#b3002d')
  // And none at all.
  await page.evaluate((href) => {
    history.pushState(null, '', href)
    dispatchEvent(new PopStateEvent('popstate'))
  }, outcome)
  await expect(page.locator('.strip')).toHaveCount(0)
  await expectNeutral(page, bank, pay)
  // By pages of their own, with the storages of one another.
  await openWith(page, outcome, bank.id)
  expect((await traces(page)).storage).not.toContain('example')
  await open(page, withAcquirer(outcome, 'nobody'))
  await expect(strip(page, 'unknown')).toHaveCount(1)
  await expectNeutral(page, bank, pay)
  await next(withAcquirer(outcome, pay.id))
  await expect(strip(page, pay.id)).toBeVisible()
})

test('a hidden question is passed over, forwards, back and by a link', async ({ page }) => {
  const id = 'wipe-card' as NodeId
  const journey = [...journeys(guide97)].find(({ trail }) => trail.some(({ question }) => question === id))
  const way =
    journey?.trail.slice(
      0,
      journey.trail.findIndex(({ question }) => question === id),
    ) ?? []
  const before = way.slice(0, -1)
  const here = withAcquirer(addressAfter('zh-CN', guide97, before), pay.id)
  await open(page, here)
  await expect(strip(page, pay.id)).toBeVisible()
  await expect(page.locator(`main[data-node="${endOf(guide97, before).id}"]`)).toBeVisible()
  await clickAnswer(page, way[way.length - 1]?.answer ?? '')
  await expect(page.locator('main[data-node="read-other-way"]')).toBeVisible()
  await expectTried(page, way.length)
  await yellowKey(page).click()
  await expect(page.locator(`main[data-node="${endOf(guide97, before).id}"]`)).toBeVisible()
  // A link into it, cold and with the way there; and the control without the acquirer.
  await open(page, withAcquirer(`/zh-CN/97/${id}`, pay.id))
  await expect(page.locator('main[data-node="read-other-way"]')).toBeVisible()
  await open(page, withAcquirer(addressAfter('zh-CN', guide97, way), pay.id))
  await expect(page.locator('main[data-node="read-other-way"]')).toBeVisible()
  await expect(page.locator('.notice[role="note"]')).toHaveCount(0)
  await open(page, addressAfter('zh-CN', guide97, way))
  await expect(page.locator(`main[data-node="${id}"]`)).toBeVisible()
})

/** Links that steps have anyway, as a browser writes them. */
const sourceAddresses = Object.values(sources).map(({ address }) => new URL(address).href)

/** Addresses that try to put a telephone, a name or a link on the page. */
function hostileQuery(at: number): string {
  const values = [
    '13800000000',
    'tel:13800000000',
    '<img src=x onerror=1>ZZZ',
    'javascript:alert(1)',
    'https://zzz.example/x',
    '示例银行ZZZ',
    '../nobody',
    'example-pay\u202e',
  ]
  const keys = [
    'tel',
    'phone',
    'name',
    'logo',
    'telephone',
    'rev',
    'back',
    'text',
    'screen-text',
    'digits',
    '__proto__',
    'acquirer[]',
  ]
  const pick = <T>(from: readonly T[], salt: number): T => from[(at * 31 + salt * 17 + at * at) % from.length] as T
  const entries = [0, 1, 2, 3].map((salt) => [pick(keys, salt), pick(values, salt + 5)])
  const own: [string, string] = ['acquirer', at % 3 === 0 ? pick(values, 9) : bank.id]
  return `?${new URLSearchParams([...entries, own].slice(0, 5)).toString()}#${encodeURIComponent(pick(values, 3))}`
}

test('two hundred hostile addresses, names and storages change no telephone, name, logo or link', async ({ page }) => {
  await openWith(page, '/zh-CN/97/number-mismatch', bank.id)
  const addresses = Array.from({ length: 200 }, (_, at) => `/zh-CN/97/number-mismatch${hostileQuery(at)}`)
  const seen = await page.evaluate(async (all) => {
    const turns = async () => {
      for (let turn = 0; turn < 3; turn += 1) await new Promise((done) => setTimeout(done, 0))
    }
    const found = []
    for (const address of all) {
      window.name = `kept:{"telephone":"13800000000","brand":"ZZZ"}`
      localStorage.setItem('acquirer', '{"telephones":[{"digits":"13800000000"}]}')
      sessionStorage.setItem('brand', 'ZZZ')
      history.pushState({ from: address, kept: { brand: 'ZZZ' } }, '', address)
      dispatchEvent(new PopStateEvent('popstate', { state: history.state as unknown }))
      await turns()
      found.push({
        address,
        tel: [...document.querySelectorAll('a[href^="tel:"]')].map((link) => link.getAttribute('href') ?? ''),
        out: [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
          .map(({ href }) => href)
          .filter((href) => !href.startsWith(location.origin) && !href.startsWith('tel:')),
        images: [...document.querySelectorAll('img')].map((image) => image.getAttribute('src')),
        strip: document.querySelector('.strip b')?.textContent,
        said: /ZZZ|13800000000|zzz\.example|onerror/.exec(document.body.outerHTML)?.[0],
      })
    }
    return found
  }, addresses)
  const ours = [...sourceAddresses, 'https://beian.miit.gov.cn/']
  const branded = seen.filter(({ tel }) => tel.length > 0)
  expect(branded.length).toBeGreaterThan(100)
  for (const { address, tel, out, images, strip: name, said } of seen) {
    expect(said, address).toBeUndefined()
    for (const link of tel) expect(link, address).toBe('tel:4000000002')
    for (const link of out) expect(ours, address).toContain(link)
    expect([[], [bank.logo]], address).toContainEqual(images)
    expect([undefined, bank.names['zh-CN']], address).toContain(name)
  }
})

test.describe('with accessibility tools', () => {
  test.use({ bypassCSP: true })
  const asked = [
    [bank.id, ['/en/97/number-mismatch', '/zh-CN/sheet']],
    [pay.id, ['/zh-CN/97']],
  ] as const
  for (const [id, addresses] of asked)
    test(`${id}: axe has nothing against it, in either theme`, async ({ page }) => {
      for (const address of addresses) {
        await openWith(page, address, id)
        expect(await findings(page)).toEqual([])
      }
    })
})

test('at 320 px and twice the text nothing hangs over', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  for (const address of ['/en/97', '/en/97/number-mismatch', '/en/sheet']) {
    await openWith(page, address, bank.id)
    await page.evaluate(() => (document.documentElement.style.fontSize = '225%'))
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  }
})

test('a link for no acquirer is taken over without a request for one', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await open(page, '/zh-CN/97')
  await takenOver(page)
  expect(asked.filter((url) => /acquirer/.test(url))).toEqual([])
})
