// The fee pages: figures that a calculator by hand gives too, an offer below cost that shows itself, nothing of the shop
// in any address, and all of it by keyboard, on paper and, as far as it is text, without scripts.

import { expect, test, type Page } from '@playwright/test'
import { findings } from './axe.ts'
import { refuseStorage } from './keeping.ts'
import { follow, heardFrom, locales, open, takenOver } from './walk.ts'

const fees = (locale: string) => `/${locale}/handbook/fees`
const choosing = (locale: string) => `/${locale}/handbook/choosing`
const fen = (page: Page, id: string) => page.locator(`[data-fen="${id}"]`)
const verdict = (page: Page) => page.locator('output.verdict')
const cell = (page: Page, row: string, at: number) => page.locator(`.offers tr[data-row="${row}"] td`).nth(at)

/** 200 sales of 150 yuan, 40 in 100 by debit card. */
async function fillMonth(page: Page): Promise<void> {
  await page.fill('#mix-sales', '200')
  await page.fill('#mix-average', '150')
  await page.fill('#mix-debit', '40')
}

async function fillOffer(page: Page, at: number, fields: Readonly<Record<string, string>>): Promise<void> {
  const offer = page.locator(`details[data-offer="${at}"]`)
  if (!(await offer.evaluate((details: HTMLDetailsElement) => details.open))) await offer.locator('summary').click()
  for (const [field, text] of Object.entries(fields)) await page.fill(`#offer-${at}-${field}`, text)
}

for (const locale of locales)
  test(`${locale}: without scripts the page has the caps, the examples and what they are not`, async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(fees(locale))
    await expect(page.locator('h1')).toBeVisible()
    await expect(page.locator('.caps-only')).toBeVisible()
    await expect(page.locator('[data-cap="issuer-debit"] td')).toHaveText(['0.35%', '13.00'])
    await expect(page.locator('[data-cap="network-acquirer"] td')).toHaveText(['0.0325%', '3.25'])
    await expect(page.locator('[data-example="standard-credit"] td')).toHaveText(['0.48', '4.83', '48.25'])
    await expect(page.locator('[data-example="standard-debit"] td')).toHaveText(['0.38', '3.83', '16.25'])
    await expect(page.locator('main')).toContainText('2027-09')
    await expect(page.locator('.sources li')).toHaveCount(6)
    await expect(page.locator('#fee-amount')).toBeDisabled()
    await page.goto(choosing(locale))
    await expect(page.locator('.offers tbody th').first()).toBeVisible()
    await context.close()
  })

test('0.38 % on a credit sale of 1000 yuan is below cost by 1.03, and the parts add up', async ({ page }) => {
  await open(page, fees('zh-CN'))
  await expect(verdict(page)).toHaveAttribute('data-verdict', 'none')
  await page.fill('#fee-rate', '0.38')
  await expect(verdict(page)).toHaveAttribute('data-verdict', 'below')
  await expect(verdict(page)).toContainText('1.03')
  await expect(fen(page, 'paid')).toContainText('3.80')
  await expect(fen(page, 'issuer')).toContainText('4.17')
  await expect(fen(page, 'network')).toContainText('0.66')
  await expect(fen(page, 'acquirer')).toContainText('1.03')
  await expect(fen(page, 'floor')).toContainText('4.83')
})

test('everything is reached and changed by keyboard alone', async ({ page }) => {
  await open(page, fees('zh-CN'))
  await page.locator('#fee-amount').focus()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('20000')
  await page.keyboard.press('Tab')
  await expect(page.locator('input[name="fee-card"][value="credit"]')).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(page.locator('input[name="fee-card"][value="debit"]')).toBeChecked()
  await expect(fen(page, 'floor')).toContainText('16.25')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(page.locator('[data-relief]')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.locator('[data-failed]')).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.type('0.5')
  await page.keyboard.press('Tab')
  await page.keyboard.type('20')
  await page.keyboard.press('Tab')
  await page.keyboard.type('0.1')
  await expect(fen(page, 'paid')).toContainText('20.10')
  await expect(verdict(page)).toHaveAttribute('data-verdict', 'above')
  await expect(verdict(page)).toContainText('3.85')
})

test('a sale that failed carries no percentage fee', async ({ page }) => {
  await open(page, fees('zh-CN'))
  await page.fill('#fee-rate', '0.6')
  await expect(fen(page, 'paid')).toContainText('6.00')
  await page.locator('[data-failed]').check()
  await expect(fen(page, 'paid')).toContainText('0.00')
  await expect(verdict(page)).toHaveAttribute('data-verdict', 'failed')
})

