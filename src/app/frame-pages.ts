// The pages that stand in a frame: for each acquirer one in the source language and one in each. All but a few words in them is
// the same for every acquirer. Without scripts their links open pages of their own, since none of those may be framed.

import { withAcquirer } from './address.ts'
import type { PackFile } from './packs.ts'
import type { FrameOf, Site } from './site.ts'

export type FramePageFile = {
  readonly path: string
  readonly frame: FrameOf
  readonly pack: PackFile
  /** What the page says of itself to its own script, as attributes. */
  readonly says: Readonly<Record<string, string>>
}

export function framePagesOf(site: Site, packs: readonly PackFile[]): FramePageFile[] {
  const byLocale = packs.filter(({ id }) => id === 'frame').map((pack) => [pack.pack.locale, pack] as const)
  const addresses = JSON.stringify(Object.fromEntries(byLocale.map(([locale, { address }]) => [locale, address])))
  return site.frames.flatMap((frame) => {
    const says = { acquirer: frame.acquirer.id, origins: frame.origins.join(' '), packs: addresses }
    return byLocale.flatMap(([locale, pack]) => {
      const path = `/embed/${frame.acquirer.id}`
      const own = { path: `${path}/${locale}`, frame, pack, says }
      return locale === site.source ? [{ ...own, path }, own] : [own]
    })
  })
}

const escaped = (href: string): string => href.replace(/&/g, '&amp;')
const read = (href: string): string => href.replace(/&amp;/g, '&')

/** Links to pages of ours, as they are written into a page: to a new tab, under the acquirer's name. */
export const withoutScripts = (html: string, acquirer: string): string =>
  html.replace(
    /<a ([^>]*?)href="(\/[^"]*)"/g,
    (_all, before: string, href: string) =>
      `<a ${before}href="${escaped(withAcquirer(read(href), acquirer))}" target="_blank" rel="noopener"`,
  )
