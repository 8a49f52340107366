// What a search has found: each a link with its code, its meaning, and whether it is safe to charge again.

import { calledHref } from '../address.ts'
import type { Hit } from '../search.ts'
import { useBook } from './use-book.ts'

export function Hits({ hits }: { hits: readonly Hit[] }) {
  return (
    <ol className="answers hits-list">
      {hits.map((hit) => (
        <li key={hit.key}>
          <a className="key" href={hit.href} data-hit={hit.key}>
            <span className={hit.figure.length > 2 ? 'key-figure named' : 'key-figure'}>{hit.figure}</span>
            <span className="key-words">
              <span className="key-label">{hit.title}</span>
              {hit.again && <AgainMark again={hit.again} />}
            </span>
          </a>
        </li>
      ))}
    </ol>
  )
}

export function AgainMark({ again }: { again: NonNullable<Hit['again']> }) {
  const { t } = useBook()
  return <span className={`again-mark ${again}`}>{t(`codes:again.${again}`)}</span>
}

/** Wherever nothing was found, what is safe is one tap away. */
export function CheckLink() {
  const { t, locale } = useBook()
  return (
    <a className="key plain" href={calledHref(locale, 'charged', [])} data-charged="">
      {t('home:check')}
    </a>
  )
}
