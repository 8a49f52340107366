// Walks the links between steps without loading a page. One listener for all of them: links stay plain links, so a
// page renders fast, and whatever is not ours to walk is left to the browser.

import { useContext, useEffect, useLayoutEffect, useRef } from 'react'
import { UNSAFE_NavigationContext as NavigationContext, useLocation, type Location } from 'react-router'
import { readAcquirer, withAcquirer } from '../address.ts'
import type { Book } from '../pack.ts'
import { isPart, type Parts } from '../parts.ts'
import { putIn, settle, type Ready } from '../ready.ts'
import { useSurroundings } from '../surroundings.ts'
import { noteTime } from './times.ts'
import { useAcquirer } from './use-book.ts'
import { useLibrary, type Library } from './use-library.ts'
import { hereHref, stepAt } from './use-walk.ts'

type Step = {
  readonly link: Link
  readonly href: string
  /** What must be fetched first, where the book has not got it yet. */
  readonly wants: string | undefined
}

type Link = HTMLElement | SVGElement
type Click = Pick<MouseEvent, 'button' | 'metaKey' | 'ctrlKey' | 'shiftKey' | 'altKey'>

/** Home needs what its search looks through, which only its own pack brings. */
function isHere(book: Book, parts: Parts, place: string): boolean {
  if (place === '') return book.numbers !== undefined && parts.home !== undefined
  return place === 'sheet' || book.walkable.has(place) || (isPart(place) && parts[place] !== undefined)
}

/** A click that asks for nothing but the link itself: no new tab, no download. */
export const isPlainClick = ({ button, metaKey, ctrlKey, shiftKey, altKey }: Click): boolean =>
  button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey

/** The address a click leads to, if it is a step of this book and nothing but a plain click. */
function stepOf(book: Book, parts: Parts, link: Link, event: MouseEvent): Step | undefined {
  if (!isPlainClick(event)) return undefined
  // Read from the attribute: a link inside a drawing has no parts of its own.
  const { origin, hash, pathname, search } = new URL(link.getAttribute('href') ?? '', location.href)
  if (origin !== location.origin || hash) return undefined
  const [, locale, place = ''] = pathname.split('/')
  if (locale !== book.locale) return undefined
  const wants = isHere(book, parts, place) ? undefined : place
  return wants === undefined || book.more?.[wants] !== undefined ? { link, href: pathname + search, wants } : undefined
}

/** A page of ours that the browser loads itself is told the acquirer too, just before it follows the link. */
function carryAcquirer(link: Link, acquirer: string): void {
  const href = link.getAttribute('href') ?? ''
  if (!href.startsWith('/') || href.includes('#') || readAcquirer(href.split('?')[1] ?? '')) return
  link.setAttribute('href', withAcquirer(href, acquirer))
}

/** Whether the browser has a page before this one, as far as it tells: its history was full, or was emptied. */
const hasPast = (): boolean => !('navigation' in window) || window.navigation.canGoBack

/** Milliseconds. Where it does not tell, nothing comes; long, since a Back that comes after all would lead one step too far. */
const backPatience = 2000

/** A page of its own always works; it is loaded when what is wanted does not come soon. */
const patience = 3000

declare global {
  interface WindowEventMap {
    /** This page is about to be left for the one at the address; whoever prevents it sees to that. */
    'pos-rescue-leave': CustomEvent<string>
  }
}

const isLeft = (link: Link, href: string = location.href): boolean =>
  link.dispatchEvent(new CustomEvent('pos-rescue-leave', { bubbles: true, cancelable: true, detail: href }))