test('what cannot be read is said beside its field, and nothing is reckoned from a guess', async ({ page }) => {
  await open(page, fees('zh-CN'))
  await page.fill('#fee-rate', '0,5')
  await expect(page.locator('#fee-rate')).toHaveAttribute('aria-invalid', 'true')
  await page.fill('#fee-rate', '38')
  await expect(page.locator('#fee-rate')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.locator('#fee-rate-trouble')).not.toBeEmpty()
  await expect(verdict(page)).toHaveAttribute('data-verdict', 'none')
  await page.fill('#fee-amount', '1e3')
  await expect(page.locator('#fee-amount-trouble')).not.toBeEmpty()
  await expect(fen(page, 'floor')).toHaveCount(0)
})

// By hand: of 1000 yuan 3.825 by debit, of which 90 % are 3.4425; 4.825 by credit, of which 78 % are 3.7635.
for (const [who, choice, reckoned, capped] of [
  ['a debit card', 'input[name="fee-card"][value="debit"]', '3.44', '3.83'],
  ['a preferential shop', 'input[name="fee-category"][value="preferential"]', '3.76', '4.83'],
] as const)
  for (const [date, on, month] of [
    ['2026-11-24', true, '2024-09-29'],
    ['2027-10-01', false, '2027-09'],
  ] as const)
    test(`on ${date} the relief of ${who} is ${on ? 'reckoned in' : 'left out'}, its date is shown, and a tick changes it`, async ({
      page,
    }) => {
      await page.clock.setFixedTime(new Date(`${date}T12:00:00+08:00`))
      await open(page, fees('zh-CN'))
      await page.locator(choice).check()
      await expect(page.locator('[data-relief]')).toBeChecked({ checked: on })
      await expect(page.locator('#fee-relief-state')).toContainText(month)
      await expect(fen(page, 'floor')).toContainText(on ? reckoned : capped)
      await page.locator('[data-relief]').click()
      await expect(fen(page, 'floor')).toContainText(on ? capped : reckoned)
    })

test('a shop that pays nothing is offered no relief', async ({ page }) => {
  await open(page, fees('zh-CN'))
  await page.locator('input[name="fee-category"][value="waived"]').check()
  await expect(page.locator('[data-relief]')).toHaveCount(0)
  await expect(fen(page, 'floor')).toContainText('0.00')
})

test('the comparison says what its cost line counts in, each kind of shop its own', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-24T12:00:00+08:00'))
  await open(page, choosing('zh-CN'))
  await fillMonth(page)
  const said = (category: string) => page.locator(`[data-relief-of="${category}"]`)
  await expect(said('standard')).toContainText('2027-09')
  await page.locator('input[name="mix-category"][value="preferential"]').check()
  await expect(said('preferential')).toContainText('78%')
  await page.locator('input[name="mix-category"][value="waived"]').check()
  await expect(said('waived')).not.toContainText('2027-09')
})

test('offers stand side by side over the shop\u2019s own month', async ({ page }) => {
  await open(page, choosing('zh-CN'))
  await fillMonth(page)
  await fillOffer(page, 0, { name: 'A', debit: '0.5', debitMax: '20', credit: '0.6' })
  await fillOffer(page, 1, { debit: '0.38', credit: '0.38', perMonth: '60', atStart: '299', months: '24' })
  await page.locator('[data-add]').click()
  await fillOffer(page, 2, { debit: '0.38', credit: '0.38' })
  await expect(cell(page, 'total', 0)).toHaveText('168.00')
  await expect(cell(page, 'total', 1)).toHaveText('174.00')
  await expect(cell(page, 'contract', 1)).toHaveText('4,475.00')
  await expect(cell(page, 'rate', 0)).toHaveText('0.56%')
  await expect(cell(page, 'verdict', 0)).toHaveAttribute('data-verdict', 'above')
  await expect(cell(page, 'verdict', 1)).toHaveAttribute('data-verdict', 'covered')
  await expect(cell(page, 'verdict', 2)).toHaveAttribute('data-verdict', 'below')
  await page.locator('[data-remove="1"]').click()
  await expect(cell(page, 'total', 1)).toHaveText('114.00')
  const heading = page.locator('.offers thead th').nth(1)
  await expect(heading).toHaveText('A')
  await page.fill('#offer-0-name', '')
  await expect(heading).not.toBeEmpty()
})

