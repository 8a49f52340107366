// The call sheet as it is printed, and as the page is without scripts: what is filled in, and lines where nothing is.

import { sheetFields, type Sheet } from '#engine/sheet.ts'
import { headLines, type Row } from '../sheet.ts'
import type { Return } from '../address.ts'
import { Qr } from './Qr.tsx'
import { useBook } from './use-book.ts'

type Props = { from: Return | undefined; rows: readonly Row[]; sheet: Sheet; link: string; onlyPrinted: boolean }

export function SheetPaper({ from, rows, sheet, link, onlyPrinted }: Props) {
  const book = useBook()
  const { t } = book
  return (
    <section className={onlyPrinted ? 'paper printed' : 'paper'}>
      {onlyPrinted && <p className="paper-title">{t('sheet.heading')}</p>}
      {from && headLines(book, from).map((line) => <p key={line}>{line}</p>)}
      <Journey rows={rows} />
      <dl>
        {sheetFields.map((field) => (
          <div key={field}>
            <dt>{t(`sheet.fields.${field}`)}</dt>
            <dd>{sheet[field] ?? ''}</dd>
          </div>
        ))}
      </dl>
      <p>{t('sheet.never')}</p>
      {from && onlyPrinted && <Qr text={link} label={t('sheet.qr')} />}
    </section>
  )
}

export function Journey({ rows }: { rows: readonly Row[] }) {
  if (rows.length === 0) return null
  return (
    <ol className="rows">
      {rows.map(({ question, answer, time }) => (
        <li key={question}>
          <span className="rows-question">{question}</span>
          <b>{answer}</b>
          {time && <span className="rows-time">{time}</span>}
        </li>
      ))}
    </ol>
  )
}
