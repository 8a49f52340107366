// Where a text first uses a word of the glossary. Pure, and without markup in the words: authors write plain sentences,
// and a word that gets into the glossary is found in all of them.

/** By term: how it is spelled. */
export type Spellings = Readonly<Record<string, readonly string[]>>

/** A piece of a text; one with a term is the first use of it. */
export type Piece = { readonly text: string; readonly term?: string }

type Use = { readonly term: string; readonly spelling: string; readonly from: number; readonly to: number }
type Matcher = { readonly pattern: string; readonly terms: ReadonlyMap<string, { term: string; spelling: string }> }

const letter = 'A-Za-z0-9\\u00c0-\\u024f'
const isLetter = (sign: string): boolean => new RegExp(`^[${letter}]$`).test(sign)

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** A word of Latin letters ends where they end; its English plural is the same word. */
const patternOf = (spelling: string): string =>
  isLetter(spelling.slice(-1)) ? `${literal(spelling)}s?(?![${letter}])` : literal(spelling)

/** Longest first: a word that begins like a shorter one is the longer word. */
function matcherOf(terms: Spellings): Matcher {
  const all = Object.entries(terms)
    .flatMap(([term, spelled]) => spelled.map((spelling) => ({ term, spelling })))
    .sort((one, other) => other.spelling.length - one.spelling.length)
  return {
    pattern: all.map(({ spelling }) => patternOf(spelling)).join('|'),
    terms: new Map(all.map((one) => [one.spelling.toLowerCase(), one] as const).reverse()),
  }
}

const matchers = new WeakMap<Spellings, Matcher>()

/** One list serves all sentences of a page, and is read into a pattern once. */
function known(terms: Spellings): Matcher {
  const matcher = matchers.get(terms) ?? matcherOf(terms)
  matchers.set(terms, matcher)
  return matcher
}

/** Every use of a term, from the left, none inside another one or inside another word. */
function usesIn(text: string, terms: Spellings): Use[] {
  const { pattern, terms: named } = known(terms)
  if (pattern === '') return []
  const search = new RegExp(pattern, 'gi')
  const uses: Use[] = []
  for (let hit = search.exec(text); hit; hit = search.exec(text)) {
    const [found] = hit
    const from = hit.index
    // Our oldest engines cannot look behind, so what stands before is looked at here.
    if (isLetter(found.charAt(0)) && isLetter(text.charAt(from - 1))) {
      search.lastIndex = from + 1
      continue
    }
    const folded = found.toLowerCase()
    const use = named.get(folded) ?? named.get(folded.slice(0, -1))
    if (use) uses.push({ ...use, from, to: from + found.length })
  }
  return uses
}

/**
 * The text in pieces, each first use of a term one of them.
 * @param used terms that need no more explaining: they were used before
 */
export function termsIn(text: string, terms: Spellings, used: readonly string[] = []): Piece[] {
  const seen = new Set(used)
  const pieces: Piece[] = []
  let at = 0
  for (const { term, from, to } of usesIn(text, terms)) {
    if (seen.has(term)) continue
    seen.add(term)
    if (from > at) pieces.push({ text: text.slice(at, from) })
    pieces.push({ text: text.slice(from, to), term })
    at = to
  }
  if (at < text.length) pieces.push({ text: text.slice(at) })
  return pieces
}

/** The terms that some texts use, for whoever reads on. */
export const termsUsed = (texts: readonly string[], terms: Spellings): string[] => [
  ...new Set(texts.flatMap((text) => usesIn(text, terms).map(({ term }) => term))),
]

/** Of all spellings, those that some texts use: all that a page with these texts has to know. */
export function spellingsUsed(texts: readonly string[], terms: Spellings): Spellings {
  const uses = texts.flatMap((text) => usesIn(text, terms))
  const pairs = Object.entries(terms).map(([term, spelled]) => {
    const used = spelled.filter((one) => uses.some((use) => use.term === term && use.spelling === one))
    return [term, used] as const
  })
  return Object.fromEntries(pairs.filter(([, used]) => used.length > 0))
}

/** Spellings as the words write them: `reversal / 冲正`, and others that are not shown first. */
export const spelled = (term: string, also = ''): string[] =>
  [...term.split(' / '), ...also.split(' / ')].filter((one) => one !== '')

/** The spellings of a glossary's words. */
export const spellingsOf = (
  words: Readonly<Record<string, { readonly term: string; readonly also?: string }>>,
): Spellings => Object.fromEntries(Object.entries(words).map(([id, { term, also }]) => [id, spelled(term, also)]))
