// What can be read off a guide before anybody walks it.

import { describe, expect, it } from 'vitest'
import { answersOf, indexGuide, inOrder, last, nextIds, nodeOf, parentsOf, reachable, remaining } from './graph.ts'
import { readGuideFile, type Guide, type NodeId } from './guide.ts'

type Toy = Record<string, Record<string, string>>

/** Questions as written, outcomes as named; not through parseGuide, since some of these graphs are wrong. */
function toyGuide(questions: Toy, outcomes: string[], minutes: Record<string, number> = {}): Guide {
  const asked = Object.entries(questions).map(([id, answers]) => ({
    id,
    number: '0000',
    kind: 'question',
    minutes: minutes[id] ?? 1,
    answers: Object.entries(answers).map(([answer, next]) => ({ id: answer, next })),
  }))
  const ended = outcomes.map((id) => ({ id, number: '0000', kind: 'outcome', who: 'nobody' }))
  const nodes = [...asked, ...ended]
  return indexGuide(
    readGuideFile({ id: 'toy', start: nodes[0]?.id, checked: { date: '2025-01-31', source: 'desk' }, nodes }),
  )
}
const id = (text: string) => text as NodeId
const stepsAndMinutes = (guide: Guide, from: string) => remaining(guide).get(id(from))

describe('a node', () => {
  const guide = toyGuide({ ask: { yes: 'good', also: 'good', no: 'bad' } }, ['good', 'bad'])

  it('is found by its id', () => {
    expect(nodeOf(guide, id('bad'))).toMatchObject({ id: 'bad', kind: 'outcome' })
  })

  it('that is missing after parsing is our bug, and the error says whose', () => {
    expect(() => nodeOf(guide, id('gone'))).toThrow('guide toy was let through without its node "gone"')
    expect(() => nodeOf(guide, id('constructor'))).toThrow('without its node "constructor"')
  })

  it('names each next node once, in the order of the answers', () => {
    expect(nextIds(nodeOf(guide, id('ask')))).toEqual(['good', 'bad'])
    expect(nextIds(nodeOf(guide, id('good')))).toEqual([])
  })

  it('has answers only where it is a question', () => {
    expect(answersOf(nodeOf(guide, id('ask'))).map((answer) => answer.id)).toEqual(['yes', 'also', 'no'])
    expect(answersOf(nodeOf(guide, id('good')))).toEqual([])
  })
})

describe('the last of a list', () => {
  it('is there unless the list is empty', () => {
    expect(last(['first', 'second'])).toBe('second')
    const none: string[] = []
    expect(last(none)).toBeUndefined()
  })
})

describe('the parents of a node', () => {
  it('are the questions that lead to it, each once, in the order of the guide', () => {
    const guide = toyGuide({ ask: { yes: 'end', also: 'end', no: 'again' }, again: { yes: 'end', no: 'end' } }, ['end'])

    expect(parentsOf(guide, id('end')).map((node) => node.id)).toEqual(['ask', 'again'])
    expect(parentsOf(guide, id('ask'))).toEqual([])
  })
})

describe('what can be reached', () => {
  it('counts the node itself and leaves out what no answer leads to', () => {
    const guide = toyGuide({ ask: { yes: 'good', no: 'good' }, stray: { yes: 'good', no: 'lost' } }, ['good', 'lost'])

    expect([...reachable(guide, id('ask'))].sort()).toEqual(['ask', 'good'])
    expect([...reachable(guide, id('lost'))]).toEqual(['lost'])
  })

  it('can be asked of a guide that is wrong: ids that lead nowhere, a loop', () => {
    const guide = toyGuide({ ask: { yes: 'again', no: 'nowhere' }, again: { yes: 'ask', no: 'end' } }, ['end'])

    expect([...reachable(guide, id('ask'))].sort()).toEqual(['again', 'ask', 'end'])
    expect([...reachable(guide, id('nowhere'))]).toEqual([])
  })
})

describe('the order of nodes', () => {
  it('has every answer leading forward, strays included', () => {
    const guide = toyGuide(
      { stray: { on: 'last', off: 'ask' }, last: { on: 'end', off: 'end' }, ask: { on: 'last', off: 'end' } },
      ['end'],
    )

    expect(inOrder(guide)).toEqual({ order: ['stray', 'ask', 'last', 'end'] })
  })

  it('cannot be had when nodes go round in a loop, which is named without the way into it', () => {
    const guide = toyGuide(
      { way: { in: 'ask', out: 'end' }, ask: { on: 'again', off: 'end' }, again: { on: 'ask', off: 'end' } },
      ['end'],
    )

    expect(inOrder(guide)).toEqual({ loop: ['ask', 'again'] })
  })

  it('calls a node that leads to itself a loop of one', () => {
    expect(inOrder(toyGuide({ ask: { on: 'ask', off: 'end' } }, ['end']))).toEqual({ loop: ['ask'] })
  })

  it('does not take two ways to one node for a loop', () => {
    const guide = toyGuide(
      { ask: { left: 'l', right: 'r' }, l: { on: 'end', off: 'end' }, r: { on: 'l', off: 'end' } },
      ['end'],
    )

    expect(inOrder(guide)).toEqual({ order: ['ask', 'r', 'l', 'end'] })
  })

  it('passes over ids that lead nowhere', () => {
    expect(inOrder(toyGuide({ ask: { on: 'nowhere', off: 'end' } }, ['end']))).toEqual({ order: ['ask', 'end'] })
  })

  it('is found for a chain of five thousand questions', () => {
    const chain = Object.fromEntries(
      Array.from({ length: 5000 }, (_, at) => [`q-${at}`, { on: at < 4999 ? `q-${at + 1}` : 'end', off: 'end' }]),
    )

    expect(stepsAndMinutes(toyGuide(chain, ['end']), 'q-0')).toEqual({ steps: 5000, fewest: 1, minutes: 5000 })
  })
})

describe('what remains', () => {
  it('is nothing at an outcome and one step before it', () => {
    const guide = toyGuide({ ask: { yes: 'good', no: 'bad' } }, ['good', 'bad'], { ask: 3 })

    expect(stepsAndMinutes(guide, 'good')).toEqual({ steps: 0, fewest: 0, minutes: 0 })
    expect(stepsAndMinutes(guide, 'ask')).toEqual({ steps: 1, fewest: 1, minutes: 3 })
  })

  it('promises the most and the fewest steps and the most minutes, even where two different ways take them', () => {
    const guide = toyGuide(
      {
        ask: { slow: 'slow', long: 'long' },
        slow: { on: 'end', off: 'end' },
        long: { on: 'more', off: 'end' },
        more: { on: 'end', off: 'end' },
      },
      ['end'],
      { slow: 30 },
    )

    expect(stepsAndMinutes(guide, 'ask')).toEqual({ steps: 3, fewest: 2, minutes: 31 })
  })

  it('is known for nodes that no answer leads to', () => {
    expect([...remaining(toyGuide({ ask: { yes: 'end', no: 'end' } }, ['end', 'stray'])).keys()].sort()).toEqual([
      'ask',
      'end',
      'stray',
    ])
  })

  it('cannot be said of a loop, and the error names it', () => {
    expect(() => remaining(toyGuide({ ask: { on: 'ask', off: 'end' } }, ['end']))).toThrow('with a loop: ask')
  })
})
