// A merchant's step as an agent needs it: what to say, what the merchant sees, how it came to this, what is next, and
// the step to send back.

import { answersOf, nodeOf } from '#engine/graph.ts'
import type { Guide, Risk } from '#engine/guide.ts'
import { isMoneyOpen, unsettled } from '#engine/risk.ts'
import { answered, type Arrival } from '#engine/trail.ts'
import { enteredHref } from '../address.ts'
import { useBook } from '../components/use-book.ts'
import { Journeyed } from './Journeyed.tsx'
import { PlacedMap } from './PlacedMap.tsx'
import { Send } from './Send.tsx'
import { useTheirs, type Theirs } from './use-theirs.ts'

export type Standing = {
  readonly guide: Guide
  readonly arrival: Arrival
  readonly rev: string | undefined
  readonly acquirer: string | undefined
  /** When the answers were given, as a pasted call sheet says. */
  readonly times: readonly string[]
}

export function Handover(standing: Standing) {
  const { guide, arrival } = standing
  const theirs = useTheirs(guide.id)
  return (
    <div className="handover" data-guide={guide.id} data-node={arrival.node.id}>
      <Say {...standing} />
      <Screen {...standing} theirs={theirs} />
      <Send {...standing} theirs={theirs} />
      <Journeyed {...standing} />
      <PlacedMap guide={guide} trail={arrival.keep} here={arrival.node.id} />
    </div>
  )
}

function Say({ guide, arrival }: Standing) {
  const { t, desk } = useBook()
  const { node } = arrival
  const words = desk?.agent[guide.id]?.nodes[node.id]
  const money: readonly Risk[] = isMoneyOpen(guide, node.id, arrival.before) ? ['charge-again'] : []
  const open = [...new Set([...money, ...unsettled(guide, node.id, arrival.before)])]
  return (
    <section className="agent">
      <h2>{t('desk:say')}</h2>
      <p className="agent-say">{words?.say}</p>
      {open.length > 0 && (
        <p className="risk open">
          <b>{t('desk:unsettled')}</b>
          {open.map((risk) => (
            <span key={risk}>{t(`desk:risk.${risk}`)}</span>
          ))}
        </p>
      )}
      {words?.know && (
        <>
          <h2>{t('desk:know')}</h2>
          <ul>
            {words.know.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

/** The merchant's words beside the agent's, and the answers as the way on. */
function Screen({ guide, arrival, theirs }: Standing & { theirs: Theirs }) {
  const { t, locale, guides } = useBook()
  const { node } = arrival
  const own = guides[guide.id]?.text.nodes[node.id]
  const their = theirs.book.guides[guide.id]?.text.nodes[node.id]
  const isOther = theirs.book.locale !== locale
  return (
    <section className="theirs">
      <h2>{t('desk:theirs')}</h2>
      <p lang={theirs.book.locale}>
        <b>{their?.title}</b> {their?.body}
      </p>
      {isOther && (
        <p className="small">
          {own?.title} {own?.body}
        </p>
      )}
      {node.kind === 'question' && <p className="small">{t('desk:answers')}</p>}
      <ol className="theirs-answers">
        {answersOf(node).map((answer) => {
          const next = answered(guide, arrival, answer)
          return (
            <li key={answer.id}>
              <a
                data-answer={answer.id}
                href={enteredHref(locale, 'desk', { guide, node: next.node.id, trail: next.trail })}
              >
                <span lang={theirs.book.locale}>{their?.answers?.[answer.id]?.label}</span>
                {isOther && <span className="small">{own?.answers?.[answer.id]?.label}</span>}
                <span className="small">
                  {t('desk:next', { title: guides[guide.id]?.text.nodes[nodeOf(guide, answer.next).id]?.title })}
                </span>
              </a>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
