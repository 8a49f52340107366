// The built site and portals around it, as two sites of this machine: `localhost` and `127.0.0.1`. The site is a copy whose frames
// let these portals in too, which is what EXTRA_ORIGINS does at build time; all else is as it was built.

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createSite } from '#tools/pages/serve.ts'
import { createPortals } from './server.ts'

export type World = { readonly site: string; readonly portals: string; readonly close: () => void }

const built = resolve('build/client')

/** A folder like the built one, whose frames also know an origin. */
function copyWith(origin: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'pos-rescue-'))
  for (const name of readdirSync(built))
    if (name !== 'embed' && name !== '_headers') symlinkSync(join(built, name), join(folder, name))
  const headers = readFileSync(join(built, '_headers'), 'utf8')
  writeFileSync(
    join(folder, '_headers'),
    headers.replaceAll("frame-ancestors 'self'", `frame-ancestors 'self' ${origin}`),
  )
  cpSync(join(built, 'embed'), join(folder, 'embed'), { recursive: true })
  for (const file of readdirSync(join(folder, 'embed'), { recursive: true, encoding: 'utf8' }))
    if (file.endsWith('.html')) {
      const path = join(folder, 'embed', file)
      writeFileSync(path, readFileSync(path, 'utf8').replace('data-origins="', `data-origins="${origin} `))
    }
  return folder
}

async function listening(
  host: string,
): Promise<{ server: Server; origin: string; handle: (by: RequestListener) => void }> {
  let handler: RequestListener | undefined
  const server = createServer((request, response) => handler?.(request, response))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const origin = `http://${host}:${(server.address() as AddressInfo).port}`
  return { server, origin, handle: (by) => (handler = by) }
}

/** @param child in the place of every frame's page: for a test's control, one that does what ours must not */
export async function openWorld(child?: string): Promise<World> {
  const [site, portals] = [await listening('localhost'), await listening('127.0.0.1')]
  const folder = copyWith(portals.origin)
  const own = createSite(folder)
  site.handle((request, response) => {
    if (child === undefined || !/^\/embed\/[^.]*$/.test(request.url ?? '')) {
      own.emit('request', request, response)
      return
    }
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.end(child)
  })
  const pages = createPortals(site.origin)
  portals.handle((request, response) => void pages.emit('request', request, response))
  const close = () => {
    for (const { server } of [site, portals]) {
      server.closeAllConnections()
      server.close()
    }
    rmSync(folder, { recursive: true })
  }
  return { site: site.origin, portals: portals.origin, close }
}

/** A child that says hello to whoever is around it, for controls. */
export const badChild = (body: string): string => `<!doctype html><meta charset="utf-8"><body>${body}
<script>
const nonce = 'bad-child-nonce'
addEventListener('message', ({ data, ports: [port] }) => {
  if (!data || data.nonce !== nonce || !port) return
  window.say = (message) => port.postMessage({ posRescue: 1, ...message })
  const tell = () => say({ type: 'height', height: document.documentElement.scrollHeight })
  new ResizeObserver(tell).observe(document.documentElement)
  tell()
})
parent.postMessage({ posRescue: 1, type: 'hello', nonce }, '*')
</script>`
