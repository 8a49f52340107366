// What shows a known brand; a script of its own, so that a page without an acquirer loads none of it.

import { createContext, useContext } from 'react'
import type { Acquirer } from '#acquirer/file.ts'
import type { Kit } from './kit.tsx'

/** An acquirer with the script that shows it. */
export type Branded = { readonly acquirer: Acquirer; readonly kit: Kit }

export const KitContext = createContext<Kit | undefined>(undefined)

export const useKit = (): Kit | undefined => useContext(KitContext)
