// Fetches what a page's own pack leaves out (a guide apart, the table of codes) and adds it to the book, so that it is
// there without a request when it is needed, and weighs nothing where it is not.

import { createContext, useContext, useEffect } from 'react'

/** Adds a pack, and the script of a part, to the book. Resolves to whether it is there. */
export type Library = (id: string) => Promise<boolean>

export const LibraryContext = createContext<Library>(() => Promise.resolve(false))

export const useLibrary = (): Library => useContext(LibraryContext)

/** Once the page is whole and the phone has nothing better to do; engines without that notion get a moment's delay. */
export function whenIdle(then: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const handle = window.requestIdleCallback(then, { timeout: 3000 })
    return () => window.cancelIdleCallback(handle)
  }
  const timer = setTimeout(then, 1000)
  return () => clearTimeout(timer)
}

/** Once all that the page itself asked for is there, and then idle. */
export function whenLoaded(then: () => void): () => void {
  if (document.readyState === 'complete') return whenIdle(then)
  let stop = () => {}
  const wait = () => {
    stop = whenIdle(then)
  }
  window.addEventListener('load', wait)
  return () => {
    window.removeEventListener('load', wait)
    stop()
  }
}

/** Fetches what will be needed next, if the page needs it at all. */
export function usePrefetch(ids: readonly string[], isNear: boolean): void {
  const library = useLibrary()
  const wanted = ids.join()
  useEffect(() => {
    if (!isNear || !wanted) return
    return whenIdle(() => {
      for (const id of wanted.split(',')) void library(id)
    })
  }, [library, wanted, isNear])
}
