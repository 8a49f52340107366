// A conversation over a WebSocket in numbered questions and answers, as the DevTools protocol and WebDriver BiDi hold it.

import { within } from './window.ts'

type Told = {
  readonly id?: number
  readonly result?: unknown
  readonly error?: unknown
  readonly message?: string
  /** What is told unasked. */
  readonly method?: string
  readonly params?: unknown
}

export type Wire = {
  readonly ask: (method: string, params?: object) => Promise<unknown>
  readonly close: () => void
}

/** @param hear is given what is told unasked */
export async function connect(address: string, hear?: (method: string, params: unknown) => void): Promise<Wire> {
  const socket = new WebSocket(address)
  const waiting = new Map<number, { done: (result: unknown) => void; fail: (error: Error) => void }>()
  let count = 0
  socket.addEventListener('message', ({ data }) => {
    const told = JSON.parse(String(data)) as Told
    if (told.method !== undefined) hear?.(told.method, told.params)
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
  const ask = (method: string, params: object = {}): Promise<unknown> => {
    const id = (count += 1)
    socket.send(JSON.stringify({ id, method, params }))
    return within(new Promise((done, fail) => waiting.set(id, { done, fail })), method)
  }
  return { ask, close: () => socket.close() }
}
