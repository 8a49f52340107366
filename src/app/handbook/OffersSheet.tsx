// One's own offers side by side over the shop's own month. Without scripts it is a form on paper.

import { useState } from 'react'
import { showYuan } from '#handbook/entry.ts'
import { fees } from '#handbook/fee-figures.ts'
import { categories } from '#handbook/fees.ts'
import { fill } from '#handbook/fill.ts'
import { mixEntryOf, mixFields, mixOf, mostOf, type MixField } from '#handbook/offer-draft.ts'
import type { Mix } from '#handbook/offers.ts'
import { useHydrated } from '../components/use-book.ts'
import { NumberField } from './NumberField.tsx'
import { OfferForm } from './OfferForm.tsx'
import { OffersTable } from './OffersTable.tsx'
import { OneOf } from './OneOf.tsx'
import { printOnly } from './print-only.ts'
import type { HandbookText } from './text.ts'
import { useOffers, type OffersForm } from './use-offers.ts'
import { useRelief } from './use-relief.ts'

type Props = { words: HandbookText['fees'] }

export function OffersSheet({ words }: Props) {
  const { offers, caps } = words
  return (
    <section className="section offers" id="offers">
      <h2>{offers.title}</h2>
      <p>{offers.lead}</p>
      <p className="risk">{offers.private}</p>
      {useHydrated() ? <Filled words={words} /> : <Paper words={words} />}
      <p className="small">{caps}</p>
      <p className="small">{offers.note}</p>
    </section>
  )
}

function Paper({ words }: Props) {
  return (
    <>
      <p className="small" data-unscripted="">
        {words.offers.paper}
      </p>
      <OffersTable words={words} offers={[{}, {}, {}]} mix={undefined} />
    </>
  )
}

function Filled({ words }: Props) {
  const form = useOffers()
  const { draft } = form
  const { offers } = words
  return (
    <>
      <ShopMonth words={words} form={form} />
      {draft.offers.map((offer, at) => (
        // The place is what an offer is known by: offers have no other name until somebody types one.
        <OfferForm key={at} words={words} form={form} at={at} offer={offer} />
      ))}
      {form.add && (
        <button type="button" onClick={form.add} data-add="">
          {offers.add}
        </button>
      )}
      <h3>{offers.compare}</h3>
      <Comparison words={words} form={form} />
      <Keeping words={words} form={form} />
    </>
  )
}

function Comparison({ words, form: { draft } }: Props & { form: OffersForm }) {
  const { offers, categories: kinds } = words
  const mix = mixOf(draft, useRelief().holds)
  if (!mix)
    return (
      <>
        <p className="notice">{offers.mixMissing}</p>
        <OffersTable words={words} offers={draft.offers} mix={mix} />
      </>
    )
  const { sales, debit, category } = mix
  const average = showYuan(mix.average)
  return (
    <>
      <p>{fill(offers.mixLine, { sales, average, debit, category: kinds[category] })}</p>
      <OffersTable words={words} offers={draft.offers} mix={mix} />
      <p className="small" data-relief-of={category}>
        {reliefLine(offers, mix)}
      </p>
      <p className="small">{offers.average}</p>
    </>
  )
}

/** What the cost line counts in for this kind of shop. */
function reliefLine({ reliefs }: Props['words']['offers'], { category, relief }: Mix): string {
  if (category === 'waived') return reliefs.waived
  const { effects, until, extension } = fees.relief
  const words = reliefs[category]
  const values = { percent: effects[category].rate, until, extended: extension.until }
  return fill(relief ? words.with : words.without, values)
}

function troubleWith({ offers, calculator }: Props['words'], field: MixField, text: string): string | undefined {
  if (mixEntryOf(field, text).kind !== 'wrong') return undefined
  return field === 'average' ? calculator.wrong : fill(offers.wrongSales, { most: mostOf[field] })
}

function ShopMonth({ words, form }: Props & { form: OffersForm }) {
  const { offers, calculator } = words
  const { draft, typeMix, setCategory } = form
  return (
    <fieldset className="pick">
      <legend>{offers.mix}</legend>
      <div className="fields">
        {mixFields.map((field) => (
          <NumberField
            key={field}
            id={`mix-${field}`}
            label={offers.mixFields[field]}
            value={draft.mix[field]}
            onChange={(text) => typeMix(field, text)}
            trouble={troubleWith(words, field, draft.mix[field])}
          />
        ))}
        <OneOf
          name="mix-category"
          label={calculator.category}
          words={words.categories}
          ids={categories}
          value={draft.category}
          onChange={setCategory}
        />
      </div>
    </fieldset>
  )
}

function Keeping({ words, form }: Props & { form: OffersForm }) {
  const { offers } = words
  const [sure, setSure] = useState(false)
  const [canPrint, setCanPrint] = useState(true)
  const said = canPrint ? form.said && offers[form.said] : offers.noPrint
  return (
    <div className="keeping">
      <label className="tick">
        <input
          type="checkbox"
          data-keep=""
          checked={form.stored}
          onChange={(event) => form.store(event.target.checked)}
        />
        {offers.keep}
      </label>
      <div className="tools-row">
        <button
          type="button"
          className="strong"
          onClick={() => setCanPrint(printOnly('print', 'offers'))}
          data-print="offers"
        >
          {offers.print}
        </button>
        <button
          type="button"
          onClick={() => (sure ? form.clear() : setSure(true))}
          onBlur={() => setSure(false)}
          data-delete=""
        >
          {sure ? offers.clearSure : offers.clear}
        </button>
      </div>
      <p role="status" className={said ? 'notice' : undefined}>
        {said}
      </p>
    </div>
  )
}
