// How the relief stands today, by the day in China. Until scripts may look at a clock, it is as it was
// in the month when the rules were read: the page that was built and the page that takes over must agree.

import { fees } from '#handbook/fee-figures.ts'
import { reliefAt, type ReliefState } from '#handbook/fees.ts'
import { useHydrated } from '../components/use-book.ts'

const hours = 3_600_000

const todayInChina = (): string => new Date(Date.now() + 8 * hours).toISOString().slice(0, 10)

export function useRelief(): { readonly state: ReliefState; readonly holds: boolean } {
  const state = reliefAt(fees, useHydrated() ? todayInChina() : `${fees.read}-01`)
  return { state, holds: state === 'stated' || state === 'extended' }
}
