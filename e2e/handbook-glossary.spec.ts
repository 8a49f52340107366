// The glossary, and the words of steps that lead to it: a link without scripts, an explanation in place with them.

import { expect, test } from '@playwright/test'
import glossary from '#handbook/glossary.json' with { type: 'json' }
import { heardFrom, locales, open } from './walk.ts'

const terms = glossary.groups.flatMap(({ terms: ids }) => ids)
const step = (locale: string) => `/${locale}/97/registration-unknown`

for (const locale of locales)
  test(`${locale}: every word has an address of its own, and a first use in a step leads there`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`/${locale}/handbook/glossary`)
    for (const id of terms) await expect(page.locator(`#${id}[data-term] dd`).first()).not.toBeEmpty()
    await page.goto(step(locale))
    const links = page.locator('main a.term')
    const leads = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
    expect(leads).toContain(`/${locale}/handbook/glossary#acquirer`)
    expect(new Set(leads).size).toBe(leads.length)
    await page.locator('main a.term[href$="#acquirer"]').click()
    await expect(page).toHaveURL(`/${locale}/handbook/glossary#acquirer`)
    await expect(page.locator('#acquirer')).toBeInViewport()
    await context.close()
  })

test('tapped, it opens in place, below the sentence, and closes again; the step stays', async ({ page }) => {
  await page.goto('/zh-CN/handbook/glossary')
  const means = await page.locator('#acquirer dd').first().textContent()
  await open(page, step('zh-CN'))
  const word = page.locator('main a.term[href$="#acquirer"]')
  await word.click()
  await expect(page.locator('.term-means')).toHaveText(means ?? '')
  await expect(word).toHaveAttribute('aria-expanded', 'true')
  await expect(page).toHaveURL(step('zh-CN'))
  await word.press('Enter')
  await expect(page.locator('.term-means')).toHaveCount(0)
})

test('a step asks for nothing of the glossary until a word is tapped', async ({ page }) => {
  const heard = heardFrom(page)
  await open(page, step('zh-CN'))
  expect(heard.filter((one) => one.includes('handbook'))).toEqual([])
  await page.locator('main a.term[href$="#acquirer"]').click()
  await expect(page.locator('.term-means')).not.toBeEmpty()
  expect(heard.filter((one) => one.includes('handbook'))).toHaveLength(1)
})

test('where it cannot be fetched, that is said and the step stays; tapped again later, it is there', async ({
  page,
}) => {
  await open(page, step('zh-CN'))
  await page.route('**/packs/**', (route) => route.abort())
  const word = page.locator('main a.term[href$="#acquirer"]')
  await word.click()
  await expect(page.locator('.term-means')).not.toBeEmpty()
  const said = (await page.locator('.term-means').textContent()) ?? ''
  await expect(page).toHaveURL(step('zh-CN'))
  await page.unroute('**/packs/**')
  await word.click()
  await expect(page.locator('.term-means')).toHaveCount(0)
  await word.click()
  await expect(page.locator('.term-means')).not.toBeEmpty()
  await expect(page.locator('.term-means')).not.toHaveText(said)
})
