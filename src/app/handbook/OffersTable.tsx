// The offers side by side: what was promised, what a month comes to, and whether it can be meant. Empty cells are for a pen.

import { showPercent, showYuan } from '#handbook/entry.ts'
import { fees } from '#handbook/fee-figures.ts'
import { fill } from '#handbook/fill.ts'
import { offerFields, offerOf, type OfferDraft } from '#handbook/offer-draft.ts'
import { monthOf, type Mix, type Month } from '#handbook/offers.ts'
import type { HandbookText } from './text.ts'

type Words = HandbookText['fees']
type Props = { words: Words; offers: readonly OfferDraft[]; mix: Mix | undefined }

type Column = { readonly draft: OfferDraft; readonly month: Month | undefined }

export function OffersTable({ words, offers, mix }: Props) {
  const columns = offers.map((draft): Column => {
    const offer = offerOf(draft)
    return { draft, month: offer && mix ? monthOf(fees, offer, mix) : undefined }
  })
  return (
    // Four offers are wider than a phone: the table moves sideways, the page does not.
    <div className="wide" role="region" aria-label={words.offers.table} tabIndex={0}>
      <table className="figures-table">
        <thead>
          <tr>
            <th scope="col">{words.offers.row}</th>
            {columns.map(({ draft }, at) => (
              <th key={at} scope="col">
                {draft.name || fill(words.offers.column, { number: at + 1 })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Promised words={words} columns={columns} />
          <Reckoned words={words} columns={columns} />
        </tbody>
      </table>
    </div>
  )
}

type RowProps = { id: string; label: string; columns: readonly Column[]; cell: (column: Column) => string }

function Row({ id, label, columns, cell }: RowProps) {
  return (
    <tr data-row={id}>
      <th scope="row">{label}</th>
      {columns.map((column, at) => (
        <td key={at}>{cell(column)}</td>
      ))}
    </tr>
  )
}

type Part = { words: Words; columns: readonly Column[] }

function Promised({ words, columns }: Part) {
  const { fields, yes, no } = words.offers
  return offerFields
    .filter((field) => field !== 'name')
    .map((field) => (
      <Row
        key={field}
        id={field}
        label={fields[field]}
        columns={columns}
        cell={({ draft }) => {
          if (field !== 'licence') return draft[field] ?? ''
          // Nothing typed yet: on paper the cell is for a pen.
          return Object.keys(draft).length === 0 ? '' : draft.licence === 'yes' ? yes : no
        }}
      />
    ))
}

const money = (value: (month: Month) => number) => (month: Month) => showYuan(value(month))

const reckoned: Readonly<Record<keyof Words['offers']['rows'], (month: Month) => string>> = {
  percentage: money(({ percentage }) => percentage),
  fixed: money(({ perSale, perMonth }) => perSale + perMonth),
  total: money(({ total }) => total),
  rate: ({ rate }) => (rate === undefined ? '' : showPercent(rate)),
  floor: money(({ floor }) => floor),
  contract: money(({ contract }) => contract),
}

function Reckoned({ words, columns }: Part) {
  const { rows, verdict } = words.offers
  return (
    <>
      {(Object.keys(reckoned) as (keyof typeof reckoned)[]).map((id) => (
        <Row
          key={id}
          id={id}
          label={rows[id]}
          columns={columns}
          cell={({ month }) => (month ? reckoned[id](month) : '')}
        />
      ))}
      <tr data-row="verdict">
        <th scope="row">{verdict}</th>
        {columns.map((column, at) => (
          <td key={at} data-verdict={column.month?.verdict.kind}>
            <Judged words={words} column={column} />
          </td>
        ))}
      </tr>
    </>
  )
}

function Judged({ words, column: { draft, month } }: { words: Words; column: Column }) {
  const { verdicts, belowCost } = words.offers
  if (!month) return Object.keys(draft).length === 0 ? null : verdicts.incomplete
  const { verdict } = month
  const amount = verdict.kind === 'below' ? showYuan(verdict.missing) : ''
  return (
    <>
      <b>{fill(verdicts[verdict.kind], { amount })}</b>
      {month.belowCost.map((card) => (
        <span key={card} className="small">
          {fill(belowCost, { card: words.cards[card] })}
        </span>
      ))}
    </>
  )
}
