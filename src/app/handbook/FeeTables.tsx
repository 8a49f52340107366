// The caps as a table, and worked examples of the floor: the same figures the calculator uses, readable without scripts.

import { showPercent, showYuan } from '#handbook/entry.ts'
import { rounded } from '#handbook/exact.ts'
import { fees } from '#handbook/fee-figures.ts'
import { floorOf, type Terms } from '#handbook/fees.ts'
import { fill } from '#handbook/fill.ts'
import { useBook } from '../components/use-book.ts'
import type { HandbookText } from './text.ts'

type Words = HandbookText['fees']
type Props = { words: Words }
type Row = { readonly id: string; readonly label: string; readonly rate: string; readonly max: string }

function capRows({ table }: Words): Row[] {
  const { issuer, network } = fees.caps
  const row = (id: string, label: string, { rate, max }: { rate: number; max?: number | undefined }): Row => ({
    id,
    label,
    rate: showPercent(rate),
    max: max === undefined ? table.noMax : showYuan(max),
  })
  return [
    row('issuer-debit', table.issuerDebit, issuer.debit),
    row('issuer-credit', table.issuerCredit, issuer.credit),
    row('network-issuer', table.networkIssuer, network),
    row('network-acquirer', table.networkAcquirer, network),
    { id: 'acquirer', label: table.acquirer, rate: table.free, max: table.noMax },
  ]
}

export function CapTable({ words }: Props) {
  const { t } = useBook()
  const { table } = words
  const { from, certainty } = fees.caps
  return (
    <section className="section" id="caps">
      <h2>{table.title}</h2>
      <div className="sideways" role="region" aria-label={table.caption} tabIndex={0}>
        <table className="figures-table">
          <caption>{table.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{table.item}</th>
              <th scope="col">{table.rate}</th>
              <th scope="col">{table.max}</th>
            </tr>
          </thead>
          <tbody>
            {capRows(words).map(({ id, label, rate, max }) => (
              <tr key={id} data-cap={id}>
                <th scope="row">{label}</th>
                <td>{rate}</td>
                <td>{max}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="small">{fill(table.certainty, { from, certainty: t(`guide.certainty.${certainty}`) })}</p>
    </section>
  )
}

const sales = [10_000, 100_000, 1_000_000]

const kinds: Readonly<Record<keyof Words['examples']['rows'], Terms>> = {
  'standard-debit': { category: 'standard', card: 'debit', relief: false },
  'standard-debit-relief': { category: 'standard', card: 'debit', relief: true },
  'standard-credit': { category: 'standard', card: 'credit', relief: false },
  'preferential-debit': { category: 'preferential', card: 'debit', relief: true },
  'preferential-credit': { category: 'preferential', card: 'credit', relief: true },
  'waived-debit': { category: 'waived', card: 'debit', relief: false },
}

export function ExampleTable({ words }: Props) {
  const { examples } = words
  const percent = fees.relief.effects.preferential.rate
  const shown = Object.entries(kinds) as [keyof typeof kinds, Terms][]
  return (
    <section className="section" id="examples">
      <h2>{examples.title}</h2>
      <div className="sideways" role="region" aria-label={examples.caption} tabIndex={0}>
        <table className="figures-table">
          <caption>{examples.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{examples.kind}</th>
              {sales.map((amount) => (
                <th key={amount} scope="col">
                  {fill(examples.amount, { amount: String(amount / 100) })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(([kind, terms]) => (
              <tr key={kind} data-example={kind}>
                <th scope="row">{fill(examples.rows[kind], { percent })}</th>
                {sales.map((amount) => (
                  <td key={amount}>{showYuan(rounded(floorOf(fees, amount, terms)))}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="small">{examples.note}</p>
    </section>
  )
}
