// The header rules as a configuration for Caddy. Everything stands in one route, in the order written; what holds for
// some addresses is set only where there is a file, so that a page that is not there is never kept for a year.

import type { HeaderRule } from './headers.ts'
import { contentTypes } from './types.ts'

const lines = (headers: HeaderRule['headers'], indent: string): string =>
  Object.entries(headers)
    .map(([name, value]) => `${indent}${name} "${value}"`)
    .join('\n')

const base = ({ headers }: HeaderRule): string => `    header {\n${lines(headers, '      ')}\n    }`

const special = (name: string, path: string, headers: HeaderRule['headers']): string => `    @${name} {
      path ${path}
      file {path} {path}/index.html
    }
    header @${name} {
${lines(headers, '      ')}
    }`

function headerLines(rules: readonly HeaderRule[]): string {
  const written = rules.map((rule, at) =>
    rule.path === '/*' ? base(rule) : special(`rule${at}`, rule.path, rule.headers),
  )
  const types = Object.entries(contentTypes)
    .filter(([extension]) => extension !== 'html')
    .map(([extension, type]) => special(extension, `*.${extension}`, { 'Content-Type': type }))
  return [...written, ...types].join('\n')
}

/** A Caddyfile with one site. */
export const caddyConfig = (rules: readonly HeaderRule[], locales: readonly string[]): string =>
  `# Written by the build. Set POS_RESCUE_ADDRESS (a name such as help.example.com) and POS_RESCUE_ROOT; docs/deploying.md says the rest.

{$POS_RESCUE_ADDRESS::80} {
  root * {$POS_RESCUE_ROOT:/srv/pos-rescue}
  encode zstd gzip

  route {
${headerLines(rules)}
    # Once every name below this one speaks HTTPS, for good:
    # header Strict-Transport-Security "max-age=31536000"

    @hidden path /_headers */404 */404.html
    error @hidden 404
    try_files {path} {path}/index.html
    file_server {
      precompressed br gzip
    }
  }

  handle_errors {
    @missing expression {http.error.status_code} == 404
    handle @missing {
      map {path} {pos_rescue_missing} {
${locales.map((locale) => `        ~^/${locale}(/|$) /${locale}/404.html`).join('\n')}
        default /404.html
      }
      rewrite * {pos_rescue_missing}
      file_server {
        precompressed br gzip
      }
    }
  }
}
`
