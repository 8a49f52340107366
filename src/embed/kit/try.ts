// The page /embed/try: the real frame beside its settings. It speaks with the frame as the element does, without the element,
// which refuses to work on our own origin: here nothing foreign is around the frame that a sandbox would keep out.

import { frameAddress, messageFor } from '../address.ts'
import { createFrame, paintHeights, scrollTo } from '../frame.ts'
import { openLine, type Line } from '../line.ts'
import type { FromHost } from '../messages.ts'
import { wishFrom, type Wish } from '../wish.ts'
import { wordsFor } from '../words.ts'
import { copyOn } from './copy.ts'
import { readData } from './data.ts'
import { logIn } from './log.ts'
import { make } from './report.ts'
import { policyOf, snippetOf, type Way } from './snippets.ts'
import { kitWords } from './words.ts'

const words = kitWords(document.documentElement.lang)
const { guides } = readData()
const byId = (id: string): HTMLElement => document.getElementById(id) ?? document.body
const form = byId('settings') as HTMLFormElement
const stage = byId('stage')
const log = logIn(byId('log'), byId('quiet'))

const setting = (name: string): string => {
  const value = new FormData(form).get(name)
  return typeof value === 'string' ? value : ''
}
const wishNow = (): Wish => wishFrom((name) => (name === 'site' ? location.origin : setting(name)))

type Shown = { readonly line: Line; readonly acquirer: string; readonly close: () => void }

/** What was changed since the frame was made; told to it once it can hear. */
const said = new Map<string, FromHost>()

function show(wish: Wish): Shown {
  const frame = createFrame(frameAddress(wish))
  frame.title = wordsFor(wish.locale).title
  const heights = paintHeights(frame)
  const line = openLine(frame, location.origin, (message) => {
    log.add(words.try.from, 'in', message)
    if (message.type === 'height') {
      heights.ask(message.height)
      return
    }
    if (message.type === 'hello') {
      heights.reset()
      for (const one of said.values()) tell(line, one)
      return
    }
    heights.ease()
    if (message.type === 'scroll' && setting('scroll')) scrollTo(frame, message.top)
  })
  stage.textContent = ''
  stage.append(frame)
  const close = () => {
    line.close()
    heights.stop()
  }
  return { line, acquirer: wish.acquirer, close }
}

function tell(line: Line, message: FromHost): void {
  log.add(words.try.toFrame, 'out', message)
  line.say(message)
}

/** The steps of the guide that is chosen. */
function fillNodes(): void {
  const select = form.elements.namedItem('node') as HTMLSelectElement
  const nodes = guides.find(({ id }) => id === setting('guide'))?.nodes ?? []
  select.textContent = ''
  select.append(make('option', words.try.first, { value: '' }), ...nodes.map((id) => make('option', id, { value: id })))
  select.disabled = nodes.length === 0
}

function write(wish: Wish): void {
  byId('snippet').textContent = snippetOf(setting('way') as Way, wish, Boolean(setting('scroll')))
  byId('policy').textContent = policyOf(wish)
  stage.setAttribute('data-width', setting('width'))
}

fillNodes()
let shown = show(wishNow())
write(wishNow())
form.addEventListener('change', ({ target }) => {
  const { name } = target as HTMLInputElement
  if (name === 'guide') fillNodes()
  const wish = wishNow()
  write(wish)
  if (wish.acquirer !== shown.acquirer) {
    shown.close()
    said.clear()
    shown = show(wish)
  } else if (['lang', 'theme', 'text', 'guide', 'node'].includes(name)) {
    const message = messageFor(name, wish)
    if (!message) return
    said.set(message.type, message)
    tell(shown.line, message)
  }
})
form.addEventListener('submit', (event) => event.preventDefault())
byId('clear').addEventListener('click', log.clear)
copyOn(byId('copy-snippet'), () => byId('snippet'), words)
copyOn(byId('copy-policy'), () => byId('policy'), words)
