// What runs inside the engine under test, sent there as text: so nothing in here may be younger than the oldest engine,
// neither a word of the language nor a function of the browser, and nothing outside a function is known there.

/** A step as the engine of guides reckons it: what is tapped, and what must then be shown. */
export type Step = {
  readonly tap: string
  readonly address: string
  readonly node: string
  readonly kind: string
  /** Ids of the answers, in order. */
  readonly answers: string
}

const text = (value: unknown): string => (typeof value === 'function' ? String(value) : JSON.stringify(value))

/** The text of a call of one of these functions; what it is handed may be another of them. */
export const call = <A extends readonly unknown[]>(inside: (...values: A) => unknown, ...values: A): string =>
  `(${inside.toString()})(${values.map(text).join(', ')})`

/** What a page shows, in a form that can be compared with a step; empty while there is no page. */
export function shownStep(): string {
  const main = document.querySelector('main')
  if (!main || document.readyState !== 'complete') return ''
  const answers = Array.from(document.querySelectorAll('a[data-answer]')).map((link) =>
    link.getAttribute('data-answer'),
  )
  const headings = Array.from(document.querySelectorAll('h1')).filter((heading) => heading.textContent.trim() !== '')
  return [
    location.pathname + location.search,
    main.getAttribute('data-node'),
    main.getAttribute('data-kind'),
    answers.join(),
    headings.length === 1 && document.title !== '' ? 'titled' : 'untitled',
  ].join(' ')
}

/** Whether React holds the page: it does not say so to a reader. */
export function isTakenOver(): boolean {
  const root = document.getElementById('root')
  if (!root || document.readyState !== 'complete') return false
  const key = Object.keys(root).find((name) => name.startsWith('__reactContainer$'))
  if (key === undefined) return false
  const container = (root as unknown as Record<string, { stateNode: { current: { memoizedState: unknown } } } | null>)[
    key
  ]
  if (!container) return false
  const state = container.stateNode.current.memoizedState as { element?: unknown; isDehydrated?: boolean } | null
  return state !== null && Boolean(state.element) && state.isDehydrated === false
}

/** Takes steps as quickly as the page does; what it shows where a step does not come within five seconds, else nothing. */
export async function takeSteps(steps: readonly Step[], look: () => string): Promise<string> {
  // Told by the page, since an engine makes a timer wait longer than a step takes.
  const change = () =>
    new Promise<void>((done) => {
      const end = () => {
        observer.disconnect()
        done()
      }
      const observer = new MutationObserver(end)
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
      setTimeout(end, 50)
    })
  let isTaken = false
  // What the app does not take is not followed either: no step may load a page.
  window.addEventListener('click', (event) => {
    isTaken = event.defaultPrevented
    event.preventDefault()
  })
  const tap = (selector: string): boolean => {
    isTaken = false
    const link = document.querySelector<HTMLElement>(selector)
    if (link) link.click()
    return isTaken
  }
  let until = Date.now() + 20000
  for (const [at, step] of steps.entries()) {
    // React has the page a moment before it listens.
    while (!tap(step.tap)) {
      if (at > 0 || Date.now() > until) return 'a tap without effect at ' + location.href + ': ' + step.tap
      await change()
    }
    const wanted = [step.address, step.node, step.kind, step.answers, 'titled'].join(' ')
    until = Date.now() + 5000
    while (look() !== wanted) {
      if (Date.now() > until) return 'wanted: ' + wanted + ' shown: ' + look()
      await change()
    }
  }
  return ''
}
