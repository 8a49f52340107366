// Each translation was made from the zh-CN words as they are now: a person stamps it with their hash,
// so that a change of the source shows in every locale until somebody has looked.

import { place, sourceLocale, wordsOf, type Content, type Words } from '../content.ts'
import { error, type Found, type Rule } from '../finding.ts'
import { hash, isTranslation, sourceText, stampOf } from '../translated.ts'

function stale(content: Content, words: Words): Found[] {
  const source = wordsOf(content, sourceLocale, words.name)
  if (words.locale === sourceLocale || !source) return []
  const command = (key: string) => `npm run content translated ${words.locale} ${words.name}${key}`
  if (!content.stamps.get(words.locale)?.[words.name])
    return [
      error(
        words.path,
        'no translation in this file was ever stamped',
        `compare it with ${source.path}, then run "${command('')}"`,
      ),
    ]
  return [...words.strings.keys()].filter(isTranslation).flatMap((key) => {
    const text = sourceText(source, key)
    const stamp = stampOf(content, words, key)
    if (text === undefined || stamp === hash(text)) return []
    const says = stamp
      ? `the ${sourceLocale} words have changed since; they are now: ${text}`
      : `never stamped as a translation of: ${text}`
    return [error(place(words, key), says, `translate again, then run "${command(`:${key}`)}"`)]
  })
}

export const staleText: Rule = {
  name: 'stale-text',
  check: (content) => content.words.flatMap((words) => stale(content, words)),
}
