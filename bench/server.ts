// Serves the yardsticks as the production server serves the site: the same compression, the same headers.

import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import compression from 'compression'
import { headerRules } from '#tools/deploy/headers.ts'
import { sheet } from './sheet.ts'

export function createPlain(pages: ReadonlyMap<string, string>): Server {
  const compress = compression()
  const headers = Object.entries(headerRules([sheet])[0]?.headers ?? {})
  return createServer((request, response) => {
    const page = pages.get(request.url ?? '/')
    for (const [name, value] of headers) response.setHeader(name, value)
    response.setHeader('Content-Type', 'text/html;charset=utf-8')
    response.statusCode = page === undefined ? 404 : 200
    const send = () => response.end(page ?? 'not here')
    compress(request as Parameters<typeof compress>[0], response as Parameters<typeof compress>[1], send)
  })
}

/** The server's origin, on a port that was free. */
export const listen = (server: Server): Promise<string> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, () => {
      resolve(`http://localhost:${(server.address() as AddressInfo).port}`)
    })
  })
