// What the merchant has filled in: kept for this visit, on the phone only if the merchant says so, and never with
// anything in it that has to stay out. Says when the browser keeps nothing.

import { useEffect, useState } from 'react'
import { checkField, sendable, sheetFields, type Checked, type Sheet, type SheetField } from '#engine/sheet.ts'
import { drop, keep, kept, stays } from './keep.ts'

const name = 'sheet'

type State = {
  /** As it stands in the fields. */
  readonly typed: Sheet
  /** Numbers of which the merchant has said that they are no card's. */
  readonly confirmed: readonly SheetField[]
  /** What was refused last, by field. */
  readonly refused: Readonly<Partial<Record<SheetField, 'card-number' | 'code'>>>
  /** Where a card number was just cut out while it was being typed: the rest of its digits must not follow. */
  readonly cutting?: SheetField | undefined
}

const nothing: State = { typed: {}, confirmed: [], refused: {} }

/** Only known fields with text in them: what is stored may be old, or somebody else's. */
function read(text: string | null): Sheet {
  try {
    const stored: unknown = JSON.parse(text ?? '{}')
    const entries = Object.entries(stored ?? {}) as [string, unknown][]
    return Object.fromEntries(
      sheetFields.flatMap((field) => {
        const found = entries.find(([key]) => key === field)?.[1]
        return typeof found === 'string' && found ? [[field, found.slice(0, 200)]] : []
      }),
    )
  } catch {
    return {}
  }
}

/** What may leave the fields. */
export const sendableOf = ({ typed, confirmed }: Pick<State, 'typed' | 'confirmed'>): Sheet =>
  Object.fromEntries(
    sheetFields.flatMap((field) => {
      const text = sendable(field, typed[field], confirmed.includes(field))
      return text ? [[field, text]] : []
    }),
  )

export type SheetForm = {
  readonly sheet: Sheet
  readonly typed: Sheet
  readonly refused: State['refused']
  readonly checked: (field: SheetField) => Checked
  readonly type: (field: SheetField, text: string) => void
  readonly confirm: (field: SheetField) => void
  /** The field was left: what is typed next is something new. */
  readonly leave: () => void
  /** Whether it stays on the phone after this visit. */
  readonly stored: boolean
  readonly store: (wanted: boolean) => void
  /** What storing or deleting came to, until something is typed again. */
  readonly said: 'stored' | 'notStored' | 'deleted' | undefined
  readonly clear: () => void
  /** False where the browser keeps nothing over a reload. */
  readonly lasts: boolean
}

function typedInto(state: State, field: SheetField, text: string): State {
  const before = state.typed[field] ?? ''
  const isTail =
    state.cutting === field && text.startsWith(before) && /^[\p{Nd}\s\p{P}]+$/u.test(text.slice(before.length))
  if (isTail) return state
  const checked = checkField(field, text)
  const refused = Object.fromEntries(Object.entries(state.refused).filter(([other]) => other !== field))
  return {
    typed: { ...state.typed, [field]: checked.text },
    confirmed: state.confirmed.filter((one) => one !== field),
    refused: checked.kind === 'refused' ? { ...refused, [field]: checked.secret } : refused,
    cutting: checked.kind === 'refused' ? field : undefined,
  }
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

export function useSheet(): SheetForm {
  const [state, setState] = useState(nothing)
  const [stored, setStored] = useState(false)
  const [lasts, setLasts] = useState(true)
  const [said, setSaid] = useState<SheetForm['said']>()
  useEffect(() => {
    const onPhone = stays.read(name)
    setStored(onPhone !== null)
    setState((now) => ({ ...now, typed: { ...read(onPhone), ...read(kept(name)) } }))
  }, [])
  useDeletedElsewhere(() => setStored(false))
  const change = (next: State) => {
    setState(next)
    const text = JSON.stringify(sendableOf(next))
    setLasts(keep(name, text))
    if (!stored) {
      setSaid(undefined)
      return
    }
    const done = stays.write(name, text)
    setStored(done)
    setSaid(done ? undefined : 'notStored')
  }
  const store = (wanted: boolean) => {
    const done = wanted ? stays.write(name, JSON.stringify(sendableOf(state))) : stays.drop(name)
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
  sheet: sendableOf(state),
  typed: state.typed,
  refused: state.refused,
  checked: (field: SheetField) => checkField(field, state.typed[field] ?? '', state.confirmed.includes(field)),
  type: (field: SheetField, text: string) => change(typedInto(state, field, text)),
  leave: () => {
    if (state.cutting) change({ ...state, cutting: undefined })
  },
  confirm: (field: SheetField) => change({ ...state, confirmed: [...state.confirmed, field] }),
})
