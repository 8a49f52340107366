// Chinese words use full-width punctuation and no typed spaces beside Latin letters and figures:
// style sheets set that distance, and a typed one breaks lines and searches.

import { everyString, place, type Content } from '../content.ts'
import { error, type Rule } from '../finding.ts'
import { replaceStrings } from '../json.ts'

const full: Readonly<Record<string, string>> = {
  ',': '，',
  '.': '。',
  ':': '：',
  ';': '；',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
}

/** What encloses a quotation, outer and inner. */
const quotes = (locale: string) => (locale === 'zh-CN' ? (['“”', '‘’'] as const) : (['「」', '『』'] as const))

const han = String.raw`[\p{Script=Han}，。：；？！（）、“”‘’「」『』《》…]`
const besideHan = (marks: string) => new RegExp(`(?<=${han}) *(${marks}) *|\\s*(${marks}) *(?=${han})`, 'gu')
const dots = besideHan(String.raw`\.{2,}`)
const single = besideHan('[,.:;?!()]')
/** A Chinese sentence that happens to end in a Latin word or a figure. */
const final = /(?<=[A-Za-z\d%}])[.?!:;]$/u
const pairs = /(.?)\(([^()]*)\)(?=(.?))/gu
const spaces =
  /(?<=\p{Script=Han}) +(?=[A-Za-z\d{])|(?<=[A-Za-z\d}%]) +(?=\p{Script=Han})|(?<=[，。：；？！（）、“”「」]) +| +(?=[，。：；？！（）、“”「」])/gu

const isHan = (text: string | undefined) => text !== undefined && /\p{Script=Han}/u.test(text)

function paired(text: string, mark: string, [open, close]: readonly string[]): string {
  const quotation = new RegExp(`(?<=(.?))${mark}([^${mark}]*)${mark}(?=(.?))`, 'gu')
  return text.replace(quotation, (whole, before: string, inside: string, after: string) =>
    isHan(before) || isHan(inside) || isHan(after) ? `${open}${inside}${close}` : whole,
  )
}

/** The same words as Chinese is typeset. */
export function fullWidth(locale: string, text: string): string {
  if (!isHan(text)) return text
  const [outer, inner] = quotes(locale)
  const quoted = paired(paired(text, '"', Array.from(outer)), "'", Array.from(inner))
  return quoted
    .replace(pairs, (whole, before: string, inside: string, after: string) =>
      isHan(before) || isHan(inside) || isHan(after) ? `${before}（${inside}）` : whole,
    )
    .replace(dots, '……')
    .replace(single, (_, left: string | undefined, right: string | undefined) => full[left ?? right ?? ''] ?? '')
    .replace(final, (mark) => full[mark] ?? mark)
    .replace(spaces, '')
}

/** A quotation mark without its fellow, which only a person can mend. */
const lonely = /(?<=\p{Script=Han})["']|["'](?=\p{Script=Han})/u

const chinese = (content: Content) => everyString(content).filter(({ words }) => words.locale.startsWith('zh'))

export const halfWidthPunctuation: Rule = {
  name: 'half-width-punctuation',
  check: (content) =>
    chinese(content).flatMap(({ words, key, text }) => {
      const mended = fullWidth(words.locale, text)
      const wrong =
        mended === text
          ? []
          : [
              error(
                place(words, key),
                `half-width marks or typed spaces in: ${text}`,
                `run "npm run fix", or write: ${mended}`,
              ),
            ]
      const alone = lonely.test(mended)
        ? [error(place(words, key), `a straight quotation mark without its fellow in: ${text}`, 'close the quotation')]
        : []
      return [...wrong, ...alone]
    }),
  fix(content) {
    const changed = new Map<string, string>()
    for (const words of content.words.filter(({ locale }) => locale.startsWith('zh'))) {
      const mends = [...words.strings.values()].map((text) => [text, fullWidth(words.locale, text)] as const)
      const file = content.files.get(words.path) ?? ''
      changed.set(words.path, replaceStrings(file, new Map(mends.filter(([text, mended]) => text !== mended))))
    }
    return changed
  },
}
