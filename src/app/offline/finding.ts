// What this phone last found about its own network, so that a step about it knows already. A finding ends with half a minute
// or with the browser's word that something has changed, since an old one shown as new would send a merchant the wrong way.

import { probe, type Reach } from './probe.ts'

/** Milliseconds that a finding holds. What changes without a word (a router starting up, a log-in that ends) takes longer. */
const holds = 30_000

let found: { readonly reach: Reach; readonly at: number } | undefined
/** The asking whose answer counts; whatever happens meanwhile makes it nobody's. */
let asking: object | undefined
const listeners = new Set<() => void>()
let isAhead = false
let isLookedFor = false

const isSeen = (): boolean => document.visibilityState === 'visible'

function set(reach: Reach | undefined, mine?: object): void {
  found = reach && { reach, at: Date.now() }
  asking = mine
  for (const listen of listeners) listen()
}

/** What holds now; a clock that was put back makes any finding old. */
export function reachNow(): Reach | undefined {
  const age = found ? Date.now() - found.at : holds
  return age >= 0 && age < holds ? found?.reach : undefined
}

/** Silence is a finding only before the eyes of somebody who asks: ahead of that the line may be busy with our own files. */
export function ask(): void {
  const mine = {}
  isLookedFor = true
  set(undefined, mine)
  void probe().then((reach) => {
    if (asking === mine) set(reach === 'offline' && listeners.size === 0 ? undefined : reach)
  })
}

/** Something may have changed: what was found is no more, and is looked for again where somebody would look at it. */
function doubt(): void {
  isLookedFor = false
  set(undefined)
  if (isSeen() && (isAhead || listeners.size > 0)) ask()
}

type Connection = EventTarget & { readonly type?: string }

/** A browser tells of every new estimate of its line's speed; that it is another line is what matters. */
function watchLine(line: Connection): void {
  let before = line.type
  line.addEventListener('change', () => {
    if (line.type === before) return
    before = line.type
    doubt()
  })
}

let isWatched = false

function watch(): void {
  if (isWatched) return
  isWatched = true
  window.addEventListener('online', doubt)
  // A browser that says it has no network is right; only that it has one must be looked at.
  window.addEventListener('offline', () => set('offline'))
  document.addEventListener('visibilitychange', () => {
    if (isSeen()) doubt()
  })
  const { connection } = navigator as { connection?: Connection }
  if (connection) watchLine(connection)
}

/** @param mayAsk whether what is found may be needed soon: then it is asked for once, and again after each change */
export function lookAhead(mayAsk: boolean): void {
  watch()
  isAhead = mayAsk
  if (mayAsk && isSeen() && !isLookedFor) ask()
}

/** For a step that shows what holds, now and after each change; asks where nothing does. */
export function attend(listen: () => void): () => void {
  watch()
  listeners.add(listen)
  if (asking || reachNow()) listen()
  else ask()
  return () => void listeners.delete(listen)
}
