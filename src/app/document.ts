// The HTML around a page: head, styles inside, the one script, and inside no line that runs (rules of what to fetch
// ahead are data), so that the content security policy is the same for every page.

import { dirOf } from './dir.ts'
import type { Book } from './pack.ts'
import type { Head } from './head.ts'
import type { Site } from './site.ts'
import type { PartId } from './parts.ts'

/** A page's own script, and what it needs at once. */
type Scripts = { readonly script: string; readonly preloads: readonly string[] }

export type Assets = Scripts & {
  readonly css: string
  /** What a step has only once something is opened, typed or printed. */
  readonly laterCss: string
  /** By part: what only its pages need. */
  readonly partCss: Readonly<Partial<Record<PartId, string>>>
  /** What a browser may fetch before it is asked to, as rules of speculation. */
  readonly ahead: string
  /** Whether pages have a service worker keep them. */
  readonly worker: boolean
  /** What only pages in a frame need, and their script. */
  readonly frame: Scripts & { readonly css: string }
}

type Written = {
  readonly book: Book
  readonly head: Head
  readonly body: string
  readonly pack: string
}

type Parts = Written & {
  readonly site: Site
  readonly assets: Assets
  readonly path: string
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

/** What the code means, for search engines, on a guide's front page only; data, which they read anywhere. */
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
  const { site, assets, book, head, path, listed } = parts
  const { baked } = site
  const found = listed ? `<link rel="canonical" href="${site.origin}${path}">${alternates(parts)}` : noIndex
  const shared = [
    found,
    `<meta property="og:title" content="${escape(head.title)}"><meta property="og:description" content="${escape(head.description)}"><meta property="og:image" content="${site.origin}/icon-512.png">`,
    '<link rel="icon" href="/icon.svg" type="image/svg+xml"><link rel="apple-touch-icon" href="/icon-180.png"><link rel="manifest" href="/manifest.webmanifest">',
  ]
  // A 404 page stands under many addresses and has none of its own.
  const says = { ...(!path.endsWith('/404') && { path }), ...(baked && { acquirer: baked.id }) }
  const { css, laterCss, partCss } = assets
  const isStep = (path.split('/')[2] ?? '') in book.guides
  return written(parts, {
    mark: assets.worker ? 'data-worker="on"' : '',
    sheets: isStep ? [css] : [css, laterCss, (book.part && partCss[book.part]) ?? ''],
    last: `${isStep ? styled(laterCss) : ''}${listed ? structured(parts) : ''}`,
    shared: shared.join(''),
    scripts: assets,
    says,
  })
}

type Framed = Written & {
  readonly assets: Assets
  /** The page's own attributes, by name. */
  readonly says: Readonly<Record<string, string>>
}

/** A page in a frame: never to be found by itself, with the styles of all that is walked in it. */
export function frameDocumentOf(parts: Framed): string {
  const { css, laterCss, partCss, frame } = parts.assets
  const sheets = [css, laterCss, partCss.home ?? '', partCss.handbook ?? '', frame.css]
  return written(parts, { mark: 'data-brand="frame"', sheets, shared: noIndex, scripts: frame, says: parts.says })
}

const noIndex = '<meta name="robots" content="noindex">'

type Around = {
  /** An attribute of the document, for its script or its styles. */
  readonly mark: string
  readonly sheets: readonly string[]
  /** What else stands in the head. */
  readonly shared: string
  readonly scripts: Scripts & { readonly ahead?: string }
  readonly says: Readonly<Record<string, string>>
  /** What stands after everything that is seen. */
  readonly last?: string
}

const styled = (css: string): string => `<style>${css}</style>`

function written(
  { book, head, body, pack }: Written,
  { mark, sheets, shared, scripts, says, last = '' }: Around,
): string {
  const data = Object.entries({ pack, ...says }).map(([name, value]) => ` data-${name}="${escape(value)}"`)
  return [
    `<!doctype html><html lang="${book.locale}" dir="${dirOf(book.locale)}" data-site="pos-rescue"${mark ? ` ${mark}` : ''}><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover">',
    `<title>${escape(head.title)}</title><meta name="description" content="${escape(head.description)}">`,
    '<meta name="format-detection" content="telephone=no"><meta name="color-scheme" content="light dark">',
    '<meta name="theme-color" content="#10241b">',
    ...sheets.filter(Boolean).map(styled),
    shared,
    ...scripts.preloads.map((href) => `<link rel="modulepreload" href="${href}">`),
    ...[pack, ...(says['acquirer'] ? [`/acquirers/${says['acquirer']}.json`] : [])].map(
      (href) => `<link rel="preload" as="fetch" href="${href}" crossorigin>`,
    ),
    `<script type="module" src="${scripts.script}"></script>${scripts.ahead ? `<script type="speculationrules">${scripts.ahead}</script>` : ''}`,
    `</head><body><div id="root"${data.join('')}>${body}</div>${last}</body></html>\n`,
  ].join('')
}
