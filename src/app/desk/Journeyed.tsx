// How a merchant came to a step, in the agent's language: answers, what did not fit, what was passed by, what may come.

import { nodeOf } from '#engine/graph.ts'
import type { Question } from '#engine/guide.ts'
import { grouped } from '#engine/number.ts'
import { untried } from '#engine/untried.ts'
import { enteredHref } from '../address.ts'
import { Journey } from '../components/SheetPaper.tsx'
import { useBook } from '../components/use-book.ts'
import { titleOf } from '../pack.ts'
import { rowsOf } from '../sheet.ts'
import type { Standing } from './Handover.tsx'

export function Journeyed({ guide, arrival, rev, times }: Standing) {
  const book = useBook()
  const { t, locale } = book
  const { node, keep, dropped, elsewhere } = arrival
  const at = { guide, node: node.id, trail: keep }
  const open = untried(guide, keep, node.id)
  const isCutOff = keep[0] !== undefined && keep[0].question !== guide.start
  return (
    <section className="journeyed">
      <h2>{t('desk:journey')}</h2>
      {keep.length === 0 && node.id !== guide.start && <p className="small">{t('desk:cold')}</p>}
      {isCutOff && <p className="small">{t('desk:began')}</p>}
      {rev && rev !== book.guides[guide.id]?.rev && <p className="notice">{t('desk:older')}</p>}
      {dropped.length > 0 && (
        <p className="notice" data-dropped={dropped.length}>
          {t('desk:dropped', { number: dropped.length })}
        </p>
      )}
      {elsewhere && (
        <p className="notice">
          {t('desk:elsewhere')}{' '}
          <a href={enteredHref(locale, 'desk', { guide, node: elsewhere.id, trail: keep })}>
            {titleOf(book, guide, elsewhere)}
          </a>
        </p>
      )}
      <Journey rows={rowsOf(book, at, (_question, _answer, place) => times[place] ?? '')} />
      <Open heading={t('desk:ahead')} questions={open.ahead} standing={{ guide, arrival }} />
      <Open heading={t('desk:skipped')} questions={open.skipped} standing={{ guide, arrival }} />
    </section>
  )
}

type OpenProps = {
  heading: string
  questions: readonly Question[]
  standing: Pick<Standing, 'guide' | 'arrival'>
}

/** Instructions that were not followed, as links on the desk. */
function Open({ heading, questions, standing }: OpenProps) {
  const book = useBook()
  const { guide } = standing
  return (
    <details className="open">
      <summary>
        {heading} ({questions.length})
      </summary>
      <ul>
        {questions.map(({ id }) => (
          <li key={id}>
            <a href={enteredHref(book.locale, 'desk', { guide, node: id, trail: [] })}>
              <b className="number">{grouped(nodeOf(guide, id).number)}</b> {titleOf(book, guide, nodeOf(guide, id))}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
