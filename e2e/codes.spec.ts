// The code table in the browser: what a terminal shows leads to what is safe, at once, without a network, on paper too.

import { expect, test, type Page } from '@playwright/test'
import { wordsShown } from '#codes/search.ts'
import { codes, codesByKind, heardFrom, holdBack, idle, locales, open, takenOver } from './walk.ts'

const field = (page: Page) => page.locator('[role="search"] input')
const hits = (page: Page) => page.locator('[role="search"] [data-hit]')
const status = (page: Page) => page.locator('[role="search"] [role="status"]')

/** Home with the table at hand. */
async function ready(page: Page, address = '/zh-CN'): Promise<void> {
  await open(page, address)
  await field(page).focus()
  await expect(field(page)).toHaveAttribute('data-ready', '')
}

async function first(page: Page, typed: string): Promise<string | null> {
  await field(page).fill(typed)
  await expect(hits(page).first()).toBeVisible()
  return hits(page).first().getAttribute('data-hit')
}

for (const locale of locales) {
  test(`${locale}: every code has a page that says first whether to charge again`, async ({ request }) => {
    for (const { code, again, group } of codes) {
      const html = await (await request.get(`/${locale}/codes/${code}`)).text()
      const main = /<main[^>]*>/.exec(html)?.[0] ?? ''
      expect(main, code).toContain(`data-code="${code}"`)
      expect(main, code).toContain(`data-again="${again}"`)
      // The check is a link before anything else, and an answer comes before the facts.
      if (again === 'check-first') expect(html, code).toContain(`href="/${locale}/charged?back=codes/${code}"`)
      expect(html.indexOf('class="again'), code).toBeLessThan(html.indexOf('class="actions"'))
      expect(html, code).toContain('class="say"')
      expect(group, code).not.toBe('')
    }
  })

  test(`${locale}: the table lists every code once, grouped by what to do, without scripts too`, async ({
    request,
  }) => {
    const html = await (await request.get(`/${locale}/codes`)).text()
    const listed = [...html.matchAll(/<a href="([^"]+)" data-code="([^"]+)"/g)]
    expect(listed.map(([, , code]) => code).sort()).toEqual(codes.map(({ code }) => code).sort())
    for (const [, href, code] of listed) expect(href).toBe(`/${locale}/codes/${code ?? ''}`)
    const groups = [...html.matchAll(/data-group="([^"]+)"/g)].map(([, group]) => group)
    expect(new Set(groups)).toEqual(new Set(codes.map(({ group }) => group)))
  })
}

for (const locale of locales)
  test(`${locale}: every code is found first by itself and by its words; words of several codes find all of them, and nothing before`, async ({
    page,
  }) => {
    test.setTimeout(180_000)
    await ready(page, `/${locale}`)
    const listed = () =>
      hits(page).evaluateAll((links) =>
        links.map((link) => ({
          hit: (link as HTMLElement).dataset['hit'] ?? '',
          href: link.getAttribute('href') ?? '',
        })),
      )
    for (const row of codes)
      for (const text of [row.code, ...wordsShown(row)]) {
        const showing = codes.filter((other) => wordsShown(other).includes(text)).map(({ code }) => code)
        await field(page).fill(text)
        const place = row.guide ? `/${locale}/${row.guide}` : `/${locale}/codes/${row.code}`
        if (text === row.code || showing.length === 1)
          await expect.poll(async () => (await listed())[0]?.href, `${row.code}: ${text}`).toContain(place)
        else
          await expect.poll(async () => (await listed()).map(({ hit }) => hit), `${row.code}: ${text}`).toEqual(showing)
      }
  })

test('what is typed is answered as one types, and Enter opens the first without a request', async ({ page }) => {
  await ready(page)
  for (const { code, guide } of codesByKind) {
    if (guide) continue
    expect(await first(page, code.toLowerCase())).toBe(code)
    const requests = heardFrom(page)
    await field(page).press('Enter')
    await expect(page.locator(`main[data-code="${code}"]`)).toBeVisible()
    expect(requests).toEqual([])
    page.removeAllListeners('request')
    await page.goBack()
    await expect(page.locator('main[data-page="home"]')).toBeVisible()
    await expect(field(page)).toHaveAttribute('data-ready', '')
  }
})

for (const [how, typed, code] of [
  ['the newer edition', '可用余额不足', '51'],
  ['a wrong sign', '余额不住', '51'],
  ['pinyin', 'keyongyuebuzu', '51'],
  ['initials', 'kyyebz', '51'],
  ['English', 'insufficient funds', '51'],
  ['a code among words', '代码：ｚ３', 'Z3'],
  ['a figure without its zero', '5', '05'],
] as const)
  test(`finds a code by ${how}`, async ({ page }) => {
    await ready(page)
    expect(await first(page, typed)).toBe(code)
  })

