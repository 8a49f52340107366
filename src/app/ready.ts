// Steps that stand ready outside of the document. A tap puts one in and tells the address at once, so that the merchant sees it as
// soon as a static file would show it; React follows when it has been painted, or before if anything else happens.

import { flushSync } from 'react-dom'
import { quiet } from './quiet.ts'

export type Ready = {
  /** Holds an element for the page that is none of `boxes`, empty while a box is shown, and the box that is shown after it. */
  stage: HTMLElement | null
  /** The element that holds a step, by the step's address. */
  readonly boxes: Map<string, HTMLElement>
}

export function boxOf({ boxes }: Ready, address: string): HTMLElement {
  const box = boxes.get(address) ?? quiet(document.createElement('div'))
  boxes.set(address, box)
  return box
}

let isIn = false
let isAtTop = false
let waiting: (() => void) | undefined

/** Nothing where the step is not ready, and where nobody looks. */
export function putIn({ boxes, stage }: Ready, address: string): void {
  const box = boxes.get(address)
  if (!box?.firstChild || !stage || document.hidden) return
  // React hides what stands ready, and finds it shown later.
  for (const part of box.children) (part as HTMLElement).style.display = ''
  // What React put into it stays in it, for React to take out.
  stage.lastElementChild?.replaceWith(box)
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
