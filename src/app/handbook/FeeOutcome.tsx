// What one sale comes to: who ends up with what, the floor, and whether the offer is above it.

import { showYuan } from '#handbook/entry.ts'
import { rounded } from '#handbook/exact.ts'
import { fees } from '#handbook/fee-figures.ts'
import { failedSplit, floorOf, partsOf, splitOf, type Split } from '#handbook/fees.ts'
import { fill } from '#handbook/fill.ts'
import { judgeSale, type Verdict } from '#handbook/offers.ts'
import type { HandbookText } from './text.ts'
import type { FeeForm } from './use-fee-form.ts'

type Words = HandbookText['fees']
type Props = { words: Words; form: FeeForm }

export function FeeOutcome({ words, form }: Props) {
  const { calculator } = words
  const { entries, fields, price } = form
  const amount = entries.amount.kind === 'number' ? entries.amount.value : undefined
  const isSale = amount !== undefined && !fields.failed
  return (
    <div className="receipt fee-outcome">
      <h3>{calculator.result}</h3>
      <dl className="figures">
        {fields.failed && price && <Shares words={words} split={failedSplit} />}
        {isSale && price && <Shares words={words} split={splitOf(fees, amount, form.terms, price)} />}
        {isSale && !price && <Parts words={words} form={form} amount={amount} />}
        {isSale && <Floor words={words} form={form} amount={amount} />}
      </dl>
      <output htmlFor="fee-amount fee-rate fee-max fee-perSale" className="verdict" data-verdict={verdictKind(form)}>
        {verdictWords(words, form)}
      </output>
      <p className="small">{words.caps}</p>
      <p className="small">{calculator.rounding}</p>
    </div>
  )
}

function Line({
  id,
  label,
  fen,
  words,
  hint,
}: {
  id: string
  label: string
  fen: number
  words: Words
  hint?: string
}) {
  return (
    <div>
      <dt>
        {label}
        {hint && <span className="small">{hint}</span>}
      </dt>
      <dd data-fen={id}>{fill(words.calculator.yuan, { amount: showYuan(fen) })}</dd>
    </div>
  )
}

function Shares({ words, split }: { words: Words; split: Split }) {
  const { calculator } = words
  const { paid, issuer, network, acquirer } = split
  return (
    <>
      <Line id="paid" label={calculator.paid} fen={paid} words={words} />
      <Line id="issuer" label={calculator.issuer} fen={issuer} words={words} />
      <Line id="network" label={calculator.network} fen={network} words={words} />
      <Line
        id="acquirer"
        label={acquirer < 0 ? calculator.acquirerPays : calculator.acquirer}
        fen={Math.abs(acquirer)}
        words={words}
      />
    </>
  )
}

/** Without an offer: only what the caps allow. */
function Parts({ words, form, amount }: Props & { amount: number }) {
  const { issuer, networkFromIssuer, networkFromAcquirer } = partsOf(fees, amount, form.terms)
  const { calculator } = words
  return (
    <>
      <Line id="issuer" label={calculator.issuer} fen={issuer - networkFromIssuer} words={words} />
      <Line id="network" label={calculator.network} fen={networkFromIssuer + networkFromAcquirer} words={words} />
    </>
  )
}

function Floor({ words, form, amount }: Props & { amount: number }) {
  const { calculator } = words
  const fen = rounded(floorOf(fees, amount, form.terms))
  return <Line id="floor" label={calculator.floor} hint={calculator.floorHint} fen={fen} words={words} />
}

type Said = Verdict | { readonly kind: 'none' | 'noAmount' | 'failed' }

function said({ entries, fields, terms, price }: FeeForm): Said {
  if (fields.failed) return { kind: 'failed' }
  if (entries.amount.kind !== 'number') return { kind: 'noAmount' }
  return price ? judgeSale(fees, entries.amount.value, terms, price) : { kind: 'none' }
}

const verdictKind = (form: FeeForm): Said['kind'] => said(form).kind

function verdictWords({ verdicts }: Words, form: FeeForm): string {
  const verdict = said(form)
  switch (verdict.kind) {
    case 'below':
      if (verdict.missing === 0) return verdicts.belowSlightly
      return fill(verdicts.below, { amount: showYuan(verdict.missing) })
    case 'covered':
      return fill(verdicts.covered, { amount: showYuan(verdict.missing) })
    case 'above':
      return fill(verdicts.above, { amount: showYuan(verdict.left) })
    case 'level':
    case 'none':
    case 'noAmount':
    case 'failed':
      return verdicts[verdict.kind]
    default:
      return verdict satisfies never
  }
}
