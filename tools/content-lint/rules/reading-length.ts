// Words of a guide and of the handbook are short enough to be read with a queue waiting: a limit for each part, a full-width
// character counting as two of a half-width one, with its own figures for Chinese.

import { everyString, place, type Words } from '../content.ts'
import { error, type Rule } from '../finding.ts'

type Limits = Readonly<Record<string, number>>

/** In full-width characters. */
const chinese: Limits = {
  title: 22,
  label: 20,
  hint: 32,
  say: 60,
  steps: 45,
  ready: 36,
  proof: 45,
  never: 45,
  body: 90,
  does: 90,
  takes: 60,
  tonight: 90,
  lead: 60,
  means: 60,
  usuallyNot: 60,
  unknown: 90,
  name: 12,
  description: 90,
  list: 75,
  note: 90,
}

/** In letters. */
const alphabetic: Limits = {
  title: 60,
  label: 60,
  hint: 90,
  say: 170,
  steps: 130,
  ready: 110,
  proof: 130,
  never: 130,
  body: 240,
  does: 240,
  takes: 170,
  tonight: 240,
  lead: 170,
  means: 170,
  usuallyNot: 170,
  unknown: 240,
  name: 30,
  description: 240,
  list: 190,
  note: 240,
}

/** A code's words, in full-width characters and in letters. */
const ofCodes = {
  chinese: { title: 22, lead: 60, means: 24, do: 45, say: 60, note: 90, where: 40 },
  alphabetic: { title: 60, lead: 170, means: 70, do: 130, say: 170, note: 240, where: 110 },
} as const satisfies Record<string, Limits>

const isWide = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—]/u

const isChinese = (locale: string) => locale.startsWith('zh')

/** Length in full-width characters for Chinese, in characters otherwise. */
function length(locale: string, text: string): number {
  const characters = Array.from(text)
  if (!isChinese(locale)) return characters.length
  return characters.reduce((sum, character) => sum + (isWide.test(character) ? 1 : 0.5), 0)
}

const partOf = (key: string): string => key.split('.').findLast((name) => !/^\d+$/.test(name)) ?? ''

function limitOf({ locale, name }: Words, key: string): number | undefined {
  const script = isChinese(locale) ? 'chinese' : 'alphabetic'
  const own: Limits = isChinese(locale) ? chinese : alphabetic
  const limits: Limits = name === 'codes' ? ofCodes[script] : own
  // Another meaning is told in a sentence, not in a title.
  return key.includes('.elsewhere.') ? ofCodes[script].note : limits[partOf(key)]
}

export const readingLength: Rule = {
  name: 'reading-length',
  check: (content) =>
    everyString(content)
      .filter(({ words }) => /^(guides|sets|handbook)\/|^codes$/.test(words.name))
      .flatMap(({ words, key, text }) => {
        const most = limitOf(words, key)
        const long = length(words.locale, text)
        if (most === undefined || long <= most) return []
        return [
          error(
            place(words, key),
            `${long} characters, and ${most} are the most`,
            'say it shorter, or move a part of it elsewhere',
          ),
        ]
      }),
}
