// Prints one part of a page alone, or on other paper than usual: the sheet of styles goes by what the document says.

import { useEffect } from 'react'
import { useLocation } from 'react-router'

/** What the browser's own menu prints later is the page. */
function clear(): void {
  const { dataset } = document.documentElement
  delete dataset['print']
  delete dataset['paper']
}

/** False where this browser cannot print at all. */
export function printOnly(what: 'print' | 'paper', value: string): boolean {
  const { print } = window as { print?: () => void }
  if (!print) return false
  clear()
  document.documentElement.dataset[what] = value
  print.call(window)
  return true
}

/** Not every browser says when printing is over, so what was meant also goes with the page. */
export function usePrinting(): void {
  const location = useLocation()
  useEffect(() => {
    window.addEventListener('afterprint', clear)
    return () => {
      window.removeEventListener('afterprint', clear)
      clear()
    }
  }, [location])
}
