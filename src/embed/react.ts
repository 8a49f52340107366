// <PosRescue>: the element for React, version 17 and later. On a server, and until React has taken the page over, it is a
// plain link: what the element then does to its own children must not surprise React's comparison with the server's markup.

import { createElement, useEffect, useRef, useState, type ReactElement, type RefObject } from 'react'
import { localeFor, wordsFor } from './words.ts'
import { define, pageAddressOf, type PosRescueAttributes, type PosRescueEvents } from './index.ts'

type Handlers = {
  readonly onReady?: ((event: PosRescueEvents['pos-rescue:ready']) => void) | undefined
  readonly onNode?: ((event: PosRescueEvents['pos-rescue:node']) => void) | undefined
  readonly onOutcome?: ((event: PosRescueEvents['pos-rescue:outcome']) => void) | undefined
  readonly onHandover?: ((event: PosRescueEvents['pos-rescue:handover']) => void) | undefined
}

export type PosRescueProps = PosRescueAttributes &
  Handlers & {
    /** Whether the frame may ask the page to scroll after a reader's tap. */
    readonly scroll?: 'allow' | undefined
    readonly className?: string | undefined
    readonly id?: string | undefined
  }

const names = { onReady: 'ready', onNode: 'node', onOutcome: 'outcome', onHandover: 'handover' } as const

/** The handlers of the last rendering hear what the element fires; the element itself is listened to once. */
function useHandlers(element: RefObject<HTMLElement | null>, mounted: boolean, handlers: Handlers): void {
  const latest = useRef(handlers)
  useEffect(() => {
    latest.current = handlers
  })
  useEffect(() => {
    const target = element.current
    if (!target) return
    const ends = Object.entries(names).map(([prop, name]) => {
      const hear = (event: Event) => {
        const handler = latest.current[prop as keyof Handlers] as ((event: Event) => void) | undefined
        handler?.(event)
      }
      target.addEventListener(`pos-rescue:${name}`, hear)
      return () => target.removeEventListener(`pos-rescue:${name}`, hear)
    })
    return () => ends.forEach((end) => end())
  }, [element, mounted])
}

export function PosRescue(props: PosRescueProps): ReactElement {
  const { site, acquirer, lang, guide, node, theme, text, scroll, className, id, ...handlers } = props
  const element = useRef<HTMLElement>(null)
  const [mounted, setMounted] = useState(false)
  useEffect(() => {
    define()
    setMounted(true)
  }, [])
  useHandlers(element, mounted, handlers)
  useEffect(() => {
    // By hand: React would set the property of this name, which every element has for another purpose.
    if (scroll === undefined) element.current?.removeAttribute('scroll')
    else element.current?.setAttribute('scroll', scroll)
  }, [mounted, scroll])
  const words = wordsFor(localeFor(lang ?? '')).open
  const link = createElement('a', { href: pageAddressOf(props) }, words)
  if (!mounted) return link
  const attributes = { site, acquirer, lang, guide, node, theme, text, id, class: className, ref: element }
  return createElement('pos-rescue', attributes, link)
}
