// One step on one screen: a question with its answers, or the outcome as a receipt.

import type { GuideNode, Outcome, Question, Risk } from '#engine/guide.ts'
import { guardBefore, unsettled } from '#engine/risk.ts'
import { BrandSlot } from '../brand/slots.tsx'
import { nodeHref } from '../address.ts'
import { outcomeText, questionText } from '../pack.ts'
import { AnswerList } from './AnswerList.tsx'
import { AskLink } from './AskLink.tsx'
import { Clock } from './Clock.tsx'
import { Help } from './Help.tsx'
import { Offline } from './Offline.tsx'
import { Picture } from './Picture.tsx'
import { Receipt } from './Receipt.tsx'
import { Termed } from './Termed.tsx'
import { TrailList } from './TrailList.tsx'
import { ColdNotice, OlderLink, TrailNotice } from './TrailNotice.tsx'
import { useBook } from './use-book.ts'
import { hereHref, type Walk } from './use-walk.ts'

export function NodeView({ node, walk }: { node: GuideNode; walk: Walk }) {
  switch (node.kind) {
    case 'question':
      return <QuestionView question={node} walk={walk} />
    case 'outcome':
      return <OutcomeView outcome={node} walk={walk} />
    default:
      return node satisfies never
  }
}

function QuestionView({ question, walk }: { question: Question; walk: Walk }) {
  const book = useBook()
  const words = questionText(book, walk.guide, question)
  return (
    <>
      <TrailNotice walk={walk} />
      <h1 tabIndex={-1}>{words.title}</h1>
      {words.body && (
        <p className="lead">
          <Termed text={words.body} />
        </p>
      )}
      <Cost question={question} />
      <Risks node={question} walk={walk} />
      {words.steps && <Actions steps={words.steps} before={words.body} />}
      <Picture id={question.picture} />
      {question.wait && <Clock id={hereHref(book.locale, walk)} seconds={question.wait} />}
      {words.say && question.instruction && <Say words={words.say} before={[words.body, ...(words.steps ?? [])]} />}
      <AnswerList question={question} walk={walk} />
      <PayWays node={question} walk={walk} />
      <AskLink node={question} walk={walk} />
      {question.probe && <Offline at="step" />}
      {words.say && !question.instruction && <Say words={words.say} before={[words.body, ...(words.steps ?? [])]} />}
      <KeysHint />
      <ColdNotice walk={walk} />
      <OlderLink walk={walk} />
      <Help walk={walk} />
      <TrailList walk={walk} open={false} />
    </>
  )
}

function OutcomeView({ outcome, walk }: { outcome: Outcome; walk: Walk }) {
  const book = useBook()
  const words = outcomeText(book, walk.guide, outcome)
  return (
    <>
      <TrailNotice walk={walk} />
      <h1 tabIndex={-1}>{words.title}</h1>
      {words.body && (
        <p className="lead">
          <Termed text={words.body} />
        </p>
      )}
      <Risks node={outcome} walk={walk} />
      {words.steps && <Actions steps={words.steps} before={words.body} />}
      <Picture id={outcome.picture} />
      {words.say && <Say words={words.say} before={[words.body, ...(words.steps ?? [])]} />}
      <PayWays node={outcome} walk={walk} />
      <Receipt outcome={outcome} words={words} walk={walk} />
      <AskLink node={outcome} walk={walk} />
      {outcome.probe && <Offline at="step" />}
      <ColdNotice walk={walk} />
      <OlderLink walk={walk} />
      <Help walk={walk} />
      <TrailList walk={walk} open />
    </>
  )
}

/** The acquirer's own ways, where a payment is taken another way and nothing speaks against taking it. */
function PayWays({ node, walk }: { node: GuideNode; walk: Walk }) {
  const mayPay = node.kind === 'question' ? !node.asks : node.who === 'merchant'
  return walk.guide.id === 'pay-first' && mayPay ? <BrandSlot part="Pay" /> : null
}

const Actions = ({ steps, before }: { steps: readonly string[]; before: string | undefined }) => (
  <ol className="actions">
    {steps.map((step, at) => (
      <li key={step}>
        <Termed text={step} before={[before, ...steps.slice(0, at)]} />
      </li>
    ))}
  </ol>
)

function Say({ words, before }: { words: string; before: readonly (string | undefined)[] }) {
  const { t } = useBook()
  return (
    <p className="say">
      <b>{t('node.say')}</b>
      <Termed text={words} before={before} />
    </p>
  )
}

/** Shown where there is likely a keyboard; 0 switches the number keys off, for whom they answer by mistake. */
function KeysHint() {
  const { t } = useBook()
  return <p className="small keys">{t('node.keys')}</p>
}

function Cost({ question }: { question: Question }) {
  const { t } = useBook()
  if (!question.instruction) return null
  return (
    <p className="cost">
      <span>{question.minutes < 1 ? t('node.underOneMinute') : t('node.minutes', { count: question.minutes })}</span>
      {question.downtime && <span className="cost-downtime">{t('node.downtime')}</span>}
    </p>
  )
}

function Risks({ node, walk }: { node: GuideNode; walk: Walk }) {
  const open = unsettled(walk.guide, node.id, walk.arrival.before)
  return node.risk?.map((risk) => (
    <RiskLine key={risk} risk={risk} node={node} walk={walk} isOpen={open.includes(risk)} />
  ))
}

function RiskLine({ risk, node, walk, isOpen }: { risk: Risk; node: GuideNode; walk: Walk; isOpen: boolean }) {
  const book = useBook()
  const { t } = book
  const guard = guardBefore(walk.guide, node.id, risk)
  return (
    <p className={isOpen ? 'risk open' : 'risk'}>
      <b>{t(`node.risk.${risk}`)}</b>
      {isOpen && guard && (
        <a href={nodeHref(book.locale, walk.guide, guard.id, [], walk.callers)}>{t(`node.riskOpen.${risk}`)}</a>
      )}
      {isOpen && !guard && <span>{t(`node.riskOpen.${risk}`)}</span>}
      {!isOpen && <span>{t(`node.riskSettled.${risk}`)}</span>}
    </p>
  )
}
