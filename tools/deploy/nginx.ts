// The header rules as a configuration for nginx. Headers are chosen by maps and sent from one place, because an
// `add_header` in a location silently drops all those around it.

import type { HeaderRule } from './headers.ts'
import { compressible, contentTypes } from './types.ts'

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const bare = (type: string): string => type.split(';')[0] ?? type
const variable = (name: string): string => `$pos_rescue_${name.toLowerCase().replaceAll('-', '_')}`

/** A star stands only at the end of a path. */
const pattern = (path: string): string => (path.endsWith('*') ? `~^${escape(path.slice(0, -1))}` : `~^${escape(path)}$`)

/** What a header is for each address; nginx takes the first pattern that fits and our last rule holds, hence reversed. */
function map(name: string, rules: readonly HeaderRule[]): string {
  const lines = rules.flatMap(({ path, headers }) => {
    const value = headers[name]
    return value === undefined ? [] : [`  ${path === '/*' ? 'default' : `"${pattern(path)}"`} "${value}";`]
  })
  return [`map $uri ${variable(name)} {`, ...lines.reverse(), '}'].join('\n')
}

const missing = (locales: readonly string[]): string =>
  [
    'map $uri $pos_rescue_missing {',
    '  default /404.html;',
    ...locales.map((locale) => `  "~^/${locale}(/|$)" /${locale}/404.html;`),
    '}',
  ].join('\n')

const typesOf = (extensions: readonly string[]): string =>
  [...new Set(extensions.map((extension) => bare(contentTypes[extension] ?? '')))]
    // nginx always compresses pages, and warns when told to.
    .filter((type) => type !== 'text/html')
    .join(' ')

const named = Object.entries(contentTypes)
const inUtf8 = named.filter(([, type]) => type.includes('charset')).map(([extension]) => extension)

const server = (names: readonly string[]): string => `server {
  listen 80;
  server_name _;
  root /srv/pos-rescue;
  server_tokens off;

  types {
${named.map(([extension, type]) => `    ${bare(type)} ${extension};`).join('\n')}
  }
  default_type application/octet-stream;
  charset utf-8;
  charset_types ${typesOf(inUtf8)};

  gzip on;
  gzip_vary on;
  gzip_proxied any;
  gzip_types ${typesOf(compressible)};
  gzip_static on;
  # With the module for it: brotli_static on;

${names.map((name) => `  add_header ${name} ${variable(name)} always;`).join('\n')}
  # Once every name below this one speaks HTTPS, for good:
  # add_header Strict-Transport-Security "max-age=31536000" always;

  error_page 404 $pos_rescue_missing;
  location / {
    try_files $uri $uri/index.html =404;
  }
  location ~ /404(\\.html)?$ {
    internal;
  }
  location = /_headers {
    return 404;
  }
}
`

/** A file for /etc/nginx/conf.d. */
export function nginxConfig(rules: readonly HeaderRule[], locales: readonly string[]): string {
  const names = [...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))]
  const opening = '# Written by the build. Change root, listen and server_name; docs/deploying.md says the rest.'
  return [opening, ...names.map((name) => map(name, rules)), missing(locales), server(names)].join('\n\n')
}
