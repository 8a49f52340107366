// Until scripts have taken over, a finger on an answer already fetches the page that it leads to; afterwards none is fetched,
// since the step is made of what is here. The server tells, because a browser does not report what it fetches ahead.

import type { AddressInfo } from 'node:net'
import type { IncomingMessage, Server } from 'node:http'
import { expect, test, type Page } from '@playwright/test'
import { createSite } from '../tools/pages/serve.ts'
import { idle, open } from './walk.ts'

type Asked = { readonly path: string; readonly ahead: boolean }

let server: Server
let asked: Asked[] = []
const address = (path: string): string => `http://localhost:${(server.address() as AddressInfo).port}${path}`

test.beforeAll(async () => {
  server = createSite()
  server.prependListener('request', ({ url = '', headers }: IncomingMessage) => {
    asked.push({ path: url.split('?')[0] ?? '', ahead: /prefetch/.test(String(headers['sec-purpose'])) })
  })
  await new Promise<void>((listening) => server.listen(0, () => listening()))
})
test.afterAll(() => void server.close())
test.beforeEach(() => void (asked = []))

/** Puts the mouse down on the first answer; returns the path that it leads to. */
async function press(page: Page): Promise<string> {
  const answer = page.locator('a[data-answer]').first()
  const href = await answer.getAttribute('href')
  await answer.hover()
  await page.mouse.down()
  return href?.split('?')[0] ?? ''
}

test('before scripts take over, the page of an answer is fetched as the finger goes down, and once', async ({
  page,
}) => {
  await page.route('**/assets/*.js', (route) => route.abort())
  await page.goto(address('/zh-CN/97'))
  const path = await press(page)
  await expect.poll(() => asked.filter((one) => one.path === path)).toEqual([{ path, ahead: true }])
  await page.mouse.up()
  await expect(page).toHaveURL(new RegExp(`${path}\\?`))
  await expect(page.locator('main h1')).toBeVisible()
  expect(asked.filter((one) => one.path === path)).toHaveLength(1)
})

test('once scripts have taken over, nothing is fetched ahead', async ({ page }) => {
  await open(page, address('/zh-CN/97'))
  const path = await press(page)
  await idle(page)
  await page.mouse.up()
  await expect(page).toHaveURL(new RegExp(`${path}\\?`))
  expect(asked.filter(({ ahead }) => ahead)).toEqual([])
})
