// A translation holds the same {{placeholders}} as the zh-CN words: one too few loses a fact,
// one too many shows its braces to a merchant.

import { place, sourceLocale, wordsOf, type Content, type Words } from '../content.ts'
import { error, type Found, type Rule } from '../finding.ts'
import { sourceText } from '../translated.ts'

const holders = (text: string): string[] => [
  ...new Set(Array.from(text.matchAll(/\{\{(.*?)\}\}/g), ([, name]) => (name ?? '').trim())),
]

/** "One step" needs no figure, so the singular may leave it out. */
const mayLack = (key: string, name: string) => name === 'count' && /_(zero|one|two)$/.test(key)

function mismatches(content: Content, words: Words): Found[] {
  const source = wordsOf(content, sourceLocale, words.name)
  if (!source || words.locale === sourceLocale) return []
  return [...words.strings].flatMap(([key, text]) => {
    const original = sourceText(source, key)
    if (original === undefined) return []
    const [wanted, given] = [holders(original), holders(text)]
    const lacks = wanted
      .filter((name) => !given.includes(name) && !mayLack(key, name))
      .map((name) => `lacks {{${name}}}`)
    const strays = given
      .filter((name) => !wanted.includes(name))
      .map((name) => `has {{${name}}}, which ${sourceLocale} has not`)
    const says = [...lacks, ...strays].join('; ')
    return says ? [error(place(words, key), says, `use the placeholders of: ${original}`)] : []
  })
}

function broken(words: Words): Found[] {
  return [...words.strings]
    .filter(([, text]) => /[{}]/.test(text.replaceAll(/\{\{\w+\}\}/g, '')))
    .map(([key]) =>
      error(
        place(words, key),
        'a brace that is no placeholder',
        'write a placeholder as {{name}}, and no other braces',
      ),
    )
}

export const placeholderMismatch: Rule = {
  name: 'placeholder-mismatch',
  check: (content) => content.words.flatMap((words) => [...mismatches(content, words), ...broken(words)]),
}
