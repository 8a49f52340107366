// Hours in words: whether somebody answers now, until when, when again, and the week as a list for a page without scripts.

import { days, type Day, type Hours } from '#acquirer/file.ts'
import { standingAt, type When } from '#acquirer/hours.ts'
import type { Book } from '../pack.ts'

type Words = Pick<Book, 't' | 'locale'>

/** Midday of a date, so that no zone moves it. */
const noon = (date: string) => new Date(`${date}T12:00:00Z`)

function momentText({ t, locale }: Words, { inDays, date, time }: When): string {
  if (inDays === 0) return time
  if (inDays === 1) return t('brand.tomorrow', { time })
  const day = new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric', weekday: 'short', timeZone: 'UTC' })
  return t('brand.dated', { date: day.format(noon(date)), time })
}

const clock = (now: number, timeZone?: string): string =>
  new Intl.DateTimeFormat('en', {
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    ...(timeZone && { timeZone }),
  }).format(now)

/** Which zone the times are in, where the phone's clock shows another. */
function zoneText({ t, locale }: Words, zone: string, now: number): string {
  if (clock(now) === clock(now, zone)) return ''
  const parts = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'long' }).formatToParts(now)
  return t('brand.zone', { zone: parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone })
}

export type StandingText = { readonly open: boolean; readonly text: string }

export function standingText(words: Words, hours: Hours, now: number): StandingText {
  const { t } = words
  const standing = standingAt(hours, now)
  const when = standing.open ? standing.until : standing.from
  if (!when) return { open: standing.open, text: t(standing.open ? 'brand.openAlways' : 'brand.closed') }
  const at = momentText(words, when) + zoneText(words, hours.zone, now)
  return { open: standing.open, text: standing.open ? t('brand.openUntil', { at }) : t('brand.opensAt', { at }) }
}

/** A day of a week that began on a Monday. */
const dayName = (locale: string, day: Day): string =>
  new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(
    noon(`2024-01-0${String(days.indexOf(day) + 1)}`),
  )

/** Days that follow one another as one stretch. */
function stretches(of: readonly Day[]): Day[][] {
  const runs: Day[][] = []
  for (const day of days.filter((each) => of.includes(each))) {
    const run = runs[runs.length - 1]
    const before = run?.[run.length - 1]
    if (run && before && days.indexOf(before) + 1 === days.indexOf(day)) run.push(day)
    else runs.push([day])
  }
  return runs
}

/** The week, one line for days with the same hours. */
export const weekLines = ({ t, locale }: Words, { week }: Hours): string[] =>
  week.map(({ days: of, spans }) => {
    const named = stretches(of).map((run) => {
      const [first = 'mon', last = first] = [run[0], run[run.length - 1]]
      return run.length === 1
        ? dayName(locale, first)
        : t('brand.days', { first: dayName(locale, first), last: dayName(locale, last) })
    })
    return `${named.join(t('brand.and'))} ${spans.map((span) => span.replace('-', '\u2013')).join(t('brand.and'))}`
  })
