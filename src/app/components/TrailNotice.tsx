// Says so where the address and the trail do not tell the same story, and offers the way on.

import { locate } from '#engine/trail.ts'
import { mainStep, readRevision, trailHref } from '../address.ts'
import { questionText } from '../pack.ts'
import { useBook, useHere, useHydrated } from './use-book.ts'
import type { Walk } from './use-walk.ts'

export function TrailNotice({ walk }: { walk: Walk }) {
  const { t, locale } = useBook()
  const { guide, arrival, callers } = walk
  const { after, dropped, elsewhere, keep } = arrival
  const onHref = trailHref(locale, guide, keep, callers)
  return (
    <>
      {dropped.length > 0 && (
        <p className="notice" role="note">
          {t(keep.length > 0 ? 'trail.stale' : 'trail.staleAll')} <Stopped walk={walk} />
        </p>
      )}
      {after.length > 0 && (
        <p className="notice" role="note">
          {t('trail.revisit')} <a href={onHref}>{t('trail.continue')}</a>
        </p>
      )}
      {elsewhere && (
        <p className="notice" role="note">
          {t('trail.elsewhere')} <a href={onHref}>{t('trail.goElsewhere')}</a>
        </p>
      )}
    </>
  )
}

/** Where the answers stop fitting, and the way there. */
function Stopped({ walk }: { walk: Walk }) {
  const book = useBook()
  const { guide, arrival, callers } = walk
  const position = locate(guide, arrival.keep)
  if (position.kind !== 'asking') return null
  const { title } = questionText(book, guide, position.question)
  return (
    <>
      {book.t('trail.stopped')} <a href={trailHref(book.locale, guide, arrival.keep, callers)}>{title}</a>
    </>
  )
}

/** A link from before the guide was changed; where nothing was lost by that, it is enough to say so. */
export function OlderLink({ walk }: { walk: Walk }) {
  const { t, guides } = useBook()
  const { search } = useHere()
  const hydrated = useHydrated()
  const { guide, arrival, callers } = walk
  const rev = hydrated ? readRevision(search) : undefined
  if (!rev || rev === guides[(mainStep(callers)?.guide ?? guide).id]?.rev || arrival.dropped.length > 0) return null
  return (
    <p className="notice quiet" role="note">
      {t('trail.older')}
    </p>
  )
}

/** Below the answers, so that nothing moves under a finger when scripts take over and know the trail. */
export function ColdNotice({ walk }: { walk: Walk }) {
  const { t } = useBook()
  const { guide, arrival } = walk
  const isCold = arrival.keep.length === 0 && arrival.dropped.length === 0
  if (!isCold || guide.side || arrival.node.id === guide.start) return null
  return <p className="notice quiet">{t('trail.cold')}</p>
}
