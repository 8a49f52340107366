// Finds a code by what a terminal shows or a person says: the code, the words in either edition, pinyin, initials,
// English. What is only similar, as after a slip of the keyboard, is found too, and comes last. Everything it looks
// through is in its arguments, so it answers without a network.

import type { CodeRow } from './table.ts'

/** What a search looks through: the table, and its words in the languages of this reader. */
export type CodeIndex = {
  readonly rows: readonly CodeRow[]
  /** By code: the meaning in the reader's language. */
  readonly means: Readonly<Record<string, string>>
  /** By code: the meaning in English. */
  readonly english: Readonly<Record<string, string>>
  /** By words: how they sound in pinyin, a blank between syllables. */
  readonly sounds: Readonly<Record<string, string>>
  /** Traditional signs, each followed by the simplified one. */
  readonly simplified: string
}

/** One code, or words that several codes show, for which the screen alone cannot decide. */
export type CodeHit =
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'words'; readonly words: string; readonly codes: readonly string[] }

/** Full-width signs, case, spaces and punctuation do not count. */
export const plain = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '')

/** What a terminal shows for a row, each wording once. */
export const wordsShown = ({ shows = {} }: CodeRow): string[] => [
  ...new Set([...(shows.newer ?? []), ...(shows.older ?? []), ...(shows.own ?? [])]),
]

/** A figure that says how much, how long or how often, in capitals; or one that is part of a word, and caught to be kept. */
const quantity =
  /(?:¥|RMB|CNY)\s*\d+(?:[.,]\d+)*|\d+[.,]\d+|([A-Z]\d+)(?![.,]?\d)|\d+\s*(?:[%秒分元块塊次笔筆号號]|(?:S|SEC|SECONDS?|MIN|MINUTES?|YUAN|RMB)(?![\dA-Z]))/g

// Looking back at what stands before the figure would be shorter; Safari cannot before 16.4, and drops the whole script.
const withoutQuantities = (text: string): string => text.replace(quantity, (_found, word?: string) => word ?? ' ')

/**
 * The code that is typed, alone or among other words, whether or not the table has it: `97`, `Ｙ３`, `code: z0`.
 * Two letters count only without other Latin words; a single figure is a code that lost its zero. Money, times and
 * counts are no codes: after "waited 30 seconds" nobody wants to read about 30.
 */
export function codeIn(typed: string): string | undefined {
  const whole = typed.normalize('NFKC').toUpperCase().trim()
  if (/^[0-9A-Z]{2}$/.test(whole)) return whole
  const text = withoutQuantities(whole)
  const alone = plain(text).toUpperCase()
  if (/^\d$/.test(alone)) return `0${alone}`
  if (/^[0-9A-Z]{2}$/.test(alone)) return alone
  const among = text.split(/[^0-9A-Z]+/).filter(Boolean)
  const [only] = among
  if (among.length === 1 && only?.length === 2) return only
  const figured = among.filter((word) => word.length === 2 && /\d/.test(word))
  return figured.length === 1 ? figured[0] : undefined
}

type Target = {
  readonly hit: CodeHit
  readonly text: string
  readonly sound: string
  readonly initials: string
}

const initialsOf = (sound: string): string =>
  sound
    .split(' ')
    .map((syllable) => syllable[0] ?? '')
    .join('')

const target = (hit: CodeHit, text: string, sound = ''): Target => ({
  hit,
  text: plain(text),
  sound: plain(sound),
  initials: initialsOf(sound),
})

function wordingTargets({ rows, sounds }: CodeIndex): Target[] {
  const showing = new Map<string, string[]>()
  for (const row of rows)
    for (const words of wordsShown(row)) showing.set(words, [...(showing.get(words) ?? []), row.code])
  return [...showing].map(([words, codes]) => {
    const [only] = codes
    const hit: CodeHit =
      codes.length === 1 && only !== undefined ? { kind: 'code', code: only } : { kind: 'words', words, codes }
    return target(hit, words, sounds[words])
  })
}

