// The call sheet as text, and a pasted one read back. What leaves here holds what may leave and the journey's ids;
// labels are in the writer's language, so reading looks them up in every language.

import { nodeOf } from '#engine/graph.ts'
import { shownVisits } from '#engine/hide.ts'
import { secretIn, withoutSecrets } from '#engine/secrets.ts'
import { sendable, sheetFields, type Sheet, type SheetField } from '#engine/sheet.ts'
import { grouped } from '#engine/number.ts'
import { guideText, hiddenOf, questionText, titleOf, type Book } from './pack.ts'
import { linkHref, nodeHref, type Return } from './address.ts'

/** A visit in words. `time` is empty where it is not known. */
export type Row = { readonly question: string; readonly answer: string; readonly time: string }

export function rowsOf(
  book: Book,
  { guide, trail }: Return,
  timeOf: (question: string, answer: string, at: number) => string,
): Row[] {
  return shownVisits(hiddenOf(book, guide.id), trail).flatMap((visit, at) => {
    const question = nodeOf(guide, visit.question)
    if (question.kind === 'outcome') return []
    const words = questionText(book, guide, question)
    const answer = words.answers[visit.answer]?.label ?? ''
    return [{ question: words.title, answer, time: timeOf(visit.question, visit.answer, at) }]
  })
}

/** Guide, revision and step in words. */
export function headLines(book: Book, { guide, node }: Return): string[] {
  const { t } = book
  const { number } = nodeOf(guide, node)
  const rev = book.guides[guide.id]?.rev ?? ''
  return [
    t('sheet.guide', { name: guideText(book, guide.id).name, rev, date: guide.checked.date }),
    t('sheet.at', { number: grouped(number), title: titleOf(book, guide, nodeOf(guide, node)) }),
  ]
}

/** The link that a help desk opens: the step, the answers and the revision, nothing else. */
export const journeyHref = (book: Book, from: Return, acquirer?: string): string =>
  linkHref(book, nodeHref(book.locale, from.guide, from.node, from.trail), from.guide.id, acquirer)

const labelled = ({ locale }: Book, label: string, text: string): string =>
  locale.startsWith('zh') ? `${label}\uff1a${text}` : `${label}: ${text}`

type Parts = {
  readonly book: Book
  readonly from: Return | undefined
  readonly rows: readonly Row[]
  readonly sheet: Sheet
  readonly link: string
}

/** @param sheet only what `sendable` let through */
export function sheetText({ book, from, rows, sheet, link }: Parts): string {
  const { t } = book
  const filled = sheetFields.flatMap((field) => {
    const text = sheet[field]?.replace(/\s+/g, ' ')
    return text ? [labelled(book, t(`sheet.fields.${field}`), text)] : []
  })
  const journey = rows.map(
    ({ question, answer, time }, at) => `${at + 1}. ${time ? `${time} ` : ''}${question} \u2192 ${answer}`,
  )
  const lines = [
    `${t('sheet.title')} \u00b7 ${t('product')}`,
    ...(from ? headLines(book, from) : []),
    ...journey,
    ...filled,
    ...(from ? [labelled(book, t('sheet.link'), link)] : []),
  ]
  return lines.join('\n')
}

/** What somebody pasted at the help desk. */
export type Pasted = {
  /** Path and query of the first link of ours in it. */
  readonly href: string | undefined
  readonly sheet: Sheet
  /** When each answer of the journey was given, where the text says so. */
  readonly times: readonly string[]
  /** Whether something was cut out that should not have been sent. */
  readonly cut: boolean
}

const place = /\/[A-Za-z]{2}(?:-[A-Za-z0-9]+)*\/[a-z0-9-]+(?:\/[a-z0-9-]+)?(?:\?[\w=&%./~-]*)?/

/** Links are looked up by their path: whose site made them does not matter, since only known ids lead anywhere. */
function linkIn(text: string, isOurs: (href: string) => boolean): string | undefined {
  const addresses = text.split(/[\s\u3000<>"'\uff1a\uff0c\u3002\uff08\uff09]+/)
  const paths = addresses.flatMap((word) => place.exec(word.replace(/^https?:\/\/[^/]*/, ''))?.[0] ?? [])
  return paths.find(isOurs)
}

/** One for each line of the journey; empty where the line has none. */
const timesIn = (lines: readonly string[]): string[] =>
  lines.flatMap((line) => {
    const row = /^\s*\d+\.\s+(\d{1,2}:\d{2})?.*\u2192/.exec(line)
    return row ? [row[1] ?? ''] : []
  })

/** @param labels by locale: the labels of the call sheet */
export function readPasted(
  pasted: string,
  labels: Readonly<Record<string, Readonly<Record<string, string>>>>,
  isOurs: (href: string) => boolean,
): Pasted {
  const href = linkIn(pasted, isOurs)
  // A link holds ids and no digits to hide in; what is cut is cut from the words.
  const words = pasted
    .replace(/^(?:> ?)+/gm, '')
    .split('\n')
    .filter((line) => !line.includes('://'))
  const known = new Map(
    Object.values(labels).flatMap((of) => sheetFields.map((field) => [of[field] ?? '', field] as const)),
  )
  const sheet: Partial<Record<SheetField, string>> = {}
  let cut = false
  for (const line of words) {
    const [, label = '', text = ''] = /^\s*([^\uff1a:]+)[\uff1a:]\s*(.+)$/.exec(line) ?? []
    const field = known.get(label.trim())
    // The merchant has already said of an odd merchant number that it is no card's.
    const isNumber = field === 'merchant-number' && sendable(field, text, true) !== ''
    if (field) sheet[field] = (isNumber ? text : withoutSecrets(text)).trim()
    cut ||= !isNumber && secretIn(line) !== undefined
  }
  return { href, sheet, cut, times: timesIn(words) }
}
