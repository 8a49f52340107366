// A whole toy scenario has no faults; every way to break it has one, which says where.

import { describe, expect, it } from 'vitest'
import { drillFaults } from './faults.ts'
import { readScenarioFile } from './parse-scenario.ts'
import { topics } from './topics.ts'

type ToyAct = Record<string, unknown>
type ToyMoment = { id: string; shows: Record<string, string>; acts: ToyAct[] }

const right = (next: string): ToyAct => ({ id: 'good', next, right: true })
const wrong = (id: string, next: string, against: string): ToyAct => ({ id, next, right: false, against })
const moment = (id: string, acts: ToyAct[]): ToyMoment => ({ id, shows: {}, acts })

const toyMoments = (): ToyMoment[] => [
  moment('one', [right('two'), wrong('bad', 'lost', 'money'), wrong('worse', 'two', 'records')]),
  moment('two', [right('three'), wrong('bad', 'lost', 'call'), wrong('worse', 'three', 'fraud')]),
  moment('three', [right('won'), wrong('bad', 'lost', 'danger'), wrong('worse', 'lost', 'words')]),
]
const toyEndings = [
  { id: 'won', right: true },
  { id: 'lost', right: false },
]
const toyFile = (moments: ToyMoment[] = toyMoments(), endings: object[] = toyEndings) =>
  readScenarioFile({
    id: 'toy',
    start: 'one',
    checked: { date: '2026-11-24', source: 'table' },
    sources: ['table'],
    moments,
    endings,
  })

const wordsOf = (moments: ToyMoment[], endings: readonly { id: string }[]): Map<string, string> => {
  const words = new Map([
    ['scenarios.toy.title', 'Toy'],
    ['scenarios.toy.setting', 'A toy shop.'],
  ])
  for (const { id, acts } of moments) {
    const key = `scenarios.toy.moments.${id}`
    for (const part of ['title', 'body', 'screen.0']) words.set(`${key}.${part}`, 'Words')
    for (const act of acts)
      for (const part of ['label', 'consequence', 'why']) words.set(`${key}.acts.${String(act['id'])}.${part}`, 'Words')
  }
  for (const { id } of endings)
    for (const part of ['title', 'body']) words.set(`scenarios.toy.endings.${id}.${part}`, 'Words')
  return words
}
const toyWords = (): Map<string, string> => wordsOf(toyMoments(), toyEndings)

const found = (file = toyFile(), words = toyWords()) => drillFaults([file], new Map([['en', words]]))
const saying = (change: (words: Map<string, string>) => void) => {
  const words = toyWords()
  change(words)
  return found(toyFile(), words)
}
/** The toy with one moment changed, and words that fit it. */
const changed = (at: number, change: (moment: ToyMoment) => void) => {
  const moments = toyMoments()
  const one = moments[at]
  if (!one) throw new Error('the toy has no such moment')
  change(one)
  return found(toyFile(moments), wordsOf(moments, toyEndings))
}

const json = 'src/handbook/drill/toy.json'
const locale = 'locales/en/handbook/drill.json'

it('finds nothing in a whole scenario with all its words', () => {
  expect(found()).toEqual([])
})

describe('the graph', () => {
  it('names a moment that no act leads to', () => {
    const moments = [
      ...toyMoments(),
      moment('stray', [right('won'), wrong('bad', 'lost', 'money'), wrong('x', 'lost', 'money')]),
    ]
    expect(found(toyFile(moments), wordsOf(moments, toyEndings)).map(({ where }) => where)).toEqual([
      `${json}, moment "stray"`,
    ])
  })

  it('names an ending that no act leads to', () => {
    const endings = [...toyEndings, { id: 'nowhere', right: false }]
    expect(found(toyFile(toyMoments(), endings), wordsOf(toyMoments(), endings)).map(({ where }) => where)).toEqual([
      `${json}, ending "nowhere"`,
    ])
  })

  it('says which act leads to no moment at all', () => {
    const says = changed(0, ({ acts }) => (acts[2] = wrong('worse', 'gone', 'records'))).map((fault) => fault.says)
    expect(says).toEqual(['node "one", answer "worse": there is no node called "gone"'])
  })

  it('says which moments go round in a loop', () => {
    const says = changed(1, ({ acts }) => (acts[1] = wrong('bad', 'one', 'call'))).map((fault) => fault.says)
    expect(says).toEqual(['these nodes go round in a loop: one > two'])
  })
})

