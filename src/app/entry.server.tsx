// Writes every page of the site as complete HTML, before anybody asks for it.
// Takes the words and guides as values and returns text, so that the build and the development server share it.

import { renderToString } from 'react-dom/server'
import { StaticRouter } from 'react-router'
import { App } from './App.tsx'
import { kit } from './brand/kit.tsx'
import type { Branded } from './brand/use-kit.ts'
import { calendarFiles } from '#handbook/maintenance.ts'
import { parseMaintenance } from '#handbook/parse-maintenance.ts'
import maintenance from '#handbook/maintenance.json'
import { CodesPart } from './codes/CodesPart.tsx'
import { Desk } from './desk/Desk.tsx'
import { Handbook } from './handbook/Handbook.tsx'
import { Home } from './home/Home.tsx'
import { documentOf, frameDocumentOf, type Assets } from './document.ts'
import { framePagesOf, withoutScripts } from './frame-pages.ts'
import { headOf } from './head.ts'
import { awayDocument } from './offline/away.tsx'
import { openPack, type Book } from './pack.ts'
import { pagesOf } from './pages.ts'
import { additionsOf, packsOf, type PackFile } from './packs.ts'
import type { Site } from './site.ts'
import { partIds, type Parts } from './parts.ts'
import { SurroundingsContext, type Surroundings } from './surroundings.ts'

export { partIds }

const parts: Parts = { home: Home, desk: Desk, codes: CodesPart, handbook: Handbook }

export type SiteFile = { readonly file: string; readonly text: string }

function render(
  book: Book,
  path: string,
  baked: Branded | undefined,
  surroundings: Surroundings = { framed: false },
): string {
  return renderToString(
    <SurroundingsContext value={surroundings}>
      <StaticRouter location={path}>
        <App book={book} parts={parts} baked={baked} />
      </StaticRouter>
    </SurroundingsContext>,
  )
}

const never = () => {}

/** A frame as it is written: nobody taps anything yet. */
const framedFor = (acquirer: string): Surroundings => ({
  framed: true,
  acquirer,
  left: never,
  missed: never,
  arrived: never,
  moved: never,
})

function* frameFiles(site: Site, assets: Assets, packs: readonly PackFile[]): Generator<SiteFile> {
  for (const { path, frame, pack, says } of framePagesOf(site, packs)) {
    const book = openPack(pack.pack)
    const home = `/${book.locale}`
    const { acquirer } = frame
    const body = withoutScripts(render(book, home, { acquirer, kit }, framedFor(acquirer.id)), acquirer.id)
    const text = frameDocumentOf({ assets, book, head: headOf(book, home), body, pack: pack.address, says })
    yield { file: fileOf(path), text }
  }
}

const fileOf = (path: string): string =>
  path.endsWith('/404') ? `${path.slice(1)}.html` : `${path.slice(1)}/index.html`.replace(/^\//, '')

/** Everything the site consists of besides scripts and what is copied as it is. */
export function* siteFiles(site: Site, assets: Assets): Generator<SiteFile> {
  const packs = packsOf(site)
  const baked = site.baked && { acquirer: site.baked, kit }
  for (const { address, text } of [...packs, ...additionsOf(site)]) yield { file: address.slice(1), text }
  yield* calendarsOf(site)
  const pages = pagesOf(site, packs)
  const books = new Map(packs.map((pack) => [pack, openPack(pack.pack)]))
  for (const page of pages) {
    const book = books.get(page.pack)
    if (!book) continue
    const path = page.canonical ?? page.path
    const body = render(book, path, baked)
    const head = headOf(book, path)
    yield {
      file: fileOf(page.path),
      text: documentOf({
        site,
        assets,
        book,
        head,
        body,
        path,
        pack: page.pack.address,
        listed: page.listed || page.canonical !== undefined,
      }),
    }
  }
  yield* frameFiles(site, assets, packs)
  const listed = pages.filter(({ listed }) => listed).map(({ path }) => path)
  yield { file: 'sitemap.xml', text: sitemapOf(site, listed) }
  yield { file: 'robots.txt', text: `User-agent: *\nAllow: /\nSitemap: ${site.origin}/sitemap.xml\n` }
}

/** By locale: what the worker shows for an address that is not kept. */
export function awayPages({ words }: Site, { css }: Pick<Assets, 'css'>): Record<string, string> {
  const languages = Object.fromEntries(Object.entries(words).map(([id, { app }]) => [id, app.languageName]))
  return Object.fromEntries(
    Object.entries(words).map(([locale, { app, offline }]) => [
      locale,
      awayDocument(locale, css, { words: offline, product: app.product, languages }),
    ]),
  )
}

/** The maintenance list as calendar files, for browsers that save nothing a page has made. */
const calendarsOf = (site: Site): SiteFile[] =>
  Object.entries(site.words).flatMap(([locale, { handbook }]) =>
    calendarFiles(parseMaintenance(maintenance), handbook.maintenance, locale).map(({ place, text }) => ({
      file: place.slice(1),
      text,
    })),
  )

function sitemapOf(site: Site, paths: readonly string[]): string {
  const urls = paths.map((path) => `<url><loc>${site.origin}${path}</loc></url>`)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`
}
