// The code table and its search, fetched where a page searches: at once when somebody is about to type, else when the
// phone has nothing better to do.

import { useEffect, useMemo } from 'react'
import type { CodeFinder } from '#codes/search.ts'
import { finderOf } from '../search.ts'
import { useBook } from './use-book.ts'
import { useLibrary, whenIdle } from './use-library.ts'

export type CodesAtHand = {
  /** Absent until the table is there. */
  readonly find: CodeFinder | undefined
  /** Fetches the table now. Resolves to whether it came. */
  readonly hurry: () => Promise<boolean>
}

export function useCodes(): CodesAtHand {
  const { codes } = useBook()
  const library = useLibrary()
  useEffect(() => whenIdle(() => void library('codes')), [library])
  const find = useMemo(() => codes && finderOf(codes), [codes])
  return { find, hurry: () => library('codes') }
}
