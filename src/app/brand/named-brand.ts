// Finds the brand of a page: by the acquirer that its address names, else by the one that the site was built for.

import { useEffect, useMemo, useState } from 'react'
import { useAcquirer } from '../components/use-book.ts'
import type { Brand } from './use-brand.ts'
import type { Branded } from './use-kit.ts'

/** Read once a visit: a file that changes while somebody is in a journey must not change the telephone under them. */
const asked = new Map<string, Promise<Branded | undefined>>()

/** Undefined where there is no such acquirer or its file is not in order. Rejects when its file could not be fetched. */
export function loadBranded(id: string): Promise<Branded | undefined> {
  const before = asked.get(id)
  if (before) return before
  const answer = import('./load-acquirer.ts').then(({ loadAcquirer }) => loadAcquirer(id))
  asked.set(id, answer)
  // The network may be back when it is asked for again.
  answer.catch(() => asked.delete(id))
  return answer
}

/** Milliseconds before it is said that a file does not come; one that comes later is shown all the same. */
const patience = 10_000

/** Milliseconds until it is asked for again: a browser that says it has a network again may have none for a moment yet. */
const pause = 4000

type Found = Branded | 'unknown' | 'away'

/** What the address names, once it is read; never what another address named before. */
function useRead(id: string | undefined): Found | 'loading' {
  const [read, setRead] = useState<{ readonly id: string; readonly found: Found }>()
  useEffect(() => {
    if (id === undefined) return
    let isWanted = true
    const set = (found: Found) => {
      clearTimeout(timer)
      if (isWanted) setRead((was) => (was?.id === id && was.found === found ? was : { id, found }))
    }
    const timer = setTimeout(() => set('away'), patience)
    let again = 0
    const ask = () => {
      clearTimeout(again)
      void loadBranded(id).then(
        (branded) => set(branded ?? 'unknown'),
        () => {
          set('away')
          if (isWanted) again = window.setTimeout(ask, pause)
        },
      )
    }
    ask()
    // The network is back, or somebody comes back from a portal's log-in; what is known is not fetched again.
    window.addEventListener('online', ask)
    document.addEventListener('visibilitychange', ask)
    return () => {
      isWanted = false
      clearTimeout(timer)
      clearTimeout(again)
      window.removeEventListener('online', ask)
      document.removeEventListener('visibilitychange', ask)
    }
  }, [id])
  return read?.id === id ? (read?.found ?? 'loading') : 'loading'
}

/** Written through the object model: no page carries a style attribute. */
function useDress(branded: Branded | undefined): void {
  useEffect(() => {
    if (!branded) return
    const { style } = document.documentElement
    const properties = branded.kit.propertiesOf(branded.acquirer)
    for (const [name, value] of properties) style.setProperty(name, value)
    return () => {
      for (const [name] of properties) style.removeProperty(name)
    }
  }, [branded])
}

/** @param baked the acquirer that the site was built for; its pages are its own wherever no other is named */
export function useNamedBrand(baked: Branded | undefined): { brand: Brand; branded: Branded | undefined } {
  const id = useAcquirer()
  const isBaked = baked !== undefined && (id === undefined || id === baked.acquirer.id)
  const read = useRead(isBaked ? undefined : id)
  useEffect(() => {
    // The styles of a page that was built for one acquirer stand aside for any other.
    if (!baked || isBaked) return
    document.documentElement.dataset['brand'] = 'other'
    return () => {
      delete document.documentElement.dataset['brand']
    }
  }, [baked, isBaked])
  const branded = isBaked ? baked : typeof read === 'object' ? read : undefined
  useDress(branded)
  const brand = useMemo((): Brand => {
    if (branded) return { kind: 'known', acquirer: branded.acquirer }
    return { kind: id === undefined || typeof read === 'object' ? 'none' : read }
  }, [branded, id, read])
  return { brand, branded }
}
