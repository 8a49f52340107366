// The terminal's own keypad: two digits are a code, four the step number that a help desk reads out. A wrong digit or two
// swapped ones of a step number are refused, never led to another step.

import { useState } from 'react'
import { codeHref } from '../address.ts'
import type { Book } from '../pack.ts'
import { search } from '../search.ts'
import { CheckLink } from './Hits.tsx'
import { useBook, useHydrated } from './use-book.ts'

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const

/** Where two or four digits lead, and whether they are wrong. */
function placeOf(book: Book, typed: string): { href?: string; wrong?: 'code' | 'number' } {
  if (typed.length === 2) {
    const guide = Object.entries(book.shelf).find(([, { name }]) => name === typed)?.[0]
    if (guide) return { href: `/${book.locale}/${guide}` }
    return book.codeIds?.includes(typed) ? { href: codeHref(book.locale, typed) } : { wrong: 'code' }
  }
  if (typed.length < 4) return {}
  const found = search(book, typed)
  return found.kind === 'step' ? { href: found.href } : { wrong: 'number' }
}

export function Keypad() {
  const book = useBook()
  const { t } = book
  const [typed, setTyped] = useState('')
  if (!useHydrated()) return null
  const { href, wrong } = placeOf(book, typed)
  return (
    <details className="keypad">
      <summary>{t('home:keypad')}</summary>
      <Typed digits={typed} />
      <p role="status" className={wrong ? 'notice' : typed ? 'sr-only' : 'small'}>
        {wrong === 'number' && t('home:wrongNumber')}
        {wrong === 'code' && t('home:keypadMissing', { code: typed })}
        {!wrong && (typed ? Array.from(typed).join(' ') : t('home:keypadLabel'))}
      </p>
      {wrong === 'code' && <CheckLink />}
      <Keys digits={typed} href={href} onType={setTyped} />
    </details>
  )
}

/** Grouped as they are printed: three digits and the one that checks them. */
const Typed = ({ digits: typed }: { digits: string }) => (
  <p className="keypad-display" aria-hidden="true">
    {[0, 1, 2, 3].map((at) => (
      <span key={at}>{typed[at] ?? '\u2013'}</span>
    ))}
  </p>
)

function Key({ digit, onPress }: { digit: string; onPress: (digit: string) => void }) {
  return (
    <button type="button" data-digit={digit} onClick={() => onPress(digit)}>
      {digit}
    </button>
  )
}

type KeysProps = { digits: string; href: string | undefined; onType: (digits: string) => void }

function Keys({ digits: typed, href, onType }: KeysProps) {
  const { t } = useBook()
  const press = (digit: string) => onType(typed.length < 4 ? typed + digit : digit)
  return (
    <div className="keypad-keys">
      {digits.map((digit) => (
        <Key key={digit} digit={digit} onPress={press} />
      ))}
      <button
        type="button"
        className="undo"
        onClick={() => onType(typed.slice(0, -1))}
        aria-label={t('home:keypadDelete')}
      >
        {'\u2190'}
      </button>
      <Key digit="0" onPress={press} />
      {href ? (
        <a className="go" href={href} data-go="" aria-label={t('home:keypadGo')}>
          {'\u2713'}
        </a>
      ) : (
        <button type="button" className="go" disabled aria-label={t('home:keypadMore')}>
          {'\u2713'}
        </button>
      )}
    </div>
  )
}
