// Fees: who gets what of a card payment by the government's caps, and whether an offer can be meant. Never a price list.

import { showPercent } from '#handbook/entry.ts'
import { fees } from '#handbook/fee-figures.ts'
import { fill } from '#handbook/fill.ts'
import { useBook } from '../components/use-book.ts'
import { FeeCalculator } from './FeeCalculator.tsx'
import { CapTable, ExampleTable } from './FeeTables.tsx'
import { Section, type SectionText } from './Section.tsx'
import type { HandbookText } from './text.ts'

export function FeesPage({ words }: { words: HandbookText['fees'] }) {
  const values = useValues()
  return (
    <>
      <p className="risk open caps-only">{words.caps}</p>
      <p className="small">{fill(words.dated, values)}</p>
      <FeeCalculator words={words} />
      <Section id="split" words={words.split} />
      <CapTable words={words} />
      <ExampleTable words={words} />
      <Section id="reliefs" words={filled(words.reliefs, { ...values, from: values.reliefFrom })} />
      <Section id="below" words={filled(words.below, values)} />
      <Section id="ask" words={words.ask} />
      <Section id="failed" words={filled(words.failed, { ...values, certainty: values.failedCertainty })} />
    </>
  )
}

/** Figures, dates and certainties as the data has them, for the words to name. */
function useValues() {
  const { t } = useBook()
  const { caps, relief, waived, failedSale } = fees
  const { standard, preferential } = relief.effects
  const certainty = (of: { readonly certainty: 'H' | 'M' }) => t(`guide.certainty.${of.certainty}`)
  return {
    read: fees.read,
    from: caps.from,
    floor: showPercent(caps.issuer.credit.rate + caps.network.rate),
    preferential: preferential.rate,
    preferentialCertainty: certainty(preferential),
    waivedCertainty: certainty(waived),
    failedCertainty: certainty(failedSale),
    reliefFrom: relief.from,
    until: relief.until,
    certainty: certainty(standard),
    extended: relief.extension.until,
    extensionCertainty: certainty(relief.extension),
  }
}

function filled(words: SectionText, values: Readonly<Record<string, string | number>>): SectionText {
  const each = (lines: readonly string[]) => lines.map((line) => fill(line, values))
  return {
    ...words,
    ...(words.body && { body: fill(words.body, values) }),
    ...(words.list && { list: each(words.list) }),
    ...(words.note && { note: fill(words.note, values) }),
  }
}
