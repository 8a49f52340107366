// The little of a worker's world that ours uses, typed here: the compiler knows either a page's globals or a worker's.

import type { List } from './list.ts'

type Extendable = { readonly waitUntil: (work: Promise<unknown>) => void }

export type Asked = Extendable & {
  readonly request: Request
  readonly preloadResponse?: Promise<Response | undefined>
  readonly respondWith: (reply: Promise<Response>) => void
}

export type Told = Extendable & { readonly data: unknown; readonly ports: readonly MessagePort[] }

type Window = { readonly id: string }

type Scope = {
  /** Set by the first line of the built worker. */
  readonly posRescue: List
  readonly location: { readonly origin: string }
  readonly clients: {
    readonly claim: () => Promise<void>
    readonly matchAll: (kind: { type: 'window'; includeUncontrolled: boolean }) => Promise<readonly Window[]>
  }
  readonly registration: {
    readonly navigationPreload?: { readonly enable: () => Promise<void> }
    readonly unregister: () => Promise<boolean>
  }
  readonly skipWaiting: () => Promise<void>
  readonly addEventListener: {
    (kind: 'install' | 'activate', listen: (event: Extendable) => void): void
    (kind: 'fetch', listen: (event: Asked) => void): void
    (kind: 'message', listen: (event: Told) => void): void
  }
}

export const scope = self as unknown as Scope
export const list = scope.posRescue
