// Brings a part of the page to the top of the screen. Never by `scrollIntoView`, which from inside a frame moves the portal's page.

import { useCallback } from 'react'
import { useSurroundings, type Surroundings } from '../surroundings.ts'

/** Scrolls our own page alone; a frame's portal is asked, and decides. */
export function reveal(surroundings: Surroundings, part: Element): void {
  const top = Math.max(0, Math.round(part.getBoundingClientRect().top + window.scrollY))
  window.scrollTo(0, top)
  if (surroundings.framed) surroundings.moved(top)
}

export function useReveal(): (part: Element | null | undefined) => void {
  const surroundings = useSurroundings()
  return useCallback((part) => part && reveal(surroundings, part), [surroundings])
}
