// The toy is a guide; each test makes it less of one.

import { describe, expect, it } from 'vitest'

import { edited } from '../edit.ts'
import { findingsOf, number, toy, toyPath, toyWith } from '../toy.ts'
import { notAGuide } from './not-a-guide.ts'

const says = (files: typeof toy) =>
  findingsOf(notAGuide, files)
    .map((found) => found.says)
    .join('\n')

describe('not-a-guide', () => {
  it('accepts the toy', () => {
    expect(findingsOf(notAGuide, toy)).toEqual([])
  })

  it('says what is wrong in a file that is no JSON, and goes on', () => {
    const found = findingsOf(notAGuide, new Map([...toy, [toyPath, '{ "id": ']]))
    expect(found).toHaveLength(1)
    expect(found[0]?.where).toBe(toyPath)
  })

  it('names the key whose shape is wrong', () => {
    expect(says(toyWith('nodes.pay.who', 'aunt'))).toContain('nodes.1.who')
  })

  it('compares the name of the file with the id in it', () => {
    expect(says(toyWith('id', 'other'))).toContain('"toy"')
  })

  it('reports a number with a wrong check digit, a number used twice and an id used twice', () => {
    expect(says(toyWith('nodes.pay.number', '1230'))).toContain('check digit')
    expect(says(toyWith('nodes.pay.number', number('100')))).toContain('two nodes have the number')
    expect(says(toyWith('nodes.pay.id', 'call'))).toContain('two nodes are called')
  })

  it('leaves answers that lead nowhere or round in a circle to other rules', () => {
    expect(findingsOf(notAGuide, toyWith('nodes.ask.answers.no.next', 'ask'))).toEqual([])
    expect(findingsOf(notAGuide, toyWith('nodes.ask.answers.no.next', 'nowhere'))).toEqual([])
  })

  it('reports a broken file beside the guides', () => {
    expect(says(edited(toy, 'src/guides/sources.json', 'table.read', 'yesterday'))).toContain('table.read')
  })
})
