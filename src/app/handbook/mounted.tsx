// Which component shows which page of the handbook; a page that is not here does not exist.

import type { ComponentType } from 'react'
import { ApplyingPage } from './ApplyingPage.tsx'
import { ChoosingPage } from './ChoosingPage.tsx'
import { FeesPage } from './FeesPage.tsx'
import type { HandbookText, PageId } from './text.ts'
import { TextPage } from './TextPage.tsx'

type Mounted = { readonly [Id in PageId]: ComponentType<{ words: HandbookText[Id] }> }

export const mounted: Mounted = {
  applying: ApplyingPage,
  care: TextPage,
  choosing: ChoosingPage,
  fees: FeesPage,
  fraud: TextPage,
}

export const isPage = (id: string): id is PageId => Object.prototype.hasOwnProperty.call(mounted, id)
