// A site of a spec's own, for what happens when it goes away: a server that really stops, comes back under the same
// address, and can be told to fail in all the ways that weak networks fail.

import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { connect, createServer, type AddressInfo, type Server as Line, type Socket } from 'node:net'
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

const moved =
  (to: (request: IncomingMessage) => string): Meddle =>
  (_address, response, request) => {
    response.writeHead(302, { Location: to(request) }).end()
    return true
  }

/** What portals do that lead one elsewhere first. */
export const leadingPortals: Readonly<Record<string, Meddle>> = {
  'leads to another host': moved(
    ({ headers }) => `http://${(headers.host ?? '').replace('localhost', '127.0.0.1')}/in`,
  ),
  'leads in a circle': moved(({ url }) => url ?? '/'),
}

const toSlash = moved(({ url = '' }) => url.replace(/(?=\?|$)/, '/'))

/** A host that has pages at the addresses of their folders. */
export const slashed: Meddle = (address, ...asked) => /\/[^./]+$/.test(address) && toSlash(address, ...asked)

/** The ways in which a weak or dishonest network breaks a file, none of which may be taken for the file. */
export const breaks: Readonly<Record<string, (folder: string) => Meddle>> = {
  'is not found': () => answering(404, 'text/plain', 'gone'),
  'meets a fault of the host': () => answering(500, 'text/html', '<h1>Bad gateway</h1>'),
  'is dropped':
    () =>
    (_address, _response, { socket }) => {
      socket.destroy()
      return true
    },
  'is cut in half': (folder) => (address, response) => {
    const { bytes, type } = fileAt(folder, address)
    response.writeHead(200, { 'Content-Type': type, 'Content-Length': String(bytes.length) })
    response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy())
    return true
  },
  'comes as another kind of file': (folder) => (address, response) => {
    response.writeHead(200, { 'Content-Type': 'text/plain', 'X-Content-Type-Options': 'nosniff' })
    response.end(fileAt(folder, address).bytes)
    return true
  },
  'is a portal’s page': () => portal,
  'never comes': () => () => true,
}

const answering = (status: number, type: string, text: string): Meddle => {
  return (_address, response) => {
    response.writeHead(status, { 'Content-Type': type }).end(text)
    return true
  }
}

const types: Readonly<Record<string, string>> = { js: 'text/javascript', json: 'application/json', txt: 'text/plain' }

function fileAt(folder: string, address: string): { readonly bytes: Buffer; readonly type: string } {
  const file = join(folder, address)
  const ending = /\.(\w+)$/.exec(address)?.[1]
  return ending === undefined
    ? { bytes: readFileSync(join(file, 'index.html')), type: 'text/html; charset=utf-8' }
    : { bytes: readFileSync(file), type: types[ending] ?? 'application/octet-stream' }
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

const listening = (server: Server | Line, port: number): Promise<number> =>
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

/** What stands in place of what was found. */
type Other = string | ((found: string) => string)

/** Serves a script altered in one place, as a bad build would have it. Throws where the good one has not one such place. */
export function altered(site: OwnSite, begin: string, place: RegExp, other: Other): void {
  const names = readdirSync(site.folder, { recursive: true, encoding: 'utf8' })
  const name = names.find((one) => /^(assets\/[^/]*|sw)\.js$/.test(one) && one.replace('assets/', '').startsWith(begin))
  if (name === undefined) throw new Error(`there is no script ${begin}`)
  const script = readFileSync(join(site.folder, name), 'utf8')
  if (script.match(new RegExp(place, 'g'))?.length !== 1) throw new Error(`${name} has not one ${place.source}`)
  const before = site.meddle
  site.meddle = (address, response, request) => {
    if (address !== `/${name}`) return before(address, response, request)
    response
      .writeHead(200, { 'Content-Type': 'text/javascript' })
      .end(script.replace(place, (found) => (typeof other === 'string' ? other : other(found))))
    return true
  }
}

/** Serves another build from now on. */
export async function deploy(site: OwnSite, folder: string): Promise<void> {
  await site.stop()
  site.folder = folder
  await site.start()
}

/** A line between a site and its visitors on which everything is slow together: pages, scripts and the worker's files. */
export type SlowLine = {
  readonly origin: string
  /** From now on everything that is under way and whatever is begun is lost. */
  readonly breakOff: () => void
  readonly mend: () => void
  readonly end: () => Promise<void>
}

/** @param latency milliseconds before a request is on its way; @param rate bytes a second for all that comes back */
export async function slowLine(site: OwnSite, { latency, rate }: { latency: number; rate: number }): Promise<SlowLine> {
  const open = new Set<Socket>()
  let freeAt = 0
  let isBroken = false
  const line = createServer((visitor) => {
    if (isBroken) {
      visitor.destroy()
      return
    }
    const upstream = connect(Number(new URL(site.origin).port), '127.0.0.1')
    visitor.on('data', (bytes) => setTimeout(() => upstream.write(bytes), latency))
    upstream.on('data', (bytes) => {
      freeAt = Math.max(freeAt, Date.now()) + (bytes.length / rate) * 1000
      setTimeout(() => visitor.write(bytes), freeAt - Date.now())
    })
    for (const [one, other] of [
      [visitor, upstream],
      [upstream, visitor],
    ] as const) {
      open.add(one)
      one.on('error', () => one.destroy()).on('close', () => other.destroy())
    }
  })
  const port = await listening(line, 0)
  const breakOff = () => {
    isBroken = true
    for (const one of open) one.destroy()
  }
  const mend = () => {
    isBroken = false
    freeAt = 0
  }
  const end = () =>
    new Promise<void>((done) => {
      line.close(() => done())
      breakOff()
    })
  return { origin: `http://localhost:${port}`, breakOff, mend, end }
}

/** Opens home in a language and waits until the phone says that it is kept. */
export async function keepAll(page: Page, origin: string, locale = 'zh-CN'): Promise<void> {
  await page.goto(`${origin}/${locale}`)
  await expect(page.locator('[data-standing="whole"]')).toBeVisible({ timeout: 30_000 })
}
