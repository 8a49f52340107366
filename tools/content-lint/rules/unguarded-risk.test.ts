// Risks and guards on the toy, and on a guide whose ways join again.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { journeys } from '#engine/journeys.ts'
import { parseGuide } from '#engine/parse.ts'
import { unsettled } from '#engine/risk.ts'

import type { Files } from '../content.ts'
import { findingsOf, number, toy, toyPath, toyWith } from '../toy.ts'
import { unguardedRisk } from './unguarded-risk.ts'

type Edge = { id: string; next: string; guards?: string[] }

const question = (at: number, id: string, answers: Edge[], more = {}) => ({
  id,
  number: number(String(200 + at)),
  kind: 'question',
  minutes: 1,
  answers,
  ...more,
})

const end = { id: 'end', number: number('300'), kind: 'outcome', who: 'nobody' }

const guideOf = (nodes: { id: string }[]): Files =>
  new Map([
    [
      toyPath,
      JSON.stringify({ id: 'toy', start: nodes[0]?.id, checked: { date: '2026-11-22', source: 'table' }, nodes }),
    ],
  ])

const charges = { risk: ['charge-again'] }

describe('unguarded-risk', () => {
  it('accepts a risk that every way has settled', () => {
    expect(findingsOf(unguardedRisk, toy)).toEqual([])
  })

  it('shows one way that goes round the guard', () => {
    expect(findingsOf(unguardedRisk, toyWith('nodes.ask.answers.no.next', 'pay'))[0]?.says).toContain('ask=no > pay')
  })

  it('sees the one unguarded way among guarded ones that join it', () => {
    const nodes = [
      question(0, 'a', [
        { id: 'x', next: 'b', guards: ['charge-again'] },
        { id: 'y', next: 'c', guards: ['charge-again'] },
      ]),
      question(1, 'b', [
        { id: 'x', next: 'd' },
        { id: 'y', next: 'end' },
      ]),
      question(
        2,
        'c',
        [
          { id: 'x', next: 'd' },
          { id: 'y', next: 'end' },
        ],
        charges,
      ),
      question(
        3,
        'd',
        [
          { id: 'x', next: 'end' },
          { id: 'y', next: 'end' },
        ],
        charges,
      ),
      end,
    ]
    expect(findingsOf(unguardedRisk, guideOf(nodes)).map(({ says }) => says)).toEqual([
      '"charge-again" is not settled on this way here: a=y > c=x > d',
    ])
  })

  it('walks sixty joins without walking every journey', () => {
    const chain = Array.from({ length: 60 }, (_, at) =>
      question(
        at,
        `q${at}`,
        ['x', 'y'].map((id) => ({ id, next: at < 59 ? `q${at + 1}` : 'end', guards: ['power-off'] })),
      ),
    )
    expect(findingsOf(unguardedRisk, guideOf([...chain, { ...end, ...charges }]))).toHaveLength(1)
    expect(findingsOf(unguardedRisk, guideOf([...chain, { ...end, risk: ['power-off'] } as typeof end]))).toEqual([])
  })

  it('finds exactly what walking every journey finds', () => {
    const risks = fc.subarray(['charge-again', 'power-off'])
    const some = <Value>(key: string, values: readonly Value[]) => (values.length > 0 ? { [key]: values } : {})
    const edge = fc.record({ ahead: fc.integer({ min: 1, max: 3 }), guards: risks })
    const node = fc.record({ risk: risks, edges: fc.array(edge, { minLength: 2, maxLength: 3 }) })
    const graph = fc.array(node, { minLength: 1, maxLength: 7 }).map((drawn) => {
      const name = (at: number) => (at < drawn.length ? `q${at}` : 'end')
      const questions = drawn.map(({ risk, edges }, at) => {
        const answers = edges.map(({ ahead, guards }, id) => ({
          id: `a${id}`,
          next: name(at + ahead),
          ...some('guards', guards),
        }))
        return question(at, name(at), answers, some('risk', risk))
      })
      return guideOf([...questions, { ...end, risk: ['charge-again'] } as typeof end])
    })
    fc.assert(
      fc.property(graph, (files) => {
        const guide = parseGuide(JSON.parse(files.get(toyPath) ?? ''))
        const open = new Set<string>()
        for (const { trail, outcome } of journeys(guide))
          for (const at of Array.from({ length: trail.length + 1 }, (_, index) => index)) {
            const id = trail[at]?.question ?? outcome.id
            for (const risk of unsettled(guide, id, trail.slice(0, at))) open.add(`${toyPath}, node "${id}" ${risk}`)
          }
        const found = findingsOf(unguardedRisk, files).map(({ where, says }) => `${where} ${says.split('"')[1] ?? ''}`)
        expect(found.toSorted()).toEqual([...open].toSorted())
      }),
    )
  })
})
