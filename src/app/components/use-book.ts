// The book of the page at hand, and whether scripts have taken over: until then a page must render as it was built,
// without looking at the query, or hydration would not match.

import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Book } from '../pack.ts'

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
