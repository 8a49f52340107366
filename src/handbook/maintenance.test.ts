import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import pages from './pages.json' with { type: 'json' }
import data from './maintenance.json' with { type: 'json' }
import {
  calendarFiles,
  dayIn,
  isDone,
  maintenanceCalendar,
  minutesOf,
  readTicks,
  tasksFor,
  timeIn,
  withTick,
  type CalendarWords,
} from './maintenance.ts'
import { shanghai } from './calendar.ts'
import { parseMaintenance, type Task } from './parse-maintenance.ts'

const task = (id: string, every: Task['every'], kinds: string[] = ['smart'], minutes = 2): Task => ({
  id,
  every,
  kinds,
  minutes,
  sources: [],
})
const wipe = task('wipe', 'week', ['smart', 'mpos'])
const charge = task('charge', 'day', ['smart'], 1)
const toy = [wipe, charge, task('read', 'year', ['mpos'])]

const day = (text: string) => {
  const found = dayIn(text)
  if (!found) throw new Error(`no day: ${text}`)
  return found
}

describe('the list', () => {
  it('is for one kind of terminal, or for all', () => {
    expect(tasksFor(toy, 'smart').map(({ id }) => id)).toEqual(['wipe', 'charge'])
    expect(tasksFor(toy)).toHaveLength(3)
    expect(minutesOf(tasksFor(toy, 'smart'))).toBe(3)
  })

  it.each([
    ['two tasks of one id', { ...data, tasks: [wipe, wipe] }],
    ['a kind that is none', { ...data, tasks: [task('x', 'day', ['abacus'])] }],
    ['a task without minutes', { ...data, tasks: [{ ...wipe, minutes: 0 }] }],
  ])('is refused with %s', (_, file) => {
    expect(() => parseMaintenance(file)).toThrow()
  })

  it('as it ships: something for every kind in every period, and the page names every source', () => {
    const { kinds, tasks } = parseMaintenance(data)
    for (const kind of kinds)
      for (const every of ['day', 'week', 'month', 'year'])
        expect(tasksFor(tasks, kind).filter((one) => one.every === every).length, `${kind}, ${every}`).toBeGreaterThan(
          0,
        )
    const named = (pages.pages as Record<string, { sources: string[] }>)['maintenance']?.sources ?? []
    expect([...named].sort()).toEqual([...new Set(tasks.flatMap(({ sources }) => sources))].sort())
  })
})

describe('a tick', () => {
  it('lasts for its period and not a day longer', () => {
    const ticks = withTick(withTick({}, wipe, day('2026-11-24'), true), charge, day('2026-11-24'), true)
    expect([wipe, charge].map((one) => isDone(one, ticks, day('2026-11-24')))).toEqual([true, true])
    expect([wipe, charge].map((one) => isDone(one, ticks, day('2026-11-25')))).toEqual([true, false])
    expect(isDone(wipe, ticks, day('2026-11-29'))).toBe(true)
    expect(isDone(wipe, ticks, day('2026-11-30'))).toBe(false)
  })

  it('can be taken back', () => {
    const ticks = withTick({}, wipe, day('2026-11-24'), true)
    expect(isDone(wipe, withTick(ticks, wipe, day('2026-11-24'), false), day('2026-11-24'))).toBe(false)
  })

  it.each([null, 3, 'x', [], { wipe: 3 }, { strange: '2026' }])('is read back from nothing else: %j', (kept) => {
    expect(readTicks(kept, toy)).toEqual({})
  })

  it('is read back as it was kept', () => {
    expect(readTicks(JSON.parse('{"wipe":"2026-W48","gone":"2026"}'), toy)).toEqual({ wipe: '2026-W48' })
  })
})

describe('days and times in a form', () => {
  it('are taken where there is such a day', () => {
    expect(dayIn('2028-02-29')).toEqual({ year: 2028, month: 2, day: 29 })
    expect(['2027-02-29', '2026-13-01', '2026-00-10', '2026-01-00', '24.11.2026', ''].map(dayIn)).toEqual(
      Array(6).fill(undefined),
    )
    expect(timeIn('21:30')).toEqual({ hour: 21, minute: 30 })
    expect(timeIn('08:05:00')).toEqual({ hour: 8, minute: 5 })
    expect(['24:00', '8:00', '', 'ab:cd'].map(timeIn)).toEqual(Array(4).fill(undefined))
  })
})

