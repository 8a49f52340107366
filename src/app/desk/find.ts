// Finds steps by all that an agent may hear: a number, words on the screen, words of a step, a code, pinyin or its
// initials. Everything is in the page's pack, so it answers at once and without a network.

import { plain } from '#codes/search.ts'
import { isNumber } from '#engine/number.ts'
import type { GuideNode, NodeId } from '#engine/guide.ts'
import type { Book } from '../pack.ts'

export type Hit = {
  readonly number: string
  readonly title: string
  /** The guide's name, or undefined for a page that is no node. */
  readonly guide: string | undefined
  readonly node: NodeId | undefined
  readonly kind: 'question' | 'instruction' | 'outcome' | 'page'
  /** Without its locale, from the slash on; empty for home. */
  readonly path: string
}

type Entry = {
  readonly hit: Hit
  readonly title: string
  readonly words: string
  readonly sound: string
  readonly initials: string
  readonly screens: readonly string[]
}

const kindOf = (node: GuideNode): Hit['kind'] =>
  node.kind === 'outcome' ? 'outcome' : node.instruction ? 'instruction' : 'question'

/** All strings in a value, one after the other. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}

function nodeEntries(book: Book, id: string): Entry[] {
  const guide = book.walkable.get(id)
  const text = book.guides[id]?.text
  if (!guide || !text) return []
  return [...guide.nodes.values()].map((node) => {
    const words = text.nodes[node.id]
    const title = words?.title ?? ''
    const sound = book.desk?.pinyin[`${id}/${node.id}`] ?? ''
    const path = node.id === guide.start ? `/${id}` : `/${id}/${node.id}`
    const shown = book.shelf[id]?.screens.find(({ href }) => href.split('?')[0]?.endsWith(`/${node.id}`))
    return {
      hit: { number: node.number, title, guide: text.name, node: node.id, kind: kindOf(node), path },
      title: plain(title),
      words: plain(stringsIn(words).join(' ')),
      sound: plain(sound),
      initials: sound
        .split(/\s+/)
        .map((syllable) => syllable[0] ?? '')
        .join(''),
      screens: [...(shown?.words.map(plain) ?? []), ...(node.id === guide.start ? [plain(text.name)] : [])],
    }
  })
}

function pageEntries(book: Book): Entry[] {
  const titles: Readonly<Record<string, string>> = { home: book.app.product, sheet: book.app.sheet.title }
  return Object.entries(book.pages).map(([page, number]) => {
    const title = titles[page] ?? page
    const hit: Hit = {
      number,
      title,
      guide: undefined,
      node: undefined,
      kind: 'page',
      path: page === 'home' ? '' : `/${page}`,
    }
    return { hit, title: plain(title), words: plain(title), sound: '', initials: '', screens: [] }
  })
}

/** A spoken number as our own texts and addresses write it: `/s/4105`, `step number 410 5`. */
function numberIn(typed: string): string | undefined {
  const [, three, check] =
    /(?:\/s\/|[\u53f7\u865f]|number)\D{0,3}(\d{3})[\s.]?(\d)(?!\d)/i.exec(typed.normalize('NFKC')) ?? []
  return three && check ? three + check : undefined
}

export type Finder = (typed: string) => readonly Hit[]

/** The better the sooner; undefined where it does not fit at all. */
function rank({ hit, title, words, sound, initials, screens }: Entry, wanted: string): number | undefined {
  if (hit.number === wanted) return 0
  if (screens.includes(wanted)) return 1
  const fits = [
    title.startsWith(wanted),
    screens.some((screen) => screen.includes(wanted) || (screen.length > 2 && wanted.includes(screen))),
    title.includes(wanted),
    // Two letters of pinyin fit nearly everywhere.
    wanted.length > 1 && initials.startsWith(wanted),
    wanted.length > 2 && sound.startsWith(wanted),
    wanted.length > 2 && (initials.includes(wanted) || sound.includes(wanted)),
    words.includes(wanted),
  ]
  const at = fits.indexOf(true)
  return at < 0 ? undefined : at + 2
}

export function finderOf(book: Book): Finder {
  const entries = [...Object.keys(book.guides).flatMap((id) => nodeEntries(book, id)), ...pageEntries(book)]
  return (typed) => {
    const wanted = numberIn(typed) ?? plain(typed)
    if (!wanted) return []
    // A whole number is that step or none: a wrong digit must not lead to a step that resembles it.
    if (/^\d{4}$/.test(wanted))
      return isNumber(wanted) ? entries.filter(({ hit }) => hit.number === wanted).map(({ hit }) => hit) : []
    const ranked = entries.flatMap((entry) => {
      const at = rank(entry, wanted)
      return at === undefined ? [] : [{ at, hit: entry.hit }]
    })
    return ranked.sort((a, b) => a.at - b.at).map(({ hit }) => hit)
  }
}
