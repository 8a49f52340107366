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
  const turn = () => new Promise((done) => setTimeout(done, 1))
  // React has the page and listens only once that has been painted; a tab in the background paints nothing.
  await new Promise((done) => {
    requestAnimationFrame(() => requestAnimationFrame(done))
    setTimeout(done, 2000)
  })
  await turn()
  for (const step of steps) {
    const link = document.querySelector<HTMLElement>(step.tap)
    if (!link) return 'nothing to tap at ' + location.href + ': ' + step.tap
    link.click()
    const wanted = [step.address, step.node, step.kind, step.answers, 'titled'].join(' ')
    const until = Date.now() + 5000
    while (look() !== wanted) {
      if (Date.now() > until) return 'wanted: ' + wanted + ' shown: ' + look()
      await turn()
    }
  }
  return ''
}
