// What was published once, against what there is now.

import { describe, expect, it } from 'vitest'

import { paths, type Files } from '../content.ts'
import { edited, valueAt } from '../edit.ts'
import { repair } from '../lint.ts'
import { findingsOf, number, toy, toyPath, toyWith } from '../toy.ts'
import { retiredOrChanged } from './retired-or-changed.ts'

const says = (files: Files) =>
  findingsOf(retiredOrChanged, files)
    .map((found) => `${found.where}: ${found.says}`)
    .join('\n')
const retiring = (files: Files, what: unknown): Files => edited(files, paths.retired, 'toy', what)
const fixed = (files: Files): Files => new Map([...files, ...repair(files, [retiredOrChanged])])

const renumbered = toyWith('nodes.pay.number', number('150'))
const unanswered = toyWith('nodes.ask.answers.no.id', 'unsure')
const shortened = edited(toyWith('nodes.ask.answers.no.next', 'pay'), toyPath, 'nodes.call', undefined)

describe('retired-or-changed', () => {
  it('accepts the toy', () => {
    expect(says(toy)).toBe('')
  })

  it('misses a node, its number and an answer that were published', () => {
    expect(says(shortened)).toContain('node "call"')
    expect(says(shortened)).toContain(`number ${number('102')}`)
    expect(says(fixed(unanswered))).toContain('answer "no"')
    expect(says(fixed(renumbered))).toContain(`number ${number('101')}`)
  })

  it('is content with a successor that exists', () => {
    const well = retiring(shortened, { nodes: { call: 'pay' }, numbers: { [number('102')]: number('101') } })
    expect(says(well)).toBe('')
    expect(says(retiring(fixed(unanswered), { answers: { ask: { no: 'unsure' } } }))).toBe('')
    const ill = retiring(shortened, { nodes: { call: 'gone' }, numbers: { [number('102')]: number('101') } })
    expect(says(ill)).toContain('does not exist')
  })

  it('forbids a number to move to another node, and a retired one to come back', () => {
    const swapped = edited(toyWith('nodes.pay.number', number('102')), toyPath, 'nodes.call.number', number('101'))
    expect(says(swapped)).toContain('it was the number of "call"')
    expect(says(retiring(toy, { nodes: { pay: 'call' } }))).toContain('it is retired')
  })

  it('forbids two guides to share a number or a question', () => {
    const twin = (toy.get(toyPath) ?? '').replace('"toy"', '"twin"')
    const found = says(fixed(new Map([...toy, [paths.guide('twin'), twin]])))
    expect(found).toContain('has the number')
    expect(found).toContain('has the question ask')
  })

  it('misses a whole guide', () => {
    expect(says(edited(toy, paths.lock, 'old', { nodes: {}, numbers: {} }))).toContain('guide "old"')
  })

  it('is repaired by adding to the lock, never by taking away', () => {
    expect(says(fixed(toyWith('nodes.+', { id: 'new', number: number('160'), kind: 'outcome', who: 'nobody' })))).toBe(
      '',
    )
    expect(valueAt(fixed(shortened), paths.lock, 'toy.nodes.call')).toEqual([])
  })
})
