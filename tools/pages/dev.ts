// The site while it is being written: the same pages as the build makes, written anew after every change.

import { createServer as createHttpServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'
import { buildAllStyles } from './styles.ts'

type Site = { readonly readSite: () => Promise<unknown> }
type Server = {
  readonly siteFiles: (site: unknown, assets: object) => Iterable<{ file: string; text: string }>
  readonly partIds: readonly string[]
}

const root = fileURLToPath(new URL('../../', import.meta.url))
const port = Number(process.env['PORT'] ?? 5173)
const vite = await createServer({ root, appType: 'custom', server: { middlewareMode: true } })
let written: Map<string, string> | undefined

async function writeSite(): Promise<Map<string, string>> {
  const { readSite } = (await vite.ssrLoadModule('/tools/pages/site.ts')) as Site
  const { siteFiles, partIds } = (await vite.ssrLoadModule('/src/app/entry.server.tsx')) as Server
  const styles = await buildAllStyles(partIds)
  const frame = { css: styles.frameCss, script: '/src/app/entry.frame.tsx', preloads: [] }
  const assets = { ...styles, script: '/src/app/entry.client.tsx', preloads: [], ahead: '{}', worker: false, frame }
  return new Map(Array.from(siteFiles(await readSite(), assets), ({ file, text }) => [file, text]))
}

/** The file an address is served from, or the 404 page. */
function fileFor(files: ReadonlyMap<string, string>, address: string): string {
  const path = (address.split('?')[0] ?? '').replace(/^\/|\/$/g, '')
  return [path, `${path}/index.html`.replace(/^\//, '')].find((file) => files.has(file)) ?? '404.html'
}

for (const change of ['change', 'add', 'unlink'] as const)
  vite.watcher.on(change, () => {
    written = undefined
    vite.ws.send({ type: 'full-reload' })
  })

const server = createHttpServer((request, response) => {
  vite.middlewares(request, response, () => {
    const answer = async () => {
      const files = (written ??= await writeSite())
      const file = fileFor(files, request.url ?? '/')
      const text = files.get(file) ?? ''
      response.setHeader('Content-Type', file.endsWith('.json') ? 'application/json' : 'text/html; charset=utf-8')
      response.end(text.replace('</head>', '<script type="module" src="/@vite/client"></script></head>'))
    }
    answer().catch((error: unknown) => {
      response.statusCode = 500
      response.end(error instanceof Error ? error.stack : String(error))
    })
  })
})
server.listen(port, () => process.stdout.write(`http://localhost:${port}/zh-CN\n`))
