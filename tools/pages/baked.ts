// A site whose every page is one acquirer's (`ACQUIRER=id npm run build`): brand and telephone then stand in the pages
// themselves, where no script runs either. Scripts are the same; only pages and their styles differ.

import { accentProperties } from '#acquirer/colours.ts'
import type { Acquirer } from '#acquirer/file.ts'

type Frames = { readonly frames: readonly { readonly acquirer: Acquirer }[] }

/** The site as that acquirer's, if an id is given. Throws where no file has it. */
export function withBaked<Site extends Frames>(site: Site, id: string | undefined): Site & { baked?: Acquirer } {
  if (!id) return site
  const found = site.frames.find(({ acquirer }) => acquirer.id === id)
  if (!found) throw new Error(`ACQUIRER=${id}: there is no public/acquirers/${id}.json`)
  return { ...site, baked: found.acquirer }
}

/** The styles of its pages. One that turns out to be another acquirer's says so on its root, and the colours stand aside. */
export function bakedCss(css: string, baked: Acquirer | undefined): string {
  if (!baked?.accent) return css
  const properties = accentProperties(baked.accent).map(([name, value]) => `${name}:${value}`)
  return `${css}html:not([data-brand]){${properties.join(';')}}`
}
