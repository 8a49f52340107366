// Ids and spoken numbers are for ever: links, saved journeys and printed numbers must keep leading somewhere.
// The lock file remembers all that was ever published; what is gone needs a successor in retired.json.

import { answersOf } from '#engine/graph.ts'
import type { GuideFile, GuideNode } from '#engine/guide.ts'

import { paths, type Content } from '../content.ts'
import { error, type Found, type Rule } from '../finding.ts'
import { stringify } from '../json.ts'
import { lockedPages } from './page-numbers.ts'
import type { Lock, Locked, Retired } from '../records.ts'

const at = (guide: string, what: string) => `${paths.lock}, guide "${guide}", ${what}`
const retire = (line: string) => `put it back, or add ${line} to ${paths.retired}`
const reuse = 'ids and numbers are for ever: give the new one its own'

const nothing: Locked = { nodes: {}, numbers: {} }
const lockedOf = (lock: Lock, guide: string): Locked =>
  (Object.hasOwn(lock, guide) ? lock[guide] : undefined) ?? nothing
const retiredOf = ({ retired }: Content, guide: string): Retired[string] =>
  (Object.hasOwn(retired, guide) ? retired[guide] : undefined) ?? {}

type Gone = {
  readonly what: string
  readonly successor: string | undefined
  readonly line: string
  readonly alive: boolean
}

/** What is gone must have a successor, and the successor must be there. */
function lost(guide: string, { what, successor, line, alive }: Gone): Found[] {
  if (successor === undefined) return [error(at(guide, what), 'it was published, and it is gone', retire(line))]
  if (alive) return []
  return [
    error(
      `${paths.retired}, guide "${guide}", ${what}`,
      `its successor "${successor}" does not exist`,
      'name one that does',
    ),
  ]
}

function goneNodes(content: Content, { id: guide, nodes }: GuideFile, locked: Locked): Found[] {
  const { nodes: successors = {} } = retiredOf(content, guide)
  const lives = (id: string | undefined) => nodes.some((node) => node.id === id)
  return Object.keys(locked.nodes)
    .filter((id) => !lives(id))
    .flatMap((id) => {
      const line = `{"${guide}": {"nodes": {"${id}": "<successor>"}}}`
      return lost(guide, { what: `node "${id}"`, successor: successors[id], line, alive: lives(successors[id]) })
    })
}

function goneAnswers(content: Content, { id: guide, nodes }: GuideFile, locked: Locked): Found[] {
  const { answers: successors = {} } = retiredOf(content, guide)
  return nodes.flatMap((node) => {
    const lives = (id: string | undefined) => answersOf(node).some((answer) => answer.id === id)
    const gone = (locked.nodes[node.id] ?? []).filter((id) => !lives(id))
    return gone.flatMap((id) => {
      const successor = successors[node.id]?.[id]
      const line = `{"${guide}": {"answers": {"${node.id}": {"${id}": "<successor>"}}}}`
      return lost(guide, { what: `node "${node.id}", answer "${id}"`, successor, line, alive: lives(successor) })
    })
  })
}

function goneNumbers(content: Content, { id: guide, nodes }: GuideFile, locked: Locked): Found[] {
  const { numbers: successors = {} } = retiredOf(content, guide)
  return Object.entries(locked.numbers).flatMap(([number, owner]) => {
    const holder = nodes.find((node) => node.number === number)
    const what = `number ${number}`
    if (holder && holder.id !== owner)
      return [error(at(guide, what), `it was the number of "${owner}", and "${holder.id}" has it now`, reuse)]
    if (holder) return []
    const successor = successors[number]
    const line = `{"${guide}": {"numbers": {"${number}": "<successor's number>"}}}`
    return lost(guide, { what, successor, line, alive: nodes.some((node) => node.number === successor) })
  })
}

/** Retired ids and numbers that came back with another meaning. */
function revived(content: Content, { id: guide, nodes }: GuideFile): Found[] {
  const { nodes: ids = {}, numbers = {}, answers = {} } = retiredOf(content, guide)
  const back = (node: GuideNode): string[] => [
    ...(Object.hasOwn(ids, node.id) ? [`node "${node.id}"`] : []),
    ...(Object.hasOwn(numbers, node.number) ? [`number ${node.number}`] : []),
    ...answersOf(node)
      .filter(({ id }) => Object.hasOwn(answers[node.id] ?? {}, id))
      .map(({ id }) => `node "${node.id}", answer "${id}"`),
  ]
  return nodes
    .flatMap(back)
    .map((what) =>
      error(`${paths.guide(guide)}, ${what}`, 'it is retired', `${reuse}, or delete it from ${paths.retired}`),
    )
}

