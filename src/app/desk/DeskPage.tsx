// The help desk: find a step, or take over what a merchant has sent; then say, see and send the next step.

import { useState } from 'react'
import { useLocation } from 'react-router'
import { arrive } from '#engine/trail.ts'
import { enteredHref, readAcquirer, readCall, readRevision, withNotes, type Return } from '../address.ts'
import { Footer } from '../components/Footer.tsx'
import { useBook, useHydrated } from '../components/use-book.ts'
import { titleOf } from '../pack.ts'
import { nodeOf } from '#engine/graph.ts'
import { Finder } from './Finder.tsx'
import type { Pasted } from '../sheet.ts'
import { Handover } from './Handover.tsx'
import { PastedSheet } from './PastedSheet.tsx'

export function DeskPage() {
  const book = useBook()
  const { t, locale } = book
  const hydrated = useHydrated()
  const { search } = useLocation()
  const at = hydrated ? readCall(book, search) : undefined
  const [pasted, setPasted] = useState<Pasted>()
  const [isSeeking, setSeeking] = useState(false)
  const path = withNotes(enteredHref(locale, 'desk', at), hydrated ? readRevision(search) : undefined, undefined)
  return (
    <>
      <DeskTop />
      <main data-page="desk" className="desk">
        <h1 tabIndex={-1}>
          {at && !isSeeking ? titleOf(book, at.guide, nodeOf(at.guide, at.node)) : t('desk:heading')}
        </h1>
        {hydrated ? <Finder onPasted={setPasted} onSeek={setSeeking} /> : <p className="lead">{t('desk:noScript')}</p>}
        {pasted && !isSeeking && <PastedSheet pasted={pasted} />}
        {at && !isSeeking && <Step at={at} times={pasted?.times ?? []} />}
        <Maps />
      </main>
      <Footer path={path.slice(locale.length + 1)} />
    </>
  )
}

export function DeskTop() {
  const { t, locale } = useBook()
  return (
    <header className="display home">
      <a className="display-name" href={`/${locale}/desk`}>
        {t('desk:title')}
      </a>
    </header>
  )
}

function Step({ at, times }: { at: Return; times: readonly string[] }) {
  const { search } = useLocation()
  const arrival = arrive(at.guide, at.node, at.trail)
  return (
    <Handover
      times={times}
      guide={at.guide}
      arrival={arrival}
      rev={readRevision(search)}
      acquirer={readAcquirer(search)}
    />
  )
}

function Maps() {
  const { t, locale, guides } = useBook()
  return (
    <nav className="desk-maps" aria-label={t('desk:maps')}>
      <h2>{t('desk:maps')}</h2>
      <ul>
        {Object.entries(guides).map(([id, { text }]) => (
          <li key={id}>
            <a href={`/${locale}/desk/${id}`}>{text.title}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
