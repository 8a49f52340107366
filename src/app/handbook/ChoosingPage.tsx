// Choosing an acquirer: text, then a sheet to lay one's own offers side by side.

import { OffersSheet } from './OffersSheet.tsx'
import type { HandbookText } from './text.ts'
import { TextPage } from './TextPage.tsx'
import { useHandbook } from './use-handbook.ts'

export function ChoosingPage({ words }: { words: HandbookText['choosing'] }) {
  return (
    <>
      <TextPage words={words} />
      <OffersSheet words={useHandbook().words.fees} />
    </>
  )
}
