// Serves the portals' pages. Portals are other people's sites, so they stand on another origin than ours: another port, and
// another name of the same machine where a test needs another site. How to use it stands in README.md beside this file.

import { createServer, type Server } from 'node:http'
import { wrong } from './wrong.ts'
import { portals, type Ask, type Portal } from './pages.ts'

const safe = /^[\w.:/-]*$/
const names = ['acquirer', 'lang', 'guide', 'node', 'theme', 'text', 'scroll', 'site']

/** What a query may put into markup: letters, figures and the signs of an origin. */
function valueOf(query: URLSearchParams, name: string): string | undefined {
  const value = query.get(name)
  if (value !== null && !safe.test(value)) throw new Error(`${name}=${value} is nothing for markup`)
  return value ?? undefined
}

function askOf(site: string, own: string, query: URLSearchParams): Ask {
  const acquirer = valueOf(query, 'acquirer') ?? 'example-bank'
  const written = names.flatMap((name) => {
    const value = name === 'acquirer' ? acquirer : valueOf(query, name)
    return value === undefined ? [] : [`${name}="${value}"`]
  })
  const kind = valueOf(query, 'script') ?? 'module'
  const script = (nonce?: string): string => {
    if (kind === 'none') return ''
    const type = kind === 'module' ? ' type="module"' : ''
    return `<script${type}${nonce === undefined ? '' : ` nonce="${nonce}"`} src="${site}/embed/v1.js"></script>`
  }
  return { site, own, acquirer, attributes: written.join(' '), script }
}

const style: Portal = { html: 'h1 { font-size: 1.2rem }', headers: { 'Content-Type': 'text/css' } }

function portalAt(
  site: string,
  own: string,
  address: string,
  scripts: Readonly<Record<string, string>>,
): Portal | undefined {
  const { pathname, searchParams } = new URL(address, 'http://portal')
  if (pathname === '/portal.css') return style
  const script = scripts[pathname]
  if (script !== undefined) return { html: script, headers: { 'Content-Type': 'text/javascript' } }
  const portal = pathname.startsWith('/wrong/') ? wrong[pathname.slice(7)] : portals[pathname.slice(1)]
  return portal?.(askOf(site, own, searchParams))
}

/**
 * @param site the origin that is embedded
 * @param scripts by path: scripts of the portal's own, as a bundler would have made them
 */
export const createPortals = (site: string, scripts: Readonly<Record<string, string>> = {}): Server =>
  createServer((request, response) => {
    const portal = portalAt(site, `http://${request.headers.host ?? ''}`, request.url ?? '/', scripts)
    response.statusCode = portal ? 200 : 404
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    for (const [name, value] of Object.entries(portal?.headers ?? {})) response.setHeader(name, value)
    response.end(portal?.html ?? 'no such portal')
  })