/** What was walked before a reload may be a page that this book has not got: the browser loads it. */
function usePast(book: Book, parts: Parts): void {
  const { framed } = useSurroundings()
  // Before React Router's own listener, which comes with the effects of what is around this.
  useLayoutEffect(() => {
    const onPast = (event: PopStateEvent) => {
      const [, locale, place = ''] = location.pathname.split('/')
      if (framed || (locale === book.locale && isHere(book, parts, place))) return
      // Nor does React show that it knows no such page.
      event.stopImmediatePropagation()
      if (isLeft(document.body)) location.reload()
    }
    window.addEventListener('popstate', onPast, true)
    return () => window.removeEventListener('popstate', onPast, true)
  }, [book, parts, framed])
}

async function comes(library: Library, wants: string): Promise<boolean> {
  const late = new Promise<boolean>((tell) => setTimeout(() => tell(false), patience))
  return Promise.race([library(wants), late])
}

/** Goes on to a step, at once or when what it wants is there. */
function useGoing(book: Book, ready: Ready): (step: Step) => void {
  // An address of ours is whole: `useNavigate` would spend a millisecond of a tap on resolving it.
  const { navigator } = useContext(NavigationContext)
  const library = useLibrary()
  const surroundings = useSurroundings()
  const acquirer = useAcquirer()
  const taps = useRef(0)
  const { key, pathname, search, state } = useLocation() as Location<{ from?: string } | null>
  const shown = useRef(key)
  useEffect(() => {
    shown.current = key
  }, [key])
  return function goOn(step: Step, mayGoBack = true): void {
    const tap = ++taps.current
    // Whoever tapped something else or went back meanwhile has decided otherwise.
    const isOvertaken = () => tap !== taps.current || shown.current !== key
    const here = stepAt(book, { pathname, search })
    const { answer, back } = step.link.dataset
    // After the tap: storage is slow when it is first asked.
    if (here && answer !== undefined) setTimeout(noteTime, 0, here.guide.id, here.arrival.node.id, answer)
    const href = surroundings.framed ? step.href : withAcquirer(step.href, acquirer)
    const go = () => navigator.push(href, { from: here && hereHref(book.locale, here) })
    // Back by the browser keeps its history short; only where the page before really is that step.
    if (mayGoBack && back !== undefined && state?.from === step.href && (surroundings.framed || hasPast())) {
      navigator.go(-1)
      setTimeout(() => isOvertaken() || goOn(step, false), backPatience)
    } else if (step.wants === undefined) {
      // Should that fail, React makes the step.
      try {
        putIn(ready, href)
      } finally {
        go()
      }
    } else {
      step.link.setAttribute('aria-busy', 'true')
      void comes(library, step.wants).then((isThere) => {
        step.link.removeAttribute('aria-busy')
        if (isOvertaken()) return
        if (isThere) go()
        else if (surroundings.framed) surroundings.missed(step.link, () => goOn(step))
        else if (isLeft(step.link, href)) location.assign(href)
      })
    }
  }
}

export function useSteps(book: Book, parts: Parts, ready: Ready): void {
  const goOn = useGoing(book, ready)
  usePast(book, parts)
  const surroundings = useSurroundings()
  const acquirer = useAcquirer()
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest<Link>('a[href]') : null
      if (!link || event.defaultPrevented) return
      // Tapped before the step was wholly there: what stood ready is answered as the step that it is now.
      if (settle() && isPlainClick(event)) {
        event.preventDefault()
        if (event.detail <= 1) link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
        return
      }
      const step = stepOf(book, parts, link, event)
      if (step) {
        event.preventDefault()
        // The next step stands under the finger at once: the second tap of a double tap must not answer it.
        if (event.detail <= 1 || link.dataset['answer'] === undefined) goOn(step)
      } else if (surroundings.framed) surroundings.left(book, link, event)
      else if (acquirer) carryAcquirer(link, acquirer)
    }
    const clicks = surroundings.framed ? (['click', 'auxclick'] as const) : (['click'] as const)
    for (const click of clicks) document.addEventListener(click, onClick)
    return () => {
      for (const click of clicks) document.removeEventListener(click, onClick)
    }
  }, [book, parts, goOn, surroundings, acquirer])
}