const words: CalendarWords = {
  every: { day: 'daily', week: 'weekly', month: 'monthly', year: 'yearly' },
  kinds: { smart: { name: 'Smart' }, mpos: { name: 'mPOS' } },
  tasks: { wipe: { do: 'Wipe it' }, charge: { do: 'Charge it' }, read: { do: 'Read it' } },
  calendar: { name: 'Care', summary: 'Terminal, {{every}}: {{count}}, {{minutes}} min' },
}
const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))

describe('the list as a calendar', () => {
  const plan = {
    kind: 'smart',
    first: { day: day('2026-11-24'), week: day('2026-11-24'), year: day('2026-11-24') },
    time: { hour: 21, minute: 30 },
    zone: shanghai,
    stamp: '2026-11-24T08:00:00Z',
    rings: false,
    own: '',
  }

  it('has one event a period that has anything to do, with every task in it and the minutes of all', () => {
    const events = eventsIn(maintenanceCalendar({ tasks: toy }, words, plan))
    expect(events.map(({ summary, description }) => [summary, description])).toEqual([
      ['Terminal, daily: 1, 1 min', 'Charge it'],
      ['Terminal, weekly: 1, 2 min', 'Wipe it'],
    ])
    expect(events.map(({ duration }) => duration.toSeconds() / 60)).toEqual([1, 2])
  })

  it('leaves out a period that nobody wants, and adds what the shop says itself', () => {
    const events = eventsIn(
      maintenanceCalendar({ tasks: toy }, words, {
        ...plan,
        first: { week: day('2026-11-24') },
        own: 'ask Li, 2nd till',
      }),
    )
    expect(events.map(({ description }) => description)).toEqual(['Wipe it\nask Li, 2nd till'])
  })

  it('names its events the same in every language and at every time, and otherwise for another kind', () => {
    const uids = (more: Partial<typeof plan>, of = words) =>
      eventsIn(maintenanceCalendar({ tasks: toy }, of, { ...plan, ...more })).map(({ uid }) => uid)
    const translated = { ...words, every: { day: 'a', week: 'b', month: 'c', year: 'd' } }
    expect(uids({ stamp: '2030-01-01T00:00:00Z', time: { hour: 7, minute: 0 } }, translated)).toEqual(uids({}))
    expect(uids({ kind: 'mpos' }).filter((uid) => uids({}).includes(uid))).toEqual([])
  })

  it('names them for one shop alone, and the same in every file of that shop', () => {
    const uids = (shop: string | undefined, stamp = plan.stamp) =>
      eventsIn(maintenanceCalendar({ tasks: toy }, words, { ...plan, shop, stamp })).map(({ uid }) => uid)
    expect(uids('a1', '2030-01-01T00:00:00Z')).toEqual(uids('a1'))
    expect(new Set([...uids('a1'), ...uids('b2'), ...uids(undefined)]).size).toBe(6)
  })

  it('is also a file for each kind, which rings nowhere and comes back within the year', () => {
    const files = calendarFiles(parseMaintenance(data), words, 'en')
    expect(files.map(({ place }) => place)).toEqual(data.kinds.map((kind) => `/handbook/en/maintenance-${kind}.ics`))
    expect(calendarFiles(parseMaintenance(data), words, 'en')).toEqual(files)
    for (const { text } of files) {
      expect(text).not.toContain('VALARM')
      const events = eventsIn(text)
      expect(events.map(({ startDate }) => startDate.toString())).toEqual([
        '2026-11-30T21:30:00',
        '2026-11-30T21:30:00',
        '2026-12-01T21:30:00',
        '2027-01-04T21:30:00',
      ])
      const iterators = events.map((event) => event.iterator())
      const seconds = iterators.map((iterator) => {
        iterator.next()
        return iterator.next().toString().slice(0, 10)
      })
      expect(seconds).toEqual(['2026-12-01', '2026-12-07', '2027-01-01', '2028-01-04'])
    }
  })
})
