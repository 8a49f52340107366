// Serves the yardsticks as the production server serves the site: compressed before, as small as it gets, and with the same headers.

import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync } from 'node:zlib'
import { headerRules } from '#tools/deploy/headers.ts'
import { sheet } from './sheet.ts'

export function createPlain(pages: ReadonlyMap<string, string>): Server {
  const compressed = new Map([...pages].map(([address, page]) => [address, brotliCompressSync(page)] as const))
  const headers = Object.entries(headerRules([sheet])[0]?.headers ?? {})
  return createServer((request, response) => {
    const page = compressed.get(request.url ?? '/')
    for (const [name, value] of headers) response.setHeader(name, value)
    response.setHeader('Content-Type', 'text/html;charset=utf-8')
    response.setHeader('Vary', 'Accept-Encoding')
    response.statusCode = page === undefined ? 404 : 200
    if (page) response.setHeader('Content-Encoding', 'br').setHeader('Content-Length', page.length)
    response.end(page ?? 'not here')
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
