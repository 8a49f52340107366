// A guide as text, in its own order: the map for screen readers, for print and for whoever would rather read.

import { nodeOf } from '#engine/graph.ts'
import type { GuideNode, Question } from '#engine/guide.ts'
import { grouped } from '#engine/number.ts'
import { useBook } from '../components/use-book.ts'
import { stepsOf, type MapView } from '../map.ts'

export function Outline(view: MapView) {
  const { t } = useBook()
  const steps = stepsOf(view.guide, view.trail)
  return (
    <section className="outline">
      <h2>{t('desk:map.outline')}</h2>
      {/* The role: without bullets a list is none to VoiceOver. */}
      <ol role="list">
        {[...view.guide.nodes.values()].map((node) => (
          <li key={node.id} className={`outline-node ${node.kind}`}>
            <Heading {...view} node={node} step={steps.get(node.id)} />
            {node.set !== undefined && <Common />}
            {node.kind === 'question' ? <Answers {...view} question={node} /> : <Who who={node.who} />}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Heading({ node, step, here, wordsOf, hrefFor }: MapView & { node: GuideNode; step: number | undefined }) {
  const { t } = useBook()
  const isHere = node.id === here
  return (
    <h3>
      {step !== undefined && <span className="outline-step">{step}</span>}
      <a href={hrefFor(node)} aria-current={isHere ? 'step' : undefined}>
        <span className="outline-number">{grouped(node.number)}</span> {wordsOf(node).title}
      </a>
      {isHere && <b className="outline-mark"> {t('desk:map.here')}</b>}
    </h3>
  )
}

function Common() {
  const { t } = useBook()
  return <p className="outline-who">{t('desk:map.common')}</p>
}

function Who({ who }: { who: Extract<GuideNode, { kind: 'outcome' }>['who'] }) {
  const { t } = useBook()
  return <p className="outline-who">{t(`outcome.who.${who}`)}</p>
}

function Answers({ question, guide, trail, wordsOf, hrefFor }: MapView & { question: Question }) {
  const { t } = useBook()
  const { answers } = wordsOf(question)
  const given = trail.find((visit) => visit.question === question.id)?.answer
  return (
    <ol>
      {question.answers.map(({ id, next }) => {
        const node = nodeOf(guide, next)
        return (
          <li key={id} className={id === given ? 'given' : undefined}>
            {id === given && <b className="outline-mark">{t('desk:map.given')} </b>}
            {answers[id]?.label} <span aria-hidden="true">{'\u2192'}</span>{' '}
            <a href={hrefFor(node)}>
              <span className="outline-number">{grouped(node.number)}</span> {wordsOf(node).title}
            </a>
          </li>
        )
      })}
    </ol>
  )
}
