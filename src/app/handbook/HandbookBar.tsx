// The three keys under a page of the handbook. Green and red stay what they are everywhere: the queue comes first.

import { useBook } from '../components/use-book.ts'

export function HandbookBar({ back, label }: { back: string; label: string }) {
  const { t, locale } = useBook()
  return (
    <nav className="bar" aria-label={t('bar.label')}>
      <a className="bar-key undo" href={back} data-back="">
        {label}
      </a>
      <a className="bar-key go" href={`/${locale}/pay-first`}>
        {t('bar.payFirst')}
      </a>
      <a className="bar-key stop" href={`/${locale}/danger`}>
        {t('bar.danger')}
      </a>
    </nav>
  )
}
