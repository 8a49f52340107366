// What a first visit brings to a phone in all until everything of its language is there without a network, as the
// server counts it: the worker's own requests are not the page's, and no browser adds them up.

import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import type { Browser } from '@playwright/test'

const still = 2000

/** Waits until a figure has not changed for two seconds. */
async function settled(figure: () => number): Promise<number> {
  for (let before = NaN; ;) {
    const now = figure()
    if (now === before) return now
    before = now
    await new Promise((resolve) => setTimeout(resolve, still))
  }
}

/** @param server of the site, not otherwise busy. @returns one line with bytes on the wire, headers included. */
export async function offlineOf(browser: Browser, url: string, server: Server): Promise<string> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => sockets.add(socket))
  const page = await browser.newPage({ viewport: { width: 360, height: 740 }, locale: 'zh-CN' })
  await page.goto(url, { waitUntil: 'load' })
  const sent = () => [...sockets].reduce((sum, { bytesWritten }) => sum + bytesWritten, 0)
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
  const bytes = await settled(sent)
  await page.close()
  return `offline: ${(bytes / 1000).toFixed(1)} kB sent in all for the first visit and all that is kept of its language`
}
