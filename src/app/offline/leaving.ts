// Where no worker answers (WeChat on iOS, storage off), a link to a page that this one has not brought along leads to the
// browser's own error page while the line is down, and no way may lead back to the answers. So the line is tried first.

import { keyOf, type Key } from './key.ts'
import { ping } from './probe.ts'
import type { OfflineText } from './words.ts'

type Link = HTMLElement | SVGElement

/** Milliseconds; a line that says nothing for so long may only be slow, and the browser keeps this page while it waits. */
const patience = 3000

/** Whether the line is surely down; a browser's own word is not enough, some say offline behind a VPN. */
async function isDown(): Promise<boolean> {
  const late = new Promise<boolean>((tell) => setTimeout(() => tell(false), patience))
  const asked = ping().then(
    () => false,
    () => true,
  )
  return Promise.race([asked, late])
}

/** A worker answers what is loaded next even where it has no hand in this page, which was loaded past it. */
async function hasWorker(): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false
  const registration = await navigator.serviceWorker.getRegistration().catch(() => undefined)
  return Boolean(registration?.active)
}

/** The page of ours that the browser itself would load for a click. */
function pageOf(link: Element, { button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): string | undefined {
  if (button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return undefined
  if (link.hasAttribute('target') || link.hasAttribute('download')) return undefined
  const { origin, hash, href } = new URL(link.getAttribute('href') ?? '', location.href)
  return origin === location.origin && !hash ? href : undefined
}

/** Where the finger is, over whatever stands there but the keys at the foot. */
function cardAt(link: Element, text: string, keys: readonly Key[]): HTMLElement {
  const card = document.createElement('div')
  card.className = 'missed notice'
  card.setAttribute('role', 'alert')
  const said = document.createElement('p')
  said.textContent = text
  card.append(said, ...keys.map(keyOf))
  document.body.append(card)
  const foot = document.querySelector('.bar')?.getBoundingClientRect().top ?? Infinity
  const room = Math.min(foot, window.innerHeight) - card.offsetHeight - 8
  card.style.top = `${Math.max(8, Math.min(link.getBoundingClientRect().top, room))}px`
  return card
}

let words: OfflineText | undefined
let card: HTMLElement | undefined
let taps = 0

function clear(): void {
  taps += 1
  card?.remove()
  card = undefined
}

async function leave(link: Link, href: string): Promise<void> {
  const tap = (taps += 1)
  for (const one of [link, card]) one?.setAttribute('aria-busy', 'true')
  const stays = !(await hasWorker()) && (await isDown())
  link.removeAttribute('aria-busy')
  // Whoever has tapped something else meanwhile has decided otherwise.
  if (tap !== taps) return
  const isAgain = card?.contains(document.activeElement) === true
  clear()
  if (!stays) location.assign(href)
  else if (words) {
    const close = () => {
      clear()
      link.focus({ preventScroll: true })
    }
    card = cardAt(link, words.missed, [
      { label: words.again, press: () => void leave(link, href) },
      { label: words.close, press: close },
    ])
    if (isAgain) card.querySelector('button')?.focus({ preventScroll: true })
  }
}

function hold(event: Event, link: Link, href: string | undefined): void {
  if (href === undefined || ('serviceWorker' in navigator && navigator.serviceWorker.controller)) return
  event.preventDefault()
  void leave(link, href)
}

function onClick(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest<Link>('a[href]') : null
  if (!link) return
  clear()
  if (!event.defaultPrevented) hold(event, link, pageOf(link, event))
}

function onLeave(event: CustomEvent<string>): void {
  if (event.target instanceof HTMLElement || event.target instanceof SVGElement) hold(event, event.target, event.detail)
}

/** Keeps this page, from now on, while the line is down, and says so beside the link; returns what takes the saying away. */
export function holdOn(text: OfflineText): () => void {
  if (!words) {
    // Past the document, where the app takes the links that are steps.
    window.addEventListener('click', onClick)
    window.addEventListener('pos-rescue-leave', onLeave)
  }
  words = text
  return clear
}
