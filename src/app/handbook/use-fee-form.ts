// What stands in the fee calculator, and how it reads.

import { useState } from 'react'
import { readPercent, readYuan, valueOf, type Entry } from '#handbook/entry.ts'
import type { Card, Category, Price, Terms } from '#handbook/fees.ts'
import { useRelief } from './use-relief.ts'

type Fields = {
  readonly amount: string
  readonly card: Card
  readonly category: Category
  /** Undefined until somebody has decided: then it is as the rules stand today. */
  readonly relief: boolean | undefined
  readonly failed: boolean
  readonly rate: string
  readonly max: string
  readonly perSale: string
}

const start: Fields = {
  amount: '1000',
  card: 'credit',
  category: 'standard',
  relief: undefined,
  failed: false,
  rate: '',
  max: '',
  perSale: '',
}

export type FeeForm = ReturnType<typeof useFeeForm>

export function useFeeForm() {
  const [fields, setFields] = useState(start)
  const { state: reliefState, holds } = useRelief()
  const entries = {
    amount: readYuan(fields.amount),
    rate: readPercent(fields.rate),
    max: readYuan(fields.max),
    perSale: readYuan(fields.perSale),
  }
  const terms: Terms = { card: fields.card, category: fields.category, relief: fields.relief ?? holds }
  return {
    fields,
    set: (change: Partial<Fields>) => setFields((now) => ({ ...now, ...change })),
    entries,
    terms,
    reliefState,
    price: priceOf(entries),
  }
}

/** The offer, once it has a rate and nothing in it is unreadable. */
function priceOf({ rate, max, perSale }: Readonly<Record<'rate' | 'max' | 'perSale', Entry>>): Price | undefined {
  if (rate.kind !== 'number' || max.kind === 'wrong' || perSale.kind === 'wrong') return undefined
  return { rate: rate.value, max: valueOf(max, 0) || undefined, perSale: valueOf(perSale, 0) }
}
