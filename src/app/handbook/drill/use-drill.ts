// What a trainee has done: kept for this visit, on the phone only by a tick, as ids of acts and nothing else.

import { useEffect, useState } from 'react'
import type { AnswerId, GuideId } from '#engine/guide.ts'
import { act, afresh, again, fresh, goOn, readRun, written, type Run } from '#handbook/drill/run.ts'
import type { Scenario } from '#handbook/drill/scenario.ts'
import { scenarios } from '#handbook/drill/scenarios.ts'
import type { Runs } from '#handbook/drill/score.ts'
import { drop, keep, kept, stays } from '../../components/keep.ts'

const name = 'drill'

// Loops here, since Object.fromEntries is younger than our engines.
function read(text: string | null): Runs {
  const runs: Partial<Record<GuideId, Run>> = {}
  try {
    const stored = Object.assign({}, JSON.parse(text ?? '{}')) as Readonly<Record<string, unknown>>
    for (const scenario of scenarios) {
      const { id } = scenario.file
      if (id in stored) runs[id] = readRun(scenario, stored[id])
    }
  } catch {
    // What was kept is no record of ours.
  }
  return runs
}

function textOf(runs: Runs): string {
  const record: Record<string, unknown> = {}
  for (const [id, run] of Object.entries(runs)) record[id] = run && written(run)
  return JSON.stringify(record)
}

export type Drill = {
  readonly runs: Runs
  /** The scenario being played and where it stands. */
  readonly playing: { readonly scenario: Scenario; readonly run: Run } | undefined
  readonly play: (scenario: Scenario) => void
  readonly leave: () => void
  readonly act: (id: AnswerId) => void
  readonly goOn: () => void
  readonly again: () => void
  readonly restart: () => void
  readonly stored: boolean
  readonly said: 'stored' | 'notStored' | 'cleared' | undefined
  readonly store: (wanted: boolean) => void
  readonly clear: () => void
}

type Kept = Pick<Drill, 'runs' | 'stored' | 'said' | 'store' | 'clear'> & { readonly change: (runs: Runs) => void }

function useKept(): Kept {
  const [runs, setRuns] = useState<Runs>({})
  const [stored, setStored] = useState(false)
  const [said, setSaid] = useState<Drill['said']>()
  useEffect(() => {
    const onPhone = stays.read(name)
    setStored(onPhone !== null)
    setRuns(read(kept(name) ?? onPhone))
  }, [])
  const change = (next: Runs) => {
    setRuns(next)
    keep(name, textOf(next))
    if (!stored) {
      setSaid(undefined)
      return
    }
    const done = stays.write(name, textOf(next))
    setStored(done)
    setSaid(done ? undefined : 'notStored')
  }
  const store = (wanted: boolean) => {
    const done = wanted ? stays.write(name, textOf(runs)) : stays.drop(name)
    setStored(wanted === done)
    setSaid(wanted ? (done ? 'stored' : 'notStored') : undefined)
  }
  const clear = () => {
    stays.drop(name)
    drop(name)
    setStored(false)
    setRuns({})
    setSaid('cleared')
  }
  return { runs, stored, said, store, clear, change }
}

export function useDrill(): Drill {
  const { change, ...held } = useKept()
  const [at, setAt] = useState<GuideId>()
  const scenario = scenarios.find(({ file }) => file.id === at)
  const run = (at && held.runs[at]) ?? fresh
  const become = (next: Run) => {
    if (at) change({ ...held.runs, [at]: next })
  }
  return {
    ...held,
    playing: scenario && { scenario, run },
    play: ({ file }) => setAt(file.id),
    leave: () => setAt(undefined),
    act: (id) => become(scenario ? act(scenario, run, id) : run),
    goOn: () => become(scenario ? goOn(scenario, run) : run),
    again: () => become(again(run)),
    restart: () => become(afresh(run)),
  }
}
