// What runs inside the measured page, the same in all three: it reports moments through the binding `benchReport`.
// Each function is sent to the browser as text, so it may use only the page and its neighbours here.

/** `at` is in milliseconds since 1970, on the browser's clock. */
export type Fact = {
  readonly name: 'fcp' | 'lcp' | 'answer' | 'taken-over' | 'long' | 'click' | 'step'
  readonly at: number
  readonly node?: string
  readonly duration?: number
  /** The middle of what was shown, in the viewport. */
  readonly x?: number
  readonly y?: number
}

declare global {
  interface Window {
    benchReport(fact: string): void
  }
}

export const absolute = (time: number): number => performance.timeOrigin + time

export function report(fact: Fact): void {
  window.benchReport(JSON.stringify(fact))
}

/**
 * Looks once a frame, just before it is laid out and painted, until one of the elements has a box. The moment
 * reported is the beginning of the frame after that, when the painted one has been handed on.
 */
export function whenShown(name: Fact['name'], selector: string): void {
  requestAnimationFrame(() => {
    const found = Array.from(document.querySelectorAll(selector)).find((element) => element.getClientRects().length > 0)
    if (!found) {
      whenShown(name, selector)
      return
    }
    const { left, top, width, height } = found.getBoundingClientRect()
    const place = { x: left + width / 2, y: top + height / 2 }
    const node = found.closest<HTMLElement>('[data-node]')?.dataset['node'] ?? ''
    requestAnimationFrame(() => {
      report({ name, node, ...place, at: absolute(performance.now()) })
    })
  })
}

/** The step that an address names: the target in one file, the last part of the path otherwise. */
export function stepOf(href: string): string {
  const { hash, pathname } = new URL(href)
  return hash.slice(1) || (pathname.split('/').pop() ?? '')
}

export function watchClicks(): void {
  const onClick = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!link) return
    report({ name: 'click', at: absolute(event.timeStamp), node: stepOf(link.href) })
    whenShown('step', `[data-node="${stepOf(link.href)}"] h1`)
  }
  document.addEventListener('click', onClick, { capture: true })
}

/** A client router has taken over when it begins to listen to the browser's own Back. */
export function watchTakeOver(): void {
  const own = window.addEventListener.bind(window)
  const noticing = (...all: Parameters<typeof own>) => {
    if (all[0] === 'popstate') report({ name: 'taken-over', at: absolute(performance.now()) })
    own(...all)
  }
  window.addEventListener = noticing
}

export function observe(type: string, name: Fact['name']): void {
  const onEntries = (list: PerformanceObserverEntryList) => {
    for (const { name: paint, startTime, duration } of list.getEntries())
      if (type !== 'paint' || paint === 'first-contentful-paint') report({ name, at: absolute(startTime), duration })
  }
  new PerformanceObserver(onEntries).observe({ type, buffered: true })
}

export function start(): void {
  observe('paint', 'fcp')
  observe('largest-contentful-paint', 'lcp')
  observe('longtask', 'long')
  watchTakeOver()
  watchClicks()
  whenShown('answer', '[data-answer]')
  whenShown('step', '[data-node] h1')
}
