// Which pages the site has: all its addresses, each with the pack it is written from.
// Addresses are a public contract: one that was printed or saved must go on answering.

import type { GuideFile } from '#engine/guide.ts'
import type { PackFile } from './packs.ts'
import type { Site } from './site.ts'

export type Page = {
  readonly path: string
  /** The lasting address, where that is another. */
  readonly canonical?: string
  readonly pack: PackFile
  /** False where nobody should find it by a search engine. */
  readonly listed: boolean
}

const addressOf = (locale: string, file: GuideFile, node: string): string =>
  node === file.start ? `/${locale}/${file.id}` : `/${locale}/${file.id}/${node}`

function guidePages(site: Site, pack: PackFile, file: GuideFile): Page[] {
  const { locale } = pack.pack
  const { nodes: retired = {}, numbers: retiredNumbers = {} } = site.retired[file.id] ?? {}
  const page = (path: string, node: string): Page => {
    const canonical = addressOf(locale, file, node)
    return path === canonical ? { path, pack, listed: true } : { path, canonical, pack, listed: false }
  }
  const numberOf = new Map<string, string>(file.nodes.map(({ id, number }) => [number, id]))
  const numbers = [
    ...numberOf,
    ...Object.entries(retiredNumbers).map(([old, number]) => [old, numberOf.get(number) ?? file.start] as const),
  ]
  return [
    page(`/${locale}/${file.id}`, file.start),
    ...file.nodes.map(({ id }) => page(`/${locale}/${file.id}/${id}`, id)),
    ...Object.entries(retired).map(([old, id]) => page(`/${locale}/${file.id}/${old}`, id)),
    ...(locale === site.source ? numbers.map(([number, id]) => page(`/s/${number}`, id)) : []),
  ]
}

function homePages(site: Site, pack: PackFile): Page[] {
  const { locale } = pack.pack
  const home = { path: `/${locale}`, pack, listed: true }
  const lost = { path: `/${locale}/404`, pack, listed: false }
  if (locale !== site.source) return [home, lost]
  return [
    home,
    lost,
    { path: `/s/${site.pages['home'] ?? ''}`, canonical: `/${locale}`, pack, listed: false },
    { path: '/', canonical: `/${locale}`, pack, listed: false },
    { path: '/404', pack, listed: false },
  ]
}

/** The call sheet, and in the source language its short address. */
function sheetPages(site: Site, pack: PackFile): Page[] {
  const path = `/${pack.pack.locale}/sheet`
  const number = site.pages['sheet']
  const sheet = { path, pack, listed: true }
  if (pack.pack.locale !== site.source || number === undefined) return [sheet]
  return [sheet, { path: `/s/${number}`, canonical: path, pack, listed: false }]
}

/** The table of codes, and each code. */
const codesPages = (site: Site, pack: PackFile): Page[] =>
  ['', ...site.codes.codes.map(({ code }) => `/${code}`)].map((rest) => ({
    path: `/${pack.pack.locale}/codes${rest}`,
    pack,
    listed: true,
  }))

/** The help desk, and each guide's map beside it. */
const deskPages = (site: Site, pack: PackFile): Page[] =>
  ['', ...site.guides.map(({ id }) => `/${id}`)].map((rest) => ({
    path: `/${pack.pack.locale}/desk${rest}`,
    pack,
    listed: false,
  }))

/** The handbook's index and its pages. */
const handbookPages = ({ handbook }: Site, pack: PackFile): Page[] =>
  ['', ...Object.keys(handbook.pages.pages).map((id) => `/${id}`)].map((rest) => ({
    path: `/${pack.pack.locale}/handbook${rest}`,
    pack,
    listed: true,
  }))

export const pagesOf = (site: Site, packs: readonly PackFile[]): Page[] =>
  packs.flatMap((pack) => {
    if (pack.id === 'home') return homePages(site, pack)
    if (pack.id === 'sheet') return sheetPages(site, pack)
    if (pack.id === 'desk') return deskPages(site, pack)
    if (pack.id === 'handbook') return handbookPages(site, pack)
    if (pack.id === 'codes') return codesPages(site, pack)
    const file = pack.pack.guides[pack.id]?.file
    return file ? guidePages(site, pack, file) : []
  })