const meaningTargets = ({ rows, means, english, sounds }: CodeIndex): Target[] =>
  rows.flatMap(({ code }) => {
    const meaning = means[code] ?? ''
    const hit: CodeHit = { kind: 'code', code }
    return [target(hit, meaning, sounds[meaning]), target(hit, english[code] ?? '')]
  })

const pairsIn = (text: string): string[] =>
  Array.from(text).flatMap((sign, at, all) => (at > 0 ? [`${all[at - 1] ?? ''}${sign}`] : []))

/** How much of two texts is the same, by neighbouring signs: 0 to 1. */
function alike(one: string, other: string): number {
  const pairs = pairsIn(other)
  const all = pairs.length
  const own = pairsIn(one)
  const same = own.filter((pair) => {
    const at = pairs.indexOf(pair)
    if (at >= 0) pairs.splice(at, 1)
    return at >= 0
  }).length
  return own.length + all === 0 ? 0 : (2 * same) / (own.length + all)
}

/** From here on two texts are taken for the same with a slip in one of them. */
const slip = 0.5

const isLatin = (text: string): boolean => /^[a-z0-9]+$/.test(text)

function soundRank({ sound, initials }: Target, wanted: string): number | undefined {
  if (!sound || !isLatin(wanted) || wanted.length < 2) return undefined
  if (sound === wanted || initials === wanted) return 3
  if (wanted.length > 2 && (sound.startsWith(wanted) || initials.startsWith(wanted))) return 4
  return wanted.length > 3 && (sound.includes(wanted) || initials.includes(wanted)) ? 5 : undefined
}

/** The smaller the better; undefined where it does not fit at all. */
function rank(found: Target, wanted: string): number | undefined {
  const { text, sound } = found
  if (text === wanted) return 0
  if (text.length > 2 && wanted.includes(text)) return 1 + 1 / text.length
  const enough = wanted.length > (isLatin(wanted) ? 2 : 1)
  if (enough && text.startsWith(wanted)) return 2
  if (enough && text.includes(wanted)) return 3
  const bySound = soundRank(found, wanted)
  if (bySound !== undefined) return bySound
  const likeness = Math.max(alike(text, wanted), isLatin(wanted) ? alike(sound, wanted) : 0)
  return wanted.length > 2 && likeness >= slip ? 7 - likeness : undefined
}

export type Finding = {
  /** The best first, each once. */
  readonly hits: readonly CodeHit[]
  /** The code that was typed, where the table has none such. */
  readonly unknown: string | undefined
}

const keyOf = (hit: CodeHit): string => (hit.kind === 'code' ? hit.code : hit.words)

function once(hits: readonly CodeHit[]): CodeHit[] {
  const seen = new Set<string>()
  return hits.filter((hit) => {
    const isNew = !seen.has(keyOf(hit))
    seen.add(keyOf(hit))
    return isNew
  })
}

function inSimplified(typed: string, { simplified }: CodeIndex): string {
  return Array.from(typed, (sign) => {
    const at = simplified.indexOf(sign)
    return at >= 0 && at % 2 === 0 ? (simplified[at + 1] ?? sign) : sign
  }).join('')
}

export type CodeFinder = (typed: string) => Finding

/** Prepared once, asked at every key. */
export function codeFinderOf(index: CodeIndex): CodeFinder {
  const targets = [...wordingTargets(index), ...meaningTargets(index)]
  const known = new Set(index.rows.map(({ code }) => code))
  return (typed) => {
    const code = codeIn(typed)
    const isKnown = code !== undefined && known.has(code)
    const spellings = [...new Set([plain(typed), plain(inSimplified(typed, index))])]
    const best = (found: Target) => {
      const ranks = spellings.flatMap((wanted) => (wanted ? (rank(found, wanted) ?? []) : []))
      return ranks.length > 0 ? [{ hit: found.hit, at: Math.min(...ranks) }] : []
    }
    const ranked = targets.flatMap(best).sort((a, b) => a.at - b.at)
    const named: CodeHit[] = isKnown ? [{ kind: 'code', code }] : []
    return { hits: once([...named, ...ranked.map(({ hit }) => hit)]), unknown: isKnown ? undefined : code }
  }
}
