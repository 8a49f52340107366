import { describe, expect, it } from 'vitest'
import { daysIn, periodOf, shopDay, untilNextDay, weekday, type Day } from './day.ts'

const day = (text: string): Day => {
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number)
  return { year, month, day: date }
}

describe('days', () => {
  it('have the weekday that the calendar of the machine gives them, over 30 years', () => {
    for (let at = Date.UTC(2015, 0, 1); at < Date.UTC(2045, 0, 1); at += 86_400_000) {
      const date = new Date(at)
      const known = date.getUTCDay() === 0 ? 7 : date.getUTCDay()
      expect(weekday(day(date.toISOString().slice(0, 10))), date.toISOString()).toBe(known)
    }
  })

  it('are 29 in February of a leap year, and 28 in 2100, which is none', () => {
    expect([2024, 2026, 2028, 2000, 2100].map((year) => daysIn(year, 2))).toEqual([29, 28, 29, 29, 28])
    expect([1, 4, 6, 9, 11, 12].map((month) => daysIn(2026, month))).toEqual([31, 30, 30, 30, 30, 31])
  })
})

describe('the day of a shop', () => {
  it.each([
    ['2026-11-24T04:00', '2026-11-24', 24 * 60],
    ['2026-11-24T23:59', '2026-11-24', 4 * 60 + 1],
    ['2026-11-25T00:30', '2026-11-24', 3.5 * 60],
    ['2026-11-25T03:59', '2026-11-24', 1],
    ['2027-01-01T01:00', '2026-12-31', 3 * 60],
    ['2028-03-01T03:00', '2028-02-29', 60],
  ])('at %s is %s, for %i more minutes', (now, known, minutes) => {
    expect(shopDay(new Date(now))).toEqual(day(known))
    expect(untilNextDay(new Date(now))).toBe(minutes * 60_000)
  })
})

describe('the period a tick lasts for', () => {
  it('is a day, an ISO week, a month or a year', () => {
    const names = (['day', 'week', 'month', 'year'] as const).map((every) => periodOf(every, day('2026-11-24')))
    expect(names).toEqual(['2026-11-24', '2026-W48', '2026-11', '2026'])
  })

  it('goes on over the turn of the year where the week does', () => {
    // ISO 8601: week 1 is the one with the year's first Thursday.
    const known: Record<string, string> = {
      '2026-12-28': '2026-W53',
      '2027-01-01': '2026-W53',
      '2027-01-03': '2026-W53',
      '2027-01-04': '2027-W01',
      '2024-12-29': '2024-W52',
      '2024-12-30': '2025-W01',
      '2021-01-03': '2020-W53',
    }
    for (const [text, week] of Object.entries(known)) expect(periodOf('week', day(text)), text).toBe(week)
  })

  it('begins anew on Monday and on the first of the month', () => {
    expect(periodOf('week', day('2026-11-22'))).not.toBe(periodOf('week', day('2026-11-23')))
    expect(periodOf('week', day('2026-11-23'))).toBe(periodOf('week', day('2026-11-29')))
    expect(periodOf('month', day('2026-11-30'))).not.toBe(periodOf('month', day('2026-12-01')))
  })
})
