// What was measured, as two tables: medians of the rounds, and ours beside each yardstick.

import { median, quantile, table, type Row } from './table.ts'
import type { Contestant, Visit } from './visit.ts'

type Measure = {
  readonly words: string
  readonly of: (visits: readonly Visit[]) => number
  readonly unit: 'ms' | 'kB' | ''
}

const each = (pick: (visit: Visit) => number) => (visits: readonly Visit[]) => median(visits.map(pick))
const steps = (pick: (step: Visit['steps'][number]) => number, share: number) => (visits: readonly Visit[]) =>
  quantile(
    visits.flatMap((visit) => visit.steps.map(pick)),
    share,
  )

const nextStep: readonly Measure[] = [
  { words: 'next step painted, median', unit: 'ms', of: steps(({ painted }) => painted, 0.5) },
  { words: 'next step painted, 95th percentile', unit: 'ms', of: steps(({ painted }) => painted, 0.95) },
]

const firstView: readonly Measure[] = [
  { words: 'first contentful paint', unit: 'ms', of: each(({ fcp }) => fcp) },
  { words: 'largest contentful paint', unit: 'ms', of: each(({ lcp }) => lcp) },
  { words: 'first answer works', unit: 'ms', of: each(({ answer }) => answer) },
]

const rest: readonly Measure[] = [
  { words: 'HTML on the wire', unit: 'kB', of: each(({ htmlBytes }) => htmlBytes) },
  { words: 'bytes until the first answer works', unit: 'kB', of: each(({ bytesToAnswer }) => bytesToAnswer) },
  { words: 'requests until the first answer works', unit: '', of: each(({ requestsToAnswer }) => requestsToAnswer) },
  { words: 'bytes of the first view in all', unit: 'kB', of: each(({ bytesInAll }) => bytesInAll) },
  { words: 'requests of the first view in all', unit: '', of: each(({ requestsInAll }) => requestsInAll) },
  { words: 'scripts have taken over', unit: 'ms', of: each(({ takenOver }) => takenOver ?? NaN) },
  { words: 'long tasks in the first view', unit: 'ms', of: each(({ longView }) => longView) },
  { words: 'long tasks in a walk', unit: 'ms', of: each(({ longWalk }) => longWalk) },
  { words: 'most requests in one next step', unit: '', of: steps(({ requests }) => requests.length, 1) },
]

function figure(value: number, unit: Measure['unit']): string {
  if (Number.isNaN(value)) return '–'
  return unit === 'kB' ? `${(value / 1000).toFixed(1)} kB` : `${value.toFixed(0)}${unit && ` ${unit}`}`
}

export function printResults(all: readonly Contestant[], visits: readonly Visit[][]): void {
  const rows = [...firstView, ...rest, ...nextStep].map(({ words, unit, of }): Row => [
    words,
    ...visits.map((each) => figure(of(each), unit)),
  ])
  const [ours = [], perStep = [], single = []] = visits
  const ratio = ({ of, words }: Measure): Row => [
    words,
    (of(ours) / of(perStep)).toFixed(2),
    (of(ours) / of(single)).toFixed(2),
  ]
  const names = all.map(({ name }) => name)
  const heads = names.slice(1).map((name) => `ours ÷ ${name}`)
  process.stdout.write(`${table(['median', ...names], rows)}\n\n`)
  process.stdout.write(`${table(['ratio', ...heads], [...firstView, ...nextStep].map(ratio))}\n`)
  const asked = new Set(ours.flatMap((visit) => visit.steps.flatMap(({ requests }) => requests)))
  if (asked.size > 0) process.stdout.write(`\nours asked for, in next steps: ${[...asked].join(', ')}\n`)
}