test('finds what a terminal shows in simplified signs when it is typed in traditional ones', async ({ page }) => {
  await ready(page, '/zh-TW')
  expect(await first(page, '可用餘額不足')).toBe('51')
})

test('words that several codes show are not guessed between: all are listed, and Enter opens none', async ({
  page,
}) => {
  const words = '交易失败，请联系发卡行'
  const showing = codes.filter((row) => wordsShown(row).includes(words)).map(({ code }) => code)
  expect(showing.length).toBeGreaterThan(10)
  await ready(page)
  await field(page).fill(words)
  await expect(status(page)).toContainText(String(showing.length))
  const listed = await hits(page).evaluateAll((links) => links.map((link) => (link as HTMLElement).dataset['hit']))
  expect(listed).toEqual(showing)
  await field(page).press('Enter')
  await expect(status(page)).toBeVisible()
  await expect(page).toHaveURL('/zh-CN')
})

test('a code that is not in the table is said to be none, with the check beside it', async ({ page }) => {
  await ready(page)
  await field(page).fill('Z0')
  await expect(hits(page)).toHaveCount(0)
  await field(page).press('Enter')
  await expect(status(page)).not.toBeEmpty()
  await page.locator('[role="search"] [data-charged]').click()
  await expect(page.locator('main[data-guide="charged"]')).toBeVisible()
})

test('the keypad leads from two digits to a code and refuses those that are none', async ({ page }) => {
  await open(page, '/zh-CN')
  await page.locator('.keypad summary').click()
  const press = async (digits: string) => {
    for (const digit of digits) await page.locator(`.keypad [data-digit="${digit}"]`).click()
  }
  await press('88')
  await expect(page.locator('.keypad [role="status"]')).toBeVisible()
  await expect(page.locator('.keypad [data-go]')).toHaveCount(0)
  await expect(page.locator('.keypad [data-charged]')).toBeVisible()
  for (let at = 0; at < 2; at += 1) await page.locator('.keypad .undo').click()
  await press('68')
  await page.locator('.keypad [data-go]').click()
  await expect(page.locator('main[data-code="68"]')).toBeVisible()
})

test('once home is open, every code can be found and read without a network', async ({ page, context }) => {
  await ready(page)
  await context.setOffline(true)
  for (const { code, guide } of codesByKind) {
    if (guide) continue
    await first(page, code)
    await field(page).press('Enter')
    const main = page.locator(`main[data-code="${code}"]`)
    await expect(main.locator('h1')).not.toBeEmpty()
    await expect(main.locator('.actions li').first()).toBeVisible()
    await page.locator('.bar .undo').click()
    await expect(page.locator('main[data-page="codes"] [data-group]').first()).toBeVisible()
    await page.locator('.display-name').click()
    await expect(page.locator('main[data-page="home"]')).toBeVisible()
  }
})

test('where the table has not come, the search says so and shows the check, and guides are found all the same', async ({
  page,
}) => {
  await page.route('**/packs/*/codes.*', (route) => route.abort())
  await open(page, '/zh-CN')
  await field(page).fill('51')
  await field(page).press('Enter')
  await expect(status(page)).not.toBeEmpty()
  await expect(page.locator('[role="search"] [data-charged]')).toBeVisible()
  await field(page).fill('97')
  await field(page).press('Enter')
  await expect(page).toHaveURL('/zh-CN/97')
})

test('Enter before the table has come opens nothing and calls no code unknown; what it finds stands there once it comes', async ({
  page,
}) => {
  const release = await holdBack(page, '**/packs/*/codes.*')
  await open(page, '/zh-CN')
  await field(page).fill('Z0')
  await field(page).press('Enter')
  await expect(status(page)).not.toBeEmpty()
  const waiting = (await status(page).textContent()) ?? ''
  await field(page).fill('51')
  await field(page).press('Enter')
  await expect(status(page)).toHaveText(waiting)
  release()
  await expect(hits(page).first()).toHaveAttribute('data-hit', '51')
  await field(page).press('Enter')
  await expect(page.locator('main[data-code="51"]')).toBeVisible()
})

