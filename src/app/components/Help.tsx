// "I need a person", on every step: its number to read aloud, the call sheet, and its link to copy, share or scan.

import { useState } from 'react'
import type { Outcome } from '#engine/guide.ts'
import { grouped } from '#engine/number.ts'
import { ContactSlot } from '../brand/slots.tsx'
import { linkHref, enteredHref, mainStep, type Return } from '../address.ts'
import { titleOf } from '../pack.ts'
import { LinkTools } from './LinkTools.tsx'
import { useAcquirer, useBook, useHydrated } from './use-book.ts'
import { hereHref, type Walk } from './use-walk.ts'

/** The step that a call is about: the one of a main guide that a side guide was entered from, else this one. */
export function calledFrom({ guide, arrival, callers }: Walk): Return {
  return (guide.side && mainStep(callers)) || { guide, node: arrival.node.id, trail: arrival.keep }
}

/** Whether the receipt of an outcome has the telephone already. */
const isContact = ({ who }: Outcome) => who === 'acquirer' || who === 'maker'

/** Drawn when it is opened: most merchants pass a step without it. */
export function Help({ walk }: { walk: Walk }) {
  const book = useBook()
  const { t, locale } = book
  const [isOpen, setOpen] = useState(false)
  const { node } = walk.arrival
  return (
    <details className="help" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('help.summary')}</summary>
      <p>
        {t('help.number')} <b className="number">{grouped(node.number)}</b>
      </p>
      {(node.kind === 'question' || !isContact(node)) && <ContactSlot use="merchant-service" />}
      <a className="key plain" href={enteredHref(locale, 'sheet', calledFrom(walk))} data-sheet="">
        {t('help.sheet')}
      </a>
      {isOpen && <StepTools walk={walk} />}
    </details>
  )
}

function StepTools({ walk }: { walk: Walk }) {
  const book = useBook()
  const acquirer = useAcquirer()
  const { guide, arrival } = walk
  if (!useHydrated()) return null
  const href = linkHref(book, hereHref(book.locale, walk), calledFrom(walk).guide.id, acquirer)
  return <LinkTools href={href} title={titleOf(book, guide, arrival.node)} />
}
