// The frame as an element of the portal's page. Made with createElement and the style object alone, and given its address
// once: the strictest policy of a portal needs one exception for it, frame-src, and the portal's history never grows.

import { eased, follow, unmeasured } from './height.ts'
import { warn } from './tell.ts'

// Everything that the guide needs and nothing more; telephone links count as custom protocols. Scripts and our own origin
// together are safe only because the page has another origin, which the loader makes sure of.
const sandbox = [
  'allow-scripts',
  'allow-same-origin',
  'allow-popups',
  'allow-popups-to-escape-sandbox',
  'allow-top-navigation-to-custom-protocols',
].join(' ')

// A portal's own rules for frames, `iframe { height: 100vh !important }` among them, must not undo what the frame asks for.
const firm = (element: HTMLElement, styles: Readonly<Record<string, string>>) => {
  for (const [name, value] of Object.entries(styles)) element.style.setProperty(name, value, 'important')
}

/** @param height CSS pixels */
export const setHeight = (frame: HTMLElement, height: number) => firm(frame, { height: `${height}px` })

export function createFrame(address: string): HTMLIFrameElement {
  const frame = document.createElement('iframe')
  // As attributes where old engines may know no such property.
  frame.setAttribute('sandbox', sandbox)
  frame.setAttribute('loading', 'lazy')
  frame.allow = 'clipboard-write'
  firm(frame, { display: 'block', width: '100%', border: '0', 'min-height': '0', 'max-height': 'none' })
  setHeight(frame, 640)
  frame.src = address
  return frame
}

/** Brings a frame to the heights that it asks for: at most one change before each paint, and never in a loop. */
export function paintHeights(frame: HTMLElement) {
  let [state, wanted, width, painting] = [unmeasured, 0, 0, 0]
  const paint = () => {
    painting = 0
    if (frame.clientWidth !== width) state = eased(state)
    width = frame.clientWidth
    const before = state
    state = follow(before, wanted, performance.now())
    if (state.height !== before.height) setHeight(frame, state.height)
    if (state.frozen && !before.frozen)
      warn('the frame grew ten times in two seconds; from now on it keeps its height and scrolls')
  }
  return {
    ask: (height: number) => {
      wanted = height
      painting = painting || requestAnimationFrame(paint)
    },
    ease: () => {
      state = eased(state)
    },
    /** The frame was loaded anew. */
    reset: () => {
      state = unmeasured
    },
    stop: () => {
      cancelAnimationFrame(painting)
      painting = 0
    },
  }
}

/** Only while a reader is at it, where the browser can tell: no frame scrolls a page by itself. */
const isActive = (): boolean => (navigator as Partial<Navigator>).userActivation?.isActive !== false

/** Brings a place of the frame into view. */
export function scrollTo(frame: HTMLElement, top: number): void {
  const seen = frame.getBoundingClientRect().top + top
  if (!isActive() || (seen >= 0 && seen < innerHeight / 2)) return
  // Rather than scrolling the window: this finds the box that scrolls, and minds the portal's scroll-padding.
  frame.style.setProperty('scroll-margin-top', `${-top}px`)
  frame.scrollIntoView()
}
