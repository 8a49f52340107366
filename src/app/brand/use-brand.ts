// Whose page this is: nobody's, or the acquirer's that the address names, once its file has been read as a whole. An
// acquirer that is not known gets a neutral page without any telephone.

import { createContext, useContext, useEffect, useState } from 'react'
import type { Acquirer } from '#acquirer/file.ts'
import { useAcquirer } from '../components/use-book.ts'

export type Brand =
  | { readonly kind: 'none' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'known'; readonly acquirer: Acquirer }

export const BrandContext = createContext<Brand>({ kind: 'none' })

export const useBrand = (): Brand => useContext(BrandContext)

/** Read once a visit: a file that changes while somebody is in a journey must not change the telephone under them. */
const asked = new Map<string, Promise<Brand>>()

/** A script of its own, so that a page without an acquirer loads none of it. Never rejects. */
function brandOf(id: string): Promise<Brand> {
  const before = asked.get(id)
  if (before) return before
  const answer = import('./load-acquirer.ts')
    .then(({ loadAcquirer }) => loadAcquirer(id))
    .then((acquirer): Brand => (acquirer ? { kind: 'known', acquirer } : { kind: 'unknown' }))
    .catch((): Brand => {
      // The network may be back at the next step.
      asked.delete(id)
      return { kind: 'unknown' }
    })
  asked.set(id, answer)
  return answer
}

/** The brand of the acquirer that the address names; never the one before it while its own is still on the way. */
export function useNamedBrand(): Brand {
  const id = useAcquirer()
  const [read, setRead] = useState<{ readonly id: string; readonly brand: Brand }>()
  useEffect(() => {
    if (id === undefined) return
    let isWanted = true
    void brandOf(id).then((brand) => {
      if (isWanted) setRead({ id, brand })
    })
    return () => {
      isWanted = false
    }
  }, [id])
  if (id === undefined) return { kind: 'none' }
  return read?.id === id ? read.brand : { kind: 'loading' }
}
