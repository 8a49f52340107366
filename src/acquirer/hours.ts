// Whether somebody answers the telephone at a moment, until when, and when again. Reckoned in the acquirer's own time
// zone, wherever the phone is; the moment is handed in.

import { days, type Hours, type Notice, type Span } from './file.ts'

/** Minutes after midnight. */
export type Minutes = { readonly from: number; readonly until: number }

export function minutesOf(span: Span): Minutes {
  const [from = 0, until = 0] = span.split('-').map((time) => {
    const [hour = 0, minute = 0] = time.split(':').map(Number)
    return hour * 60 + minute
  })
  return { from, until }
}

const two = (figure: number) => String(figure).padStart(2, '0')

/** As it is written: 08:30, and 24:00 for the end of a day. */
export const timeOf = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`

export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

type Local = { readonly date: string; readonly minutes: number }

/** Date and time of day in a zone. */
function localAt(zone: string, now: number): Local {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hour12: false,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(now)
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value)
  // Some engines call midnight the 24th hour.
  return { date: `${of('year')}-${two(of('month'))}-${two(of('day'))}`, minutes: (of('hour') % 24) * 60 + of('minute') }
}

const atNoon = (date: string) => new Date(`${date}T12:00:00Z`)

function dayAfter(date: string, count: number): string {
  const at = atNoon(date)
  at.setUTCDate(at.getUTCDate() + count)
  return at.toISOString().slice(0, 10)
}

/** The hours of a date: its holiday's, else its weekday's. */
function spansOn({ week, holidays = [] }: Hours, date: string): Minutes[] {
  const holiday = holidays.find(({ from, until }) => from <= date && date <= until)
  const day = days[(atNoon(date).getUTCDay() + 6) % 7]
  const spans = holiday?.spans ?? week.flatMap((each) => (day && each.days.includes(day) ? each.spans : []))
  return spans.map(minutesOf)
}

/** A time of day so many days from now; `date` in the acquirer's zone. */
export type When = { readonly inDays: number; readonly date: string; readonly time: string }

export type Standing =
  /** `until` is absent where nobody goes home within a week. */
  | { readonly open: true; readonly until?: When }
  /** `from` is absent where nobody answers within a year. */
  | { readonly open: false; readonly from?: When }

/** Where open hours that begin or go on at a moment end, over midnight too. */
function endOf(hours: Hours, today: string, first: Minutes): When | undefined {
  let until = first.until
  for (let inDays = 0; inDays < 7; inDays += 1) {
    const date = dayAfter(today, inDays)
    if (until < 24 * 60) return { inDays, date, time: timeOf(until) }
    const next = spansOn(hours, dayAfter(today, inDays + 1)).find(({ from }) => from === 0)
    if (!next) return { inDays, date, time: timeOf(until) }
    until = next.until
  }
  return undefined
}

/** @param now milliseconds since 1970 */
export function standingAt(hours: Hours, now: number): Standing {
  const { date: today, minutes } = localAt(hours.zone, now)
  const current = spansOn(hours, today).find(({ from, until }) => from <= minutes && minutes < until)
  if (current) {
    const until = endOf(hours, today, current)
    return { open: true, ...(until && { until }) }
  }
  for (let inDays = 0; inDays <= 366; inDays += 1) {
    const date = dayAfter(today, inDays)
    const next = spansOn(hours, date).find(({ from }) => inDays > 0 || from > minutes)
    if (next) return { open: false, from: { inDays, date, time: timeOf(next.from) } }
  }
  return { open: false }
}

/** Whether a notice is to be said at a moment. */
export const isValid = ({ from, until }: Notice, now: number): boolean =>
  Date.parse(from) <= now && now < Date.parse(until)
