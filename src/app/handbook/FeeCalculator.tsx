// The fee calculator: one sale, and an offer if there is one. Drawn before scripts are there, and usable as soon as they
// are, so that nothing moves under a finger.

import { fees } from '#handbook/fee-figures.ts'
import { cards, categories } from '#handbook/fees.ts'
import { fill } from '#handbook/fill.ts'
import { useHydrated } from '../components/use-book.ts'
import { FeeOutcome } from './FeeOutcome.tsx'
import { NumberField } from './NumberField.tsx'
import { OneOf } from './OneOf.tsx'
import type { HandbookText } from './text.ts'
import { useFeeForm, type FeeForm } from './use-fee-form.ts'

type Props = { words: HandbookText['fees'] }

export function FeeCalculator({ words }: Props) {
  const form = useFeeForm()
  const hydrated = useHydrated()
  const { calculator } = words
  return (
    <section className="section calculator" id="calculator">
      <h2>{calculator.title}</h2>
      <p className="small">{hydrated ? calculator.ready : calculator.waiting}</p>
      <fieldset className="bare" disabled={!hydrated} aria-label={calculator.title}>
        <Sale words={words} form={form} />
        <OfferFields words={words} form={form} />
      </fieldset>
      <FeeOutcome words={words} form={form} />
    </section>
  )
}

function Sale({ words, form }: Props & { form: FeeForm }) {
  const { fields, set, entries, terms } = form
  const { calculator } = words
  return (
    <>
      <NumberField
        id="fee-amount"
        label={calculator.amount}
        value={fields.amount}
        onChange={(amount) => set({ amount })}
        trouble={entries.amount.kind === 'wrong' ? calculator.wrong : undefined}
      />
      <OneOf
        name="fee-card"
        label={calculator.card}
        words={words.cards}
        ids={cards}
        value={fields.card}
        onChange={(card) => set({ card })}
      />
      <OneOf
        name="fee-category"
        label={calculator.category}
        words={words.categories}
        ids={categories}
        value={fields.category}
        onChange={(category) => set({ category })}
      />
      <Ticks words={words} form={form} relief={terms.relief} />
    </>
  )
}

function Ticks({ words, form, relief }: Props & { form: FeeForm; relief: boolean }) {
  const { fields, set, terms, reliefState } = form
  const { calculator } = words
  const { from, until, extension, card, category } = fees.relief
  const applies = terms.card === card && terms.category === category
  return (
    <div>
      <label className="tick">
        <input
          type="checkbox"
          data-relief=""
          checked={relief && applies}
          disabled={!applies}
          onChange={(event) => set({ relief: event.target.checked })}
          aria-describedby="fee-relief-state"
        />
        {calculator.relief}
      </label>
      <p className="small" id="fee-relief-state">
        {fill(calculator.reliefStates[reliefState], { from, until, extended: extension.until })}
      </p>
      <label className="tick">
        <input
          type="checkbox"
          data-failed=""
          checked={fields.failed}
          onChange={(event) => set({ failed: event.target.checked })}
        />
        {calculator.failed}
      </label>
    </div>
  )
}

const offered = ['rate', 'max', 'perSale'] as const

function OfferFields({ words, form }: Props & { form: FeeForm }) {
  const { fields, set, entries } = form
  const { calculator } = words
  const hints = { rate: calculator.rateHint, max: calculator.maxHint, perSale: undefined }
  return (
    <fieldset className="pick">
      <legend>{calculator.offer}</legend>
      {offered.map((field) => (
        <NumberField
          key={field}
          id={`fee-${field}`}
          label={calculator[field]}
          hint={hints[field]}
          value={fields[field]}
          onChange={(text) => set({ [field]: text })}
          trouble={
            entries[field].kind === 'wrong' ? (field === 'rate' ? calculator.wrongRate : calculator.wrong) : undefined
          }
        />
      ))}
    </fieldset>
  )
}
