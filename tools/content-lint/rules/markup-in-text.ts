// Words are plain text: no markup that a page could ever mistake for its own,
// and no characters that a reviewer cannot see.

import { everyString, place } from '../content.ts'
import { error, type Rule } from '../finding.ts'

const kinds: readonly { readonly pattern: RegExp; readonly says: string; readonly fix: string }[] = [
  { pattern: /[<>]/, says: 'an angle bracket', fix: 'write it in words; between the names of menus write ›' },
  { pattern: /&#?\w+;/, says: 'an HTML entity', fix: 'write the character itself' },
  { pattern: /\[[^\]]*\]\([^)]*\)/, says: 'a Markdown link', fix: 'write the words alone; the page makes its links' },
  { pattern: /\*\*|__|`|^\s*#+\s/m, says: 'Markdown', fix: 'write the words alone; the page styles them' },
  { pattern: /\$t\(/, says: 'a call of the translator', fix: 'write the words out' },
  {
    pattern: /[\p{Cc}\u2028\u2029]/u,
    says: 'a control character or a line break',
    fix: 'delete it; a new line is a new item of a list',
  },
  {
    pattern: /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u,
    says: 'a hidden mark that turns the direction of text',
    fix: 'delete it',
  },
  { pattern: /[\u00ad\u180e\u200b-\u200d\u2060-\u2064\ufeff]/u, says: 'a character of no width', fix: 'delete it' },
  { pattern: /[\p{Co}\p{Cs}\p{Cn}\ufffd]/u, says: 'a character that has no meaning', fix: 'type it again' },
]

const shown = (character: string) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

export const markupInText: Rule = {
  name: 'markup-in-text',
  check: (content) =>
    everyString(content).flatMap(({ words, key, text }) => {
      const found = kinds.flatMap(({ pattern, says, fix }) => {
        const match = pattern.exec(text)?.[0]
        if (match === undefined) return []
        const seen = /^[\p{L}\p{N}\p{P}\p{S}\p{Zs}]+$/u.test(match) ? match : shown(match)
        return [error(place(words, key), `${says}: ${seen}`, fix)]
      })
      if (text === text.normalize('NFC')) return found
      return [
        ...found,
        error(place(words, key), 'letters and accents typed apart (not NFC)', `write it as: ${text.normalize('NFC')}`),
      ]
    }),
}
