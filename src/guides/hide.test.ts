// Whatever set of questions an acquirer hides: every journey still ends, is a journey of the whole guide, and meets all
// that protects a merchant.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { guides } from './registry.ts'
import { inOrder, last, nodeOf } from '#engine/graph.ts'
import type { Guide, NodeId } from '#engine/guide.ts'
import { arriveShown, hiddenIn, lostOutcomes, passOver, protection, shownVisits, withoutHidden } from '#engine/hide.ts'
import { journeys } from '#engine/journeys.ts'
import { unsettled } from '#engine/risk.ts'
import { answered, arrive, locate } from '#engine/trail.ts'

const hideable = (guide: Guide) =>
  [...guide.nodes.values()].filter((node) => !protection(guide, node)).map(({ id }) => id)
const anyIds = (guide: Guide) => fc.subarray([...guide.nodes.keys()])

const mains = guides.filter(({ side }) => !side)
const anyMain = fc.constantFrom(...mains)

/** Walks as a page does, answer by answer, with random answers. */
function walk(guide: Guide, hidden: ReturnType<typeof hiddenIn>, picks: readonly number[]) {
  let arrival = arriveShown(guide, hidden, guide.start, [])
  for (let at = 0; arrival.node.kind === 'question'; at += 1) {
    expect(hidden.has(arrival.node.id)).toBe(false)
    const answer = arrival.node.answers[(picks[at] ?? 0) % arrival.node.answers.length]
    if (!answer) throw new Error('no answer')
    const next = passOver(guide, hidden, answered(guide, arrival, answer))
    arrival = arriveShown(guide, hidden, next.node.id, next.trail)
    expect(at).toBeLessThan(guide.nodes.size)
  }
  return arrival
}

describe('hidden questions', () => {
  it('are some, in some guides', () => {
    const one = mains.flatMap((guide) => hideable(guide).filter((id) => hiddenIn(guide, [id]).size === 1))
    expect(one.length).toBeGreaterThan(5)
    expect(one).toContain('wipe-card')
  })

  it('leave every start, outcome, money question and guard where it is, whatever set is asked for', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...guides).chain((guide) => fc.tuple(fc.constant(guide), anyIds(guide))),
        ([guide, ids]) => {
          const hidden = hiddenIn(guide, ids)
          const shown = withoutHidden(guide, hidden)
          for (const node of guide.nodes.values())
            if (node.kind === 'outcome' || guide.side || node.asks || node.id === guide.start)
              expect(shown.nodes.has(node.id)).toBe(true)
          expect(lostOutcomes(guide, hidden)).toEqual([])
          expect(inOrder(shown)).toHaveProperty('order')
        },
      ),
      { numRuns: 300 },
    )
  })

  it('end every journey at an outcome that the whole guide has it end at, with risks settled as there', () => {
    const cases = anyMain.chain((guide) =>
      fc.tuple(fc.constant(guide), fc.subarray(hideable(guide)), fc.array(fc.nat(5), { minLength: 40, maxLength: 40 })),
    )
    fc.assert(
      fc.property(cases, ([guide, ids, picks]) => {
        const hidden = hiddenIn(guide, ids)
        const end = walk(guide, hidden, picks)
        expect(locate(guide, end.before)).toMatchObject({ kind: 'done', outcome: { id: end.node.id } })
        for (const [at, { question }] of end.before.entries())
          if (!hidden.has(question)) expect(unsettled(guide, question, end.before.slice(0, at))).toEqual([])
        expect(unsettled(guide, end.node.id, end.before)).toEqual([])
        // The way without them is the same as that through the guide as it is shown.
        const shown = withoutHidden(guide, hidden)
        expect(locate(shown, shownVisits(hidden, end.before))).toMatchObject({
          kind: 'done',
          outcome: { id: end.node.id },
        })
      }),
      { numRuns: 2000 },
    )
  })

  it('replay trails in which they were answered', () => {
    const guide = mains.find(({ id }) => id === '97')
    if (!guide) throw new Error('no 97')
    const hidden = hiddenIn(guide, ['wipe-card'])
    expect(hidden.size).toBe(1)
    let seen = 0
    for (const { trail, outcome } of journeys(guide)) {
      if (!trail.some(({ question }) => hidden.has(question))) continue
      if ((seen += 1) > 200) break
      const arrival = arriveShown(guide, hidden, outcome.id, trail)
      expect([arrival.node.id, arrival.dropped]).toEqual([outcome.id, []])
    }
    expect(seen).toBeGreaterThan(10)
  })

  it('show, opened themselves, what they are passed over to, cold or with the way there', () => {
    const guide = mains.find(({ id }) => id === '97')
    if (!guide) throw new Error('no 97')
    const id = 'wipe-card' as NodeId
    const hidden = hiddenIn(guide, [id])
    const next = hidden.get(id)?.next
    expect(arriveShown(guide, hidden, id, [])).toMatchObject({ node: { id: next }, before: [], dropped: [] })
    const [journey] = [...journeys(guide)].filter(({ trail }) => trail.some(({ question }) => question === id))
    const way =
      journey?.trail.slice(
        0,
        journey.trail.findIndex(({ question }) => question === id),
      ) ?? []
    const arrival = arriveShown(guide, hidden, id, way)
    expect(arrival.node.id).toBe(next)
    expect(last(arrival.before)?.question).toBe(id)
    expect(shownVisits(hidden, arrival.before)).toEqual(way)
    // The control: without hiding it is shown.
    expect(arrive(guide, id, way).node.id).toBe(id)
  })

  it('are passed over to a question where one is, and to one without a charge or a power cut where one is', () => {
    for (const guide of mains)
      for (const id of hideable(guide)) {
        const node = nodeOf(guide, id)
        const answer = hiddenIn(guide, [id]).get(id)
        if (!answer || node.kind === 'outcome') continue
        const nexts = node.answers.map(({ next }) => nodeOf(guide, next))
        const questions = nexts.filter(({ kind }) => kind === 'question')
        const next = nodeOf(guide, answer.next)
        if (questions.length > 0) expect(next.kind).toBe('question')
        if (questions.some(({ risk }) => !risk)) expect(next.risk).toBeUndefined()
      }
  })
})
