// Whose page this is: nobody's, or the acquirer's that the address names, once its file has been read as a whole. An
// acquirer that is not known, or whose file cannot be fetched now, gets a neutral page without any telephone.

import { createContext, useContext } from 'react'
import type { Acquirer } from '#acquirer/file.ts'

export type Brand =
  | { readonly kind: 'none' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'away' }
  | { readonly kind: 'known'; readonly acquirer: Acquirer }

export const BrandContext = createContext<Brand>({ kind: 'none' })

export const useBrand = (): Brand => useContext(BrandContext)
