// Serves build/client as a production server would: its headers, compression, slashless addresses, the nearest 404 page.

import { existsSync, readFileSync } from 'node:fs'
import { createServer, type Server, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import compression from 'compression'
import sirv from 'sirv'
import { readHeadersFile } from '../deploy/headers-file.ts'
import { headersFor, type HeaderRule } from '../deploy/headers.ts'
import { typeOf } from '../deploy/types.ts'

const built = fileURLToPath(new URL('../../build/client', import.meta.url))

/** The 404 page in the folder nearest to an address, as static hosts choose it. */
function nearestNotFound(folder: string, address: string): string {
  const [first = ''] = address.split('/').filter(Boolean)
  const near = join(folder, /^[\w-]+$/.test(first) ? first : '', '404.html')
  return readFileSync(existsSync(near) ? near : join(folder, '404.html'), 'utf8')
}

/** Written for hosts, or for addresses that are not there: neither is an address of its own. */
const isHidden = (address: string): boolean => address === '/_headers' || /\/404(\.html)?$/.test(address)

/** Instead of all headers so far: a page that is not there must not be kept as the address's own would be. */
function setHeaders(response: ServerResponse, rules: readonly HeaderRule[], address: string): void {
  for (const name of response.getHeaderNames()) response.removeHeader(name)
  for (const [name, value] of Object.entries(headersFor(rules, address))) response.setHeader(name, value)
  const type = typeOf(address)
  if (type !== undefined) response.setHeader('Content-Type', type)
}

export function createSite(folder: string = built): Server {
  if (!existsSync(join(folder, 'index.html')))
    throw new Error(`nothing is built in ${folder}: run "npm run build" first`)
  const rules = readHeadersFile(readFileSync(join(folder, '_headers'), 'utf8'))
  const compress = compression()
  // What `npm run compress` has written beside the files is sent as it is.
  const files = sirv(folder, { etag: true, dotfiles: false, brotli: true, gzip: true })
  return createServer((request, response) => {
    const address = (request.url ?? '/').split('?')[0] ?? '/'
    const missing = () => {
      setHeaders(response, rules, '/404.html')
      response.statusCode = 404
      response.end(nearestNotFound(folder, address))
    }
    const handle = () => {
      setHeaders(response, rules, address)
      files(request, response, missing)
    }
    const next = isHidden(address) ? missing : handle
    compress(request as Parameters<typeof compress>[0], response as Parameters<typeof compress>[1], next)
  })
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