test('offers go nowhere, survive a reload and another language, stay on the phone only if asked, and can be deleted', async ({
  page,
}) => {
  await open(page, choosing('zh-CN'))
  const heard = heardFrom(page)
  await fillMonth(page)
  await fillOffer(page, 0, { name: 'Secret & Co', debit: '0.5', credit: '0.6' })
  await expect(cell(page, 'total', 0)).toHaveText('168.00')
  expect(heard).toEqual([])
  expect(page.url()).not.toContain('Secret')
  expect(await page.evaluate(() => localStorage.getItem('offers'))).toBeNull()
  await page.reload()
  await takenOver(page)
  await expect(page.locator('#offer-0-name')).toHaveValue('Secret & Co')
  await follow(page, page.locator('.footer a[hreflang="en"]'))
  await expect(page).toHaveURL(choosing('en'))
  await expect(cell(page, 'total', 0)).toHaveText('168.00')
  await page.locator('.offers [data-keep]').check()
  expect(await page.evaluate(() => localStorage.getItem('offers'))).toContain('Secret & Co')
  await page.locator('.offers [data-delete]').click()
  await page.locator('.offers [data-delete]').click()
  await expect(page.locator('#offer-0-name')).toHaveValue('')
  expect(await page.evaluate(() => [localStorage.getItem('offers'), sessionStorage.getItem('offers')])).toEqual([
    null,
    null,
  ])
})

test('a card number is not taken as the name of an acquirer', async ({ page }) => {
  await open(page, choosing('zh-CN'))
  await page.fill('#offer-0-name', '4111 1111 1111 1111')
  await expect(page.locator('#offer-0-name')).not.toHaveValue(/1111 1111/)
  await expect(page.locator('.offers .keeping [role="status"]')).not.toBeEmpty()
  expect(await page.evaluate(() => sessionStorage.getItem('offers'))).not.toContain('1111')
})

test('where storage is refused it says so and still compares', async ({ page }) => {
  await refuseStorage(page)
  await open(page, choosing('zh-CN'))
  await fillMonth(page)
  await fillOffer(page, 0, { debit: '0.5', credit: '0.6' })
  await expect(cell(page, 'total', 0)).toHaveText('168.00')
  await expect(page.locator('.offers .keeping [role="status"]')).not.toBeEmpty()
})

test('the comparison prints alone: the table and the shop\u2019s month, no fields and no other text', async ({
  page,
}) => {
  await page.addInitScript(() => {
    window.print = () => undefined
  })
  await open(page, choosing('zh-CN'))
  await fillMonth(page)
  await fillOffer(page, 0, { debit: '0.5', credit: '0.6' })
  await page.locator('[data-print="offers"]').click()
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.offers table')).toBeVisible()
  await expect(page.locator('.offers h2')).toBeVisible()
  for (const hidden of ['h1', '#licence', '.offers input', '.offers button', '.bar', '.display', '.print-key'])
    await expect(page.locator(hidden).first()).toBeHidden()
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await expect(page.locator('h1')).toBeVisible()
})

test('the fee page prints its tables without the fields', async ({ page }) => {
  await open(page, fees('zh-CN'))
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('#caps table')).toBeVisible()
  await expect(page.locator('.caps-only')).toBeVisible()
  await expect(page.locator('#fee-amount')).toBeHidden()
})

test.describe('for everybody', () => {
  test.use({ viewport: { width: 320, height: 640 }, bypassCSP: true })

  test('with offers and troubles in it axe finds nothing, and nothing scrolls sideways', async ({ page }) => {
    test.setTimeout(180_000)
    const found: string[] = []
    const examine = async () => {
      found.push(...(await findings(page)))
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      if (wide > 0) found.push(`${page.url()} scrolls sideways by ${wide}`)
    }
    await open(page, fees('en'))
    await page.locator('input[name="fee-card"][value="debit"]').check()
    await page.fill('#fee-rate', '0.2')
    await page.fill('#fee-amount', '100')
    await page.fill('#fee-perSale', '0.01')
    await expect(verdict(page)).toHaveAttribute('data-verdict', 'below')
    await examine()
    await open(page, choosing('en'))
    await fillMonth(page)
    await fillOffer(page, 0, { name: 'A', debit: '0.5', credit: '38' })
    await fillOffer(page, 1, { debit: '0.2', credit: '0.3', perMonth: '60' })
    for (const at of [2, 3]) {
      await page.locator('[data-add]').click()
      await fillOffer(page, at, { debit: '0.2', credit: '0.2' })
    }
    await expect(page.locator('[data-add]')).toHaveCount(0)
    await examine()
    expect(found).toEqual([])
  })
})