/** Ids and numbers that the lock does not know yet, or knows of another guide. */
function unlocked({ lock }: Content, { id: guide, nodes }: GuideFile): Found[] {
  const locked = lockedOf(lock, guide)
  const isNew = (node: GuideNode) =>
    !Object.hasOwn(locked.numbers, node.number) ||
    answersOf(node).some(({ id }) => !locked.nodes[node.id]?.includes(id)) ||
    !Object.hasOwn(locked.nodes, node.id)
  const fresh = nodes.filter(isNew).map(({ id }) => id)
  if (fresh.length === 0) return []
  return [
    error(
      paths.guide(guide),
      `not in the lock yet, by id, number or answers: ${fresh.join(', ')}`,
      'run "npm run fix" and commit the lock',
    ),
  ]
}

type Used = { readonly guide: string; readonly name: string; readonly where: string }

function shared(used: readonly Used[], what: string): Found[] {
  const firsts = new Map<string, Used>()
  return used.flatMap((one) => {
    const first = firsts.get(one.name)
    if (!first) firsts.set(one.name, one)
    return first && first.guide !== one.guide
      ? [error(one.where, `guide "${first.guide}" has ${what} ${one.name} already`, reuse)]
      : []
  })
}

/**
 * One trail and one set of spoken numbers serve all guides, so neither may be ambiguous between two. A question of a node
 * set may stand in several main guides, since an address never carries the trails of two of them.
 */
function sharedBetweenGuides({ guides, lock }: Content): Found[] {
  const live = guides.flatMap(({ path, name, file }) =>
    file.nodes.map((node) => ({ guide: name, isSide: file.side === true, node, where: `${path}, node "${node.id}"` })),
  )
  const gone = Object.entries(lock).flatMap(([guide, { numbers }]) =>
    Object.keys(numbers).map((name) => ({ guide, name, where: at(guide, `number ${name}`) })),
  )
  const questions = live
    .filter(({ node }) => node.kind === 'question')
    .map(({ guide, isSide, node, where }) => ({
      guide: isSide || node.set === undefined ? guide : `set ${node.set}`,
      name: node.id,
      where,
    }))
  return [
    ...shared([...gone, ...live.map(({ guide, node, where }) => ({ guide, name: node.number, where }))], 'the number'),
    ...shared(questions, 'the question'),
  ]
}

function added(locked: Locked, { nodes }: GuideFile): Locked {
  const answers = nodes.map((node): [string, string[]] => {
    const before = locked.nodes[node.id] ?? []
    const fresh = answersOf(node)
      .map(({ id }) => id as string)
      .filter((id) => !before.includes(id))
    return [node.id, [...before, ...fresh]]
  })
  const numbers = nodes.map((node) => [node.number, node.id] as const)
  return {
    nodes: { ...locked.nodes, ...Object.fromEntries(answers) },
    numbers: { ...Object.fromEntries(numbers), ...locked.numbers },
  }
}

export const retiredOrChanged: Rule = {
  name: 'retired-or-changed',
  check: (content) => [
    ...Object.keys(content.lock)
      .filter((id) => id !== lockedPages && !content.guides.some(({ name }) => name === id))
      .map((id) => error(at(id, 'the whole guide'), 'it was published, and it is gone', `put ${paths.guide(id)} back`)),
    ...content.guides.flatMap(({ file }) => {
      const locked = lockedOf(content.lock, file.id)
      const gone = [goneNodes, goneAnswers, goneNumbers].flatMap((check) => check(content, file, locked))
      return [...gone, ...revived(content, file), ...unlocked(content, file)]
    }),
    ...sharedBetweenGuides(content),
  ],
  fix({ lock, guides }) {
    const grown = Object.fromEntries(guides.map(({ name, file }) => [name, added(lockedOf(lock, name), file)]))
    return new Map([[paths.lock, stringify({ ...lock, ...grown })]])
  },
}
