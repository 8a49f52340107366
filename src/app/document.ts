// The HTML around a page: head, styles inside, the one script, and inside no line that runs (rules of what to fetch
// ahead are data), so that the content security policy is the same for every page.

import type { Book } from './pack.ts'
import type { Head } from './head.ts'
import type { Site } from './site.ts'
import type { PartId } from './parts.ts'

export type Assets = {
  readonly css: string
  /** By part: what only its pages need. */
  readonly partCss: Readonly<Partial<Record<PartId, string>>>
  readonly script: string
  readonly preloads: readonly string[]
  /** What a browser may fetch before it is asked to, as rules of speculation. */
  readonly ahead: string
  /** Whether pages have a service worker keep them. */
  readonly worker: boolean
}

type Parts = {
  readonly site: Site
  readonly assets: Assets
  readonly book: Book
  readonly head: Head
  readonly body: string
  readonly path: string
  readonly pack: string
  readonly dir: 'ltr' | 'rtl'
  readonly listed: boolean
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign)

const inLocale = (path: string, from: string, to: string): string => path.replace(`/${from}`, `/${to}`)

function alternates({ site, book, path }: Parts): string {
  const links = Object.keys(site.words).map(
    (locale) =>
      `<link rel="alternate" hreflang="${locale}" href="${site.origin}${inLocale(path, book.locale, locale)}">`,
  )
  const fallback = `<link rel="alternate" hreflang="x-default" href="${site.origin}${inLocale(path, book.locale, site.source)}">`
  return [...links, fallback].join('')
}

/** What the code means, for search engines, on a guide's front page only. */
function structured({ book, path }: Parts): string {
  const [, , id = '', node] = path.split('/')
  const front = book.guides[id]?.text.front
  if (!front || node) return ''
  const answer = [front.lead, ...front.means, ...front.usuallyNot, front.unknown].join('')
  const page = {
    '@context': 'https://schema.org',
    '@type': 'FAQPage',
    inLanguage: book.locale,
    mainEntity: [
      { '@type': 'Question', name: book.guides[id]?.text.title, acceptedAnswer: { '@type': 'Answer', text: answer } },
    ],
  }
  return `<script type="application/ld+json">${JSON.stringify(page).replace(/</g, '\\u003c')}</script>`
}

export function documentOf(parts: Parts): string {
  const { site, assets, book, head, body, path, pack, dir, listed } = parts
  const partCss = book.part && assets.partCss[book.part]
  // A 404 page stands under many addresses and has none of its own.
  const lasting = path.endsWith('/404') ? '' : ` data-path="${path}"`
  const { baked } = site
  const found = listed
    ? `<link rel="canonical" href="${site.origin}${path}">${alternates(parts)}${structured(parts)}`
    : '<meta name="robots" content="noindex">'
  return [
    `<!doctype html><html lang="${book.locale}" dir="${dir}" data-site="pos-rescue"${assets.worker ? ' data-worker="on"' : ''}><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover">',
    `<title>${escape(head.title)}</title><meta name="description" content="${escape(head.description)}">`,
    '<meta name="format-detection" content="telephone=no"><meta name="color-scheme" content="light dark">',
    '<meta name="theme-color" content="#10241b">',
    `<style>${assets.css}</style>`,
    partCss ? `<style>${partCss}</style>` : '',
    found,
    `<meta property="og:title" content="${escape(head.title)}"><meta property="og:description" content="${escape(head.description)}"><meta property="og:image" content="${site.origin}/icon-512.png">`,
    '<link rel="icon" href="/icon.svg" type="image/svg+xml"><link rel="apple-touch-icon" href="/icon-180.png"><link rel="manifest" href="/manifest.webmanifest">',
    ...assets.preloads.map((href) => `<link rel="modulepreload" href="${href}">`),
    `<link rel="preload" as="fetch" href="${pack}" crossorigin>`,
    baked ? `<link rel="preload" as="fetch" href="/acquirers/${baked.id}.json" crossorigin>` : '',
    `<script type="module" src="${assets.script}"></script>`,
    `<script type="speculationrules">${assets.ahead}</script>`,
    `</head><body><div id="root" data-pack="${pack}"${lasting}${baked ? ` data-acquirer="${baked.id}"` : ''}>${body}</div></body></html>\n`,
  ].join('')
}

/** The direction a language is written in. */
export function dirOf(locale: string): 'ltr' | 'rtl' {
  return /^(ar|fa|he|ps|ug|ur|yi)\b/.test(locale) ? 'rtl' : 'ltr'
}
