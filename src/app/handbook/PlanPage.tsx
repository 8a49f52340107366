// What to do when the terminal stops, agreed on beforehand; and the card for the till, with the shop's own numbers.
// Without scripts it is text, and a card to fill in by hand.

import { cardFields } from '#handbook/plan.ts'
import { useHydrated } from '../components/use-book.ts'
import { CardField } from './CardField.tsx'
import { CardKeeping } from './CardKeeping.tsx'
import { CardTools } from './CardTools.tsx'
import type { HandbookText } from './text.ts'
import { TextPage } from './TextPage.tsx'
import { TillCard } from './TillCard.tsx'
import { useCard } from './use-card.ts'

type Props = { words: HandbookText['plan'] }

export function PlanPage({ words }: Props) {
  const hydrated = useHydrated()
  return (
    <>
      <TextPage words={words} />
      {hydrated ? <Filled words={words} /> : <TillCard words={words} card={{}} />}
    </>
  )
}

function Filled({ words }: Props) {
  const form = useCard()
  return (
    <>
      <section className="section form no-print" id="card">
        <h2>{words.card.form}</h2>
        <p className="small">{words.card.formHint}</p>
        <p className="risk open">{words.card.open}</p>
        {cardFields.map((field) => (
          <CardField key={field} field={field} form={form} words={words} />
        ))}
        <CardKeeping form={form} />
      </section>
      <CardTools words={words} />
      <TillCard words={words} card={form.card} origin={location.origin} />
    </>
  )
}
