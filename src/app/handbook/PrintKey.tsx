// Prints the page; there only where scripts can do it.

import { useHydrated } from '../components/use-book.ts'
import { useHandbook } from './use-handbook.ts'

export function PrintKey() {
  const { words } = useHandbook()
  if (!useHydrated()) return null
  return (
    <button type="button" className="print-key" onClick={() => window.print()}>
      {words.index.print}
    </button>
  )
}
