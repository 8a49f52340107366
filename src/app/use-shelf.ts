// The book of the page and the parts whose scripts are there, both of which grow while the page stands.

import { useCallback, useRef, useState } from 'react'
import type { Library } from './components/use-library.ts'
import { fetchPack } from './fetch-pack.ts'
import { withPack, type Book } from './pack.ts'
import { isPart, type LoadPart, type Parts } from './parts.ts'

type Shelf = { readonly book: Book; readonly parts: Parts; readonly library: Library }

const isThere = (book: Book, id: string): boolean =>
  book.walkable.has(id) || ((id === 'codes' || id === 'handbook') && book[id] !== undefined)

/** @param loadPart fetches the script of a part; nothing is fetched where pages are only written */
export function useShelf(first: Book, firstParts: Parts, loadPart: LoadPart | undefined): Shelf {
  const [book, setBook] = useState(first)
  const [parts, setParts] = useState(firstParts)
  const latest = useRef(first)
  const asked = useRef(new Map<string, Promise<boolean>>())
  const add = useCallback(
    async (id: string): Promise<boolean> => {
      const address = latest.current.more?.[id]
      if (isThere(latest.current, id)) return true
      if (!address || !loadPart) return false
      const [pack, part] = await Promise.all([fetchPack(address), isPart(id) ? loadPart(id) : undefined])
      latest.current = withPack(latest.current, pack)
      if (part) setParts((known) => ({ ...known, [id]: part }))
      setBook(latest.current)
      return true
    },
    [loadPart],
  )
  const library = useCallback<Library>(
    (id) => {
      const before = asked.current.get(id)
      if (before) return before
      // What failed may be asked for again: the network may be back.
      const answer = add(id).catch(() => {
        asked.current.delete(id)
        return false
      })
      asked.current.set(id, answer)
      return answer
    },
    [add],
  )
  return { book, parts, library }
}
