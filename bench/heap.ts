// What a phone keeps in memory when journeys from all over a guide have been walked once, twice, three times: a leak grows
// with each. To walk all 27,000 journeys of 97 would take hours; every hundredth is walked.

import type { Browser, CDPSession, Page } from '@playwright/test'
import { indexGuide } from '#engine/graph.ts'
import type { GuideFile } from '#engine/guide.ts'
import { journeys } from '#engine/journeys.ts'

const every = 100

/** Bytes in use once what the page does when idle is done, and all that can be freed has been freed. */
async function heapNow(page: Page, cdp: CDPSession): Promise<number> {
  for (let time = 0; time < 3; time += 1) {
    await page.evaluate(() => new Promise((done) => requestIdleCallback(done, { timeout: 2000 })))
    await cdp.send('HeapProfiler.collectGarbage')
  }
  const { usedSize } = await cdp.send('Runtime.getHeapUsage')
  return usedSize
}

/** Walks journeys by their answers, each from the start and back to it in one step of the browser's history. */
const walkAll = (page: Page, walks: readonly (readonly string[])[]): Promise<void> =>
  page.evaluate(async (all) => {
    const start = document.querySelector<HTMLElement>('main')?.dataset['node']
    const arrive = (arrived: () => boolean, what: string) =>
      new Promise<void>((resolve, reject) => {
        const late = setTimeout(() => {
          reject(new Error(`${what}: the next step did not come`))
        }, 10_000)
        const look = () => {
          if (!arrived()) return requestAnimationFrame(look)
          clearTimeout(late)
          resolve()
          return 0
        }
        look()
      })
    const nodeNow = () => document.querySelector<HTMLElement>('main')?.dataset['node']
    for (const answers of all) {
      for (const answer of answers) {
        const before = nodeNow()
        document.querySelector<HTMLElement>(`main a[data-answer="${answer}"]`)?.click()
        await arrive(() => nodeNow() !== before, `${before ?? ''} ${answer}`)
      }
      history.go(-answers.length)
      await arrive(() => nodeNow() === start, 'back to the start')
    }
  }, walks)

/** @returns one line: the heap before, after these journeys, and after each time again. */
export async function heapOf(browser: Browser, url: string, file: GuideFile): Promise<string> {
  const all = [...journeys(indexGuide(file))].map(({ trail }) => trail.map(({ answer }) => answer))
  const walks = all.filter((_trail, at) => at % every === 0)
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } })
  const cdp = await page.context().newCDPSession(page)
  await page.goto(url, { waitUntil: 'networkidle' })
  const opened = await heapNow(page, cdp)
  const sizes: number[] = []
  for (let round = 0; round < 3; round += 1) {
    await walkAll(page, walks)
    sizes.push(await heapNow(page, cdp))
  }
  await page.close()
  const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`
  const growth = ((sizes.at(-1) ?? NaN) / (sizes[0] ?? NaN) - 1) * 100
  return `heap: ${megabytes(opened)} opened; ${sizes.map(megabytes).join(', then ')} after each walk of ${walks.length} of ${all.length} journeys; from the first to the last ${growth.toFixed(1)} %`
}
