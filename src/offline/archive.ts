// Many pages as one file. They share their styles and most of their words, so that together they weigh what a few
// weigh apart; and a file is kept whole or not at all.

/** By path. `also`: addresses that show another one's page. `packs`: what these pages fetch. */
export type Archive = {
  readonly pages: Readonly<Record<string, string>>
  readonly also: Readonly<Record<string, string>>
  readonly packs: Readonly<Record<string, string>>
}

const styled = /<style>([^<]*)<\/style>/g
const stand = /<style>(\d+)<\/style>/g

/** A page with the number of each of its style elements in its place. Throws when a style is not among those given. */
export const condensed = (html: string, styles: readonly string[]): string =>
  html.replace(styled, (_all, css: string) => {
    const at = styles.indexOf(css)
    if (at < 0) throw new Error('a page has a style that is not listed')
    return `<style>${at}</style>`
  })

/** The page again, to the letter. */
export const restored = (page: string, styles: readonly string[]): string =>
  page.replace(stand, (_all, at: string) => `<style>${styles[Number(at)] ?? ''}</style>`)

/** The text of the page at a path, or undefined where this archive has none. */
export function pageIn({ pages, also }: Archive, path: string): string | undefined {
  const own = (record: Readonly<Record<string, string>>, key: string): string | undefined =>
    Object.prototype.hasOwnProperty.call(record, key) ? record[key] : undefined
  return own(pages, own(also, path) ?? path)
}
