// The book of the page at hand, and whether scripts have taken over: until then a page must render as it was built,
// without looking at the query, or hydration would not match.

import { createContext, useContext, useSyncExternalStore } from 'react'
import { readAcquirer } from '../address.ts'
import type { Book } from '../pack.ts'
import { useSurroundings } from '../surroundings.ts'

/** Where a page stands. A page that is made ready ahead has an address that the browser does not show yet. */
export type Here = { readonly pathname: string; readonly search: string }

export const HereContext = createContext<Here>({ pathname: '', search: '' })

export const useHere = (): Here => useContext(HereContext)

export const BookContext = createContext<Book | undefined>(undefined)

export function useBook(): Book {
  const book = useContext(BookContext)
  if (!book) throw new Error('useBook outside of a page')
  return book
}

const never = () => () => {}

export const useHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )

/** The acquirer: a frame's own, or the one that the address names, once scripts may look. */
export function useAcquirer(): string | undefined {
  const { search } = useHere()
  const surroundings = useSurroundings()
  const named = useHydrated() ? readAcquirer(search) : undefined
  return surroundings.framed ? surroundings.acquirer : named
}
