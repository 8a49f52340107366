// Where the same two signs mean something else: a foreign terminal, another acquirer, an older edition.

import type { CodeRow } from '#codes/table.ts'
import type { CodeText } from '#codes/text.ts'
import { useBook } from '../components/use-book.ts'
import type { Codes } from '../pack.ts'

export function Elsewhere({ codes, row, text }: { codes: Codes; row: CodeRow; text: CodeText }) {
  const { t } = useBook()
  if (!row.elsewhere) return null
  return (
    <section className="code-elsewhere">
      <h2>{t('codes:elsewhere')}</h2>
      <ul>
        {row.elsewhere.map(({ id, certainty, sources }) => (
          <li key={id}>
            <b>{text.elsewhere?.[id]?.where}</b>
            <span>{text.elsewhere?.[id]?.means}</span>
            <span className="small">
              {[...sources.map((source) => codes.text.sources[source]), t(`codes:certainty.${certainty}`)].join(
                ' \u00b7 ',
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
