// Says so where the address and the trail do not tell the same story, and offers the way on.

import { trailHref } from '../address.ts'
import { useBook } from './use-book.ts'
import type { Walk } from './use-walk.ts'

export function TrailNotice({ walk }: { walk: Walk }) {
  const { t, locale } = useBook()
  const { guide, arrival, returnTo } = walk
  const { after, dropped, elsewhere, keep } = arrival
  const onHref = trailHref(locale, guide, keep, returnTo)
  return (
    <>
      {dropped.length > 0 && (
        <p className="notice" role="note">
          {t(keep.length > 0 ? 'trail.stale' : 'trail.staleAll')}
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

/** Below the answers, so that nothing moves under a finger when scripts take over and know the trail. */
export function ColdNotice({ walk }: { walk: Walk }) {
  const { t } = useBook()
  const { guide, arrival } = walk
  const isCold = arrival.keep.length === 0 && arrival.dropped.length === 0
  if (!isCold || guide.side || arrival.node.id === guide.start) return null
  return <p className="notice quiet">{t('trail.cold')}</p>
}
