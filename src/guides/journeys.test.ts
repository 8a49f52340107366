// What the product promises about its guides as a whole, whoever edits them.

import { describe, expect, it } from 'vitest'
import { journeys, type Journey } from '#engine/journeys.ts'
import type { Guide, NodeId } from '#engine/guide.ts'
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
