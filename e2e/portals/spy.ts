// What a test watches on a portal's page from before its first script: what is fired, posted, listened to and refused.

import type { Page } from '@playwright/test'

export type Spied = {
  readonly fired: { readonly name: string; readonly acquirer: string | null; readonly detail: unknown }[]
  /** To whom the page posted messages through a frame's window. */
  readonly targets: string[]
  /** Policies that something on the page ran into. */
  readonly refused: string[]
  /** Handlers for messages on the page's window now. */
  readonly listeners: number
  /** Ports that were made and not closed yet. */
  readonly ports: number
  /** How often any frame was given an address. */
  readonly addresses: number
  /** Whether any element has come into view for who asked. */
  readonly inView: boolean
}

/** Runs in the page, alone: it may use nothing from outside itself. */
function install(): void {
  if (window !== window.top) return
  const spied = { fired: [], targets: [], refused: [], listeners: 0, ports: 0, addresses: 0, inView: false } as {
    -readonly [Key in keyof Spied]: Spied[Key]
  }
  Object.assign(window, { spied })
  for (const name of ['ready', 'node', 'outcome', 'handover', 'height', 'scroll', 'hello'])
    document.addEventListener(`pos-rescue:${name}`, (event) => {
      const acquirer = (event.target as Element).getAttribute('acquirer')
      spied.fired.push({ name, acquirer, detail: (event as CustomEvent).detail as unknown })
    })
  document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => spied.refused.push(violatedDirective))

  const target = EventTarget.prototype
  const count = (on: unknown, type: string, by: number) => {
    if ((on === window || on === undefined) && type === 'message') spied.listeners += by
  }
  window.addEventListener = function (this: unknown, type: string, ...rest: unknown[]) {
    count(this, type, 1)
    target.addEventListener.apply(window, [type, ...rest] as Parameters<EventTarget['addEventListener']>)
  }
  window.removeEventListener = function (this: unknown, type: string, ...rest: unknown[]) {
    count(this, type, -1)
    target.removeEventListener.apply(window, [type, ...rest] as Parameters<EventTarget['removeEventListener']>)
  }
  const Channel = window.MessageChannel
  window.MessageChannel = class extends Channel {
    constructor() {
      super()
      spied.ports += 1
      const { port1 } = this
      const close = port1.close.bind(port1)
      port1.close = () => {
        spied.ports -= 1
        port1.close = close
        close()
      }
    }
  }
  window.IntersectionObserver = class extends IntersectionObserver {
    constructor(hear: IntersectionObserverCallback, options?: IntersectionObserverInit) {
      super((entries, self) => {
        hear(entries, self)
        spied.inView = spied.inView || entries.some(({ isIntersecting }) => isIntersecting)
      }, options)
    }
  }

  // A window of another origin cannot be changed, so that what stands for it on this page is.
  const stands = new Map<unknown, unknown>()
  const standFor = (other: Window | null) => {
    if (!other || other === window) return other
    const posts = (message: unknown, target: string, transfer?: Transferable[]) => {
      spied.targets.push(target)
      other.postMessage(message, target, transfer)
    }
    if (!stands.has(other)) stands.set(other, { postMessage: posts })
    return stands.get(other)
  }
  const replace = (prototype: object, name: string, get: (real: () => unknown) => unknown) => {
    const real = Object.getOwnPropertyDescriptor(prototype, name)
    if (!real?.get) throw new Error(`no ${name} to watch`)
    Object.defineProperty(prototype, name, {
      ...real,
      get(this: unknown) {
        return get(() => real.get?.call(this) as unknown)
      },
    })
  }
  replace(MessageEvent.prototype, 'source', (real) => standFor(real() as Window | null))
  replace(HTMLIFrameElement.prototype, 'contentWindow', (real) => standFor(real() as Window | null))
  const src = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'src')
  Object.defineProperty(HTMLIFrameElement.prototype, 'src', {
    ...src,
    set(this: unknown, value: string) {
      spied.addresses += 1
      src?.set?.call(this, value)
    },
  })
}

export const spyOn = (page: Page): Promise<unknown> => page.addInitScript(install)

export const spied = (page: Page): Promise<Spied> => page.evaluate(() => (window as unknown as { spied: Spied }).spied)
