// What an author gets from a node set: nodes as if written in the guide, or a sentence about what does not fit.

import { describe, expect, it } from 'vitest'
import { readGuideFile, type GuideFile, type NodeSet, parseNodeSet } from './guide.ts'
import { includeFaults, withSets } from './include.ts'

const set = (nodes: object[], id = 'help'): NodeSet => parseNodeSet({ id, nodes })
const help = set([
  {
    id: 'look',
    kind: 'question',
    minutes: 1,
    answers: [
      { id: 'found', next: 'call' },
      { id: 'lost', exit: 'away', guards: ['power-off'] },
    ],
  },
  { id: 'call', kind: 'outcome', who: 'acquirer', money: 'unresolved' },
])

const fits = { set: 'help', numbers: { look: '0013', call: '0021' }, exits: { away: 'gone' } }
const guide = (...includes: object[]) =>
  readGuideFile({
    id: 'toy',
    start: 'look',
    checked: { date: '2025-01-31', source: 'desk' },
    ...(includes.length > 0 && { includes }),
    nodes: [{ id: 'gone', number: '0000', kind: 'outcome', who: 'nobody' }],
  })
const nodeOf = (file: GuideFile, id: string) => file.nodes.find((node) => node.id === id)

describe('a guide that includes a node set', () => {
  const file = withSets(guide(fits), [set([{ id: 'other', kind: 'outcome', who: 'maker' }], 'spare'), help])

  it('has the nodes of the set after its own, with numbers of its own and the name of the set', () => {
    expect(file.nodes.map(({ id, number, set: from }) => [id, number, from])).toEqual([
      ['gone', '0000', undefined],
      ['look', '0013', 'help'],
      ['call', '0021', 'help'],
    ])
    expect(nodeOf(file, 'call')).toMatchObject({ kind: 'outcome', who: 'acquirer', money: 'unresolved' })
  })

  it('leads the ways out on itself and leaves the other answers, guards and all', () => {
    expect(nodeOf(file, 'look')).toMatchObject({
      answers: [
        { id: 'found', next: 'call' },
        { id: 'lost', next: 'gone', guards: ['power-off'] },
      ],
    })
  })

  it('names no set any more, so that nothing behind the door can tell', () => {
    expect('includes' in file).toBe(false)
    expect(JSON.stringify(file)).not.toContain('exit')
  })

  it('is the same guide without any set', () => {
    expect(withSets(guide(), [help]).nodes).toEqual(guide().nodes)
  })
})

describe('an author whose set does not fit', () => {
  const faultsOf = (include: object) => includeFaults(guide(include), [help])

  it('hears nothing when it does fit', () => {
    expect(faultsOf(fits)).toEqual([])
    expect(includeFaults(guide(), [help])).toEqual([])
  })

  it('is told which node has no number here, and gets the guide without it', () => {
    const short = { ...fits, numbers: { look: '0013' } }
    expect(faultsOf(short)).toEqual(['node set "help": its node "call" has no number here'])
    expect(nodeOf(withSets(guide(short), [help]), 'call')).toBeUndefined()
  })

  it('is told of a number for a node that is not there', () => {
    expect(faultsOf({ ...fits, numbers: { ...fits.numbers, wave: '0037' } })).toEqual([
      'node set "help": it has no node "wave" to give a number to',
    ])
  })

  it('is told which way out leads nowhere, and gets the question without that answer', () => {
    const shut = { set: 'help', numbers: fits.numbers }
    expect(faultsOf(shut)).toEqual(['node set "help": its way out "away" leads nowhere'])
    expect(nodeOf(withSets(guide(shut), [help]), 'look')).toMatchObject({ answers: [{ id: 'found' }] })
  })

  it('is told of a way out that the set does not have', () => {
    expect(faultsOf({ ...fits, exits: { away: 'gone', home: 'gone' } })).toEqual([
      'node set "help": it has no way out "home"',
    ])
  })

  it('is told of a set that is not there, and gets the guide without it', () => {
    const strange = { set: 'hlep', numbers: {} }
    expect(faultsOf(strange)).toEqual(['there is no node set called "hlep"'])
    expect(withSets(guide(strange), [help]).nodes).toEqual(guide().nodes)
  })
})
