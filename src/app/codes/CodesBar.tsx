// The three function keys on pages of codes: back, take this payment another way, danger.

import { calledHref, type Callers } from '../address.ts'
import { useBook } from '../components/use-book.ts'

type Props = { back: string; words: string; code?: string }

export function CodesBar({ back, words, code }: Props) {
  const { t, locale } = useBook()
  const callers: Callers = code ? [{ kind: 'code', code }] : []
  return (
    <nav className="bar" aria-label={t('bar.label')}>
      <a className="bar-key undo" href={back}>
        {words}
      </a>
      <a className="bar-key go" href={calledHref(locale, 'pay-first', callers)}>
        {t('bar.payFirst')}
      </a>
      <a className="bar-key stop" href={calledHref(locale, 'danger', callers)}>
        {t('bar.danger')}
      </a>
    </nav>
  )
}
