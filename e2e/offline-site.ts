// A site of a spec's own, for what happens when it goes away: a server that really stops, comes back under the same
// address, and can be told to fail in all the ways that weak networks fail.

import { spawn } from 'node:child_process'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, test as plain, type Page } from '@playwright/test'
import { createSite } from '#tools/pages/serve.ts'

export const builtSite = join(import.meta.dirname, '../build/client')

/** Answers a request itself and says so, or leaves it to the site. */
export type Meddle = (address: string, response: ServerResponse, request: IncomingMessage) => boolean

/** What a hotel's Wi-Fi says to every request before one has logged in. */
export const portal: Meddle = (_address, response) => {
  response.writeHead(200, { 'Content-Type': 'text/html' }).end('<html><h1>Please log in</h1></html>')
  return true
}

export type OwnSite = {
  readonly origin: string
  /** What stands between the site and its visitors from now on. */
  meddle: Meddle
  /** The folder that is served from now on. */
  folder: string
  /** Every address that was asked for. */
  readonly asked: string[]
  readonly stop: () => Promise<void>
  readonly start: () => Promise<void>
}

const listening = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })

async function ownSite(folder = builtSite): Promise<OwnSite> {
  let server: Server | undefined
  let port = 0
  const start = async () => {
    const inner = createSite(site.folder)
    const [answer] = inner.listeners('request') as ((request: IncomingMessage, response: ServerResponse) => void)[]
    inner.removeAllListeners('request').on('request', (request: IncomingMessage, response: ServerResponse) => {
      const [address = '/'] = (request.url ?? '/').split('?')
      site.asked.push(address)
      if (!site.meddle(address, response, request)) answer?.(request, response)
    })
    port = await listening(inner, port)
    server = inner
  }
  const stop = () =>
    new Promise<void>((done) => {
      if (!server) {
        done()
        return
      }
      server.close(() => done())
      server.closeAllConnections()
      server = undefined
    })
  const site: { -readonly [Key in keyof OwnSite]: OwnSite[Key] } = {
    origin: '',
    meddle: () => false,
    folder,
    asked: [],
    start,
    stop,
  }
  await start()
  // Chromium lets a loopback address have a worker without HTTPS.
  site.origin = `http://localhost:${port}`
  return site
}

type OwnProcess = { readonly origin: string; readonly kill: () => Promise<void> }

/** The site in a process of its own, which is killed: not even its socket is left. */
async function ownProcess(port: number): Promise<OwnProcess> {
  const env = { ...process.env, PORT: String(port) }
  const child = spawn(process.execPath, ['tools/pages/serve.ts'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve())
    child.once('exit', () => reject(new Error('the server has ended')))
  })
  const kill = () =>
    new Promise<void>((done) => {
      child.removeAllListeners('exit').once('exit', () => done())
      if (!child.kill('SIGKILL')) done()
    })
  return { origin: `http://localhost:${port}`, kill }
}

type Sites = { readonly site: OwnSite; readonly ownServer: OwnProcess }

/** Each test has sites of its own, which end with it. */
export const test = plain.extend<Sites>({
  serviceWorkers: 'allow',
  site: async ({}, use) => {
    const site = await ownSite()
    await use(site)
    await site.stop()
  },
  ownServer: async ({}, use) => {
    const server = await ownProcess(Number(process.env['E2E_PORT'] ?? 4273) + 1)
    await use(server)
    await server.kill()
  },
})

/** Opens home in a language and waits until the phone says that it is kept. */
export async function keepAll(page: Page, origin: string, locale = 'zh-CN'): Promise<void> {
  await page.goto(`${origin}/${locale}`)
  await expect(page.locator('[data-standing="whole"]')).toBeVisible({ timeout: 30_000 })
}
