// The fee calculator: one sale, and an offer if there is one. Drawn before scripts are there, and usable as soon as they
// are, so that nothing moves under a finger.

import { fees } from '#handbook/fee-figures.ts'
import { cards, categories, effectOf } from '#handbook/fees.ts'
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
      <p className="small" data-unscripted={hydrated ? undefined : ''}>
        {hydrated ? calculator.ready : calculator.waiting}
      </p>
      <fieldset className="bare" disabled={!hydrated} aria-label={calculator.title}>
        <div className="fields">
          <Sale words={words} form={form} />
          <OfferFields words={words} form={form} />
        </div>
      </fieldset>
      <FeeOutcome words={words} form={form} />
    </section>
  )
}

function Sale({ words, form }: Props & { form: FeeForm }) {
  const { fields, set, entries } = form
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
        short
      />
      <OneOf
        name="fee-category"
        label={calculator.category}
        words={words.categories}
        ids={categories}
        value={fields.category}
        onChange={(category) => set({ category })}
      />
      <Relief words={words} form={form} />
      <Failed words={words} form={form} />
    </>
  )
}

/** Only where it applies. */
function Relief({ words: { calculator }, form }: Props & { form: FeeForm }) {
  const { set, terms, reliefState } = form
  const { from, until, extension } = fees.relief
  const { card, category } = terms
  const effect = effectOf(fees, terms)
  if (category === 'waived' || !effect) return null
  return (
    <div>
      <label className="tick">
        <input
          type="checkbox"
          data-relief=""
          checked={terms.relief}
          onChange={(event) => set({ relief: event.target.checked })}
          aria-describedby="fee-relief-state"
        />
        {fill(calculator.reliefs[category], { percent: effect.rate })}
      </label>
      <p className="small" id="fee-relief-state">
        {fill(calculator.reliefStates[reliefState], { from, until, extended: extension.until })}
      </p>
      {card === 'credit' && <p className="small">{calculator.reliefCredit}</p>}
    </div>
  )
}

function Failed({ words: { calculator }, form: { fields, set } }: Props & { form: FeeForm }) {
  return (
    <label className="tick">
      <input
        type="checkbox"
        data-failed=""
        checked={fields.failed}
        onChange={(event) => set({ failed: event.target.checked })}
      />
      {calculator.failed}
    </label>
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
      <div className="fields">
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
      </div>
    </fieldset>
  )
}
