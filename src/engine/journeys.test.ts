// Every way a merchant can walk a guide, as a reviewer reads it in a diff.

import { describe, expect, it } from 'vitest'
import type { NodeId } from './guide.ts'
import { journeyLine, journeys } from './journeys.ts'
import { checkDigit } from './number.ts'
import { parseGuide } from './parse.ts'
import type { Trail } from './trail.ts'

/** Every node named but not written out is an outcome; the first question is the start. */
function toyGuide(questions: Record<string, Record<string, string>>) {
  const asked = new Map(Object.entries(questions))
  const nexts = [...asked.values()].flatMap((answers) => Object.values(answers))
  const nodes = [...new Set([...asked.keys(), ...nexts])].map((id, at) => {
    const stem = String(at).padStart(3, '0')
    const common = { id, number: stem + checkDigit(stem) }
    const answers = Object.entries(asked.get(id) ?? {}).map(([answer, next]) => ({ id: answer, next }))
    return asked.has(id)
      ? { ...common, kind: 'question', minutes: 1, answers }
      : { ...common, kind: 'outcome', who: 'nobody' }
  })
  return parseGuide({ id: 'toy', start: nodes[0]?.id, checked: { date: '2025-01-31', source: 'desk' }, nodes })
}
const guide = toyGuide({ power: { yes: 'line', no: 'plug' }, line: { up: 'good', down: 'plug' } })

describe('the journeys of a guide', () => {
  it('are all there, one line each, in the order of the answers', () => {
    expect([...journeys(guide)].map(journeyLine)).toEqual([
      'power=yes > line=up > good',
      'power=yes > line=down > plug',
      'power=no > plug',
    ])
  })

  it('differ where only the answer differs, even if both lead to one node', () => {
    const twins = toyGuide({ power: { yes: 'end', no: 'end' } })

    expect([...journeys(twins)].map(journeyLine)).toEqual(['power=yes > end', 'power=no > end'])
  })

  it('can begin midway, with the trail that led there', () => {
    const line = 'line' as NodeId
    const trail = [{ question: 'power', answer: 'yes' }] as unknown as Trail

    expect([...journeys(guide, line)].map(journeyLine)).toEqual(['line=up > good', 'line=down > plug'])
    expect([...journeys(guide, line, trail)].map(journeyLine)).toEqual(
      [...journeys(guide)].slice(0, 2).map(journeyLine),
    )
  })

  it('of a lone outcome are the outcome', () => {
    const { nodes } = guide
    const lone = parseGuide({ ...guide, start: 'good', nodes: [nodes.get('good' as NodeId)] })

    expect([...journeys(lone)]).toEqual([{ trail: [], outcome: nodes.get('good' as NodeId) }])
  })

  it('come one by one, so that a guide with more than a billion can be begun', () => {
    const ladder = Object.fromEntries(
      Array.from({ length: 31 }, (_, at) => [`q-${at}`, { left: `q-${at + 1}`, right: `q-${at + 1}` }]),
    )
    const first = journeys(toyGuide(ladder)).next()

    expect(first.value).toMatchObject({ trail: { length: 31 }, outcome: { id: 'q-31' } })
  })
})
