// When a page must warn a merchant, and when an answer has made the warning needless.

import { describe, expect, it } from 'vitest'
import { nodeOf } from './graph.ts'
import type { Guide, NodeId, Risk } from './guide.ts'
import { parseGuide } from './parse.ts'
import { guardBefore, guardsFor, settle, unsettled, type Settled } from './risk.ts'
import type { Trail } from './trail.ts'

type Toy = { risk?: Risk[]; instruction?: true; answers?: Record<string, { next: string; guards?: Risk[] }> }

/** A node without answers is an outcome; the first is the start. */
function toyGuide(toys: Record<string, Toy>): Guide {
  const numbers = ['0000', '0013', '0021', '0037', '0045']
  const nodes = Object.entries(toys).map(([id, { risk, instruction, answers }], at) => ({
    id,
    number: numbers[at],
    ...(risk && { risk }),
    ...(instruction && { instruction }),
    ...(answers
      ? {
          kind: 'question',
          minutes: 1,
          answers: Object.entries(answers).map(([answer, rest]) => ({ id: answer, ...rest })),
        }
      : { kind: 'outcome', who: 'nobody' }),
  }))
  return parseGuide({ id: 'toy', start: nodes[0]?.id, checked: { date: '2025-01-31', source: 'desk' }, nodes })
}
const trailOf = (...visits: [string, string][]) =>
  visits.map(([question, answer]) => ({ question, answer })) as unknown as Trail
const id = (text: string) => text as NodeId

// Has the customer's bank charged? Then charge again, if not; then it is asked anew.
const guide = toyGuide({
  charged: { answers: { no: { next: 'charge', guards: ['charge-again'] }, unsure: { next: 'charge' } } },
  charge: {
    risk: ['charge-again'],
    answers: { failed: { next: 'restart' }, declined: { next: 'restart', guards: ['charge-again'] } },
  },
  restart: { risk: ['power-off', 'charge-again'], answers: { on: { next: 'end' }, off: { next: 'end' } } },
  end: {},
})

describe('a merchant', () => {
  it('who came cold is warned of every risk of the page', () => {
    expect(unsettled(guide, id('charge'), [])).toEqual(['charge-again'])
    expect(unsettled(guide, id('restart'), [])).toEqual(['power-off', 'charge-again'])
  })

  it('is not warned where an answer before has settled the risk', () => {
    expect(unsettled(guide, id('charge'), trailOf(['charged', 'no']))).toEqual([])
  })

  it('is warned where another answer to the same question has not', () => {
    expect(unsettled(guide, id('charge'), trailOf(['charged', 'unsure']))).toEqual(['charge-again'])
  })

  it('is warned again after a new charge, since what was settled was the charge before', () => {
    expect(unsettled(guide, id('restart'), trailOf(['charged', 'no'], ['charge', 'failed']))).toContain('charge-again')
  })

  it('is not warned after a new charge whose own answer settles it', () => {
    expect(unsettled(guide, id('restart'), trailOf(['charged', 'no'], ['charge', 'declined']))).toEqual(['power-off'])
  })

  it('is warned of nothing where the page has no risk', () => {
    expect(unsettled(guide, id('end'), [])).toEqual([])
  })

  it('has settled nothing by an answer that the question does not offer', () => {
    expect(unsettled(guide, id('charge'), trailOf(['charged', 'perhaps']))).toEqual(['charge-again'])
  })
})

