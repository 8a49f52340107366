// The present moment for what depends on it, told anew while a page stands open. Undefined until scripts have taken over:
// a page that was built yesterday must not say that somebody answers now.

import { useEffect, useState } from 'react'
import { useHydrated } from '../components/use-book.ts'

const often = 20_000

export function useNow(): number | undefined {
  const hydrated = useHydrated()
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const tell = () => setNow(Date.now())
    tell()
    const timer = setInterval(tell, often)
    // A phone that was asleep has missed its timers.
    document.addEventListener('visibilitychange', tell)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', tell)
    }
  }, [])
  return hydrated ? now : undefined
}
