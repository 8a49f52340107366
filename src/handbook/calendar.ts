// A calendar file with events that come back every day, week, month or year, as RFC 5545 asks for it. Pure: the time
// of making, the zone and all words are given, so that the same settings always make the same file.

import { endOfMonth, padded, weekday, type Day, type Every } from './day.ts'

/** A zone that keeps one offset all year, as all of China's do. `offset` counts minutes east of Greenwich. */
export type Zone = { readonly id: string; readonly offset: number }

export const shanghai: Zone = { id: 'Asia/Shanghai', offset: 480 }
export const urumqi: Zone = { id: 'Asia/Urumqi', offset: 360 }

export type Time = { readonly hour: number; readonly minute: number }

export type CalendarEvent = {
  /** The same for ever, and nobody else's: a file read in again changes the event instead of doubling it. */
  readonly uid: string
  readonly every: Every
  /** The first day; the weekday, the day of the month or the day of the year is taken from it. */
  readonly first: Day
  readonly summary: string
  /** One line a paragraph. */
  readonly description: readonly string[]
  readonly minutes: number
}

export type Calendar = {
  readonly name: string
  readonly events: readonly CalendarEvent[]
  readonly time: Time
  /** None: whatever time it is where the phone is. */
  readonly zone?: Zone | undefined
  /** When the file was made, as `Date.prototype.toISOString` writes it. */
  readonly stamp: string
  /** The phone rings only where somebody asked for it. */
  readonly rings?: boolean
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', ';': '\\;', ',': '\\,', '\n': '\\n' }

/** A value of type TEXT (RFC 5545, 3.3.11). Characters that no text may hold are left out. */
const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\\;,\n]/g, (sign) => escapes[sign] ?? sign)
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')

function octets(sign: string): number {
  const point = sign.codePointAt(0) ?? 0
  if (point < 0x80) return 1
  if (point < 0x800) return 2
  return point < 0x10000 ? 3 : 4
}

/** At most 75 octets a line, never cut inside a character; the blank that begins a next line counts (RFC 5545, 3.1). */
function folded(line: string): string {
  let text = ''
  let length = 0
  for (const sign of Array.from(line)) {
    if (length + octets(sign) > 75) {
      text += '\r\n '
      length = 1
    }
    text += sign
    length += octets(sign)
  }
  return text
}

const dateOf = ({ year, month, day }: Day): string => `${padded(year, 4)}${padded(month)}${padded(day)}`

function offsetOf({ offset }: Zone): string {
  const minutes = Math.abs(offset)
  return `${offset < 0 ? '-' : '+'}${padded(Math.floor(minutes / 60))}${padded(minutes % 60)}`
}

/** China last changed its clocks in 1991, so one offset since then is the whole truth for any day to come. */
const zoneLines = (zone: Zone): string[] => [
  'BEGIN:VTIMEZONE',
  `TZID:${zone.id}`,
  'BEGIN:STANDARD',
  'DTSTART:19920101T000000',
  `TZOFFSETFROM:${offsetOf(zone)}`,
  `TZOFFSETTO:${offsetOf(zone)}`,
  'END:STANDARD',
  'END:VTIMEZONE',
]

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

/**
 * The first day an event is on, and its rule. Days that some months lack mean the last day of each: said with -1, which
 * all phones know, and with the first day moved there, since a first day outside of its own rule is undefined.
 */
function recurrence(every: Every, first: Day): { readonly from: Day; readonly rule: string } {
  switch (every) {
    case 'day':
      return { from: first, rule: 'FREQ=DAILY' }
    case 'week':
      return { from: first, rule: `FREQ=WEEKLY;BYDAY=${weekdays[weekday(first) - 1] ?? ''}` }
    case 'month':
      return first.day > 28
        ? { from: endOfMonth(first), rule: 'FREQ=MONTHLY;BYMONTHDAY=-1' }
        : { from: first, rule: `FREQ=MONTHLY;BYMONTHDAY=${first.day}` }
    case 'year':
      return first.month === 2 && first.day > 28
        ? { from: endOfMonth(first), rule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1' }
        : { from: first, rule: `FREQ=YEARLY;BYMONTH=${first.month};BYMONTHDAY=${first.day}` }
    default:
      return every satisfies never
  }
}

const alarm = (summary: string): string[] => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `DESCRIPTION:${escaped(summary)}`,
  'TRIGGER:PT0S',
  'END:VALARM',
]

const second = 1000
const counted = Date.UTC(2026, 0, 1)

/** A later file is a later version of the same event, or a calendar may keep the old one. */
const sequenceOf = (stamp: string): number => Math.max(0, Math.floor((Date.parse(stamp) - counted) / second))

function eventLines({ time, zone, stamp, rings }: Calendar, event: CalendarEvent): string[] {
  const { from, rule } = recurrence(event.every, event.first)
  const at = `${dateOf(from)}T${padded(time.hour)}${padded(time.minute)}00`
  return [
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `DTSTAMP:${stamp.replace(/\.\d+|[-:]/g, '')}`,
    `SEQUENCE:${sequenceOf(stamp)}`,
    zone ? `DTSTART;TZID=${zone.id}:${at}` : `DTSTART:${at}`,
    `DURATION:PT${Math.max(1, Math.round(event.minutes))}M`,
    `RRULE:${rule}`,
    `SUMMARY:${escaped(event.summary)}`,
    ...(event.description.length > 0 ? [`DESCRIPTION:${escaped(event.description.join('\n'))}`] : []),
    'TRANSP:TRANSPARENT',
    ...(rings ? alarm(event.summary) : []),
    'END:VEVENT',
  ]
}

export function calendarText(calendar: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//POS Rescue//Maintenance//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(calendar.name)}`,
    ...(calendar.zone ? zoneLines(calendar.zone) : []),
    ...calendar.events.flatMap((event) => eventLines(calendar, event)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}
