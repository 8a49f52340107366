// The site and portals that embed it, each on an origin of its own. The site's frame is the built one; only the list of
// portals is longer by one, as `EXTRA_ORIGINS` would have made it, since a test's port is known when it runs and not before.

import { existsSync, readFileSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { readHeadersFile } from '#tools/deploy/headers-file.ts'
import { headersFor } from '#tools/deploy/headers.ts'
import { createSite } from '#tools/pages/serve.ts'
import { createPortals } from '../portals/server.ts'

const client = join(import.meta.dirname, '../../build/client')

export type World = {
  /** The portal that is listed: as an origin, and by names that are not. */
  readonly listed: string
  readonly otherName: string
  readonly otherPort: string
  /** Policy violations that portals' pages were told of by the browser. */
  readonly reports: string[]
  readonly stop: () => void
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port

async function listening(server: Server): Promise<Server> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()))
  return server
}

const handlerOf = (server: Server): RequestListener => server.listeners('request')[0] as RequestListener

/** Frames with a portal that no file lists. */
function siteFor(portal: () => string): Server {
  const rules = readHeadersFile(readFileSync(join(client, '_headers'), 'utf8'))
  const serve = handlerOf(createSite())
  return createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? ''
    const file = join(client, path, 'index.html')
    if (!path.startsWith('/embed/example-') || !existsSync(file)) {
      serve(request, response)
      return
    }
    for (const [name, value] of Object.entries(headersFor(rules, path)))
      response.setHeader(name, value.replace('frame-ancestors', `frame-ancestors ${portal()}`))
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.end(readFileSync(file, 'utf8').replace('data-origins="', `data-origins="${portal()} `))
  })
}

/** Pages of portals whose policy says where to complain; with `?closed` one that does not let any frame in. */
function reporting(portals: Server, reports: string[]): Server {
  const serve = handlerOf(portals)
  return createServer((request, response) => {
    if (request.url === '/reports') {
      request.on('data', (part: Buffer) => reports.push(part.toString()))
      response.end()
      return
    }
    const setHeader = response.setHeader.bind(response)
    const isClosed = request.url?.includes('closed=') === true
    response.setHeader = (name, value) => {
      if (name !== 'Content-Security-Policy') return setHeader(name, value)
      const policy = isClosed ? String(value).replace(/; frame-src .*/, '') : String(value)
      return setHeader(name, `${policy}; report-uri /reports`)
    }
    serve(request, response)
  })
}

export async function createWorld(): Promise<World> {
  const reports: string[] = []
  const site = await listening(siteFor(() => listed))
  const make = () => listening(reporting(createPortals(`http://localhost:${portOf(site)}`), reports))
  const [first, second] = [await make(), await make()]
  const listed = `http://127.0.0.1:${portOf(first)}`
  return {
    listed,
    otherName: `http://localhost:${portOf(first)}`,
    otherPort: `http://127.0.0.1:${portOf(second)}`,
    reports,
    stop: () => {
      for (const server of [site, first, second]) {
        server.closeAllConnections()
        server.close()
      }
    },
  }
}
