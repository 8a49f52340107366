// Puts the pages of a language into one HTML file, for a USB stick or a chat: no script and no request, since either may be
// refused where it is opened. Each page is a section; the address's `#…` shows one, and home stands open until then.

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** The words that only this file says. */
export type SingleText = {
  readonly note: string
  readonly back: string
  readonly made: string
  readonly privacy: string
}

/** Pages that are nothing without scripts. */
const left = ['desk']

const home = 'home'

/** One section at a time, home last, because a sheet without `:has` can only look forward; and no fields that only scripts fill. */
const oneAtATime = `.calculator{display:none}.one{display:none}.one:target,.one.home{display:block}.one:target~.home{display:none}`

const partOf = (html: string, part: RegExp, what: string): string => {
  const found = part.exec(html)?.[1]
  if (found === undefined) throw new Error(`a built page has no ${what}: run "npm run build" first`)
  return found
}

/** The pages of a language by what their section is called: `97/moment`, `home`. */
function pagesIn(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /index\.html$/.test(file))
  const names = files.map((file) => [file, file.split(sep).slice(0, -1).join('/') || home] as const)
  const kept = names.filter(([, name]) => !left.includes(name.split('/')[0] ?? '')).sort()
  return new Map(kept.map(([file, name]) => [name, readFileSync(join(folder, file), 'utf8')]))
}

/** A file of the site as an address that holds it: the calendars, which a phone opens by tapping. */
function inside(client: string, path: string): string {
  const bytes = readFileSync(join(client, path))
  return `data:text/calendar;base64,${bytes.toString('base64')}`
}

/** Where a link of a page leads in the one file; undefined where its page is not in it. */
function placeOf(client: string, locale: string, names: ReadonlySet<string>, section: string, href: string) {
  if (href.startsWith('#')) return `#${section}`
  if (/^(tel:|https:)/.test(href)) return href
  if (href.endsWith('.ics')) return inside(client, href)
  const path = href.replace(/[?#].*$/, '')
  const name = path === `/${locale}` ? home : path.replace(`/${locale}/`, '')
  return names.has(name) ? `#${name}` : undefined
}

/** Fields and marks of a page are called after its section, since all pages stand in one document. */
const renamed = (html: string, section: string): string =>
  html
    .replace(/ id="([^"]*)"/g, ` id="${section}.$1"`)
    .replace(/ for="([^"]*)"/gi, ` for="${section}.$1"`)
    .replace(/ (aria-(?:labelledby|describedby|controls))="([^"]*)"/g, (_all, name: string, ids: string) => {
      return ` ${name}="${ids.replace(/\S+/g, (id) => `${section}.${id}`)}"`
    })

/** What is said to a reader of the site and is not so here: how a step was opened, in which languages it is to be had, and
 * where answers are. */
const withoutSite = (html: string, privacy: string): string =>
  html
    .replace(partOf(html, /<footer.*(<p data-privacy.*?<\/p>)/s, 'privacy'), `<p>${privacy}</p>`)
    .replace(/<a class="skip"[^>]*>[^<]*<\/a>/, '')
    .replace(/(<main[^>]* data-kind=.*?)<p class="notice quiet">[^<]*<\/p>/s, '$1')
    .replace(/(<footer[^>]*>)<nav.*?<\/nav>/s, '$1')

type OneFile = { readonly client: string; readonly locale: string; readonly text: SingleText; readonly date: string }

/** One file with all pages of a language that say something without scripts. Throws where a link would lead nowhere. */
export function oneFile({ client, locale, text, date }: OneFile): string {
  const folder = join(client, locale)
  if (!existsSync(folder)) throw new Error(`${folder} is not there: run "npm run build" first`)
  const pages = pagesIn(folder)
  const names = new Set(pages.keys())
  const lost: string[] = []
  const sections = [...pages].map(([name, html]) => {
    const body = partOf(html, /<div id="root"[^>]*>(.*)<\/div>(?:<style>|<\/body>)/s, 'root')
    const linked = renamed(withoutSite(body, text.privacy), name).replace(
      /<a\b([^>]*) href="([^"]*)"([^>]*)>(.*?)<\/a>/gs,
      (_all, before: string, href: string, after: string, words: string) => {
        const place = placeOf(client, locale, names, name, href)
        if (place !== undefined) return `<a${before} href="${place}"${after}>${words}</a>`
        if (!left.some((part) => href.startsWith(`/${locale}/${part}`))) lost.push(`${name}: ${href}`)
        return ''
      },
    )
    const note = `<p class="small">${text.note}</p><p class="small">${text.back}</p><p class="small">${text.made.replace('{{date}}', date)}</p>`
    const noted = name === home ? linked.replace('</main>', `${note}</main>`) : linked
    return { name, html: `<section class="one${name === home ? ' home' : ''}" id="${name}">${noted}</section>` }
  })
  if (lost.length > 0) throw new Error(`these links lead to pages that are not in the file:\n${lost.join('\n')}`)
  const inOrder = [...sections.filter(({ name }) => name !== home), ...sections.filter(({ name }) => name === home)]
  return around(pages, inOrder.map(({ html }) => html).join('\n'))
}

function around(pages: ReadonlyMap<string, string>, body: string): string {
  const front = pages.get(home) ?? ''
  const styles = [...pages.values()].flatMap((html) =>
    [...html.matchAll(/<style>(.*?)<\/style>/gs)].map(([, css]) => css),
  )
  const title = partOf(front, /<title>(.*?)<\/title>/s, 'title')
  return [
    partOf(front, /^(.*?<head>)/s, 'head'),
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover">',
    '<meta name="format-detection" content="telephone=no"><meta name="color-scheme" content="light dark">',
    `<title>${title}</title><style>${[...new Set(styles)].join('')}${oneAtATime}</style>`,
    `</head><body>${body}</body></html>\n`,
  ].join('')
}

function main(): void {
  const client = join(root, 'build/client')
  const folder = join(root, 'build/single')
  mkdirSync(folder, { recursive: true })
  for (const { name: locale } of readdirSync(join(root, 'locales'), { withFileTypes: true })) {
    const text = JSON.parse(readFileSync(join(root, `locales/${locale}/single.json`), 'utf8')) as SingleText
    const html = oneFile({ client, locale, text, date: new Date().toISOString().slice(0, 10) })
    const file = join(folder, `pos-rescue-${locale}.html`)
    writeFileSync(file, html)
    process.stdout.write(`${file}: ${Buffer.byteLength(html)} bytes\n`)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main()
