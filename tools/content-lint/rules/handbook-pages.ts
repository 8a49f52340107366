// The handbook's list of pages is whole: each page stands in the index once and has words, and every way into it or
// on from it leads to a page that is there.

import { paths, place, sourceLocale, wordsOf, type Content } from '../content.ts'
import { error, type Found, type Rule } from '../finding.ts'

const needed = ['title', 'description', 'lead'] as const

function unlisted({ handbook }: Content): Found[] {
  const listed = Object.values(handbook.groups).flat()
  const times = (id: string) => listed.filter((one) => one === id).length
  return [
    ...Object.keys(handbook.pages)
      .filter((id) => times(id) !== 1)
      .map((id) =>
        error(
          `${paths.handbook}, page "${id}"`,
          `it stands in the index ${times(id)} times`,
          'name it in exactly one group',
        ),
      ),
    ...listed
      .filter((id) => !Object.hasOwn(handbook.pages, id))
      .map((id) => error(`${paths.handbook}, groups`, `there is no page "${id}"`, 'add it to "pages", or take it out')),
  ]
}

/** A page without words, words without a page, a group without a heading. */
function wordless(content: Content): Found[] {
  const { handbook, words } = content
  const index = wordsOf(content, sourceLocale, 'handbook/index')
  const missing = Object.keys(handbook.pages).flatMap((id) => {
    const own = wordsOf(content, sourceLocale, `handbook/${id}`)
    const fix = 'write these words first in zh-CN'
    if (!own) return [error(paths.words(sourceLocale, `handbook/${id}`), 'this page has no words', fix)]
    return needed
      .filter((key) => !own.strings.get(key)?.trim())
      .map((key) => error(place(own, key), 'every page of the handbook needs it', fix))
  })
  const orphans = words
    .filter(({ locale, name }) => locale === sourceLocale && name.startsWith('handbook/'))
    .filter(({ name }) => name !== 'handbook/index' && !Object.hasOwn(handbook.pages, name.slice('handbook/'.length)))
    .map(({ path }) =>
      error(path, `${paths.handbook} has no such page`, 'add it there, or delete this file in every locale'),
    )
  const groups = Object.keys(handbook.groups)
    .filter((group) => !index?.strings.get(`groups.${group}`)?.trim())
    .map((group) => error(`${paths.handbook}, groups.${group}`, 'this group has no heading', 'write it in index.json'))
  return [...missing, ...orphans, ...groups]
}

function strayWays({ handbook, leads, guides }: Content): Found[] {
  const known = (page: string) => Object.hasOwn(handbook.pages, page)
  const see = Object.entries(handbook.pages).flatMap(([id, page]) =>
    page.see
      .filter((next) => !known(next) || next === id)
      .map((next) =>
        error(`${paths.handbook}, page "${id}"`, `"${next}" is no page to go on to`, 'name another page, or none'),
      ),
  )
  const outcomes = new Set(
    guides.flatMap(({ file }) =>
      file.nodes.filter(({ kind }) => kind === 'outcome').map(({ id }) => `${file.id}/${id}`),
    ),
  )
  const links = Object.entries(leads).flatMap(([guide, pages]) =>
    Object.entries(pages).flatMap(([node, page]) => {
      const where = `${paths.leads}, ${guide}.${node}`
      if (!outcomes.has(`${guide}/${node}`))
        return [error(where, 'no guide has this outcome', 'name an outcome by guide and id')]
      return known(page) ? [] : [error(where, `there is no page "${page}"`, 'name a page of the handbook')]
    }),
  )
  return [...see, ...links]
}

export const handbookPages: Rule = {
  name: 'handbook-pages',
  check(content) {
    const unread = content.unread
      .filter(({ path }) => path.startsWith('src/handbook/'))
      .map(({ path, says }) => error(path, says, 'mend the file; docs/authoring.md shows its shape'))
    // A file that could not be read has no pages, and each of them would be missed as well.
    return unread.length > 0 ? unread : [...unlisted(content), ...wordless(content), ...strayWays(content)]
  },
}
