// What the merchant has tried so far, each with a way to change it, and the way back to the start.

import { useState } from 'react'
import { nodeOf } from '#engine/graph.ts'
import { shownVisits } from '#engine/hide.ts'
import { nodeHref } from '../address.ts'
import { hiddenOf, questionText } from '../pack.ts'
import { useBook } from './use-book.ts'
import type { Walk } from './use-walk.ts'

/** Rows are made when they are opened: most steps are passed without looking back. */
export function TrailList({ walk, open }: { walk: Walk; open: boolean }) {
  const [isOpen, setOpen] = useState(open)
  const book = useBook()
  const { t } = book
  const { guide, arrival, callers } = walk
  const trail = shownVisits(hiddenOf(book, guide.id), arrival.keep)
  if (trail.length === 0) return null
  return (
    <details className="trail" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('trail.heading', { number: trail.length })}</summary>
      {isOpen && <Rows walk={walk} />}
      {arrival.node.kind === 'question' && (
        <a className="trail-again" href={nodeHref(book.locale, guide, guide.start, [], callers)}>
          {t('trail.startAgain')}
        </a>
      )}
    </details>
  )
}

function Rows({ walk }: { walk: Walk }) {
  const book = useBook()
  const { t } = book
  const { guide, arrival, callers } = walk
  const trail = arrival.keep
  return (
    <ol>
      {shownVisits(hiddenOf(book, guide.id), trail).map((visit) => {
        const question = nodeOf(guide, visit.question)
        if (question.kind === 'outcome') return null
        const words = questionText(book, guide, question)
        return (
          <li key={visit.question}>
            <span className="trail-question">{words.title}</span>
            <span className="trail-answer">{words.answers[visit.answer]?.label}</span>
            <a
              className="trail-change"
              href={nodeHref(book.locale, guide, question.id, trail, callers)}
              aria-label={t('trail.changeLabel', { question: words.title })}
            >
              {t('trail.change')}
            </a>
          </li>
        )
      })}
    </ol>
  )
}
