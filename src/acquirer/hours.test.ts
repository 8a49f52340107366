// Open, until when, and when again, at moments written with their offset.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Hours } from './file.ts'
import { isValid, standingAt } from './hours.ts'

const closed = { 'zh-CN': '明天打。' }
const bank: Hours = {
  zone: 'Asia/Shanghai',
  week: [
    { days: ['mon', 'tue', 'wed', 'thu', 'fri'], spans: ['08:30-12:00', '13:00-21:00'] },
    { days: ['sat'], spans: ['09:00-24:00'] },
    { days: ['sun'], spans: ['00:00-02:00', '09:00-17:30'] },
  ],
  holidays: [
    { from: '2027-01-01', until: '2027-01-03', spans: [] },
    { from: '2027-01-09', until: '2027-01-09', spans: ['10:00-11:00'] },
  ],
  closed,
}
const always: Hours = {
  zone: 'Asia/Shanghai',
  week: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], spans: ['00:00-24:00'] }],
  closed,
}
const at = (moment: string) => Date.parse(moment)

describe('standing', () => {
  it.each([
    ['2026-12-01T08:29:59+08:00', { open: false, from: { inDays: 0, date: '2026-12-01', time: '08:30' } }],
    ['2026-12-01T08:30+08:00', { open: true, until: { inDays: 0, date: '2026-12-01', time: '12:00' } }],
    ['2026-12-01T12:00+08:00', { open: false, from: { inDays: 0, date: '2026-12-01', time: '13:00' } }],
    ['2026-12-01T20:59+08:00', { open: true, until: { inDays: 0, date: '2026-12-01', time: '21:00' } }],
    ['2026-12-01T21:00+08:00', { open: false, from: { inDays: 1, date: '2026-12-02', time: '08:30' } }],
    // The same moment, wherever the phone is.
    ['2026-12-01T13:00Z', { open: false, from: { inDays: 1, date: '2026-12-02', time: '08:30' } }],
    ['2026-12-01T12:59Z', { open: true, until: { inDays: 0, date: '2026-12-01', time: '21:00' } }],
    // Over midnight from Saturday to Sunday.
    ['2026-12-05T23:00+08:00', { open: true, until: { inDays: 1, date: '2026-12-06', time: '02:00' } }],
    ['2026-12-06T00:00+08:00', { open: true, until: { inDays: 0, date: '2026-12-06', time: '02:00' } }],
    // A holiday is closed although the weekday is not, and days are counted over it.
    ['2026-12-31T21:30+08:00', { open: false, from: { inDays: 4, date: '2027-01-04', time: '08:30' } }],
    ['2027-01-01T10:00+08:00', { open: false, from: { inDays: 3, date: '2027-01-04', time: '08:30' } }],
    // A holiday with hours of its own.
    ['2027-01-09T09:30+08:00', { open: false, from: { inDays: 0, date: '2027-01-09', time: '10:00' } }],
    ['2027-01-09T10:30+08:00', { open: true, until: { inDays: 0, date: '2027-01-09', time: '11:00' } }],
  ])('at %s', (moment, standing) => {
    expect(standingAt(bank, at(moment))).toEqual(standing)
  })

  it('has no end where nobody goes home, and no beginning where nobody comes', () => {
    expect(standingAt(always, at('2026-12-01T00:00+08:00'))).toEqual({ open: true })
    const never: Hours = { ...always, holidays: [{ from: '2026-01-01', until: '2029-01-01', spans: [] }] }
    expect(standingAt(never, at('2026-12-01T00:00+08:00'))).toEqual({ open: false })
  })

  it('follows a zone with summer time', () => {
    const paris: Hours = { ...always, zone: 'Europe/Paris', week: [{ days: ['sun'], spans: ['08:00-20:00'] }] }
    expect(standingAt(paris, at('2026-03-29T05:59Z')).open).toBe(false)
    expect(standingAt(paris, at('2026-03-29T06:00Z')).open).toBe(true)
    expect(standingAt(paris, at('2026-10-25T06:30Z')).open).toBe(false)
  })

  it('opens exactly when it said it would', () => {
    fc.assert(
      fc.property(fc.integer({ min: at('2026-01-01T00:00Z'), max: at('2028-01-01T00:00Z') }), (now) => {
        const standing = standingAt(bank, now)
        const when = standing.open ? standing.until : standing.from
        const then = at(
          `${when?.time === '24:00' ? `${when.date}T23:59:59` : `${when?.date ?? ''}T${when?.time ?? ''}:00`}+08:00`,
        )
        expect(then).toBeGreaterThan(now - 60_000)
        if (when?.time !== '24:00') expect(standingAt(bank, then).open).toBe(!standing.open)
        expect(standingAt(bank, Math.max(now, then - 60_000)).open).toBe(standing.open)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('a notice', () => {
  const notice = { text: { 'zh-CN': '维护' }, from: '2026-12-01T08:00+08:00', until: '2026-12-01T14:00+08:00' }
  it.each([
    ['2026-12-01T07:59:59+08:00', false],
    ['2026-12-01T08:00+08:00', true],
    ['2026-12-01T05:59Z', true],
    ['2026-12-01T14:00+08:00', false],
  ])('at %s: %s', (moment, is) => {
    expect(isValid(notice, at(moment))).toBe(is)
  })
})