describe('right and wrong', () => {
  it('names a moment without a right act, and then the scenario cannot be finished', () => {
    const faults = changed(1, ({ acts }) => (acts[0] = wrong('good', 'three', 'call')))
    expect(faults.map(({ where, says }) => `${where}: ${says}`)).toEqual([
      `${json}, moment "two": it has no right act`,
      `${json}: right acts lead to no right ending`,
      `${json}: 2 moments on the right way`,
    ])
  })

  it('names a moment without a wrong act', () => {
    const all = ['good', 'bad', 'worse'].map((id) => ({ id, next: 'three', right: true }))
    const faults = changed(1, (one) => (one.acts = all))
    expect(faults.map(({ where }) => where)).toEqual([
      `${json}, moment "two"`,
      'src/handbook/drill',
      'src/handbook/drill',
    ])
  })

  it('names a scenario in which nothing can be done wrong', () => {
    const moments = toyMoments().map((one, at) => ({
      ...one,
      acts: ['good', 'bad', 'worse'].map((id) => ({ id, next: ['two', 'three', 'won'][at], right: true })),
    }))
    const faults = found(toyFile(moments, toyEndings.slice(0, 1)), wordsOf(moments, toyEndings.slice(0, 1)))
    expect(faults.map(({ says }) => says)).toContain('nothing in it can be done wrong')
  })

  it('names a scenario whose only endings are wrong', () => {
    const endings = toyEndings.map(({ id }) => ({ id, right: false }))
    expect(found(toyFile(toyMoments(), endings)).map(({ says }) => says)).toEqual([
      'it is right, and leads to a wrong ending',
      'right acts lead to no right ending',
    ])
  })

  it('names a right act that leads to a wrong ending', () => {
    const faults = changed(0, ({ acts }) => (acts[1] = { id: 'bad', next: 'lost', right: true }))
    expect(faults.map(({ where }) => where)).toContain(`${json}, moment "one", act "bad"`)
  })

  it('names a scenario that is over after two moments', () => {
    const faults = changed(1, ({ acts }) => {
      acts[0] = right('won')
      acts[2] = wrong('worse', 'three', 'fraud')
    })
    expect(faults.map(({ says }) => says)).toEqual(['2 moments on the right way'])
  })

  it('names a topic that no scenario tests', () => {
    const faults = changed(2, ({ acts }) => (acts[2] = wrong('worse', 'lost', 'danger')))
    expect(faults.map(({ says }) => says)).toEqual(['no wrong act goes against "words"'])
  })
})

describe('the words', () => {
  const act = 'scenarios.toy.moments.two.acts.bad'

  it.each(['consequence', 'why', 'label'])('names an act without its %s', (part) => {
    expect(saying((words) => words.delete(`${act}.${part}`)).map(({ where }) => where)).toEqual([
      `${locale}, ${act}.${part}`,
    ])
  })

  it('takes a blank for nothing said', () => {
    expect(saying((words) => words.set(`${act}.why`, ' ')).map(({ where }) => where)).toEqual([`${locale}, ${act}.why`])
  })

  it('looks at every language, not at the first', () => {
    const other = toyWords()
    other.delete(`${act}.why`)
    const faults = drillFaults(
      [toyFile()],
      new Map([
        ['en', toyWords()],
        ['zh-CN', other],
      ]),
    )
    expect(faults.map(({ where }) => where)).toEqual([`locales/zh-CN/handbook/drill.json, ${act}.why`])
  })

  it.each(['scenarios.toy.title', 'scenarios.toy.moments.one.body', 'scenarios.toy.endings.lost.body'])(
    'names what else is missing: %s',
    (key) => {
      expect(saying((words) => words.delete(key)).map(({ where }) => where)).toEqual([`${locale}, ${key}`])
    },
  )

  it('names words that nothing reads', () => {
    const key = 'scenarios.toy.moments.two.acts.gone.why'
    expect(saying((words) => words.set(key, 'Words')).map(({ where }) => where)).toEqual([`${locale}, ${key}`])
  })

  it('wants words for a telephone that rings, and none for one that is silent', () => {
    const rings = changed(0, ({ shows }) => (shows['phone'] = 'call')).map(({ where }) => where)
    expect(rings).toEqual(['from', 'says'].map((part) => `${locale}, scenarios.toy.moments.one.phone.${part}`))
    const key = 'scenarios.toy.moments.one.phone.says'
    expect(saying((words) => words.set(key, 'Hello')).map(({ where }) => where)).toEqual([`${locale}, ${key}`])
  })

  it('wants lines on the display, no more than it has and none too long for it', () => {
    const screen = 'scenarios.toy.moments.one.screen'
    const says = (change: (words: Map<string, string>) => void) => saying(change).map((fault) => fault.says)
    expect(says((words) => words.delete(`${screen}.0`))).toEqual(['the display has no words'])
    expect(says((words) => words.set(`${screen}.0`, ''))).toEqual(['the display has no words'])
    expect(says((words) => [1, 2, 3].forEach((line) => words.set(`${screen}.${line}`, 'Line')))).toEqual([
      '4 lines, and the display has 3',
    ])
    expect(says((words) => words.set(`${screen}.0`, '\u5b57'.repeat(13)))[0]).toContain('too long for the display')
    expect(says((words) => words.set(`${screen}.0`, 'x'.repeat(25)))[0]).toContain('too long for the display')
    expect(says((words) => words.set(`${screen}.0`, 'x'.repeat(24)))).toEqual([])
  })

  it('says where, what and how to mend it, whatever is wrong', () => {
    const faults = drillFaults([toyFile()], new Map([['en', new Map<string, string>()]]))
    expect(faults.length).toBeGreaterThan(topics.length)
    for (const { where, says, fix } of faults) expect([where, says, fix].every((part) => part.length > 3)).toBe(true)
  })
})
