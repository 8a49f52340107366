// A conversation over a WebSocket in numbered questions and answers, as the DevTools protocol and WebDriver BiDi hold it.

import { within } from './window.ts'

type Told = {
  readonly id?: number
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
  readonly error?: unknown
  readonly message?: string
}

export type Wire = {
  readonly ask: (method: string, params?: object) => Promise<unknown>
  /** Resolves at the next event of that name. */
  readonly next: (method: string) => Promise<unknown>
  readonly on: (method: string, hear: (params: unknown) => void) => void
  readonly close: () => void
}

export async function connect(address: string): Promise<Wire> {
  const socket = new WebSocket(address)
  const waiting = new Map<number, { done: (result: unknown) => void; fail: (error: Error) => void }>()
  const listeners = new Map<string, Set<(params: unknown) => void>>()
  let count = 0
  socket.addEventListener('message', ({ data }) => {
    const told = JSON.parse(String(data)) as Told
    for (const hear of listeners.get(told.method ?? '') ?? []) hear(told.params)
    const asked = waiting.get(told.id ?? 0)
    if (!asked) return
    waiting.delete(told.id ?? 0)
    if (told.error === undefined) asked.done(told.result)
    else asked.fail(new Error(`${JSON.stringify(told.error)} ${told.message ?? ''}`))
  })
  socket.addEventListener('close', () => {
    for (const { fail } of waiting.values()) fail(new Error('the engine hung up'))
  })
  await within(
    new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve)
      socket.addEventListener('error', () => reject(new Error(`no connection to ${address}`)))
    }),
    address,
  )
  const on: Wire['on'] = (method, hear) => {
    listeners.set(method, (listeners.get(method) ?? new Set()).add(hear))
  }
  const ask = (method: string, params: object = {}): Promise<unknown> => {
    const id = (count += 1)
    socket.send(JSON.stringify({ id, method, params }))
    return within(new Promise((done, fail) => waiting.set(id, { done, fail })), method)
  }
  const next = (method: string): Promise<unknown> =>
    within(
      new Promise((resolve) => {
        const hear = (params: unknown) => {
          listeners.get(method)?.delete(hear)
          resolve(params)
        }
        on(method, hear)
      }),
      method,
    )
  return { ask, next, on, close: () => socket.close() }
}
