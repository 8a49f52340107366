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

let untold: HTMLElement | undefined
let isAtTop = false
let waiting: (() => void) | undefined

/** React hides what stands ready, and finds it shown later. */
function show(box: HTMLElement): void {
  for (const part of box.children as HTMLCollectionOf<HTMLElement>) if (part.style.display) part.style.display = ''
}

/** Nothing where the step is not ready, and where nobody looks. */
export function putIn({ boxes, stage }: Ready, address: string): void {
  const box = boxes.get(address)
  if (!box?.firstChild || !stage || document.hidden) return
  show(box)
  // What React put into it stays in it, for React to take out.
  stage.lastElementChild?.replaceWith(box)
  window.scrollTo(0, 0)
  untold = box
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
  const box = untold
  untold = undefined
  if (!box) {
    tell()
    return
  }
  // An update of what stands ready that React had begun before the tap hides it anew: seen to before that is painted.
  const hiding = new MutationObserver(() => show(box))
  hiding.observe(box, { subtree: true, attributeFilter: ['style'] })
  const told = () => {
    hiding.disconnect()
    tell()
  }
  const due = () => {
    if (waiting === told) settle()
  }
  waiting = told
  // The second frame begins when the first has been handed on to be painted; a page that went into the background has none.
  requestAnimationFrame(() => requestAnimationFrame(due))
  setTimeout(due, 300)
}
