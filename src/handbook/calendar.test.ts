// Read back with a parser that is not ours: what we meant is what a calendar understands.

import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { calendarText, shanghai, urumqi, type Calendar, type CalendarEvent } from './calendar.ts'
import type { Day, Every } from './day.ts'

const event = (every: Every, more: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: `toy-${every}@rescue.test`,
  every,
  first: { year: 2026, month: 11, day: 24 },
  summary: 'wipe',
  description: [],
  minutes: 10,
  ...more,
})

const calendar = (more: Partial<Calendar> = {}): Calendar => ({
  name: 'toy',
  events: [event('day')],
  time: { hour: 21, minute: 30 },
  zone: shanghai,
  stamp: '2026-11-24T08:05:09.123Z',
  ...more,
})

const read = (text: string): ICAL.Component => new ICAL.Component(ICAL.parse(text) as unknown[])

function only(text: string): ICAL.Event {
  const [first, ...others] = read(text).getAllSubcomponents('vevent')
  if (!first || others.length > 0) throw new Error('not one event')
  return new ICAL.Event(first)
}

/** The days an event is on, as a calendar reckons them, from its first to the end of the year `to`. */
function daysOf(every: Every, first: Day, to: number): string[] {
  const iterator = only(calendarText(calendar({ events: [event(every, { first })] }))).iterator()
  const days: string[] = []
  for (let next = iterator.next() as ICAL.Time | null; next && next.year <= to; next = iterator.next())
    days.push(next.toString().slice(0, 10))
  return days
}

/** Every day from one to another, by the machine's own calendar, not by ours. */
function eachDay(from: string, to: string): Date[] {
  const days: Date[] = []
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000) days.push(new Date(at))
  return days
}
const iso = (date: Date): string => date.toISOString().slice(0, 10)

describe('a calendar file', () => {
  it('is what a real parser reads back: version, zone, one event a period, the moment it was made', () => {
    const events = (['day', 'week', 'month', 'year'] as const).map((every) => event(every))
    const made = read(calendarText(calendar({ events })))
    expect(made.getFirstPropertyValue('version')).toBe('2.0')
    expect(made.getFirstPropertyValue('prodid')).toMatch(/^-\/\//)
    const read4 = made.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
    expect(read4.map(({ uid }) => uid)).toEqual(events.map(({ uid }) => uid))
    expect(read4.every((one) => one.isRecurring())).toBe(true)
    expect(read4.map((one) => one.component.getFirstPropertyValue('dtstamp')?.toString())).toEqual(
      Array(4).fill('2026-11-24T08:05:09Z'),
    )
  })

  it('is a later version of the same events when it was made later, by a second at least', () => {
    const sequence = (stamp: string) =>
      Number(only(calendarText(calendar({ stamp }))).component.getFirstPropertyValue('sequence'))
    const stamps = [
      '2026-11-24T08:05:09.123Z',
      '2026-11-24T08:05:10.000Z',
      '2027-01-01T00:00:00Z',
      '2090-01-01T00:00:00Z',
    ]
    const found = stamps.map(sequence)
    expect(found).toEqual([...found].sort((one, other) => one - other))
    expect(new Set(found).size).toBe(stamps.length)
    expect(found.every((one) => one > 0 && one < 2 ** 31)).toBe(true)
    // A phone whose clock was never set.
    expect(sequence('2000-01-01T00:00:00Z')).toBe(0)
  })

  it('is the same to the last sign for the same settings', () => {
    expect(calendarText(calendar())).toBe(calendarText(calendar()))
  })

  it('rings nowhere, unless somebody asked for it', () => {
    expect(only(calendarText(calendar())).component.getAllSubcomponents('valarm')).toEqual([])
    expect(calendarText(calendar())).not.toContain('ALARM')
    const [alarm] = only(calendarText(calendar({ rings: true }))).component.getAllSubcomponents('valarm')
    expect(alarm?.getFirstPropertyValue('action')).toBe('DISPLAY')
    expect(alarm?.getFirstPropertyValue('trigger')?.toString()).toBe('PT0S')
  })
})

describe('its time', () => {
  const instant = (text: string): string => {
    const made = read(text)
    const zone = made.getFirstSubcomponent('vtimezone')
    const start = only(text).startDate
    if (zone) start.zone = new ICAL.Timezone(zone)
    return start.toJSDate().toISOString()
  }

  it.each([
    ['Shanghai', shanghai, '2026-11-24T13:30:00.000Z'],
    ['Urumqi', urumqi, '2026-11-24T15:30:00.000Z'],
    ['a zone of half an hour', { id: 'Asia/Kolkata', offset: 330 }, '2026-11-24T16:00:00.000Z'],
    ['a zone west of Greenwich', { id: 'America/Bogota', offset: -300 }, '2026-11-25T02:30:00.000Z'],
  ])('is half past nine in the evening in %s', (_, zone, known) => {
    const text = calendarText(calendar({ zone }))
    expect(instant(text)).toBe(known)
    expect(only(text).startDate.toString()).toBe('2026-11-24T21:30:00')
  })

  it('is the zone of the machine tests run on as little as ours', () => {
    // The machine knows Shanghai too: both must agree about the first and the last event of a year.
    const inShanghai = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Asia/Shanghai',
      dateStyle: 'short',
      timeStyle: 'short',
    })
    for (const day of [1, 24])
      for (const month of [1, 6, 12]) {
        const text = calendarText(calendar({ events: [event('day', { first: { year: 2027, month, day } })] }))
        expect(inShanghai.format(new Date(instant(text)))).toBe(
          `2027-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')} 21:30`,
        )
      }
  })

  it('floats where no zone is given: no zone is named, and none is in the file', () => {
    const text = calendarText(calendar({ zone: undefined }))
    expect(text).not.toContain('TZID')
    expect(read(text).getAllSubcomponents('vtimezone')).toEqual([])
    expect(only(text).startDate.zone.tzid).toBe('floating')
  })
})

