// The function keys under a page that is no step: a way back, if there is one, and as everywhere the queue and danger.

import type { ReactNode } from 'react'
import { calledHref, type Callers } from '../address.ts'
import { useBook } from './use-book.ts'

type Props = {
  /** The yellow key. */
  children?: ReactNode
  /** Where the green and the red key's pages lead back to. */
  callers?: Callers
}

export function PageBar({ children, callers = [] }: Props) {
  const { t, locale } = useBook()
  return (
    <nav className={children ? 'bar' : 'bar two'} aria-label={t('bar.label')}>
      {children}
      <a className="bar-key go" href={calledHref(locale, 'pay-first', callers)}>
        {t('bar.payFirst')}
      </a>
      <a className="bar-key stop" href={calledHref(locale, 'danger', callers)}>
        {t('bar.danger')}
      </a>
    </nav>
  )
}
