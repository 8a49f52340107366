// The handbook's own part of the pack at hand.

import { useBook } from '../components/use-book.ts'
import type { HandbookPack } from '../pack.ts'

export function useHandbook(): HandbookPack {
  const { handbook } = useBook()
  if (!handbook) throw new Error('useHandbook outside of the handbook')
  return handbook
}
