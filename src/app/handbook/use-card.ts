// What a shop writes on its till card: kept for this visit, on the phone only if it says so, and never with anything in
// it that has to stay out: the same manners as the call sheet's.

import { useEffect, useState } from 'react'
import type { Checked } from '#engine/sheet.ts'
import { cardFields, checkCardField, type Card, type CardField } from '#handbook/plan.ts'
import { drop, keep, kept, stays } from '../components/keep.ts'

const name = 'till-card'

type State = {
  /** As it stands in the fields. */
  readonly typed: Card
  /** Numbers of which the shop has said that they are no card's. */
  readonly confirmed: readonly CardField[]
  readonly refused: Readonly<Partial<Record<CardField, 'card-number' | 'code'>>>
  /** Where a card number was just cut out while it was being typed: the rest of its digits must not follow. */
  readonly cutting?: CardField | undefined
}

const nothing: State = { typed: {}, confirmed: [], refused: {} }

/** Only known fields with text in them: what is stored may be old, or somebody else's. */
function read(text: string | null): Card {
  try {
    const stored = Object(JSON.parse(text ?? '{}')) as Record<string, unknown>
    return Object.fromEntries(
      cardFields.flatMap((field) => {
        const found = Object.prototype.hasOwnProperty.call(stored, field) ? stored[field] : undefined
        return typeof found === 'string' && found ? [[field, found.slice(0, 100)]] : []
      }),
    )
  } catch {
    return {}
  }
}

/** What may leave the fields: be kept and printed. */
const printable = ({ typed, confirmed }: State): Card =>
  Object.fromEntries(
    cardFields.flatMap((field) => {
      const checked = checkCardField(field, typed[field] ?? '', confirmed.includes(field))
      const text = checked.kind === 'fits' ? checked.text.trim() : ''
      return text ? [[field, text]] : []
    }),
  )

function typedInto(state: State, field: CardField, text: string): State {
  const before = state.typed[field] ?? ''
  const isTail =
    state.cutting === field && text.startsWith(before) && /^[\p{Nd}\s\p{P}]+$/u.test(text.slice(before.length))
  if (isTail) return state
  const checked = checkCardField(field, text)
  const refused = Object.fromEntries(Object.entries(state.refused).filter(([other]) => other !== field))
  return {
    typed: { ...state.typed, [field]: checked.text },
    confirmed: state.confirmed.filter((one) => one !== field),
    refused: checked.kind === 'refused' ? { ...refused, [field]: checked.secret } : refused,
    cutting: checked.kind === 'refused' ? field : undefined,
  }
}

export type CardForm = {
  readonly card: Card
  readonly typed: Card
  readonly refused: State['refused']
  readonly checked: (field: CardField) => Checked
  readonly type: (field: CardField, text: string) => void
  readonly confirm: (field: CardField) => void
  readonly leave: () => void
  readonly stored: boolean
  readonly store: (wanted: boolean) => void
  /** What storing or deleting came to, until something is typed again. */
  readonly said: 'stored' | 'notStored' | 'deleted' | undefined
  readonly clear: () => void
  /** False where the browser keeps nothing over a reload. */
  readonly lasts: boolean
}

/** Deleted in another tab: this one must not write it back. */
function useDeletedElsewhere(onDeleted: () => void): void {
  useEffect(() => {
    const onStorage = ({ key, newValue }: StorageEvent) => {
      if ((key === name && newValue === null) || key === null) onDeleted()
    }
    window.addEventListener('storage', onStorage)
    return () => window.removeEventListener('storage', onStorage)
  })
}

export function useCard(): CardForm {
  const [state, setState] = useState<State>(() => ({
    ...nothing,
    typed: { ...read(stays.read(name)), ...read(kept(name)) },
  }))
  const [stored, setStored] = useState(() => stays.read(name) !== null)
  const [lasts, setLasts] = useState(true)
  const [said, setSaid] = useState<CardForm['said']>()
  useDeletedElsewhere(() => setStored(false))
  const change = (next: State) => {
    setState(next)
    const text = JSON.stringify(printable(next))
    setLasts(keep(name, text))
    const done = stored && stays.write(name, text)
    setSaid(stored && !done ? 'notStored' : undefined)
    setStored(done)
  }
  const store = (wanted: boolean) => {
    const done = wanted ? stays.write(name, JSON.stringify(printable(state))) : stays.drop(name)
    setStored(wanted ? done : !done)
    setSaid(wanted ? (done ? 'stored' : 'notStored') : undefined)
  }
  const clear = () => {
    stays.drop(name)
    drop(name)
    setStored(false)
    setState(nothing)
    setSaid('deleted')
  }
  return { ...formOf(state, change), stored, store, clear, lasts, said }
}

/** The fields of a state, and what typing and confirming make of it. */
const formOf = (state: State, change: (next: State) => void) => ({
  card: printable(state),
  typed: state.typed,
  refused: state.refused,
  checked: (field: CardField) => checkCardField(field, state.typed[field] ?? '', state.confirmed.includes(field)),
  type: (field: CardField, text: string) => change(typedInto(state, field, text)),
  leave: () => {
    if (state.cutting) change({ ...state, cutting: undefined })
  },
  confirm: (field: CardField) => change({ ...state, confirmed: [...state.confirmed, field] }),
})
