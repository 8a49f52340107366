// The offers a shop owner has written down: kept for this visit, on the phone only if they say so, sent nowhere.

import { useEffect, useState } from 'react'
import { secretIn } from '#engine/secrets.ts'
import {
  blank,
  keepable,
  mostOffers,
  readDraft,
  type Draft,
  type MixField,
  type OfferField,
} from '#handbook/offer-draft.ts'
import type { Category } from '#handbook/fees.ts'
import { drop, keep, kept, stays } from '../components/keep.ts'

const name = 'offers'

export type Said = 'stored' | 'notStored' | 'lost' | 'cleared' | 'removed' | 'secret'

export type OffersForm = {
  readonly draft: Draft
  readonly typeMix: (field: MixField, text: string) => void
  readonly setCategory: (category: Category) => void
  readonly type: (at: number, field: OfferField, text: string) => void
  readonly add: (() => void) | undefined
  readonly remove: ((at: number) => void) | undefined
  /** Whether it stays on the phone after this visit. */
  readonly stored: boolean
  readonly store: (wanted: boolean) => void
  readonly clear: () => void
  /** What the last act came to. */
  readonly said: Said | undefined
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

function useKeeping() {
  const [draft, setDraft] = useState(() => readDraft(kept(name) ?? stays.read(name)))
  const [stored, setStored] = useState(() => stays.read(name) !== null)
  const [said, setSaid] = useState<Said>()
  useDeletedElsewhere(() => setStored(false))
  const change = (next: Draft, what?: Said) => {
    setDraft(next)
    const text = JSON.stringify(next)
    const lasts = keep(name, text)
    const done = stored && stays.write(name, text)
    setStored(done)
    setSaid(stored && !done ? 'notStored' : (what ?? (lasts ? undefined : 'lost')))
  }
  const store = (wanted: boolean) => {
    const done = wanted ? stays.write(name, JSON.stringify(draft)) : stays.drop(name)
    setStored(wanted ? done : !done)
    setSaid(wanted ? (done ? 'stored' : 'notStored') : undefined)
  }
  const clear = () => {
    stays.drop(name)
    drop(name)
    setStored(false)
    setDraft(blank)
    setSaid('cleared')
  }
  return { draft, stored, said, change, store, clear }
}

/** Only where scripts have taken over: it looks at what is kept. */
export function useOffers(): OffersForm {
  const { change, ...rest } = useKeeping()
  const { draft } = rest
  const { offers } = draft
  const type = (at: number, field: OfferField, text: string) => {
    const typed = offers.map((offer, place) => (place === at ? { ...offer, [field]: keepable(text) } : offer))
    change({ ...draft, offers: typed }, secretIn(text) ? 'secret' : undefined)
  }
  return {
    ...rest,
    type,
    typeMix: (field, text) => change({ ...draft, mix: { ...draft.mix, [field]: keepable(text) } }),
    setCategory: (category) => change({ ...draft, category }),
    add: offers.length < mostOffers ? () => change({ ...draft, offers: [...offers, {}] }) : undefined,
    remove:
      offers.length > 1
        ? (at) => change({ ...draft, offers: offers.filter((_, place) => place !== at) }, 'removed')
        : undefined,
  }
}
