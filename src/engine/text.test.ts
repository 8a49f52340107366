// What a translator may write, and what the door keeps out of a page.

import { describe, expect, it } from 'vitest'
import { parseGuideText } from './text.ts'

const ask = { title: 'a', answers: { yes: { label: 'b' }, no: { label: 'c', hint: 'd' } } }
const end = { title: 'e' }
const toy = { name: 'f', title: 'g', description: 'h', nodes: { ask, end } }
const toyWith = (node: object) => ({ ...toy, nodes: { ask, end: { ...end, ...node } } })

describe('the words of a guide', () => {
  it('may be the words of one question and one outcome', () => {
    expect(parseGuideText(toy)).toEqual(toy)
  })

  it('may say everything the schema knows', () => {
    const both = { body: 'a', steps: ['b', 'c'], say: 'd' }
    const outcome = {
      ...both,
      title: 'e',
      does: 'f',
      takes: 'g',
      ready: ['h'],
      tonight: 'i',
      proof: ['j'],
      never: ['k'],
    }
    const front = { lead: 'l', means: ['m'], usuallyNot: ['n'], unknown: 'o', screen: { yes: ['p'] } }
    const full = { ...toy, front, nodes: { ask: { ...ask, ...both }, end: outcome } }

    expect(parseGuideText(full)).toEqual(full)
  })

  it.each([
    ['a key too many', { subtitle: 'i' }, /subtitle/],
    ['a title that is empty', { title: '' }, /title/],
    ['a list without entries', { never: [] }, /never/],
    ['an entry that is empty', { ready: ['i', ''] }, /ready/],
    ['an element where words belong', { body: { type: 'b', children: 'i' } }, /body/],
    ['words of an outcome on a question', { answers: ask.answers, tonight: 'i' }, /tonight/],
  ])('are refused with %s, which is named', (_, node, named) => {
    expect(() => parseGuideText(toyWith(node))).toThrow(named)
  })

  it('are refused with an answer that has a key too many, which is named', () => {
    expect(() => parseGuideText(toyWith({ answers: { yes: { label: 'i', title: 'j' } } }))).toThrow(/title/)
  })

  it.each(['name', 'title', 'description', 'nodes'] as const)('are refused without their %s', (key) => {
    expect(() => parseGuideText({ ...toy, [key]: undefined })).toThrow(new RegExp(`"${key}"`))
  })

  it('are refused with a front page that is not whole', () => {
    expect(() => parseGuideText({ ...toy, front: { lead: 'i', means: ['j'], unknown: 'k' } })).toThrow(/usuallyNot/)
  })

  it('are refused with an answer that has no label, which is named', () => {
    const nodes = { ask: { ...ask, answers: { yes: { hint: 'i' } } }, end }

    expect(() => parseGuideText({ ...toy, nodes })).toThrow(/label/)
  })

  it('change no prototype, whatever a node is called', () => {
    const nodes: unknown = JSON.parse('{ "constructor": { "title": "a" }, "__proto__": { "title": "polluted" } }')
    const text = parseGuideText({ ...toy, nodes })

    expect(Object.keys(text.nodes)).toContain('constructor')
    expect(Object.getPrototypeOf(text.nodes)).not.toHaveProperty('title')
    expect({}).not.toHaveProperty('title')
  })
})
