// What an author may write in a guide file, and which of its ids the compiler keeps apart.

import { describe, expect, it } from 'vitest'
import { ZodError } from 'zod'
import { nodeOf } from './graph.ts'
import { readGuideFile, type Answer, type Guide, type GuideNode, type NodeId, type Question } from './guide.ts'
import { parseGuide } from './parse.ts'

const question = {
  id: 'ask',
  number: '0000',
  kind: 'question',
  minutes: 1,
  answers: [
    { id: 'yes', next: 'good' },
    { id: 'no', next: 'bad' },
  ],
}
const good = { id: 'good', number: '0013', kind: 'outcome', who: 'nobody' }
const bad = { id: 'bad', number: '0021', kind: 'outcome', who: 'maker' }
const toy = { id: 'toy', start: 'ask', checked: { date: '2025-01-31', source: 'desk' }, nodes: [question, good, bad] }
const toyWith = (changed: object) => ({ ...toy, nodes: [{ ...question, ...changed }, good, bad] })

/** Where a file is refused, as `nodes.0.answers`; a key too many is named at the end. */
function refusedAt(data: unknown): string[] {
  try {
    readGuideFile(data)
  } catch (error) {
    if (!(error instanceof ZodError)) throw error
    return error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => [...issue.path, key].join('.'))
        : [issue.path.join('.')],
    )
  }
  return []
}

describe('a guide file', () => {
  it('may be one question and two outcomes', () => {
    expect(readGuideFile(toy)).toEqual(toy)
  })

  it('may say everything the schema knows', () => {
    const extras = { risk: ['charge-again'], picture: 'display', sources: ['desk'], note: 'for authors' }
    const answers = [
      { id: 'yes', next: 'good', guards: ['charge-again', 'power-off'] },
      { id: 'no', next: 'bad' },
    ]
    const full = { ...toyWith({ ...extras, answers, instruction: true, downtime: true, wait: 90 }), side: true }

    expect(readGuideFile(full)).toEqual(full)
  })

  it.each([
    ['a guide', { ...toy, title: 'words' }, 'title'],
    ['its date', { ...toy, checked: { ...toy.checked, by: 'me' } }, 'checked.by'],
    ['a question', toyWith({ who: 'nobody' }), 'nodes.0.who'],
    [
      'an answer',
      toyWith({ answers: [{ id: 'yes', next: 'good', label: 'Yes' }, question.answers[1]] }),
      'nodes.0.answers.0.label',
    ],
    ['an outcome', { ...toy, nodes: [question, { ...good, answers: [] }, bad] }, 'nodes.1.answers'],
  ])('is refused with a key too many in %s, which is named', (_, file, where) => {
    expect(refusedAt(file)).toEqual([where])
  })

  it.each([
    ['an id with capitals', { id: 'Ask' }, 'nodes.0.id'],
    ['an id with an underscore', { id: '__proto__' }, 'nodes.0.id'],
    ['an id with two hyphens', { id: 'a--b' }, 'nodes.0.id'],
    ['an id of 41 letters', { id: 'a'.repeat(41) }, 'nodes.0.id'],
    ['a number of three digits', { number: '000' }, 'nodes.0.number'],
    ['a number that is no string', { number: 0 }, 'nodes.0.number'],
    ['a kind nobody knows', { kind: 'page' }, 'nodes.0.kind'],
    ['a question with one answer', { answers: question.answers.slice(1) }, 'nodes.0.answers'],
    ['a risk nobody knows', { risk: ['fire'] }, 'nodes.0.risk.0'],
    ['an empty list of risks', { risk: [] }, 'nodes.0.risk'],
    ['a claim that is false', { downtime: false }, 'nodes.0.downtime'],
    ['no minutes', { minutes: 0 }, 'nodes.0.minutes'],
    ['a wait of half a second', { wait: 0.5 }, 'nodes.0.wait'],
  ])('is refused with %s, and says where', (_, changed, where) => {
    expect(refusedAt(toyWith(changed))).toEqual([where])
  })

  it('is refused when it was checked on a day that never was', () => {
    expect(refusedAt({ ...toy, checked: { ...toy.checked, date: '2025-02-30' } })).toEqual(['checked.date'])
  })

  it('is refused without nodes', () => {
    expect(refusedAt({ ...toy, nodes: [] })).toEqual(['nodes'])
  })

  it.each([undefined, null, 97, 'toy', [], [toy]])('is not %j', (data) => {
    expect(refusedAt(data)).toEqual([''])
  })

  it('has every place refused named at once', () => {
    expect(
      refusedAt({
        ...toy,
        start: 'A',
        nodes: [
          { ...good, number: '1' },
          { ...bad, who: 'me' },
        ],
      }),
    ).toEqual(['start', 'nodes.0.number', 'nodes.1.who'])
  })
})

describe('the compiler', () => {
  const guide = parseGuide(toy)
  const first = nodeOf(guide, guide.start)
  if (first.kind !== 'question') throw new Error('the toy starts with a question')
  const wantsNode = (id: NodeId) => id
  const wantsAnswer = (id: Answer['id']) => id
  const wantsQuestion = (node: Question) => node

  // Each line below is itself the assertion, made by tsc: without an error on it, the type check fails.
  it('keeps ids, numbers and plain strings apart', () => {
    for (const answer of first.answers) {
      wantsNode(answer.next)
      wantsAnswer(answer.id)
      // @ts-expect-error an answer's id is no node's id
      wantsNode(answer.id)
      // @ts-expect-error a node's id is no answer's id
      wantsAnswer(answer.next)
    }
    // @ts-expect-error a guide's id is no node's id
    wantsNode(guide.id)
    // @ts-expect-error a spoken number is no node's id
    wantsNode(first.number)
    // @ts-expect-error a source's id is no node's id
    wantsNode(guide.checked.source)
    // @ts-expect-error a string is no node's id until the schema has read it
    wantsNode('ask')
    expect(wantsNode(first.id)).toBe('ask')
  })

  it('keeps a question and an outcome apart until their kind is known', () => {
    const node: GuideNode = nodeOf(guide, guide.start)
    // @ts-expect-error a node may be an outcome, which has no answers
    wantsQuestion(nodeOf(guide, guide.start))
    expect(node.kind === 'question' && wantsQuestion(node)).toBe(node)
  })

  it('lets nobody put another start or node into a guide', () => {
    const own: Guide = parseGuide(toy)
    // @ts-expect-error the start can be read only
    own.start = first.id
    // @ts-expect-error the nodes can be read only
    own.nodes = new Map()
    expect(own.start).toBe(first.id)
  })
})
