// Serves build/client as a production server would: its headers, compression, slashless addresses, the nearest 404 page.

import { existsSync, readFileSync } from 'node:fs'
import { createServer, type Server, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import compression from 'compression'
import sirv from 'sirv'
import { headersFor } from '../deploy/headers.ts'

const built = fileURLToPath(new URL('../../build/client', import.meta.url))

/** The 404 page in the folder nearest to an address, as static hosts choose it. */
function nearestNotFound(folder: string, address: string): string {
  const [first = ''] = address.split('/').filter(Boolean)
  const near = join(folder, /^[\w-]+$/.test(first) ? first : '', '404.html')
  return readFileSync(existsSync(near) ? near : join(folder, '404.html'), 'utf8')
}

export function createSite(folder: string = built): Server {
  if (!existsSync(join(folder, 'index.html')))
    throw new Error(`nothing is built in ${folder}: run "npm run build" first`)
  const rules = readFileSync(join(folder, '_headers'), 'utf8')
  const compress = compression()
  const files = sirv(folder, { etag: true, dotfiles: false })
  return createServer((request, response) => {
    const address = (request.url ?? '/').split('?')[0] ?? '/'
    for (const [name, value] of Object.entries(headersFor(rules, address))) response.setHeader(name, value)
    const handle = () => files(request, keepHeaders(response), () => notFound(folder, address, response))
    compress(request as Parameters<typeof compress>[0], response as Parameters<typeof compress>[1], handle)
  })
}

/** sirv writes its own Cache-Control; the header rules are the one source. */
function keepHeaders(response: ServerResponse): ServerResponse {
  const own = response.writeHead.bind(response)
  const cache = response.getHeader('Cache-Control')
  response.writeHead = ((status: number, headers?: Record<string, string>) =>
    own(status, { ...headers, ...(cache ? { 'Cache-Control': cache } : {}) })) as typeof response.writeHead
  return response
}

function notFound(folder: string, address: string, response: ServerResponse): void {
  response.statusCode = 404
  response.setHeader('Cache-Control', 'no-cache')
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  response.end(nearestNotFound(folder, address))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const port = Number(process.env['PORT'] ?? 4173)
  const server = createSite()
  server.on('error', (error: NodeJS.ErrnoException) => {
    process.stderr.write(
      error.code === 'EADDRINUSE'
        ? `Port ${port} is taken. Choose another: PORT=4174 npm start\n`
        : `${error.message}\n`,
    )
    process.exitCode = 1
  })
  server.listen(port, () => process.stdout.write(`http://localhost:${port}\n`))
}
