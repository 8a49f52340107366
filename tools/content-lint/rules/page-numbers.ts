// Pages that a help desk sends somebody to have spoken numbers too, as lasting as those of nodes.
// The lock keeps them under `pages`, which no guide can be called.

import { isNumber } from '#engine/number.ts'

import { paths, type Content } from '../content.ts'
import { error, type Found, type Rule } from '../finding.ts'
import { stringify } from '../json.ts'
import type { Locked } from '../records.ts'

/** The key of the lock file that is no guide. */
export const lockedPages = 'pages'

const lockedOf = ({ lock }: Content): Locked => lock[lockedPages] ?? { nodes: {}, numbers: {} }
const again = 'give the page a number of its own, with its check digit'

function faulty({ pages, guides }: Content): Found[] {
  const taken = new Map(guides.flatMap(({ file }) => file.nodes.map(({ id, number }) => [number as string, id])))
  const seen = new Set<string>()
  return Object.entries(pages).flatMap(([page, number]) => {
    const where = `${paths.pages}, ${page}`
    const repeated = seen.has(number)
    seen.add(number)
    if (!isNumber(number)) return [error(where, `${number} has a wrong check digit`, again)]
    if (repeated) return [error(where, `another page has ${number}`, again)]
    return taken.has(number) ? [error(where, `node "${taken.get(number) ?? ''}" has ${number}`, again)] : []
  })
}

function changed(content: Content): Found[] {
  const { numbers } = lockedOf(content)
  const gone = Object.entries(numbers)
    .filter(([number, page]) => content.pages[page] !== number)
    .map(([number, page]) =>
      error(`${paths.pages}, ${page}`, `its number was published as ${number}`, 'numbers are for ever: put it back'),
    )
  const fresh = Object.entries(content.pages).filter(([, number]) => !Object.hasOwn(numbers, number))
  return [
    ...gone,
    ...fresh.map(([page]) =>
      error(`${paths.pages}, ${page}`, 'not in the lock yet', 'run "npm run fix" and commit the lock'),
    ),
  ]
}

export const pageNumbers: Rule = {
  name: 'page-numbers',
  check: (content) => [...faulty(content), ...changed(content)],
  fix(content) {
    const fresh = Object.fromEntries(Object.entries(content.pages).map(([page, number]) => [number, page]))
    const numbers = { ...fresh, ...lockedOf(content).numbers }
    if (Object.keys(numbers).length === 0) return new Map()
    return new Map([[paths.lock, stringify({ ...content.lock, [lockedPages]: { nodes: {}, numbers } })]])
  },
}
