// The card for the till as it is printed: the first three things to do, the shop's numbers or lines for a pen, what nobody
// does, and how to come back to the right step without typing an address.

import { grouped } from '#engine/number.ts'
import { cardFields, type Card } from '#handbook/plan.ts'
import data from '#handbook/plan.json'
import { QrDrawing } from '../components/QrDrawing.tsx'
import { useBook } from '../components/use-book.ts'
import type { HandbookText } from './text.ts'

type Words = HandbookText['plan']['card']
/** @param origin where the site is served; known once scripts run, and only then can it be drawn as a code */
type Props = { words: HandbookText['plan']; card: Card; origin?: string }

export function TillCard({ words, card, origin }: Props) {
  const { locale } = useBook()
  const { card: text } = words
  return (
    <section className="section till" aria-label={text.preview}>
      <h2 className="no-print">{text.preview}</h2>
      <div className="till-card" data-card="">
        <p className="till-title">{text.title}</p>
        <ol className="till-first">
          {text.first.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
        <dl className="till-own">
          {cardFields.map((field) => (
            <div key={field} data-own={field}>
              <dt>{text.fields[field]}</dt>
              <dd>{card[field] ?? ''}</dd>
            </div>
          ))}
        </dl>
        <ul className="till-donts">
          {text.never.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <div className="till-foot">
          <Numbers words={text} />
          {origin && (
            <div className="till-qr">
              <QrDrawing text={`${origin}/${locale}/97`} label={text.qr} />
              <p>{text.qr}</p>
            </div>
          )}
        </div>
      </div>
    </section>
  )
}

/** What to read to a help desk, and the public lines. */
function Numbers({ words }: { words: Words }) {
  return (
    <div className="till-numbers">
      <p>{words.numbers}</p>
      <ul>
        {(data.numbers as [keyof Words['pages'], string][]).map(([page, number]) => (
          <li key={page} data-spoken={number}>
            <span className="number">{grouped(number)}</span> {words.pages[page]}
          </li>
        ))}
      </ul>
      <ul>
        {(data.lines as (keyof Words['lines'])[]).map((digits) => (
          <li key={digits}>
            <span className="number">{digits}</span> {words.lines[digits]}
          </li>
        ))}
      </ul>
    </div>
  )
}
