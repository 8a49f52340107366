// Choosing an acquirer: text with the one address it needs, then a sheet to lay one's own offers side by side.

import { OffersSheet } from './OffersSheet.tsx'
import { Section } from './Section.tsx'
import type { HandbookText } from './text.ts'
import { useHandbook } from './use-handbook.ts'

/** The home page of the People's Bank: where on it the list of licences stands has changed often. */
const centralBank = 'www.pbc.gov.cn'

export function ChoosingPage({ words }: { words: HandbookText['choosing'] }) {
  return (
    <>
      {Object.entries(words.sections).map(([id, section]) => (
        <Section key={id} id={id} words={section}>
          {id === 'licence' && (
            <a className="address" href={`https://${centralBank}`} rel="noreferrer">
              {centralBank}
            </a>
          )}
        </Section>
      ))}
      <OffersSheet words={useHandbook().words.fees} />
    </>
  )
}
