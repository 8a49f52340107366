// Which component shows which page of the handbook; a page that is not here does not exist.

import type { ComponentType } from 'react'
import { ApplyingPage } from './ApplyingPage.tsx'
import { ChoosingPage } from './ChoosingPage.tsx'
import { DrillPage } from './DrillPage.tsx'
import { FeesPage } from './FeesPage.tsx'
import { GlossaryPage } from './GlossaryPage.tsx'
import { MaintenancePage } from './MaintenancePage.tsx'
import { PlanPage } from './PlanPage.tsx'
import type { HandbookText, PageId } from './text.ts'
import { TextPage } from './TextPage.tsx'

type Mounted = { readonly [Id in PageId]: ComponentType<{ words: HandbookText[Id] }> }

export const mounted: Mounted = {
  applying: ApplyingPage,
  care: TextPage,
  choosing: ChoosingPage,
  drill: DrillPage,
  fees: FeesPage,
  fraud: TextPage,
  glossary: GlossaryPage,
  maintenance: MaintenancePage,
  plan: PlanPage,
}

export const isPage = (id: string): id is PageId => Object.prototype.hasOwnProperty.call(mounted, id)
