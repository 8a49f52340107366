// The field on the home page. Drawn only once scripts run, since without them it could not find anything.

import { useState, type SubmitEvent } from 'react'
import { secretIn } from '#engine/secrets.ts'
import { search, type Found } from '../search.ts'
import { useBook, useHydrated } from './use-book.ts'

const messages = {
  'card-number': 'sheet.card-number',
  code: 'sheet.code',
  'wrong-number': 'home.wrongNumber',
  'unknown-code': 'home.unknownCode',
  'unknown-words': 'home.unknownWords',
  empty: 'home.searchHint',
} as const satisfies Record<Missed, string>

type Missed = Exclude<Found['kind'], 'step'> | 'card-number' | 'code'

export function Search() {
  const book = useBook()
  const { t } = book
  const [typed, setTyped] = useState('')
  const [missed, setMissed] = useState<Missed>()
  if (!useHydrated()) return null
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault()
    const found = search(book, typed)
    if (found.kind === 'step') location.assign(found.href)
    else setMissed(found.kind)
  }
  return (
    <form className="search" role="search" onSubmit={onSubmit}>
      <label htmlFor="screen">{t('home.searchLabel')}</label>
      <p className="small" id="screen-hint">
        {t('home.searchHint')}
      </p>
      <div className="search-row">
        <input
          id="screen"
          value={typed}
          onChange={(event) => {
            const secret = secretIn(event.target.value)
            setTyped(secret ? '' : event.target.value)
            setMissed(secret)
          }}
          aria-describedby="screen-hint"
          autoComplete="off"
          enterKeyHint="search"
          maxLength={60}
        />
        <button type="submit">{t('home.searchButton')}</button>
      </div>
      <p role="status" className={missed ? 'notice' : undefined}>
        {missed && t(messages[missed])}
      </p>
    </form>
  )
}