describe('what comes back', () => {
  it('every day of a leap year, 29 February and the turn of the year included', () => {
    const days = daysOf('day', { year: 2027, month: 12, day: 30 }, 2028)
    expect(days).toEqual(eachDay('2027-12-30', '2028-12-31').map(iso))
    expect(days).toContain('2028-02-29')
    expect(days).toHaveLength(368)
  })

  it.each([1, 2, 3, 4, 5, 6, 7])('every week on its weekday, over the turn of the year (weekday %i)', (weekday) => {
    const first = eachDay('2026-12-21', '2026-12-27')[weekday - 1]
    if (!first) throw new Error('no such weekday')
    const start = { year: 2026, month: 12, day: first.getUTCDate() }
    const days = daysOf('week', start, 2027)
    const known = eachDay(iso(first), '2027-12-31').filter((day) => day.getUTCDay() === weekday % 7)
    expect(days).toEqual(known.map(iso))
    expect(days.length).toBeGreaterThan(52)
  })

  it('every month on its day, none left out', () => {
    const days = daysOf('month', { year: 2026, month: 11, day: 24 }, 2027)
    expect(days).toEqual(
      ['2026-11', '2026-12', ...Array.from({ length: 12 }, (_, at) => `2027-${String(at + 1).padStart(2, '0')}`)].map(
        (month) => `${month}-24`,
      ),
    )
  })

  it('on the 28th stays on the 28th', () => {
    const days = daysOf('month', { year: 2028, month: 1, day: 28 }, 2028)
    expect(days.map((day) => day.slice(8))).toEqual(Array(12).fill('28'))
  })

  it.each([29, 30, 31])('on the last day of every month, where it began on the %ith', (day) => {
    // By hand, for 2028, a leap year.
    const lasts = ['31', '29', '31', '30', '31', '30', '31', '31', '30', '31', '30', '31']
    const known = lasts.map((last, at) => `2028-${String(at + 1).padStart(2, '0')}-${last}`)
    expect(daysOf('month', { year: 2028, month: 1, day }, 2028)).toEqual(known)
    expect(daysOf('month', { year: 2027, month: 1, day }, 2027)[1]).toBe('2027-02-28')
  })

  it('every year on its day, in months of 30 and 31 days alike', () => {
    expect(daysOf('year', { year: 2026, month: 11, day: 24 }, 2029)).toEqual(
      [2026, 2027, 2028, 2029].map((year) => `${year}-11-24`),
    )
    expect(daysOf('year', { year: 2026, month: 12, day: 31 }, 2028)).toEqual(
      [2026, 2027, 2028].map((year) => `${year}-12-31`),
    )
  })

  it('on the last day of February, where it began on the 29th', () => {
    expect(daysOf('year', { year: 2028, month: 2, day: 29 }, 2032)).toEqual([
      '2028-02-29',
      '2029-02-28',
      '2030-02-28',
      '2031-02-28',
      '2032-02-29',
    ])
    expect(daysOf('year', { year: 2026, month: 2, day: 28 }, 2028)).toEqual(['2026-02-28', '2027-02-28', '2028-02-28'])
  })

  it('begins on the day that its own rule names', () => {
    for (const every of ['day', 'week', 'month', 'year'] as const)
      for (const date of eachDay('2027-01-01', '2028-12-31')) {
        const first = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
        const one = only(calendarText(calendar({ events: [event(every, { first })] })))
        const next = one.iterator().next()
        expect(next.compare(one.startDate), `${every} from ${iso(date)}`).toBe(0)
      }
  })
})

