// Days of the calendar as plain figures, and the period a day is in. Pure: which day it is, the caller says,
// so that the same rule holds on a phone, in a file and in a test.

export type Every = 'day' | 'week' | 'month' | 'year'

/** In the order in which they are shown. */
export const everies: readonly Every[] = ['day', 'week', 'month', 'year']

/** `month` counts from 1. */
export type Day = { readonly year: number; readonly month: number; readonly day: number }

/** In hours after midnight: a shop that closes late settles on the day on which it opened. */
const dayBegins = 4

/** The shop's day at a moment, by the clock of the machine. */
export function shopDay(now: Date): Day {
  const moved = new Date(now.getFullYear(), now.getMonth(), now.getDate(), now.getHours() - dayBegins)
  return { year: moved.getFullYear(), month: moved.getMonth() + 1, day: moved.getDate() }
}

/** In milliseconds. */
export function untilNextDay(now: Date): number {
  const { year, month, day } = shopDay(now)
  return new Date(year, month - 1, day + 1, dayBegins).getTime() - now.getTime()
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

export const daysIn = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31

/** Days since 1 March of the year 0, so that a leap day ends its year. */
function ordinal({ year, month, day }: Day): number {
  const years = month > 2 ? year : year - 1
  const months = (month + 9) % 12
  const leaps = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400)
  return years * 365 + leaps + Math.floor((months * 153 + 2) / 5) + day - 1
}

/** Monday is 1, Sunday 7, as ISO 8601 counts. */
export const weekday = (day: Day): number => ((ordinal(day) + 2) % 7) + 1

/** The week of ISO 8601: the first of a year is the one with its first Thursday. */
function weekOf(day: Day): { readonly year: number; readonly week: number } {
  const thursday = ordinal(day) - weekday(day) + 4
  const firstOf = (year: number) => ordinal({ year, month: 1, day: 1 })
  const year = [day.year + 1, day.year].find((one) => firstOf(one) <= thursday) ?? day.year - 1
  return { year, week: Math.floor((thursday - firstOf(year)) / 7) + 1 }
}

export const padded = (figure: number, length = 2): string => String(figure).padStart(length, '0')

/** A name for the day, week, month or year that a day is in: two days of one period have the same. */
export function periodOf(every: Every, day: Day): string {
  const year = padded(day.year, 4)
  switch (every) {
    case 'day':
      return `${year}-${padded(day.month)}-${padded(day.day)}`
    case 'week': {
      const { year: weekYear, week } = weekOf(day)
      return `${padded(weekYear, 4)}-W${padded(week)}`
    }
    case 'month':
      return `${year}-${padded(day.month)}`
    case 'year':
      return year
    default:
      return every satisfies never
  }
}

export const endOfMonth = (day: Day): Day => ({ ...day, day: daysIn(day.year, day.month) })
