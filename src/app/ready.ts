// Steps that stand ready outside of the document. A tap puts one in and tells the address at once, so that the merchant sees it as
// soon as a static file would show it; React follows when it has been painted, or before if anything else happens.

import { flushSync } from 'react-dom'

/** The element that holds a step, by the step's address. */
export type Ready = Map<string, HTMLElement>

export function boxOf(ready: Ready, address: string): HTMLElement {
  const box = ready.get(address) ?? document.createElement('div')
  ready.set(address, box)
  return box
}

let isIn = false
let isAtTop = false
let waiting: (() => void) | undefined

/** Nothing where the step is not ready, while the first page stands as it was built, and where nobody looks. */
export function putIn(ready: Ready, address: string): void {
  const box = ready.get(address)
  const shown = Array.from(ready.values()).find(({ isConnected }) => isConnected)
  if (!box?.firstChild || !shown || document.hidden) return
  // React hides what stands ready, and finds it shown later.
  for (const part of box.children) (part as HTMLElement).style.display = ''
  shown.replaceWith(box)
  window.scrollTo(0, 0)
  isIn = true
  isAtTop = true
}

/** Shows a new step from its top; not again where it was put in so, since by now its reader may have moved it. */
export function showTop(): void {
  if (!isAtTop) window.scrollTo(0, 0)
  isAtTop = false
}

/** Does at once what waits, and says whether anything did. */
export function settle(): boolean {
  const then = waiting
  waiting = undefined
  if (then) flushSync(then)
  return then !== undefined
}

/** Tells React of a new address: after the paint of a step that was put in, else at once. */
export function follow(tell: () => void): void {
  settle()
  if (!isIn) {
    tell()
    return
  }
  isIn = false
  const due = () => {
    if (waiting === tell) settle()
  }
  waiting = tell
  // The second frame begins when the first has been handed on to be painted; a page that went into the background has none.
  requestAnimationFrame(() => requestAnimationFrame(due))
  setTimeout(due, 300)
}
