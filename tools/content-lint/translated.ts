// The memory of translations: for each translated string, a hash of the zh-CN words it was made from.
// Stamped by a person's command only; a repair that stamped would hide every stale translation.

import { createHash } from 'node:crypto'

import { paths, sourceLocale, wordsOf, type Content, type Files, type Words } from './content.ts'
import { stringify } from './json.ts'
import type { Stamps } from './records.ts'

export const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8)

const plural = /_(zero|one|two|few|many|other)$/

/** A key without its plural form: languages have different ones. */
export const singular = (key: string): string => key.replace(plural, '')

/** The zh-CN words that a key translates. */
export const sourceText = (source: Words, key: string): string | undefined =>
  source.strings.get(key) ?? source.strings.get(`${singular(key)}_other`) ?? source.strings.get(singular(key))

/** What terminals show is listed as each country's terminals show it, and translates nothing. */
export const isTranslation = (key: string): boolean => !key.startsWith('front.screen.')

export const stampOf = (content: Content, words: Words, key: string): string | undefined =>
  content.stamps.get(words.locale)?.[words.name]?.[key]

/** The stamps of a locale after a person has translated what the prefix names; stamps without words are dropped. */
export function stamped(content: Content, locale: string, prefix = ''): Files {
  const stamps: Stamps = {}
  for (const words of content.words.filter((one) => one.locale === locale)) {
    const source = wordsOf(content, sourceLocale, words.name)
    const inFile: Record<string, string> = {}
    for (const key of [...words.strings.keys()].filter(isTranslation)) {
      const text = source && sourceText(source, key)
      const before = stampOf(content, words, key)
      const stamp = text !== undefined && isNamed(words.name, key, prefix) ? hash(text) : before
      if (text !== undefined && stamp !== undefined) inFile[key] = stamp
    }
    if (Object.keys(inFile).length > 0) stamps[words.name] = inFile
  }
  return new Map([[paths.stamps(locale), stringify(stamps)]])
}

/** A prefix is a file (`guides/97`) or a place in it (`guides/97:nodes.charged`). */
export function isNamed(name: string, key: string, prefix: string): boolean {
  const [file = '', inside = ''] = prefix.split(':')
  const isFile = file === '' || name === file || name.startsWith(`${file}/`)
  return isFile && (inside === '' || key === inside || key.startsWith(`${inside}.`))
}
