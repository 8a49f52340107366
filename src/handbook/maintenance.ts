// The maintenance list: what is to be done at a kind of terminal, what is done already, and the list as a calendar file.
// Pure: the day, the zone and the words are given.

import { calendarText, shanghai, type CalendarEvent, type Time, type Zone } from './calendar.ts'
import { daysIn, everies, periodOf, type Day, type Every } from './day.ts'
import { fill } from './fill.ts'
import type { Maintenance, Task } from './parse-maintenance.ts'

/** Of the page's words, what a calendar says. */
export type CalendarWords = {
  readonly every: Readonly<Record<Every, string>>
  readonly kinds: Readonly<Record<string, { readonly name: string }>>
  readonly tasks: Readonly<Record<string, { readonly do: string }>>
  readonly calendar: { readonly name: string; readonly summary: string }
}

/** @param kind none: for every kind */
export const tasksFor = (tasks: readonly Task[], kind?: string): Task[] =>
  tasks.filter(({ kinds }) => kind === undefined || kinds.includes(kind))

export const minutesOf = (tasks: readonly Task[]): number => tasks.reduce((sum, { minutes }) => sum + minutes, 0)

/** By task: the period in which it was last ticked. */
export type Ticks = Readonly<Record<string, string>>

/** A tick lasts for its period: the box is empty again on the next day, Monday, first of the month or year. */
export const isDone = ({ id, every }: Task, ticks: Ticks, today: Day): boolean => ticks[id] === periodOf(every, today)

export function withTick(ticks: Ticks, { id, every }: Task, today: Day, done: boolean): Ticks {
  const others = Object.fromEntries(Object.entries(ticks).filter(([other]) => other !== id))
  return done ? { ...others, [id]: periodOf(every, today) } : others
}

/** Reads back what a phone kept; what is no tick of ours is none. */
export function readTicks(kept: unknown, tasks: readonly Task[]): Ticks {
  const entries = Object.entries(Object(kept) as Record<string, unknown>)
  return Object.fromEntries(
    entries.flatMap(([id, period]) =>
      typeof period === 'string' && tasks.some((task) => task.id === id) ? [[id, period]] : [],
    ),
  )
}

/** Year, month and day of `2026-11-24`, if it is a day at all. */
export function dayIn(text: string): Day | undefined {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []
  const found = { year: Number(year), month: Number(month), day: Number(day) }
  const isMonth = found.month >= 1 && found.month <= 12
  return isMonth && found.day >= 1 && found.day <= daysIn(found.year, found.month) ? found : undefined
}

export function timeIn(text: string): Time | undefined {
  const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)/.exec(text) ?? []
  return hour && minute ? { hour: Number(hour), minute: Number(minute) } : undefined
}

export type Plan = {
  readonly kind?: string | undefined
  /** Which periods get an event, and its first day. */
  readonly first: Readonly<Partial<Record<Every, Day>>>
  readonly time: Time
  readonly zone: Zone | undefined
  readonly stamp: string
  readonly rings: boolean
  /** A name that no other shop's events have; none in the files that are the same for all. */
  readonly shop?: string | undefined
  /** What the shop adds in its own words. */
  readonly own: string
}

/** One event a period, with its tasks as text: seven bells every evening would be switched off within a week. */
function eventsOf({ tasks }: Pick<Maintenance, 'tasks'>, words: CalendarWords, plan: Plan): CalendarEvent[] {
  return everies.flatMap((every) => {
    const first = plan.first[every]
    const due = tasksFor(tasks, plan.kind).filter((task) => task.every === every)
    if (!first || due.length === 0) return []
    const values = { every: words.every[every], count: due.length, minutes: minutesOf(due) }
    const lines = due.map(({ id }) => words.tasks[id]?.do ?? id)
    const uid = `${plan.kind ?? 'all'}-${every}.${plan.shop ?? 'maintenance'}@pos-rescue`
    const description = [...lines, ...(plan.own ? [plan.own] : [])]
    return [{ uid, every, first, summary: fill(words.calendar.summary, values), description, minutes: values.minutes }]
  })
}

export function maintenanceCalendar(maintenance: Pick<Maintenance, 'tasks'>, words: CalendarWords, plan: Plan): string {
  const { time, zone, stamp, rings } = plan
  const kind = words.kinds[plan.kind ?? '']?.name
  const name = kind === undefined ? words.calendar.name : `${words.calendar.name} \u00b7 ${kind}`
  return calendarText({ name, events: eventsOf(maintenance, words, plan), time, zone, stamp, rings })
}

/** Where the file of a kind of terminal is served from. Beside the pages, not among them: the app walks those itself. */
export const calendarPlace = (locale: string, kind: string): string => `/handbook/${locale}/maintenance-${kind}.ics`

/** A calendar file for each kind, for browsers that run no scripts or save nothing that a page has made. */
export function calendarFiles(
  { kinds, tasks, file }: Maintenance,
  words: CalendarWords,
  locale: string,
): { readonly place: string; readonly text: string }[] {
  const first = Object.fromEntries(everies.map((every) => [every, dayIn(file.first[every])]))
  const time = timeIn(file.time)
  if (!time || everies.some((every) => !first[every])) throw new Error('maintenance: file.first or file.time is none')
  const plan = { first, time, zone: shanghai, stamp: file.stamp, rings: false, own: '' }
  return kinds.map((kind) => ({
    place: calendarPlace(locale, kind),
    text: maintenanceCalendar({ tasks }, words, { ...plan, kind }),
  }))
}
