// Prints the till card on the paper that is there: the whole plan on A4, a card to fold away, or a slip of the terminal's width.

import { useState } from 'react'
import { useBook } from '../components/use-book.ts'
import { printOnly } from './print-only.ts'
import type { HandbookText } from './text.ts'

const papers = ['A4', 'A6', '80', '58'] as const

export function CardTools({ words }: { words: HandbookText['plan'] }) {
  const { t } = useBook()
  const [fails, setFails] = useState(false)
  return (
    <section className="tools no-print" aria-label={words.card.tools}>
      <h2>{words.card.tools}</h2>
      <div className="tools-row papers">
        {papers.map((paper) => (
          <button key={paper} type="button" onClick={() => setFails(!printOnly('paper', paper))} data-print={paper}>
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
