// An outcome as a receipt: who fixes it, what they do, how long, what to have ready, tonight, proof, never.

import type { ReactNode } from 'react'
import type { Outcome } from '#engine/guide.ts'
import type { OutcomeText } from '#engine/text.ts'
import { ContactSlot } from '../brand/slots.tsx'
import { useBrand } from '../brand/use-brand.ts'
import { useKit } from '../brand/use-kit.ts'
import { callerHref, nodeHref, enteredHref } from '../address.ts'
import { calledFrom } from './Help.tsx'
import { replyOf } from '../reply.ts'
import { useBook } from './use-book.ts'
import type { Walk } from './use-walk.ts'

type Props = { outcome: Outcome; words: OutcomeText; walk: Walk }

const contactOf = ({ who }: Outcome) => (who === 'issuer' || who === 'carrier' ? who : 'acquirer')

/** Which of the acquirer's telephones an outcome is for. */
const useOf = ({ calls, who }: Outcome) => calls ?? (who === 'maker' ? 'repair' : 'merchant-service')

export function Receipt({ outcome, words, walk }: Props) {
  const { t, locale } = useBook()
  // Where the acquirer's own number stands in the receipt, that is the key to press.
  const isCalled = useKit() !== undefined && contactOf(outcome) === 'acquirer'
  const hasParts = Object.keys(words).some((part) => !['title', 'body', 'steps', 'say', 'never'].includes(part))
  const needsCall = outcome.who !== 'nobody' && outcome.who !== 'merchant'
  return (
    <>
      <div className="receipt">
        <p className={`who ${outcome.who}`}>{t(`outcome.who.${outcome.who}`)}</p>
        {(hasParts || needsCall) && (
          <dl>
            <Part heading={t('outcome.does')} words={words.does} />
            <Part heading={t('outcome.takes')} words={words.takes} />
            {needsCall && <ContactPart outcome={outcome} />}
            <Part heading={t('outcome.ready')} list={words.ready} />
            <Part heading={t('outcome.tonight')} words={words.tonight} />
            <Part heading={t('outcome.proof')} list={words.proof} />
          </dl>
        )}
        {words.never && <Never lines={words.never} />}
      </div>
      {!walk.guide.side && (
        <a
          className={needsCall && !isCalled ? 'key plain main' : 'key plain'}
          href={enteredHref(locale, 'sheet', calledFrom(walk))}
          data-sheet=""
        >
          {t('help.sheet')}
        </a>
      )}
      <HandbookLink walk={walk} outcome={outcome} />
      <WayBack walk={walk} />
    </>
  )
}

/** Whom to call: the acquirer's own telephone where it is known, else where to find it. */
function ContactPart({ outcome }: { outcome: Outcome }) {
  const { t } = useBook()
  const { kind } = useBrand()
  const contact = contactOf(outcome)
  const isUnknown = kind === 'unknown' || kind === 'away'
  const words = t(`outcome.contactText.${contact === 'acquirer' && isUnknown ? 'unknown' : contact}`)
  return (
    <div>
      <dt>{t('outcome.contact')}</dt>
      <dd>{contact === 'acquirer' ? <ContactSlot use={useOf(outcome)} otherwise={words} /> : words}</dd>
    </div>
  )
}

function Never({ lines }: { lines: readonly string[] }) {
  const { t } = useBook()
  return (
    <section className="never">
      <h2>{t('outcome.never')}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}

function Part({
  heading,
  words,
  list,
}: {
  heading: string
  words?: string | undefined
  list?: readonly string[] | undefined
}) {
  const content: ReactNode = words ?? list?.map((line) => <span key={line}>{line}</span>)
  if (!content) return null
  return (
    <div>
      <dt>{heading}</dt>
      <dd className={list ? 'lines' : undefined}>{content}</dd>
    </div>
  )
}

/** Where the handbook has more for whoever ended here. */
function HandbookLink({ walk, outcome }: { walk: Walk; outcome: Outcome }) {
  const { t, locale, guides } = useBook()
  const lead = guides[walk.guide.id]?.handbook?.[outcome.id]
  if (!lead) return null
  return (
    <p>
      <a className="lead-on" href={`/${locale}/handbook/${lead.page}`}>
        {t('outcome.handbook', { title: lead.title })}
      </a>
    </p>
  )
}

function WayBack({ walk }: { walk: Walk }) {
  const book = useBook()
  const { t, locale } = book
  const { guide, callers } = walk
  if (!guide.side)
    return (
      <a className="key plain" href={nodeHref(locale, guide, guide.start)}>
        {t('trail.startAgain')}
      </a>
    )
  const back = callerHref(locale, callers)
  if (!back) return <p className="notice quiet">{t('bar.returnByBrowser')}</p>
  const reply = replyOf(book, walk)
  return (
    <>
      {reply && (
        <a className="key plain main" href={reply.href} data-reply={reply.answer}>
          {t('bar.returnWith', { answer: reply.label })}
        </a>
      )}
      <a className="key plain" href={back} data-return="">
        {t(callers[0]?.kind === 'code' ? 'bar.returnToCode' : 'bar.return')}
      </a>
    </>
  )
}
