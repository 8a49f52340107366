// Where no worker answers (WeChat on iOS, storage off), a link to a page that this one has not brought along leads to the
// browser's own error page while the line is down, and no way may lead back to the answers. So the line is tried first.

import { ping } from './probe.ts'
import type { OfflineText } from './words.ts'

/** Milliseconds; a line that says nothing for so long may only be slow, and the browser keeps this page while it waits. */
const patience = 3000

/** Whether the line is surely down. */
async function isDown(): Promise<boolean> {
  if (!navigator.onLine) return true
  const late = new Promise<boolean>((tell) => setTimeout(() => tell(false), patience))
  const asked = ping().then(
    () => false,
    () => true,
  )
  return Promise.race([asked, late])
}

/** The page of ours that the browser itself would load for a click. */
function pageOf(link: Element, { button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): string | undefined {
  if (button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return undefined
  if (link.hasAttribute('target') || link.hasAttribute('download')) return undefined
  const { origin, hash, href } = new URL(link.getAttribute('href') ?? '', location.href)
  return origin === location.origin && !hash ? href : undefined
}

function keyOf(label: string, press: () => void): HTMLElement {
  const key = document.createElement('button')
  key.type = 'button'
  key.textContent = label
  key.addEventListener('click', press)
  return key
}

/** Where the finger is, over whatever stands there but the keys at the foot. */
function cardAt(link: Element, text: string, keys: readonly HTMLElement[]): HTMLElement {
  const card = document.createElement('div')
  card.className = 'missed notice'
  card.setAttribute('role', 'alert')
  const said = document.createElement('p')
  said.textContent = text
  card.append(said, ...keys)
  document.body.append(card)
  const foot = document.querySelector('.bar')?.getBoundingClientRect().top ?? window.innerHeight
  const room = foot - card.offsetHeight - 8
  card.style.top = `${Math.max(8, Math.min(link.getBoundingClientRect().top, room))}px`
  return card
}

/** Keeps this page while the line is down, and says so beside the link; returns what ends that. */
export function holdOn(words: OfflineText): () => void {
  let card: HTMLElement | undefined
  let taps = 0
  const clear = () => {
    taps += 1
    card?.remove()
    card = undefined
  }
  const leave = async (link: Element, href: string): Promise<void> => {
    clear()
    const tap = taps
    link.setAttribute('aria-busy', 'true')
    const stays = await isDown()
    link.removeAttribute('aria-busy')
    // Whoever has tapped something else meanwhile has decided otherwise.
    if (tap !== taps) return
    if (!stays) location.assign(href)
    else
      card = cardAt(link, words.missed, [keyOf(words.again, () => void leave(link, href)), keyOf(words.close, clear)])
  }
  const hold = (event: Event, link: Element, href: string | undefined) => {
    const isAnswered = 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null
    if (href === undefined || isAnswered) return
    event.preventDefault()
    void leave(link, href)
  }
  const onClick = (event: MouseEvent) => {
    const link = !event.defaultPrevented && event.target instanceof Element && event.target.closest('a[href]')
    if (link) hold(event, link, pageOf(link, event))
  }
  const onLeave = (event: CustomEvent<string>) => {
    if (event.target instanceof Element) hold(event, event.target, event.detail)
  }
  // Past the document, where the app takes the links that are steps.
  window.addEventListener('click', onClick)
  window.addEventListener('pos-rescue-leave', onLeave)
  return () => {
    clear()
    window.removeEventListener('click', onClick)
    window.removeEventListener('pos-rescue-leave', onLeave)
  }
}
