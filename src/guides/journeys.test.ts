// What the product promises about its guides as a whole, whoever edits them.

import { describe, expect, it } from 'vitest'
import { answersOf, nodeOf, reachable } from '#engine/graph.ts'
import { journeys, type Journey } from '#engine/journeys.ts'
import type { Guide, GuideNode, Money, NodeId, Question } from '#engine/guide.ts'
import { unsettled } from '#engine/risk.ts'
import { locate, type Position } from '#engine/trail.ts'
import { guides } from './registry.ts'

const questionsAsked = (guide: Guide, { trail }: Journey): number =>
  trail.filter(({ question }) => {
    const node = guide.nodes.get(question)
    return node?.kind === 'question' && !node.instruction
  }).length

const endsIn = (position: Position, id: NodeId) => position.kind === 'done' && position.outcome.id === id

const guide97 = guides.find(({ id }) => id === '97')

describe.each(guides.map((guide) => [guide.id, guide] as const))('guide %s', (_, guide) => {
  const all = [...journeys(guide)]

  it('has journeys, and each ends in the outcome that replaying it finds', () => {
    expect(all.length).toBeGreaterThan(1)
    expect(all.filter(({ trail, outcome }) => !endsIn(locate(guide, trail), outcome.id))).toEqual([])
  })

  it('asks at most seven questions on any journey', () => {
    expect(Math.max(...all.map((journey) => questionsAsked(guide, journey)))).toBeLessThanOrEqual(7)
  })

  it('lets nobody charge again or switch off on any journey before the question that settles it', () => {
    const isRisky = (id: NodeId) => guide.nodes.get(id)?.risk !== undefined
    const reckless = all.filter(({ trail, outcome }) =>
      [...trail.map(({ question }) => question), outcome.id].some(
        (id, at) => isRisky(id) && unsettled(guide, id, trail.slice(0, at)).length > 0,
      ),
    )
    expect(reckless).toEqual([])
  })
})

describe('a merchant who asks whether the customer was charged', () => {
  const charged = guides.find(({ id }) => id === 'charged')
  const all = charged ? [...journeys(charged)] : []

  it('ends every journey knowing, or knowing that nobody knows', () => {
    expect(all.length).toBeGreaterThan(20)
    expect(all.filter(({ outcome }) => outcome.money === undefined)).toEqual([])
    expect(new Set(all.map(({ outcome }) => outcome.money))).toEqual(new Set(['approved', 'declined', 'unresolved']))
  })

  it('is told that it was not charged only by an answer that guards against charging twice', () => {
    const declined = all.filter(({ outcome }) => outcome.money === 'declined')
    const lastAnswer = ({ trail }: Journey) => {
      const visit = trail.at(-1)
      const node = visit && charged ? nodeOf(charged, visit.question) : undefined
      return node && answersOf(node).find(({ id }) => id === visit?.answer)
    }
    expect(declined.filter((journey) => !lastAnswer(journey)?.guards?.includes('charge-again'))).toEqual([])
  })

  it('hears of no charge after a reversal until the reversal is done or the host has refused', () => {
    const reversing = all.filter(({ trail }) => trail.some(({ answer }) => answer.startsWith('revers')))
    expect(reversing.length).toBeGreaterThan(5)
    expect(reversing.filter(({ outcome }) => outcome.money === 'approved')).toEqual([])
  })

  it('makes nobody wait longer than five minutes in all', () => {
    const waits = all.map(({ trail }) =>
      trail.reduce((sum, { question }) => {
        const node = charged && nodeOf(charged, question)
        return sum + (node?.kind === 'question' ? (node.wait ?? 0) : 0)
      }, 0),
    )
    expect(Math.max(...waits)).toBeLessThanOrEqual(300)
  })
})

const asksMoney = (node: GuideNode): node is Question & { asks: NonNullable<Question['asks']> } =>
  node.kind === 'question' && node.asks !== undefined

const asking = guides.flatMap((guide) =>
  [...guide.nodes.values()].filter(asksMoney).map((node) => [guide.id, node.id, guide, node] as const),
)

describe.each(asking)(
  'guide %s, which asks at %s whether the customer was charged',
  (_, __, guide, { asks, answers }) => {
    const nextAfter = (money: Money) => answers.find(({ id }) => id === asks[money])?.next
    const opens = (money: Money) =>
      [...reachable(guide, nextAfter(money) ?? guide.start)].some((id) =>
        nodeOf(guide, id).risk?.includes('charge-again'),
      )

    it('leads on from each result', () => {
      for (const money of ['approved', 'declined', 'unresolved'] as const) expect(nextAfter(money)).toBeDefined()
    })

    it('lets nobody charge again after a result that is not a clear no', () => {
      expect(opens('approved')).toBe(false)
      expect(opens('unresolved')).toBe(false)
    })
  },
)

const newcomers = ['blank', 'no-network', 'no-paper', 'card-held']

describe.each(guides.filter(({ id }) => newcomers.includes(id)).map((guide) => [guide.id, guide] as const))(
  'a merchant in a hurry with %s',
  (_, guide) => {
    it('is asked about the money before the terminal is touched, whenever a payment was going on', () => {
      const start = nodeOf(guide, guide.start)
      const firsts = answersOf(start).map(({ next }) => nodeOf(guide, next))
      expect(firsts.some(asksMoney)).toBe(true)
    })

    it('reaches a verdict in at most seven answers', () => {
      expect(Math.max(...[...journeys(guide)].map(({ trail }) => trail.length))).toBeLessThanOrEqual(7)
    })
  },
)

describe('a merchant who reads that the terminal is not registered', () => {
  const start = 'screen-text' as NodeId
  const registered = guide97
    ? [...journeys(guide97)].filter(({ trail }) => trail[0]?.question === start && trail[0].answer === 'unregistered')
    : []

  it('reaches a verdict in at most four questions', () => {
    expect(registered.length).toBeGreaterThan(5)
    expect(Math.max(...registered.map(({ trail }) => trail.length))).toBeLessThanOrEqual(4)
  })

  it('finds every registration cause among the verdicts', () => {
    const outcomes = new Set<string>(registered.map(({ outcome }) => outcome.id))
    for (const cause of [
      'not-activated',
      'number-mismatch',
      'unbound-or-frozen',
      'idle',
      'serial-elsewhere',
      'facts-changed',
      'registered-separately',
    ])
      expect(outcomes).toContain(cause)
  })
})
