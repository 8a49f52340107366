// Has the worker keep this page's language, and knows how that stands. One store for all of a page's lines.

import type { Answer, Question } from '#offline/messages.ts'

/** `unable`: this browser has no worker for us, or refuses it. `unasked`: the reader saves data and must tap first. */
export type Standing = Answer['standing'] | 'unable' | 'unasked' | 'keeping'
export type Kept = {
  readonly standing: Standing
  readonly waiting: ServiceWorker | undefined
  /** The reader has tapped, and the new build is not in charge yet. */
  readonly isTakingOver: boolean
}

type Policies = {
  readonly createPolicy: (
    name: string,
    rules: { createScriptURL: () => string },
  ) => { createScriptURL: (of: string) => string }
}

let state: Kept = { standing: 'keeping', waiting: undefined, isTakingOver: false }
const listeners = new Set<() => void>()

function set(change: Partial<Kept>): void {
  state = { ...state, ...change }
  for (const listen of listeners) listen()
}

export const stateNow = (): Kept => state

export function subscribe(listen: () => void): () => void {
  listeners.add(listen)
  return () => void listeners.delete(listen)
}

const address = '/sw.js'

/** The one script address that a text may become: pages admit no other policy and no other text. */
function trusted(): string {
  const { trustedTypes } = window as { trustedTypes?: Policies }
  return (
    trustedTypes?.createPolicy('pos-rescue-worker', { createScriptURL: () => address }).createScriptURL('') ?? address
  )
}

/** A new build that is there whole, now or later. */
function watch(registration: ServiceWorkerRegistration): void {
  const look = () => {
    if (registration.waiting && registration.active && registration.waiting !== state.waiting)
      set({ waiting: registration.waiting, isTakingOver: false })
  }
  look()
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', look))
}

let ready: Promise<ServiceWorkerRegistration> | undefined

async function register(): Promise<ServiceWorkerRegistration> {
  // Where a build has switched the worker off, its script takes leave by itself; nothing may bring it back.
  if (!('serviceWorker' in navigator) || document.documentElement.dataset['worker'] !== 'on')
    throw new Error('no worker')
  const registration = await navigator.serviceWorker.register(trusted(), { updateViaCache: 'none' })
  watch(registration)
  return navigator.serviceWorker.ready
}

/** Asks on a port of its own; every answer is told. */
async function ask(question: Question, told: (answer: Answer) => void): Promise<void> {
  const { active } = await (ready ??= register())
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = ({ data }: MessageEvent<Answer>) => told(data)
  active?.postMessage(question, [port2])
}

export const savesData = (): boolean =>
  (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true

let last = ''

/** Keeps the page's language: unasked where none is kept yet, once a page; or because the reader has tapped. */
export function keep(locale: string, acquirer: string | undefined, isRequested: boolean): void {
  const asked = `${locale} ${acquirer ?? ''}`
  if (!isRequested && asked === last) return
  last = asked
  if (!isRequested && savesData()) {
    set({ standing: 'unasked' })
    return
  }
  set({ standing: 'keeping' })
  const named = acquirer === undefined ? {} : { acquirer }
  ask({ ask: 'keep', locale, isRequested, ...named }, ({ standing }) => set({ standing })).catch(() =>
    set({ standing: 'unable' }),
  )
}

/** Milliseconds after which the old worker is not waited for: it answers with a kept file in far less. */
const patience = 2000

/** Milliseconds after which nobody expects a tap to load the page anew: it may be another step by then. */
const tooLong = 60_000

/**
 * Has the old worker answer something. Chromium half starts workers ahead, for links that are in sight; it then counts them
 * as busy, and what should take over would wait for up to five minutes.
 */
const wake = (): Promise<unknown> =>
  Promise.race([fetch(import.meta.url), new Promise((done) => setTimeout(done, patience))]).catch(() => undefined)

/** Lets the new build take over and loads this page anew; other tabs stay as they are. */
export function takeOver({ waiting }: Kept): void {
  if (!waiting) return
  if (waiting.state !== 'installed') {
    // Another tab has let it.
    location.reload()
    return
  }
  set({ isTakingOver: true })
  const { serviceWorker } = navigator
  const anew = () => location.reload()
  serviceWorker.addEventListener('controllerchange', anew)
  setTimeout(() => {
    serviceWorker.removeEventListener('controllerchange', anew)
    set({ isTakingOver: false })
  }, tooLong)
  const question: Question = { ask: 'take-over' }
  void wake().then(() => waiting.postMessage(question))
}