describe('its words', () => {
  const octets = (text: string) => Buffer.byteLength(text, 'utf8')
  const words = fc.string({ unit: 'grapheme', maxLength: 300, size: 'max' })

  it('come back as they were: commas, semicolons, backslashes, line breaks, Chinese', () => {
    const said = { summary: 'a,b;c\\d：擦读卡口，2分钟', description: ['第一件；', '第二件, \\n', 'C:\\x'] }
    const one = only(calendarText(calendar({ events: [event('day', said)], name: '保养,表' })))
    expect(one.summary).toBe(said.summary)
    expect(one.description).toBe(said.description.join('\n'))
  })

  it('cannot end a line and begin a property of their own', () => {
    const evil = 'x\r\nEND:VEVENT\r\nBEGIN:VALARM\rATTENDEE:mailto:a@b\u0000\u2028'
    const text = calendarText(calendar({ events: [event('day', { summary: evil })] }))
    expect(text.split('\r\n').filter((line) => /^(ATTENDEE|BEGIN:VALARM)/.test(line))).toEqual([])
    expect(only(text).component.getAllSubcomponents()).toEqual([])
  })

  it('stand on lines of at most 75 octets that end with CRLF and are cut inside no character', () => {
    fc.assert(
      fc.property(words, words, (summary, description) => {
        const text = calendarText(calendar({ events: [event('day', { summary, description: [description] })] }))
        expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/)
        expect(text.endsWith('\r\n')).toBe(true)
        const lines = text.slice(0, -2).split('\r\n')
        expect(lines.filter((line) => octets(line) > 75 || line.trim() === '')).toEqual([])
        expect(Buffer.from(text, 'utf8').toString('utf8')).toBe(text)
        const plain = (one: string) => one.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
        expect(only(text).summary).toBe(plain(summary))
      }),
    )
  })

  it('fill a line to the 75th octet and no further', () => {
    const text = calendarText(calendar({ events: [event('day', { summary: 'a'.repeat(200) })] }))
    const lines = text.split('\r\n').filter((line) => /aaa/.test(line))
    expect(lines.map(octets)).toEqual([75, 75, 200 - (75 - 'SUMMARY:'.length) - 74 + 1])
  })

  it('fill the lines they stand on: a long text is cut at 73 octets or more, where characters have three', () => {
    const text = calendarText(calendar({ events: [event('day', { summary: '擦'.repeat(200) })] }))
    const lines = text.split('\r\n').filter((line) => line.startsWith(' '))
    expect(lines.length).toBeGreaterThan(5)
    expect(lines.slice(0, -1).every((line) => octets(line) >= 73)).toBe(true)
  })
})
