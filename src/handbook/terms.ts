// Where a text first uses a word of the glossary. Pure, and without markup in the words: authors write plain sentences,
// and a word that gets into the glossary is found in all of them.

/** By term: how it is spelled, most usual first. */
export type Spellings = Readonly<Record<string, readonly string[]>>

/** A piece of a text; one with a term is the first use of it. */
export type Piece = { readonly text: string; readonly term?: string }

type Spelling = { readonly term: string; readonly folded: string; readonly length: number }

/** Case of Latin letters says nothing; one sign stays one sign, so that places in the text stay true. */
const fold = (sign: string): string => (/^[A-Z]$/.test(sign) ? sign.toLowerCase() : sign)

/** Longest first: a word that begins like a shorter one is the longer word. */
const spellingsOf = (terms: Spellings): Spelling[] =>
  Object.entries(terms)
    .flatMap(([term, spelled]) =>
      spelled.map((text) => {
        const signs = Array.from(text, fold)
        return { term, folded: signs.join(''), length: signs.length }
      }),
    )
    .sort((one, other) => other.length - one.length)

const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[A-Za-z0-9\u00c0-\u024f]/.test(sign)

/** Whether both sides of a cut are letters of one word: Chinese has no such thing, Latin script has. */
const isInside = (signs: readonly string[], at: number): boolean => isLetter(signs[at - 1]) && isLetter(signs[at])

/** How many signs the spelling takes here; none where it is only a part of a word. An English plural is the same word. */
function fits(signs: readonly string[], at: number, { folded, length }: Spelling): number {
  if (signs.slice(at, at + length).join('') !== folded || isInside(signs, at)) return 0
  if (!isInside(signs, at + length)) return length
  return signs[at + length] === 's' && !isInside(signs, at + length + 1) ? length + 1 : 0
}

/**
 * The text in pieces, each first use of a term one of them.
 * @param used terms that need no more explaining: they were used before
 */
export function termsIn(text: string, terms: Spellings, used: readonly string[] = []): Piece[] {
  const spellings = spellingsOf(terms)
  const signs = Array.from(text)
  const folded = signs.map(fold)
  const seen = new Set(used)
  const pieces: Piece[] = []
  let from = 0
  let at = 0
  const cut = (to: number, term?: string) => {
    if (to > from) pieces.push({ text: signs.slice(from, to).join(''), ...(term !== undefined && { term }) })
    from = to
  }
  while (at < signs.length) {
    const found = spellings.map((one) => ({ ...one, taken: fits(folded, at, one) })).find(({ taken }) => taken > 0)
    if (found && !seen.has(found.term)) {
      seen.add(found.term)
      cut(at)
      cut(at + found.taken, found.term)
    }
    at += found?.taken ?? 1
  }
  cut(signs.length)
  return pieces
}

/** The terms that some texts use, for whoever reads on. */
export const termsUsed = (texts: readonly string[], terms: Spellings): string[] => [
  ...new Set(texts.flatMap((text) => termsIn(text, terms).flatMap(({ term }) => term ?? []))),
]

/** Spellings as the words write them: `reversal / 冲正`, and others that are not shown first. */
export const spelled = (term: string, also = ''): string[] =>
  [...term.split(' / '), ...also.split(' / ')].filter((one) => one !== '')
