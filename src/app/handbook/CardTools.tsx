// Prints the till card on the paper that is there: the whole plan on A4, a card to fold away, or a slip of the terminal's width.

import { useEffect, useState } from 'react'
import { useBook } from '../components/use-book.ts'
import type { HandbookText } from './text.ts'

const papers = ['A4', 'A6', '80', '58'] as const
type Paper = (typeof papers)[number]

/** False where this browser cannot print at all. */
function printOn(paper: Paper): boolean {
  const { print } = window as { print?: () => void }
  if (!print) return false
  document.documentElement.dataset['paper'] = paper
  print.call(window)
  return true
}

export function CardTools({ words }: { words: HandbookText['plan'] }) {
  const { t } = useBook()
  const [fails, setFails] = useState(false)
  // What the browser's own menu prints later is the page, not the slip chosen last.
  useEffect(
    () => () => {
      delete document.documentElement.dataset['paper']
    },
    [],
  )
  return (
    <section className="tools no-print" aria-label={words.card.tools}>
      <h2>{words.card.tools}</h2>
      <div className="tools-row papers">
        {papers.map((paper) => (
          <button key={paper} type="button" onClick={() => setFails(!printOn(paper))} data-print={paper}>
            {words.card[`print${paper}`]}
          </button>
        ))}
      </div>
      <p role="status" className={fails ? 'notice' : undefined}>
        {fails && t('sheet.noPrint')}
      </p>
    </section>
  )
}
