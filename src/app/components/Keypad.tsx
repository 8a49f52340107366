// The terminal's own keypad, for the four digits that a help desk reads out. A wrong digit or two swapped ones are
// refused, never led to another step.

import { useState } from 'react'
import { search } from '../search.ts'
import { useBook, useHydrated } from './use-book.ts'

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const

export function Keypad() {
  const book = useBook()
  const { t } = book
  const [typed, setTyped] = useState('')
  if (!useHydrated()) return null
  const found = typed.length === 4 ? search(book, typed) : undefined
  return (
    <details className="keypad">
      <summary>{t('home.keypad')}</summary>
      <Typed digits={typed} />
      <p role="status" className={found?.kind === 'wrong-number' ? 'notice' : typed ? 'sr-only' : 'small'}>
        {found?.kind === 'wrong-number'
          ? t('home.wrongNumber')
          : typed
            ? Array.from(typed).join(' ')
            : t('home.keypadLabel')}
      </p>
      <Keys digits={typed} href={found?.kind === 'step' ? found.href : undefined} onType={setTyped} />
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
        aria-label={t('home.keypadDelete')}
      >
        {'\u2190'}
      </button>
      <Key digit="0" onPress={press} />
      {href ? (
        <a className="go" href={href} data-go="" aria-label={t('home.keypadGo')}>
          {'\u2713'}
        </a>
      ) : (
        <button type="button" className="go" disabled aria-label={t('home.keypadMore')}>
          {'\u2713'}
        </button>
      )}
    </div>
  )
}
