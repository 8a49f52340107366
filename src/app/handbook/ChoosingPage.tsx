// Choosing an acquirer: text, then a sheet to lay one's own offers side by side.

import type { HandbookText } from './text.ts'
import { TextPage } from './TextPage.tsx'

export function ChoosingPage({ words }: { words: HandbookText['choosing'] }) {
  return <TextPage words={words} />
}
