// Where a page says something about the network: what says it comes only once the page is whole and the phone is idle.

import { createContext, useContext, useEffect, useRef } from 'react'
import type { Slot } from '../offline/lines.ts'
import { useAcquirer, useBook, useHere } from './use-book.ts'
import { whenLoaded } from './use-library.ts'

export type ShowLines = (slot: Slot) => () => void

/** Fetches the script; there is none where pages are only written. */
export const LinesContext = createContext<(() => Promise<ShowLines>) | undefined>(undefined)

/** Nothing in a frame: the portal around it is the page that the phone keeps, or not. */
export function Offline({ at }: Pick<Slot, 'at'>) {
  const { locale, guides } = useBook()
  const acquirer = useAcquirer()
  const { pathname } = useHere()
  const load = useContext(LinesContext)
  const slot = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!load || window.top !== window) return
    let clear = () => {}
    let isGone = false
    const stop = whenLoaded(() => {
      load().then(
        (show) => {
          if (!isGone && slot.current) clear = show({ at, into: slot.current, locale, acquirer, guides })
        },
        () => undefined,
      )
    })
    return () => {
      isGone = true
      stop()
      clear()
    }
  }, [load, at, locale, acquirer, pathname])
  return <div ref={slot} className="offline" />
}
