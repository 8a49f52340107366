// The response headers of the site, from one source: `_headers`, nginx, Caddy and the server of `npm start` all send these.

import { createHash } from 'node:crypto'

/** `path` is one address, or with a star at its end all that begin like it. Of two rules for a header the later holds. */
export type HeaderRule = { readonly path: string; readonly headers: Readonly<Record<string, string>> }

/** A page that other origins may show in a frame, and the styles that it alone carries. */
export type Frame = {
  readonly path: string
  readonly origins: readonly string[]
  readonly sheets?: readonly string[]
}

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

// One origin each, written out: a star or a second directive smuggled into a file would let anybody frame the page.
const secureOrigin = /^https:\/\/[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?$/
const ownMachine = /^http:\/\/(localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3})(:\d{1,5})?$/

/** Who may frame a page, as the policy says it. We ourselves may show what others may, to try it out. */
export function frameAncestors(origins: readonly string[]): string {
  for (const origin of origins)
    if (!secureOrigin.test(origin) && !ownMachine.test(origin))
      throw new Error(`"${origin}" is not an origin: write https:// and the host in small letters, nothing after it`)
  return `frame-ancestors ${origins.length > 0 ? ["'self'", ...origins].join(' ') : "'none'"}`
}

/**
 * What browsers that know of it do until our script has taken over: a page that an answer leads to is fetched when a
 * finger goes down on the answer, or as the browser otherwise sees it coming. The text of an inline element that every
 * page carries, let in by its hash.
 */
export const speculationRules = JSON.stringify({
  prefetch: [{ where: { selector_matches: 'a[data-answer]' }, eagerness: 'moderate' }],
})

// All pages have one policy: a hash admits one text of ours and nothing else, and a page that stands under several
// addresses is never without its styles. Trusted Types hold for all scripts: React writes no markup as text, and no
// policy may be made but one for the worker's address, so that a dependency which starts to do so is refused, and seen by the browser tests.
const policy = (sheets: readonly string[], origins: readonly string[], more: readonly string[] = []): string =>
  [
    "default-src 'none'",
    `script-src 'self' ${hashOf(speculationRules)}`,
    `style-src ${sheets.map(hashOf).join(' ')}`,
    "img-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    frameAncestors(origins),
    "require-trusted-types-for 'script'",
    // One text may become a script's address: the service worker's.
    'trusted-types pos-rescue-worker',
    ...more,
  ].join('; ')

// Every feature that browsers know and no page of ours uses; unknown ones would be warned of on the console.
const refused = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'serial',
  'usb',
  'xr-spatial-tracking',
]

const forEver = { 'Cache-Control': 'public, max-age=31536000, immutable' }

// A page in a frame has its own rules; "path" and "path/*", since "path*" would be the next acquirer's page too.
const frameRules = (sheets: readonly string[], { path, origins, sheets: own = [] }: Frame): HeaderRule[] => {
  const headers = {
    'Content-Security-Policy': policy([...sheets, ...own], origins),
    // A portal may be cross-origin isolated; it then shows only frames that are so too and say so.
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'X-Robots-Tag': 'noindex',
  }
  return [path, `${path}/*`].map((each) => ({ path: each, headers }))
}

// Scripts of the portal's page: other origins load them, and mended they must arrive within the hour.
const portalScripts: readonly HeaderRule[] = ['/embed/v1.js', '/embed/check.js'].map((path) => ({
  path,
  headers: {
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Cache-Control': 'public, max-age=3600',
  },
}))

// The portal kit's pages show our own frames, and carry a sheet of their own.
const kitRules = (sheet: string): HeaderRule[] =>
  ['/embed/try', '/embed/check'].flatMap((path) =>
    [path, `${path}/*`].map((each) => ({
      path: each,
      headers: { 'Content-Security-Policy': policy([sheet], [], ["frame-src 'self'"]), 'X-Robots-Tag': 'noindex' },
    })),
  )

/**
 * @param sheets the exact texts of the style elements that pages carry
 * @param kit the one that the portal kit's pages carry
 */
export const headerRules = (sheets: readonly string[], frames: readonly Frame[] = [], kit?: string): HeaderRule[] => [
  {
    path: '/*',
    headers: {
      'Content-Security-Policy': policy(sheets, []),
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Permissions-Policy': refused.map((feature) => `${feature}=()`).join(', '),
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cache-Control': 'no-cache',
    },
  },
  { path: '/assets/*', headers: forEver },
  { path: '/packs/*', headers: forEver },
  { path: '/offline/*', headers: forEver },
  // Asked for to see whether the network is there: an answer that somebody has kept would be a lie.
  { path: '/ping.txt', headers: { 'Cache-Control': 'no-store' } },
  // Browsers ask for the icon again at every step unless they may keep it; who shows a link to us may show it too.
  {
    path: '/icon*',
    headers: { 'Cache-Control': 'public, max-age=604800', 'Cross-Origin-Resource-Policy': 'cross-origin' },
  },
  ...(frames.length > 0 ? portalScripts : []),
  ...(kit === undefined ? [] : kitRules(kit)),
  ...frames.flatMap((frame) => frameRules(sheets, frame)),
]

const holds = ({ path }: HeaderRule, address: string): boolean =>
  path.endsWith('*') ? address.startsWith(path.slice(0, -1)) : address === path

/** The headers of one address, without its query. A page that is not there has those of `/404.html`. */
export const headersFor = (rules: readonly HeaderRule[], address: string): Record<string, string> =>
  Object.assign({}, ...rules.filter((rule) => holds(rule, address)).map(({ headers }) => headers)) as Record<
    string,
    string
  >
