// What a pasted call sheet says of the terminal and the payment, under the agent's own labels.

import { sheetFields } from '#engine/sheet.ts'
import { useBook } from '../components/use-book.ts'
import type { Pasted } from '../sheet.ts'

export function PastedSheet({ pasted }: { pasted: Pasted }) {
  const { t } = useBook()
  const filled = sheetFields.filter((field) => pasted.sheet[field])
  return (
    <>
      {pasted.cut && (
        <p className="notice" role="alert">
          {t('desk:cut')}
        </p>
      )}
      {filled.length > 0 && (
        <section className="pasted">
          <h2>{t('desk:pasted')}</h2>
          <dl>
            {filled.map((field) => (
              <div key={field} data-pasted={field}>
                <dt>{t(`sheet.fields.${field}`)}</dt>
                <dd>{pasted.sheet[field]}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  )
}
