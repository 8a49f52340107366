// One field of the call sheet: what to write, where it stands, and at once what is wrong with it.

import type { SheetField as Field } from '#engine/sheet.ts'
import type { AppText } from '../pack.ts'
import { useBook } from './use-book.ts'
import type { SheetForm } from './use-sheet.ts'

const modes: Readonly<Partial<Record<Field, 'numeric' | 'decimal'>>> = {
  'merchant-number': 'numeric',
  amount: 'decimal',
  batch: 'numeric',
  trace: 'numeric',
}

type Hints = AppText['sheet']['hints']

const hasHint = (hints: Hints, field: Field): field is Field & keyof Hints => field in hints

export function SheetField({ field, form }: { field: Field; form: SheetForm }) {
  const { t, app } = useBook()
  const checked = form.checked(field)
  const trouble = troubleOf(field, form)
  return (
    <div className="field">
      <label htmlFor={`field-${field}`}>{t(`sheet.fields.${field}`)}</label>
      {hasHint(app.sheet.hints, field) && (
        <span className="small" id={`hint-${field}`}>
          {t(`sheet.hints.${field}`)}
        </span>
      )}
      <input
        id={`field-${field}`}
        data-field={field}
        value={form.typed[field] ?? ''}
        onChange={(event) => form.type(field, event.target.value)}
        onBlur={form.leave}
        aria-describedby={`${hasHint(app.sheet.hints, field) ? `hint-${field} ` : ''}trouble-${field}`}
        aria-invalid={trouble && trouble.key !== 'wrongLength' ? true : undefined}
        autoComplete="off"
        spellCheck={false}
        inputMode={modes[field]}
        maxLength={200}
      />
      <span className={trouble ? 'trouble' : undefined} id={`trouble-${field}`} role="status">
        {trouble && t(`sheet.${trouble.key}`, { wanted: trouble.wanted ?? 0 })}
      </span>
      {checked.kind === 'held' && checked.ask && (
        <label className="tick">
          <input type="checkbox" checked={false} onChange={() => form.confirm(field)} />
          {t('sheet.ask')}
        </label>
      )}
    </div>
  )
}

type Trouble = {
  readonly key: 'card-number' | 'code' | 'held' | 'heldMerchant' | 'wrongLength'
  readonly wanted?: number
}

function troubleOf(field: Field, form: SheetForm): Trouble | undefined {
  const refused = form.refused[field]
  if (refused) return { key: refused }
  const checked = form.checked(field)
  if (checked.kind === 'held') return { key: field === 'serial' ? 'held' : 'heldMerchant' }
  return checked.kind === 'fits' && checked.wanted !== undefined
    ? { key: 'wrongLength', wanted: checked.wanted }
    : undefined
}
