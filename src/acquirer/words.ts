// What a text of an acquirer may not hold: anything that a reviewer cannot see, that a page could mistake for markup, or
// that would lead a merchant to another telephone or another site than the file's own.

import type { Fault, Words } from './file.ts'
import { quoted, type Check } from './shape.ts'

const kinds: readonly { readonly pattern: RegExp; readonly wrong: string; readonly remedy: string }[] = [
  { pattern: /[<>]|&#?\w+;|\{\{|\$t\(/, wrong: 'there is markup in it', remedy: 'write plain words' },
  {
    pattern: /[\p{Cc}\u2028\u2029]/u,
    wrong: 'there is a line break or a control character in it',
    remedy: 'write one line',
  },
  {
    pattern: /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u00ad\u180e\u200b-\u200d\u2060-\u2064\ufe00-\ufe0f\ufeff]/,
    wrong: 'there is a sign in it that nobody sees',
    remedy: 'delete it; typing the text again is easiest',
  },
  {
    pattern: /[\p{Co}\p{Cs}\p{Cn}\ufffd\u{e0000}-\u{e0fff}]/u,
    wrong: 'there is a character without a meaning in it',
    remedy: 'type it again',
  },
  {
    pattern: /[\uff10-\uff19\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/,
    wrong: 'there are digits in it that are not 0 to 9',
    remedy: 'write 0 to 9',
  },
]

const links: readonly RegExp[] = [
  /\b[a-z][a-z+.-]*:\/\//i,
  /\bwww\./i,
  /\b(?:mailto|tel|sms|weixin|alipays?|javascript|data|vbscript):/i,
  /[\p{L}\d-]+\.(?:com|cn|net|org|top|cc|vip|xyz|info|site|shop|club|link|app|io|hk|tw)(?![a-z])/iu,
  /\S@\S/,
]

/** Five digits and more, however they are parted, or as many written out: a telephone number of somebody. */
const telephone =
  /\d(?:[\s\-\u2010-\u2015.,()/\u00b7_*]*\d){4,}|[\u3007\u96f6\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5e7a]{5,}/

/** A year with month and day is no telephone number. */
const date = /(?:19|20)\d\d-\d\d-\d\d/g

/** What keeps a text from being shown. */
export function textFaults(text: string, most: number): readonly Omit<Fault, 'field'>[] {
  if (text.length > most) return [{ wrong: `it is longer than ${most} characters`, remedy: 'say it shorter' }]
  if (text.trim() !== text || text === '') return [{ wrong: 'it is empty or has blanks around it', remedy: 'trim it' }]
  if (text !== text.normalize('NFC'))
    return [{ wrong: 'letters and accents are typed apart', remedy: 'type it again (NFC)' }]
  const plain = text.normalize('NFKC')
  const found = kinds.filter(({ pattern }) => pattern.test(text))
  const link = links.some((pattern) => pattern.test(plain))
  return [
    ...found,
    ...(link
      ? [{ wrong: 'there is a link or an address in it', remedy: 'take it out; pages make their own links' }]
      : []),
    ...(telephone.test(plain.replace(date, ''))
      ? [{ wrong: 'there is something like a telephone number in it', remedy: 'put numbers into telephones alone' }]
      : []),
  ]
}

const locale = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$/

/** Texts by locale, of which the source language is one. */
export function words(most: number): Check<Words> {
  return (value, field, faults) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      faults.push({ field, wrong: 'it is no object', remedy: 'write { "zh-CN": "\u2026", "en": "\u2026" }' })
      return undefined
    }
    const entries = Object.entries(value as Readonly<Record<string, unknown>>)
    if (entries.length > 20)
      faults.push({ field, wrong: 'there are too many languages', remedy: 'keep those of the site' })
    if (!entries.some(([key]) => key === 'zh-CN'))
      faults.push({
        field: `${field}.zh-CN`,
        wrong: 'it is missing',
        remedy: 'add it; other languages fall back to it',
      })
    const read: Record<string, string> = {}
    for (const [key, text] of entries.slice(0, 20)) {
      if (!locale.test(key))
        faults.push({
          field: `${field}.${quoted(key)}`,
          wrong: 'it is no language',
          remedy: 'write one like zh-CN or en',
        })
      else if (typeof text !== 'string')
        faults.push({ field: `${field}.${key}`, wrong: 'it is no text', remedy: 'write it in quotation marks' })
      else {
        faults.push(...textFaults(text, most).map((fault) => ({ field: `${field}.${key}`, ...fault })))
        read[key] = text
      }
    }
    return read
  }
}
