// What a code's page rests on: the class in the table, the copies it was read from, how certain that is, and when.

import type { CodeRow } from '#codes/table.ts'
import { useBook } from '../components/use-book.ts'
import type { Codes } from '../pack.ts'

export function Standing({ codes, row }: { codes: Codes; row: CodeRow }) {
  const { t } = useBook()
  return (
    <section className="sources">
      <h2>{t('codes:sources')}</h2>
      <ul>
        {row.class && (
          <li>
            {t(`codes:class.${row.class}`)}
            {row.classInferred && <> {t('codes:classInferred')}</>}{' '}
            <span className="small">{t('codes:classNote')}</span>
          </li>
        )}
        {row.sources.map((id) => (
          <li key={id}>
            {codes.text.sources[id]} <span className="small">{codes.sources[id]?.read}</span>
          </li>
        ))}
        <li>{t(`codes:certainty.${row.certainty}`)}</li>
        <li className="small">{t('codes:checked', { date: codes.table.checked })}</li>
      </ul>
    </section>
  )
}
