// /embed/check.js: on a portal's own page for the time of a check. Looks at the page, tries a frame of its own, and reports
// at the bottom of the page; it changes nothing else and tells nobody.

import { originOf } from '../wish.ts'
import { factsOfPage, policiesOf } from './live.ts'
import { listOf, make } from './report.ts'
import { findingsOf } from './rules.ts'
import { kitWords } from './words.ts'

const patience = 8000
const settling = 1000

const script = [document.currentScript, ...document.scripts].find((one) =>
  /\/embed\/check\.js/.test((one as HTMLScriptElement | null)?.src ?? ''),
) as HTMLScriptElement | undefined
const site = originOf(script?.src ?? '')
const words = kitWords(document.documentElement.lang)

const styles = {
  panel: {
    position: 'fixed',
    inset: 'auto 0 0 0',
    'max-height': '55vh',
    overflow: 'auto',
    'z-index': '2147483647',
    padding: '16px 20px',
    background: '#faf8f2',
    color: '#15211c',
    'border-top': '4px solid #07573e',
    'box-shadow': '0 -8px 24px rgba(0, 0, 0, 0.2)',
    font: '16px/1.6 system-ui, sans-serif',
    'text-align': 'start',
  },
  probe: { width: '320px', height: '1px', overflow: 'hidden', opacity: '0.01' },
} as const

function styled<Made extends HTMLElement>(element: Made, look: Readonly<Record<string, string>>): Made {
  for (const [name, value] of Object.entries(look)) element.style.setProperty(name, value)
  return element
}

/** The height that a frame of the first element's acquirer asks for, or that it did not speak in time. */
function answerIn(panel: HTMLElement): Promise<number | 'silent' | undefined> {
  const first = document.querySelector('pos-rescue[acquirer]')
  if (!first || !customElements.get('pos-rescue')) return Promise.resolve(undefined)
  const probe = document.createElement('pos-rescue')
  for (const name of ['site', 'acquirer', 'lang', 'guide'])
    if (first.hasAttribute(name)) probe.setAttribute(name, first.getAttribute(name) ?? '')
  const box = styled(make('div', '', { 'aria-hidden': 'true' }), styles.probe)
  box.append(probe)
  panel.append(box)
  return new Promise<number | 'silent'>((done) => {
    const end = (answer: number | 'silent') => {
      done(answer)
      box.remove()
    }
    setTimeout(() => end('silent'), patience)
    probe.addEventListener('pos-rescue:ready', () => {
      const frame = probe.querySelector('iframe')
      if (!frame) return
      // Its height comes right behind.
      setTimeout(() => end(parseInt(frame.style.height)), settling)
    })
  })
}

async function run(): Promise<void> {
  const policies = await policiesOf()
  const facts = factsOfPage(site, policies ?? [])
  const panel = styled(make('section', '', { id: 'pos-rescue-check', 'aria-label': words.check.report }), styles.panel)
  const close = make('button', words.check.close, { type: 'button' })
  close.addEventListener('click', () => panel.remove())
  const waiting = make('p', words.check.waiting)
  panel.append(make('strong', words.check.report), ' ', close, waiting)
  document.body.append(panel)
  const answer = await answerIn(panel)
  waiting.remove()
  panel.append(listOf(findingsOf(answer === undefined ? facts : { ...facts, answer }), words))
  if (!policies) panel.append(make('p', words.check.unread))
  panel.setAttribute('data-done', '')
}

// Once everything that the page itself brings is there.
if (document.readyState === 'complete') void run()
else addEventListener('load', () => void run())
