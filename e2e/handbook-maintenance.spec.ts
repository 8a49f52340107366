// The maintenance list: ticks last for their period and stay on the phone, and the calendar file is one that calendars read.

import { readFileSync } from 'node:fs'
import { expect, test, type Page } from '@playwright/test'
import ICAL from 'ical.js'
import maintenance from '#handbook/maintenance.json' with { type: 'json' }
import { refuseStorage } from './keeping.ts'
import { heardFrom, locales, open, takenOver } from './walk.ts'

const address = (locale: string) => `/${locale}/handbook/maintenance`
const box = (page: Page, task: string) => page.locator(`[data-task="${task}"] input`)
const kept = (page: Page) => page.evaluate(() => Object.fromEntries(Object.entries(localStorage)))
const events = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))

/** What the browser saves when the file is asked for. */
async function saved(page: Page): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-save]').click()])
  return readFileSync(await download.path(), 'utf8')
}

test('a tick stays on the phone for its period, and asks nobody for anything', async ({ page }) => {
  await page.clock.setFixedTime('2026-11-24T10:00:00')
  await open(page, address('zh-CN'))
  const heard = heardFrom(page)
  expect(await kept(page)).toEqual({})
  await box(page, 'settle').check()
  await box(page, 'clean').check()
  expect(heard).toEqual([])
  await expect(page).toHaveURL(address('zh-CN'))
  await open(page, address('en'))
  await expect(box(page, 'settle')).toBeChecked()
  await expect(box(page, 'clean')).toBeChecked()
  await page.clock.setFixedTime('2026-11-25T10:00:00')
  await open(page, address('zh-CN'))
  await expect(box(page, 'settle')).not.toBeChecked()
  await expect(box(page, 'clean')).toBeChecked()
  await page.locator('[data-forget]').click()
  await expect(box(page, 'clean')).not.toBeChecked()
  expect(await kept(page)).toEqual({})
})

test('a day ends at four in the morning, on a page that was left open too', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-24T23:50:00') })
  await open(page, address('zh-CN'))
  await page.clock.pauseAt(new Date('2026-11-25T00:30:00'))
  await box(page, 'settle').check()
  await expect(box(page, 'settle')).toBeChecked()
  await page.clock.fastForward('03:29:00')
  await expect(box(page, 'settle')).toBeChecked()
  await page.clock.fastForward('02:00')
  await expect(box(page, 'settle')).not.toBeChecked()
  await box(page, 'settle').check()
  await expect(box(page, 'settle')).toBeChecked()
})

test('a kind of terminal shows its own tasks, and is remembered', async ({ page }) => {
  await open(page, address('zh-CN'))
  await expect(page.locator('[data-task]')).toHaveCount(maintenance.tasks.length)
  await page.locator('input[value="qr-box"]').check()
  const own = maintenance.tasks.filter(({ kinds }) => kinds.includes('qr-box'))
  await expect(page.locator('[data-task]')).toHaveCount(own.length)
  await open(page, address('zh-CN'))
  await expect(page.locator('input[value="qr-box"]')).toBeChecked()
})

test('where nothing can be kept it says so, and the boxes work all the same', async ({ page }) => {
  await refuseStorage(page)
  await open(page, address('zh-CN'))
  await box(page, 'settle').check()
  await expect(box(page, 'settle')).toBeChecked()
  await expect(page.locator('[data-kept="false"]')).not.toBeEmpty()
})

test('the calendar file holds what was chosen, in the shop’s own time, and rings only if asked to', async ({
  page,
}) => {
  await open(page, address('zh-CN'))
  await page.locator('input[value="smart"]').check()
  await page.locator('[data-period="day"]').uncheck()
  await page.locator('#calendar-from').fill('2028-01-31')
  await page.locator('#calendar-time').fill('20:15')
  await page.locator('#calendar-own').fill('问老李，2号柜')
  const text = await saved(page)
  expect(text).not.toContain('VALARM')
  const [week, month, year, ...more] = events(text)
  if (!week || !month || !year) throw new Error('not three events')
  expect(more).toEqual([])
  expect(week.startDate.toString()).toBe('2028-01-31T20:15:00')
  expect(text).toContain('DTSTART;TZID=Asia/Shanghai:20280131T201500')
  expect(week.description).toContain('问老李，2号柜')
  const iterator = month.iterator()
  const months = [iterator.next(), iterator.next(), iterator.next()].map((time) => time.toString().slice(0, 10))
  expect(months).toEqual(['2028-01-31', '2028-02-29', '2028-03-31'])
  await page.locator('[data-rings]').check()
  await page.locator('#calendar-zone').selectOption('local')
  const local = await saved(page)
  expect(local).toContain('BEGIN:VALARM')
  expect(local).not.toContain('TZID')
  expect(events(local).map(({ uid }) => uid)).toEqual([week, month, year].map(({ uid }) => uid))
})

test('a later file replaces the one before, after a reload too, and no other phone’s', async ({ page, browser }) => {
  const versions = async (at: Page) =>
    events(await saved(at)).map(
      ({ uid, component }) => [uid, Number(component.getFirstPropertyValue('sequence'))] as const,
    )
  const uids = (file: Awaited<ReturnType<typeof versions>>) => file.map(([uid]) => uid)
  const highest = (file: Awaited<ReturnType<typeof versions>>) => Math.max(...file.map(([, sequence]) => sequence))
  await page.clock.setFixedTime(new Date('2026-11-24T10:00:00'))
  await open(page, address('zh-CN'))
  const first = await versions(page)
  await page.clock.setFixedTime(new Date('2026-11-24T10:00:05'))
  await page.locator('#calendar-time').fill('20:15')
  const second = await versions(page)
  await page.clock.setFixedTime(new Date('2026-11-25T10:00:00'))
  await page.reload()
  await takenOver(page)
  const third = await versions(page)
  expect(first).toHaveLength(4)
  expect([uids(second), uids(third)]).toEqual([uids(first), uids(first)])
  expect(highest(second)).toBeGreaterThan(highest(first))
  expect(highest(third)).toBeGreaterThan(highest(second))
  const context = await browser.newContext()
  const other = await context.newPage()
  await open(other, address('zh-CN'))
  expect(uids(await versions(other)).filter((uid) => uids(first).includes(uid))).toEqual([])
  await context.close()
})

test('no card number gets into the file, and nothing to save is said to be nothing', async ({ page }) => {
  await open(page, address('zh-CN'))
  await page.locator('#calendar-own').fill('6222021234567890128')
  await expect(page.locator('#calendar-own')).toHaveValue('')
  await expect(page.locator('#calendar-own-trouble')).not.toBeEmpty()
  expect(await saved(page)).not.toContain('6222021234567890128')
  await page.locator('#calendar-time').fill('')
  await expect(page.locator('[data-save]')).toHaveCount(0)
})

for (const locale of locales)
  test(`${locale}: without scripts all tasks are there, and a ready calendar file for each kind`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(address(locale))
    await expect(page.locator('[data-task]')).toHaveCount(maintenance.tasks.length)
    await box(page, 'settle').check()
    const links = page.locator('[data-ready] a')
    await expect(links).toHaveCount(maintenance.kinds.length)
    for (const link of await links.all()) {
      const response = await page.request.get((await link.getAttribute('href')) ?? '')
      expect(response.status()).toBe(200)
      expect(response.headers()['content-type']).toContain('text/calendar')
      expect(events(await response.text())).toHaveLength(4)
    }
    await context.close()
  })
