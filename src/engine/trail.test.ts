// Where a merchant stands: with an honest address, an old one, half a one, or one that somebody made up.

import { describe, expect, it } from 'vitest'
import { nodeOf } from './graph.ts'
import type { Answer, Guide, NodeId } from './guide.ts'
import { checkDigit } from './number.ts'
import { parseGuide } from './parse.ts'
import {
  answered,
  arrive,
  back,
  choose,
  decode,
  encode,
  findAnswer,
  locate,
  type Position,
  type Trail,
} from './trail.ts'

/** Every node named but not written out is an outcome; the first question is the start. */
function toyGuide(questions: Record<string, Record<string, string>>): Guide {
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
const trailOf = (...visits: [string, string][]) =>
  visits.map(([question, answer]) => ({ question, answer })) as unknown as Trail
const id = (text: string) => text as NodeId
const node = (guide: Guide, text: string) => nodeOf(guide, id(text))
function answerOf(guide: Guide, question: string, answer: string): Answer {
  const [visit] = trailOf([question, answer])
  const found = visit && findAnswer(node(guide, question), visit)
  if (!found) throw new Error(`the toy has no ${question}=${answer}`)
  return found
}

// power -yes-> line -up-> good | -down-> call;  power -no-> plug
const guide = toyGuide({ power: { yes: 'line', no: 'plug' }, line: { up: 'good', down: 'call' } })

describe('locating a trail', () => {
  it('asks the start of a merchant without one', () => {
    expect(locate(guide, [])).toEqual({ kind: 'asking', question: node(guide, 'power'), trail: [] })
  })

  it('asks the question that the answers led to', () => {
    const trail = trailOf(['power', 'yes'])

    expect(locate(guide, trail)).toEqual({ kind: 'asking', question: node(guide, 'line'), trail })
  })

  it('is done at an outcome', () => {
    const trail = trailOf(['power', 'yes'], ['line', 'down'])

    expect(locate(guide, trail)).toEqual({ kind: 'done', outcome: node(guide, 'call'), trail })
  })

  it('follows a trail that begins midway, as a page opened without scripts makes it', () => {
    const trail = trailOf(['line', 'up'])

    expect(locate(guide, trail)).toEqual({ kind: 'done', outcome: node(guide, 'good'), trail })
  })

  it('keeps the answers that still fit when a guide changed under a saved link', () => {
    expect(locate(guide, trailOf(['power', 'yes'], ['line', 'slow']))).toEqual({
      kind: 'stale',
      node: node(guide, 'line'),
      keep: trailOf(['power', 'yes']),
      dropped: trailOf(['line', 'slow']),
    })
  })

  it.each([
    ['an answer that never was', trailOf(['power', 'maybe']), 'power', 0],
    ['a question that never was', trailOf(['gone', 'yes'], ['power', 'yes']), 'power', 0],
    ['an outcome as if it asked', trailOf(['good', 'yes']), 'power', 0],
    ['a question that is not next', trailOf(['power', 'no'], ['line', 'up']), 'plug', 1],
    ['the same answer twice', trailOf(['power', 'yes'], ['power', 'yes']), 'line', 1],
    ['two answers that contradict', trailOf(['power', 'yes'], ['power', 'no'], ['line', 'up']), 'line', 1],
    ['answers in the wrong order', trailOf(['line', 'up'], ['power', 'yes']), 'good', 1],
    ['an answer after the outcome', trailOf(['power', 'no'], ['plug', 'yes']), 'plug', 1],
  ])('drops %s and all that follows', (_, trail, at, kept) => {
    expect(locate(guide, trail)).toEqual({
      kind: 'stale',
      node: node(guide, at),
      keep: trail.slice(0, kept),
      dropped: trail.slice(kept),
    })
  })

  it('tells the compiler that only a finished trail has an outcome', () => {
    const position: Position = locate(guide, [])
    // @ts-expect-error a position has an outcome only where it is done
    expect(position.outcome).toBeUndefined()
  })
})

describe('arriving at a node', () => {
  const at = (text: string, ...visits: [string, string][]) => arrive(guide, id(text), trailOf(...visits))
  /** An arrival that keeps these visits and claims nothing else. */
  const keeping = (text: string, ...visits: [string, string][]) => ({
    node: node(guide, text),
    before: [],
    after: [],
    dropped: [],
    keep: trailOf(...visits),
    elsewhere: undefined,
  })
  const on: [string, string] = ['power', 'yes']
  const off: [string, string] = ['power', 'no']
  const up: [string, string] = ['line', 'up']
  const slow: [string, string] = ['line', 'slow']

  it('is the start for a merchant without a trail', () => {
    expect(at('power')).toEqual(keeping('power'))
  })

  it('is here where the trail leads here', () => {
    expect(at('line', on)).toEqual({ ...keeping('line', on), before: trailOf(on) })
    expect(at('plug', off)).toEqual({ ...keeping('plug', off), before: trailOf(off) })
  })

  it('is a revisit where the trail went on from here, which keeps what came after', () => {
    expect(at('power', on, up)).toEqual({ ...keeping('power', on, up), after: trailOf(on, up) })
    expect(at('line', on, up)).toEqual({ ...keeping('line', on, up), before: trailOf(on), after: trailOf(up) })
  })

  it('is cold in mid-guide without a trail', () => {
    expect(at('call')).toEqual(keeping('call'))
  })

  it('is here with a trail that begins midway', () => {
    expect(at('good', up)).toEqual({ ...keeping('good', up), before: trailOf(up) })
    expect(at('line', up)).toEqual({ ...keeping('line', up), after: trailOf(up) })
  })

  it('says where the trail leads when that is elsewhere, and claims none of its answers', () => {
    expect(at('call', off)).toEqual({ ...keeping('call', off), elsewhere: node(guide, 'plug') })
    expect(at('power', up)).toEqual({ ...keeping('power', up), elsewhere: node(guide, 'good') })
    expect(at('call', on)).toEqual({ ...keeping('call', on), elsewhere: node(guide, 'line') })
  })

  it('drops what is stale and is here, a revisit, elsewhere or cold with the rest', () => {
    const dropped = trailOf(slow)

    expect(at('line', on, slow)).toEqual({ ...keeping('line', on), before: trailOf(on), dropped })
    expect(at('power', on, slow)).toEqual({ ...keeping('power', on), after: trailOf(on), dropped })
    expect(at('good', on, slow)).toEqual({ ...keeping('good', on), elsewhere: node(guide, 'line'), dropped })
    expect(at('good', slow)).toEqual({ ...keeping('good'), dropped })
  })

  it('at a node that no parsed guide lacks is our bug', () => {
    expect(() => at('gone')).toThrow('"gone"')
    expect(() => at('__proto__')).toThrow('"__proto__"')
  })
})

describe('answering', () => {
  const answer = (of: Guide, question: string, chosen: string, ...visits: [string, string][]) =>
    answered(of, arrive(of, id(question), trailOf(...visits)), answerOf(of, question, chosen))

  it('adds to the trail and leads to the next node', () => {
    expect(answer(guide, 'line', 'down', ['power', 'yes'])).toEqual({
      trail: trailOf(['power', 'yes'], ['line', 'down']),
      node: node(guide, 'call'),
    })
  })

  it('begins a trail midway where the merchant came cold or from elsewhere', () => {
    const midway = { trail: trailOf(['line', 'up']), node: node(guide, 'good') }

    expect(answer(guide, 'line', 'up')).toEqual(midway)
    expect(answer(guide, 'line', 'up', ['power', 'no'])).toEqual(midway)
  })

  it('keeps the later answers that still apply when an earlier one changes', () => {
    const joined = toyGuide({
      brand: { old: 'line', new: 'line' },
      line: { up: 'sim', down: 'call' },
      sim: { in: 'good', out: 'call' },
    })

    expect(answer(joined, 'brand', 'new', ['brand', 'old'], ['line', 'up'], ['sim', 'in'])).toEqual({
      trail: trailOf(['brand', 'new'], ['line', 'up'], ['sim', 'in']),
      node: node(joined, 'good'),
    })
  })

  it('keeps a later answer even where the new way skips a question before it, and drops that one', () => {
    const skips = toyGuide({
      brand: { old: 'line', new: 'sim' },
      line: { up: 'sim', down: 'call' },
      sim: { in: 'good', out: 'call' },
    })

    expect(answer(skips, 'brand', 'new', ['brand', 'old'], ['line', 'up'], ['sim', 'in'])).toEqual({
      trail: trailOf(['brand', 'new'], ['sim', 'in']),
      node: node(skips, 'good'),
    })
  })

  it('drops the later answers that no longer apply', () => {
    expect(answer(guide, 'power', 'no', ['power', 'yes'], ['line', 'up'])).toEqual({
      trail: trailOf(['power', 'no']),
      node: node(guide, 'plug'),
    })
  })

  it('asks a question that is new on the way before it believes any answer beyond it', () => {
    const detour = toyGuide({
      brand: { old: 'sim', new: 'line' },
      line: { up: 'sim', down: 'call' },
      sim: { in: 'good', out: 'call' },
    })

    expect(answer(detour, 'brand', 'new', ['brand', 'old'], ['sim', 'in'])).toEqual({
      trail: trailOf(['brand', 'new']),
      node: node(detour, 'line'),
    })
  })

  it('walks on no further than to a later answer that the question does not offer', () => {
    const arrival = { ...arrive(guide, id('power'), []), after: trailOf(['power', 'no'], ['line', 'slow']) }

    expect(answered(guide, arrival, answerOf(guide, 'power', 'yes'))).toEqual({
      trail: trailOf(['power', 'yes']),
      node: node(guide, 'line'),
    })
  })

  it('leaves the trail it was given alone', () => {
    const given = Object.freeze(trailOf(['power', 'yes'], ['line', 'up']))
    const before = structuredClone(given)
    answered(guide, arrive(guide, id('power'), given), answerOf(guide, 'power', 'yes'))
    back(given)

    expect(given).toEqual(before)
  })
})

describe('choosing and going back', () => {
  it('are undone by each other, and going back at the start stays there', () => {
    const question = node(guide, 'power')
    if (question.kind !== 'question') throw new Error('the toy starts with a question')
    const chosen = choose(trailOf(['line', 'up']), question, answerOf(guide, 'power', 'yes'))

    expect(chosen).toEqual(trailOf(['line', 'up'], ['power', 'yes']))
    expect(back(chosen)).toEqual(trailOf(['line', 'up']))
    expect(back([])).toEqual([])
  })
})

describe('finding an answer', () => {
  const [visit] = trailOf(['power', 'yes'])
  if (!visit) throw new Error('the toy trail has a visit')

  it('needs the question that was asked, and never finds one at an outcome or nowhere', () => {
    expect(findAnswer(node(guide, 'power'), visit)).toEqual({ id: 'yes', next: 'line' })
    expect(findAnswer(node(guide, 'line'), visit)).toBeUndefined()
    expect(findAnswer(node(guide, 'plug'), visit)).toBeUndefined()
    expect(findAnswer(undefined, visit)).toBeUndefined()
  })
})

describe('an address', () => {
  const read = (query: string) => decode(guide, new URLSearchParams(query))

  it('carries the trail as entries in the order of the answers', () => {
    expect(encode(trailOf(['power', 'yes'], ['line', 'up']))).toEqual([
      ['power', 'yes'],
      ['line', 'up'],
    ])
    expect(read('power=yes&line=up')).toEqual(trailOf(['power', 'yes'], ['line', 'up']))
  })

  it('may carry keys of a tracker, another guide, an outcome or a bank, which are passed over', () => {
    expect(read('utm_source=sms&power=yes&acquirer=toy&good=1&line=up&rev=3')).toEqual(
      trailOf(['power', 'yes'], ['line', 'up']),
    )
  })

  it.each([
    '',
    '?',
    '&&&',
    '=',
    '=yes',
    '%',
    '%00=%00',
    'power',
    'POWER=yes',
    'power%20=yes',
    'power[]=yes',
    '__proto__=yes',
  ])('that says %j leads to the start or is dropped there', (query) => {
    expect(arrive(guide, guide.start, read(query))).toMatchObject({ before: [], after: [], elsewhere: undefined })
  })

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype', 'size', 'get'])(
    'with %s as a key or a value is only strings',
    (name) => {
      expect(decode(guide, [[name, 'yes']])).toEqual([])
      expect(locate(guide, decode(guide, [['power', name]]))).toMatchObject({ kind: 'stale', keep: [] })
      expect({}).not.toHaveProperty('yes')
    },
  )

  it('may name questions and answers after what objects are born with', () => {
    const born = toyGuide({
      constructor: { prototype: 'valueof', length: 'name' },
      name: { constructor: 'size', get: 'size' },
    })
    const trail = trailOf(['constructor', 'length'], ['name', 'constructor'])

    expect(locate(born, decode(born, encode(trail)))).toMatchObject({ kind: 'done', outcome: { id: 'size' } })
    expect(decode(toyGuide({ power: { yes: 'end', no: 'end' } }), encode(trail))).toEqual([])
  })

  it('with ten thousand foreign keys still leads where its own answers do', () => {
    const foreign = Array.from({ length: 10_000 }, (_, at): [string, string] => [`utm-${at}`, 'yes'])

    expect(decode(guide, [...foreign, ['power', 'yes'], ...foreign])).toEqual(trailOf(['power', 'yes']))
  })

  it('with ten thousand answers is not read to its end, and leads where its first answers do', () => {
    let pulled = 0
    function* hostile(): Generator<[string, string]> {
      for (pulled = 1; pulled <= 10_000; pulled += 1) yield pulled === 1 ? ['power', 'yes'] : ['line', 'up']
    }
    const trail = decode(guide, hostile())

    expect(pulled).toBeLessThanOrEqual(guide.nodes.size + 1)
    expect(locate(guide, trail)).toMatchObject({ kind: 'stale', node: { id: 'good' }, keep: { length: 2 } })
  })

  it('with an answer a megabyte long is stale, like every answer that is not there', () => {
    expect(locate(guide, read(`power=${'y'.repeat(1_000_000)}`))).toMatchObject({ kind: 'stale', keep: [] })
  })

  it('keeps repeated and contradictory answers for locate to judge: the first one counts', () => {
    expect(read('power=yes&power=yes&power=no')).toEqual(trailOf(['power', 'yes'], ['power', 'yes'], ['power', 'no']))
    expect(locate(guide, read('power=no&power=yes&line=up'))).toMatchObject({ kind: 'stale', node: { id: 'plug' } })
  })
})
