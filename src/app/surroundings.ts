// Where the app lives: on a page of its own, or in a frame on an acquirer's portal. A frame's addresses live in memory, its
// acquirer is the page's own, and whatever would move or leave the page is asked of the frame instead.

import { createContext, useContext } from 'react'
import type { Book } from './pack.ts'

/** The place in memory that a frame shows. */
export type Place = { readonly pathname: string; readonly search: string }

export type Framed = {
  readonly framed: true
  readonly acquirer: string
  /** A link was followed that is no step of the book at hand. */
  readonly left: (book: Book, link: Element, event: MouseEvent) => void
  /** What a link led to did not come: says so beside it. */
  readonly missed: (link: Element, again: () => void) => void
  /** A place is shown. */
  readonly arrived: (book: Book, place: Place) => void
  /** The reader's tap has moved what matters to so many pixels below the frame's top. */
  readonly moved: (top: number) => void
}

export type Surroundings = { readonly framed: false } | Framed

export const SurroundingsContext = createContext<Surroundings>({ framed: false })

export const useSurroundings = (): Surroundings => useContext(SurroundingsContext)
