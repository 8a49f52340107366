// One offer to copy down, field by field. Folded but for the first, so that the next one and the table are near.

import { fill } from '#handbook/fill.ts'
import { entryOf, offerFields, type OfferDraft, type OfferField } from '#handbook/offer-draft.ts'
import { NumberField } from './NumberField.tsx'
import type { HandbookText } from './text.ts'
import type { OffersForm } from './use-offers.ts'

type Words = HandbookText['fees']
type Props = { words: Words; form: OffersForm; at: number; offer: OfferDraft }

type Hints = Words['offers']['hints']

const hasHint = (hints: Hints, field: OfferField): field is OfferField & keyof Hints => field in hints

export function OfferForm({ words, form, at, offer }: Props) {
  const { offers } = words
  const title = fill(offers.column, { number: at + 1 })
  const { remove } = form
  return (
    <details className="kind offer" open={at === 0} data-offer={at}>
      <summary>{offer.name ? `${title}\uff1a${offer.name}` : title}</summary>
      <div className="fields">
        {offerFields.map((field) => (
          <Field key={field} words={words} form={form} at={at} offer={offer} field={field} />
        ))}
        {remove && (
          <button type="button" onClick={() => remove(at)} data-remove={at}>
            {fill(offers.remove, { number: at + 1 })}
          </button>
        )}
      </div>
    </details>
  )
}

function Field({ words, form, at, offer, field }: Props & { field: OfferField }) {
  const { offers, calculator } = words
  const id = `offer-${at}-${field}`
  if (field === 'licence')
    return (
      <label className="tick">
        <input
          id={id}
          type="checkbox"
          checked={offer.licence === 'yes'}
          onChange={(event) => form.type(at, field, event.target.checked ? 'yes' : '')}
        />
        {offers.fields.licence}
      </label>
    )
  const isRate = field === 'debit' || field === 'credit'
  const trouble = isRate ? calculator.wrongRate : offers.wrong
  return (
    <NumberField
      id={id}
      label={offers.fields[field]}
      hint={hasHint(offers.hints, field) ? offers.hints[field] : undefined}
      value={offer[field] ?? ''}
      onChange={(text) => form.type(at, field, text)}
      trouble={entryOf(field, offer[field]).kind === 'wrong' ? trouble : undefined}
      text={field === 'name' || field === 'payout'}
    />
  )
}
