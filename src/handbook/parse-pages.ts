// The door for the handbook's list of pages and for the outcomes that lead into it. Apart from the pages so that the
// schema library stays out of the browser.

import { z } from 'zod'

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters, digits and single hyphens only')

const page = z.strictObject({
  /** Keys into the list of sources that guides use too. */
  sources: z.array(slug),
  /** The pages to go on to. */
  see: z.array(slug),
})

const pagesFile = z.strictObject({
  checked: z.iso.date(),
  /** The order of the index. */
  groups: z.record(slug, z.array(slug).min(1)),
  pages: z.record(slug, page),
})

const linksFile = z.record(slug, z.record(slug, slug))

export type HandbookPages = Readonly<z.infer<typeof pagesFile>>
/** By guide and outcome: the page that helps somebody who ended there. */
export type HandbookLinks = Readonly<z.infer<typeof linksFile>>

export const parseHandbookPages = (data: unknown): HandbookPages => pagesFile.parse(data)
export const parseHandbookLinks = (data: unknown): HandbookLinks => linksFile.parse(data)
