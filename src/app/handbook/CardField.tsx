// One field of the till card: what to write, where to copy it from, and at once what is wrong with it.

import type { CardField as Field } from '#handbook/plan.ts'
import { useBook } from '../components/use-book.ts'
import type { HandbookText } from './text.ts'
import type { CardForm } from './use-card.ts'

type Props = { field: Field; form: CardForm; words: HandbookText['plan'] }

export function CardField({ field, form, words }: Props) {
  const { t } = useBook()
  const hint = (words.card.hints as Readonly<Partial<Record<Field, string>>>)[field]
  const checked = form.checked(field)
  const trouble = troubleOf(field, form)
  return (
    <div className="field">
      <label htmlFor={`card-${field}`}>{words.card.fields[field]}</label>
      {hint && (
        <span className="small" id={`hint-${field}`}>
          {hint}
        </span>
      )}
      <input
        id={`card-${field}`}
        data-field={field}
        value={form.typed[field] ?? ''}
        onChange={(event) => form.type(field, event.target.value)}
        onBlur={form.leave}
        aria-describedby={`${hint ? `hint-${field} ` : ''}trouble-${field}`}
        aria-invalid={trouble && trouble.key !== 'wrongLength' ? true : undefined}
        autoComplete="off"
        spellCheck={false}
        inputMode={field.endsWith('-phone') ? 'tel' : undefined}
        maxLength={100}
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

type Trouble = { readonly key: 'card-number' | 'code' | 'heldMerchant' | 'wrongLength'; readonly wanted?: number }

function troubleOf(field: Field, form: CardForm): Trouble | undefined {
  const refused = form.refused[field]
  if (refused) return { key: refused }
  const checked = form.checked(field)
  if (checked.kind === 'held') return { key: 'heldMerchant' }
  return checked.kind === 'fits' && checked.wanted !== undefined
    ? { key: 'wrongLength', wanted: checked.wanted }
    : undefined
}
