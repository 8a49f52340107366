// The field for what the terminal shows. Drawn only once scripts run, since without them it could not find anything.
// Results stand below it as one types; Enter opens the first, unless the words alone do not tell the codes apart.

import { useState, type SubmitEvent } from 'react'
import { secretIn } from '#engine/secrets.ts'
import { search, type Found } from '../search.ts'
import { CheckLink, Hits } from './Hits.tsx'
import { useBook, useHydrated } from './use-book.ts'
import { useCodes } from './use-codes.ts'

const messages = {
  'card-number': 'sheet.card-number',
  code: 'sheet.code',
  'wrong-number': 'home:wrongNumber',
  'unknown-code': 'home:unknownCode',
  'unknown-words': 'home:unknownWords',
  loading: 'home:loading',
  empty: 'home:searchHint',
} as const satisfies Record<Missed, string>

type Missed = Exclude<Found['kind'], 'step' | 'hits'> | 'card-number' | 'code' | 'loading'

const missedBy = ({ kind }: Found): Missed | undefined => (kind === 'step' || kind === 'hits' ? undefined : kind)

/** What is typed, what it finds, and what Enter does with it. */
function useSearch() {
  const book = useBook()
  const { find, hurry } = useCodes()
  const [typed, setTyped] = useState('')
  const [missed, setMissed] = useState<Missed>()
  const found = search(book, typed, find)
  const type = (text: string) => {
    const secret = secretIn(text)
    setTyped(secret ? '' : text)
    setMissed(secret)
  }
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    if (found.kind === 'step') form.querySelector<HTMLElement>('[data-step]')?.click()
    else if (found.kind === 'hits') {
      if (found.words === undefined) form.querySelector<HTMLElement>('[data-hit]')?.click()
    } else if (find || found.kind === 'wrong-number' || found.kind === 'empty') setMissed(found.kind)
    else {
      // Before the table is there nobody can say that it lacks a code; once it comes, what it finds stands below.
      setMissed('loading')
      void hurry()
    }
  }
  return { typed, missed: missed === 'loading' && find ? missedBy(found) : missed, found, find, type, submit, hurry }
}

export function Search() {
  const { t } = useBook()
  const { typed, missed, found, find, type, submit, hurry } = useSearch()
  if (!useHydrated()) return null
  return (
    <form className="field search" role="search" onSubmit={submit}>
      <label htmlFor="screen">{t('home:searchLabel')}</label>
      <p className="small" id="screen-hint">
        {t('home:searchHint')}
      </p>
      <div className="search-row">
        <input
          id="screen"
          value={typed}
          onChange={(event) => type(event.target.value)}
          onFocus={() => void hurry()}
          aria-describedby="screen-hint"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="search"
          maxLength={60}
          data-ready={find ? '' : undefined}
        />
        <button type="submit">{t('home:searchButton')}</button>
      </div>
      <Said found={found} missed={missed} ready={find !== undefined && /\d/.test(typed)} />
    </form>
  )
}

function Said({ found, missed: said, ready }: { found: Found; missed: Missed | undefined; ready: boolean }) {
  const { t } = useBook()
  // A code with a figure in it is typed whole; letters alone may be the first of a word.
  const missed = said ?? (ready && found.kind === 'unknown-code' ? 'unknown-code' : undefined)
  const words = found.kind === 'hits' ? found.words : undefined
  const isOpen = missed !== undefined || words !== undefined
  return (
    <>
      <p role="status" className={isOpen ? 'notice' : 'sr-only'}>
        {missed && t(messages[missed])}
        {!missed &&
          words !== undefined &&
          found.kind === 'hits' &&
          t('home:words', { words, number: found.hits.length })}
        {!missed && words === undefined && found.kind === 'hits' && `${t('home:results')} ${found.hits.length}`}
      </p>
      {/* A link like any other, so that it is walked as any other is. */}
      {found.kind === 'step' && <a hidden href={found.href} data-step="" />}
      {(missed === 'unknown-code' || missed === 'unknown-words' || missed === 'loading') && <CheckLink />}
      {!missed && found.kind === 'hits' && <Hits hits={found.hits} />}
    </>
  )
}
