// What is ticked on this phone, for which kind of terminal, and the name of its calendar: kept here alone, and said so
// where nothing can be kept.

import { useEffect, useState } from 'react'
import { isDone, readTicks, withTick, type Ticks } from '#handbook/maintenance.ts'
import { shopDay, untilNextDay, type Day } from '#handbook/day.ts'
import type { Task } from '#handbook/parse-maintenance.ts'
import { stays } from '../components/keep.ts'

const name = 'handbook-maintenance'

type Kept = {
  readonly kind?: string | undefined
  readonly ticks: Ticks
  /** What no other shop's calendar is called. */
  readonly shop?: string | undefined
}
const nothing: Kept = { ticks: {} }

function read(kinds: readonly string[], tasks: readonly Task[]): Kept {
  try {
    const kept = Object(JSON.parse(stays.read(name) ?? '{}')) as Record<string, unknown>
    const kind = kinds.find((one) => one === kept['kind'])
    const shop = /^[0-9a-f]{32}$/.exec(String(kept['shop']))?.[0]
    return { kind, ticks: readTicks(kept['ticks'], tasks), shop }
  } catch {
    return nothing
  }
}

const today = (): Day => shopDay(new Date())

const newName = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')

/** The shop's day by this phone, also where the page was left open over night; and a way to look at the clock again. */
function useToday(): readonly [Day, () => Day] {
  const [day, setDay] = useState(today)
  const look = () => {
    const now = today()
    setDay(now)
    return now
  }
  useEffect(() => {
    const timer = setTimeout(look, untilNextDay(new Date()))
    window.addEventListener('focus', look)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('focus', look)
      document.removeEventListener('visibilitychange', look)
    }
  }, [day])
  return [day, look]
}

export type MaintenanceState = {
  readonly kind: string | undefined
  readonly choose: (kind: string | undefined) => void
  readonly done: (task: Task) => boolean
  readonly tick: (task: Task, done: boolean) => void
  /** False where the phone keeps nothing. */
  readonly lasts: boolean
  readonly forget: () => void
  readonly forgotten: boolean
  readonly day: Day
  readonly shop: string
  /** So that the next file changes the events of this one. */
  readonly keepShop: () => void
}

export function useMaintenance(kinds: readonly string[], tasks: readonly Task[]): MaintenanceState {
  const [kept, setKept] = useState(() => read(kinds, tasks))
  const [lasts, setLasts] = useState(true)
  const [forgotten, setForgotten] = useState(false)
  const [newShop] = useState(newName)
  const [day, look] = useToday()
  const shop = kept.shop ?? newShop
  const change = (next: Kept) => {
    setKept(next)
    setForgotten(false)
    setLasts(stays.write(name, JSON.stringify(next)))
  }
  return {
    kind: kept.kind,
    choose: (kind) => change({ ...kept, kind }),
    done: (task) => isDone(task, kept.ticks, day),
    // The day of the tick itself: the page may have been open since yesterday.
    tick: (task, done) => change({ ...kept, ticks: withTick(kept.ticks, task, look(), done) }),
    lasts,
    forget: () => {
      setForgotten(stays.drop(name))
      setKept(nothing)
    },
    forgotten,
    day,
    shop,
    keepShop: () => change({ ...kept, shop }),
  }
}
