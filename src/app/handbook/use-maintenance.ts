// What is ticked on this phone, and for which kind of terminal: kept here alone, and said so where nothing can be kept.

import { useEffect, useState } from 'react'
import { isDone, readTicks, withTick, type Ticks } from '#handbook/maintenance.ts'
import type { Day } from '#handbook/day.ts'
import type { Task } from '#handbook/parse-maintenance.ts'
import { stays } from '../components/keep.ts'

const name = 'handbook-maintenance'

type Kept = { readonly kind?: string | undefined; readonly ticks: Ticks }
const nothing: Kept = { ticks: {} }

function read(kinds: readonly string[], tasks: readonly Task[]): Kept {
  try {
    const kept = Object(JSON.parse(stays.read(name) ?? '{}')) as Record<string, unknown>
    const kind = kinds.find((one) => one === kept['kind'])
    return { kind, ticks: readTicks(kept['ticks'], tasks) }
  } catch {
    return nothing
  }
}

function today(): Day {
  const now = new Date()
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() }
}

/** The day on this phone, also where the page was left open over night. */
export function useToday(): Day {
  const [day, setDay] = useState(today)
  useEffect(() => {
    const look = () => setDay(today())
    window.addEventListener('focus', look)
    document.addEventListener('visibilitychange', look)
    return () => {
      window.removeEventListener('focus', look)
      document.removeEventListener('visibilitychange', look)
    }
  }, [])
  return day
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
}

export function useMaintenance(kinds: readonly string[], tasks: readonly Task[]): MaintenanceState {
  const [kept, setKept] = useState(() => read(kinds, tasks))
  const [lasts, setLasts] = useState(true)
  const [forgotten, setForgotten] = useState(false)
  const day = useToday()
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
    tick: (task, done) => change({ ...kept, ticks: withTick(kept.ticks, task, today(), done) }),
    lasts,
    forget: () => {
      setForgotten(stays.drop(name))
      setKept(nothing)
    },
    forgotten,
    day,
  }
}