test('words that a few codes show count those codes and no others', async ({ page }) => {
  await ready(page)
  const byWords = new Map<string, string[]>()
  for (const row of codes)
    for (const words of wordsShown(row)) byWords.set(words, [...(byWords.get(words) ?? []), row.code])
  const few = [...byWords].filter(([, showing]) => showing.length > 1 && showing.length < 8)
  expect(few.length).toBeGreaterThan(1)
  for (const [words, showing] of few) {
    await field(page).fill(words)
    // A step of a guide may be found besides; the codes are those that show the words.
    await expect
      .poll(() => hits(page).evaluateAll((links) => links.map((link) => (link as HTMLElement).dataset['hit'] ?? '')))
      .toEqual(expect.arrayContaining(showing))
    const listed = await hits(page).evaluateAll((links) => links.map((link) => (link as HTMLElement).dataset['hit']))
    expect(listed.filter((hit) => codes.some(({ code }) => code === hit))).toEqual(showing)
  }
})

for (const from of ['home', 'desk'] as const)
  test(`a code reached from ${from} without loading a page looks as it does when it is loaded`, async ({ page }) => {
    const looks = () =>
      page.locator('main').evaluate((main) =>
        ['.again', '.again b', '.again-question', '.code-facts dt'].map((selector) => {
          const element = main.querySelector(selector)
          if (!element) throw new Error(`no ${selector}`)
          const { color, fontSize, display, borderInlineStartWidth } = getComputedStyle(element)
          return [selector, color, fontSize, display, borderInlineStartWidth]
        }),
      )
    await page.goto('/zh-CN/codes/68')
    const loaded = await looks()
    if (from === 'home') {
      await ready(page)
      await field(page).fill('68')
      await hits(page).first().click()
    } else {
      await open(page, '/zh-CN/desk')
      await page.locator('#find').fill('68')
      await page.locator('a[href="/zh-CN/codes/68"]').first().click()
    }
    await expect(page.locator('main[data-code="68"]')).toBeVisible()
    expect(await looks()).toEqual(loaded)
  })

for (const [side, key] of [
  ['pay-first', '.bar .go'],
  ['danger', '.bar .stop'],
] as const)
  test(`${side} entered from a code leads back to it`, async ({ page }) => {
    await open(page, '/zh-CN/codes/68')
    await page.locator(key).click()
    await expect(page.locator(`main[data-guide="${side}"]`)).toBeVisible()
    await takenOver(page)
    await page.locator(key).click()
    await expect(page).toHaveURL('/zh-CN/codes/68')
    await expect(page.locator('main[data-code="68"]')).toBeVisible()
  })

test('figures typed on a keyboard do not choose anything where no question is asked', async ({ page }) => {
  await ready(page)
  await page.locator('h1').click()
  await page.keyboard.type('123')
  await expect(page).toHaveURL('/zh-CN')
  await field(page).fill('交易失败，请联系发卡行')
  await expect(hits(page).first()).toBeVisible()
  await page.locator('h1').click()
  await page.keyboard.type('123')
  await expect(page).toHaveURL('/zh-CN')
})

test('a merchant who opens 97 loads no table, and the second guide once nothing else is left to do', async ({
  page,
}) => {
  const heard = heardFrom(page)
  const coming = page.waitForResponse(/\/packs\/zh-CN\/charged-apart\./)
  await open(page, '/zh-CN/97')
  expect((await coming).ok()).toBe(true)
  await page.locator('a[data-answer]').first().click()
  await idle(page)
  expect(heard.filter((line) => /codes/i.test(line))).toEqual([])
})

test('printed, the table is the table: no keys, no field, every code', async ({ page }) => {
  await open(page, '/zh-CN/codes')
  await page.emulateMedia({ media: 'print' })
  for (const hidden of ['.bar', '.display', '[role="search"]', '.footer nav'])
    await expect(page.locator(hidden).first()).toBeHidden()
  for (const { code } of codes) await expect(page.locator(`[data-code="${code}"]`)).toBeVisible()
})

for (const [address, way] of [
  ['/zh-CN/codes/a2', '/zh-CN/codes/A2'],
  ['/zh-CN/codes/ZZ', '/zh-CN/codes'],
  ['/zh-CN/codes/68/more', '/zh-CN/codes/68'],
] as const)
  test(`${address} is not there, and leads on to ${way}`, async ({ page }) => {
    const response = await page.goto(address)
    expect(response?.status()).toBe(404)
    await expect(page.locator('main[data-page="not-found"]')).toBeVisible()
    await page.locator('[data-continue]').click()
    await expect(page).toHaveURL(way)
    await expect(page.locator('main[data-page="code"], main[data-page="codes"]')).toBeVisible()
  })
