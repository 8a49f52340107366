// Whether the till card's own numbers stay on this phone: only if the shop says so, and deleted at a tap.

import { useState } from 'react'
import { useBook } from '../components/use-book.ts'
import type { CardForm } from './use-card.ts'

export function CardKeeping({ form }: { form: CardForm }) {
  const { t } = useBook()
  const { stored, lasts } = form
  const [sure, setSure] = useState(false)
  const said = form.said ? t(`sheet.${form.said}`) : lasts ? '' : t('sheet.storageOff')
  const clear = () => {
    form.clear()
    setSure(false)
  }
  return (
    <div className="keeping">
      <label className="tick">
        <input type="checkbox" data-keep="" checked={stored} onChange={(event) => form.store(event.target.checked)} />
        {t('sheet.keep')}
      </label>
      <button
        type="button"
        onClick={() => (sure ? clear() : setSure(true))}
        onBlur={() => setSure(false)}
        data-delete=""
      >
        {t(sure ? 'sheet.deleteSure' : 'sheet.delete')}
      </button>
      <p role="status" className={said ? 'notice' : undefined}>
        {said}
      </p>
    </div>
  )
}
