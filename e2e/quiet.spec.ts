// A walk past every kind of page is silent: nothing on the console, nothing refused by the policy, nobody else asked.

import { expect, test, type Page } from '@playwright/test'
import {
  addressAfter,
  clickAnswer,
  endOf,
  follow,
  greenKey,
  guide97,
  isOfRunner,
  locales,
  longestJourney,
  node,
  open,
  redKey,
  takenOver,
} from './walk.ts'

type Noise = { readonly said: string[]; readonly hosts: string[] }

/** Everything that a page says aloud, and every host that is not ours. */
async function listen(page: Page): Promise<Noise> {
  const noise: Noise = { said: [], hosts: [] }
  const own = new URL(page.url() === 'about:blank' ? 'http://localhost' : page.url()).hostname
  page.on('console', (message) => {
    if (isOfRunner(message.text())) return
    if (['error', 'warning', 'assert'].includes(message.type())) noise.said.push(`${message.type()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => noise.said.push(`thrown: ${error.message}`))
  page.on('requestfailed', (request) => {
    // Leaving a page before its icon or its pack has come is no failure of ours.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') noise.said.push(`failed: ${request.url()}`)
  })
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url())
    if (protocol !== 'data:' && hostname !== own) noise.hosts.push(request.url())
  })
  await page.exposeFunction('noteViolation', (what: string) => noise.said.push(`refused by the policy: ${what}`))
  await page.addInitScript(() => {
    type Noting = typeof window & { noteViolation: (what: string) => void }
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      ;(window as Noting).noteViolation(`${violatedDirective} ${blockedURI}`)
    })
  })
  return noise
}

const journey = longestJourney(guide97)

for (const locale of locales) {
  test(`${locale}: from home to an outcome, the side guides and a page that is not there, nothing is said`, async ({
    page,
    context,
  }) => {
    const noise = await listen(page)
    await open(page, `/${locale}`)
    await follow(page, page.locator('a[data-answer="97"]'))
    for (const { answer } of journey) await clickAnswer(page, answer)
    await expect(node(page, guide97, endOf(guide97, journey).id)).toBeVisible()
    await greenKey(page).click()
    await clickAnswer(page, 'not-charged')
    await redKey(page).click()
    await page.locator('a[data-answer]').first().click()
    await page.reload()
    await takenOver(page)
    for (const other of [...locales.filter((one) => one !== locale), locale])
      await follow(page, page.locator(`footer a[hreflang="${other}"]`))
    await open(page, addressAfter(locale, guide97, journey))
    expect(noise.said).toEqual([])
    // The browser itself reports the status of a page that is not there; that is the one line allowed.
    await open(page, `/${locale}/97/nope?${journey[0]?.question ?? ''}=${journey[0]?.answer ?? ''}`)
    await expect(page.locator('[data-continue]')).toBeVisible()
    expect(noise.said.filter((line) => !line.includes('status of 404'))).toEqual([])
    expect(noise.hosts).toEqual([])
    expect(await context.cookies()).toEqual([])
    expect(await page.evaluate(() => [document.cookie, Object.keys(localStorage).length])).toEqual(['', 0])
  })
}

test('the control: a page with somebody else’s letters and counter is heard', async ({ page }) => {
  const noise = await listen(page)
  const elsewhere = ['https://letters.example/han.css', 'https://counter.example/count.js']
  await page.route(/\.example\//, (route) => route.abort())
  await page.route('**/zh-CN/97', async (route) => {
    const response = await route.fetch()
    const tags = `<link rel="stylesheet" href="${elsewhere[0] ?? ''}"><script src="${elsewhere[1] ?? ''}"></script>`
    const body = (await response.text()).replace('</head>', `${tags}</head>`)
    await route.fulfill({ status: 200, contentType: 'text/html; charset=utf-8', body })
  })
  await open(page, '/zh-CN/97')
  expect(noise.hosts.toSorted()).toEqual(elsewhere.toSorted())
})

test('a waiting clock and a search say nothing either', async ({ page }) => {
  const noise = await listen(page)
  for (const question of guide97.nodes.values()) {
    if (question.kind !== 'question' || !question.wait) continue
    await open(page, `/zh-CN/97/${question.id}`)
    await page.locator('.clock-button').click()
  }
  await open(page, '/zh-CN')
  await page.locator('[role="search"] input').fill('<img src=x>')
  await page.keyboard.press('Enter')
  await expect(page.locator('[role="search"] [role="status"]')).not.toBeEmpty()
  expect(noise.said).toEqual([])
  expect(noise.hosts).toEqual([])
})

for (const address of [
  '/',
  '/zh-CN',
  '/en/97',
  '/zh-TW/97/moment',
  '/zh-CN/pay-first',
  '/s/4105',
  '/zh-CN/97/nope',
  '/nope',
]) {
  test(`${address} is served with a strict policy and no cookie`, async ({ request }) => {
    const headers = (await request.get(address)).headers()
    const policy = headers['content-security-policy'] ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toMatch(/script-src 'self' 'sha256-[^ ]+';/)
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain("require-trusted-types-for 'script'")
    expect(policy).not.toContain('unsafe-')
    expect(policy).not.toMatch(/https?:|\*/)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['set-cookie']).toBeUndefined()
  })
}

test('no page bears a script of its own, only the one file and rules of what to fetch ahead', async ({ request }) => {
  for (const address of ['/zh-CN', '/en/97', '/zh-TW/97/moment', '/zh-CN/danger', '/nope']) {
    const html = await (await request.get(address)).text()
    const scripts = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag)
    const known = ['src="/assets/', 'type="application/ld+json"', 'type="speculationrules"']
    expect(scripts.filter((tag) => !known.some((one) => tag.includes(one)))).toEqual([])
    expect(html).not.toMatch(/\son[a-z]+="|\sstyle="|javascript:/)
  }
})