describe('settling', () => {
  const none: Settled = new Set()
  const step = (settled: Settled, question: string, answer: string) => {
    const node = nodeOf(guide, id(question))
    const found = node.kind === 'question' && node.answers.find((one) => one.id === answer)
    if (!found) throw new Error(`the toy has no ${question}=${answer}`)
    return settle(settled, node, found)
  }

  it('keeps what was settled where nothing is charged', () => {
    expect(step(new Set(['power-off', 'charge-again']), 'charged', 'unsure')).toEqual(
      new Set(['power-off', 'charge-again']),
    )
  })

  it('adds what an answer guards', () => {
    expect(step(new Set(['power-off']), 'charged', 'no')).toEqual(new Set(['power-off', 'charge-again']))
  })

  it('forgets every assurance after a new charge', () => {
    expect(step(new Set(['power-off', 'charge-again']), 'charge', 'failed')).toEqual(none)
    expect(step(new Set(['power-off', 'charge-again']), 'charge', 'declined')).toEqual(new Set(['charge-again']))
  })

  it('leaves the set it was given alone', () => {
    const given: Settled = new Set(['power-off'])
    step(given, 'charged', 'no')
    step(given, 'charge', 'failed')

    expect(given).toEqual(new Set(['power-off']))
  })
})

describe('the questions that guard a risk', () => {
  it('are named in the order of the guide, for the warning to link to', () => {
    expect(guardsFor(guide, 'charge-again').map((node) => node.id)).toEqual(['charged', 'charge'])
    expect(guardsFor(guide, 'power-off')).toEqual([])
  })
})

describe('a merchant who came to a risk without having settled it', () => {
  const end = { next: 'end' }
  const guard = (next: string) => ({ sure: { next, guards: ['power-off' as const] }, unsure: end })
  const risk: Risk[] = ['power-off']
  const sentTo = (of: Guide) => guardBefore(of, id('restart'), 'power-off')?.id
  const restart = { risk, answers: { on: end, off: end } }

  it('is sent to the question whose guarding answer leads straight there', () => {
    const of = toyGuide({
      ask: { answers: guard('restart') },
      later: { answers: guard('wait') },
      wait: { answers: { on: { next: 'restart' }, off: end } },
      restart,
      end: {},
    })

    expect(sentTo(of)).toBe('ask')
  })

  it('is sent to the last of the questions before, where none is beside it', () => {
    const wait = { answers: { on: { next: 'restart' }, off: end } }
    const of = toyGuide({ ask: { answers: guard('again') }, again: { answers: guard('wait') }, wait, restart, end: {} })

    expect(sentTo(of)).toBe('again')
  })

  it('is sent to the nearest, be it a question or an instruction, and in whatever order the file lists them', () => {
    const wait = { answers: { on: { next: 'restart' }, off: end } }
    const act = { instruction: true as const, answers: guard('wait') }
    const far = { answers: guard('act') }

    expect(sentTo(toyGuide({ far, act, wait, restart, end: {} }))).toBe('act')
    expect(sentTo(toyGuide({ act, far, wait, restart, end: {} }))).toBe('act')
  })

  it('is not sent back past a charge to a question that the charge made worthless, unless all ways begin there', () => {
    const charge: Risk[] = ['charge-again']
    const again = { risk: charge, answers: { on: end, off: end } }
    const toCharge = { answers: { no: { next: 'charge', guards: charge }, yes: end } }
    const near = { answers: { no: { next: 'again', guards: charge }, yes: end } }
    const sentBefore = (of: Guide) => guardBefore(of, id('again'), 'charge-again')?.id
    const failed = (next: string) => ({ risk: charge, answers: { passed: end, failed: { next } } })

    expect(sentBefore(toyGuide({ ask: toCharge, charge: failed('near'), near, again, end: {} }))).toBe('near')
    expect(sentBefore(toyGuide({ ask: toCharge, charge: failed('again'), again, end: {} }))).toBe('ask')
  })

  it('is not sent to a question that has a risk itself, nor past the risk, nor by an answer that guards nothing', () => {
    const risky = { risk, answers: guard('restart') }
    const unguarded = { answers: { sure: { next: 'end', guards: risk }, unsure: { next: 'restart' } } }
    const past = { risk, answers: { on: { next: 'after' }, off: end } }

    expect(sentTo(toyGuide({ risky, restart, end: {} }))).toBeUndefined()
    expect(sentTo(toyGuide({ unguarded, restart, end: {} }))).toBeUndefined()
    expect(sentTo(toyGuide({ restart: past, after: { answers: guard('end') }, end: {} }))).toBeUndefined()
  })
})
