// The waiting clock. It keeps the moment it ends, not the seconds left, so a locked screen or a reload cannot stop it.

import { useEffect, useState } from 'react'
import { keep, kept } from './keep.ts'
import { useBook, useHydrated } from './use-book.ts'

/** A wait long over, or further off than it can be (the phone's clock was changed), is none. */
function readEnd(id: string, seconds: number): number | undefined {
  const end = Number(kept(`clock/${id}`))
  const left = end - Date.now()
  return left > -longAgo && left <= seconds * 1000 ? end : undefined
}

const longAgo = 2 * 60 * 60 * 1000
const secondsUntil = (end: number) => Math.max(0, Math.ceil((end - Date.now()) / 1000))

/** @param id tells this wait from any other, another case at the same step included */
export function Clock({ id, seconds }: { id: string; seconds: number }) {
  const { t } = useBook()
  const hydrated = useHydrated()
  const [end, setEnd] = useState<number>()
  const [, tick] = useState(0)
  useEffect(() => setEnd(readEnd(id, seconds)), [id, seconds])
  useEffect(() => {
    if (end === undefined) return
    const timer = setInterval(() => tick((count) => count + 1), 500)
    const onShow = () => tick((count) => count + 1)
    document.addEventListener('visibilitychange', onShow)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', onShow)
    }
  }, [end])
  const start = () => {
    const at = Date.now() + seconds * 1000
    keep(`clock/${id}`, String(at))
    setEnd(at)
  }
  if (!hydrated) return null
  const left = end === undefined ? undefined : secondsUntil(end)
  return (
    <div className="clock">
      {left !== undefined && (
        <p className="clock-figure" role="timer">
          {left > 0 ? left : t('clock.done')}
        </p>
      )}
      <p className="sr-only" role="status">
        {left === undefined ? '' : left > 0 ? t('clock.running', { seconds }) : t('clock.done')}
      </p>
      <button type="button" className="clock-button" onClick={start}>
        {left === undefined ? t('clock.start', { seconds }) : t('clock.again')}
      </button>
    </div>
  )
}
