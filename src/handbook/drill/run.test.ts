// A trainee acts, looks at what came of it, goes on or does it over; what is kept fits or is dropped.

import { describe, expect, it } from 'vitest'
import type { AnswerId } from '#engine/guide.ts'
import { readScenarioFile } from './parse-scenario.ts'
import { act, afresh, again, fresh, goOn, readRun, standingOf, written, type Run } from './run.ts'
import { indexScenario } from './scenario.ts'
import { countOf, scoreOf, stageOf } from './score.ts'

const moment = (id: string, next: string, against: string) => ({
  id,
  shows: {},
  acts: [
    { id: 'good', next, right: true },
    { id: 'slip', next, right: false, against },
    { id: 'bad', next: 'lost', right: false, against: 'fraud' },
  ],
})
const toy = indexScenario(
  readScenarioFile({
    id: 'toy',
    start: 'one',
    checked: { date: '2026-11-24', source: 'table' },
    sources: ['table'],
    moments: [moment('one', 'two', 'words'), moment('two', 'won', 'money')],
    endings: [
      { id: 'won', right: true },
      { id: 'lost', right: false },
    ],
  }),
)
const acts = (run: Run, id: string) => act(toy, run, id as AnswerId)
const walk = (...ids: string[]): Run => ids.reduce((run, id) => goOn(toy, acts(run, id)), fresh)
const place = (run: Run): string => {
  const at = standingOf(toy, run)
  return at.kind === 'ending' ? at.ending.id : `${at.moment.id}${at.kind === 'consequence' ? `: ${at.act.id}` : ''}`
}

describe('a run', () => {
  it('goes from a moment to the consequence of an act, and on to where it leads', () => {
    expect(place(fresh)).toBe('one')
    expect(place(acts(fresh, 'slip'))).toBe('one: slip')
    expect(place(walk('slip'))).toBe('two')
    expect(place(walk('good', 'good'))).toBe('won')
  })

  it('does a moment over, also after the ending that it led to', () => {
    expect(place(again(acts(fresh, 'bad')))).toBe('one')
    expect(place(again(walk('good', 'bad')))).toBe('two')
  })

  it('knows no act that a moment does not offer, and none while a consequence is shown or all is over', () => {
    expect(acts(fresh, 'nothing')).toBe(fresh)
    const shown = acts(fresh, 'slip')
    expect(acts(shown, 'good')).toBe(shown)
    const over = walk('good', 'good')
    expect(acts(over, 'good')).toBe(over)
    expect(goOn(toy, over)).toBe(over)
    expect(goOn(toy, fresh)).toBe(fresh)
  })
})

describe('the score', () => {
  it('counts what was done first at each moment, not what was done over', () => {
    const overdone = acts(again(acts(fresh, 'slip')), 'good')
    expect(countOf(toy, overdone)).toEqual({ right: 0, all: 1 })
    expect(countOf(toy, walk('good', 'slip'))).toEqual({ right: 1, all: 2 })
    expect(countOf(toy, undefined)).toEqual({ right: 0, all: 0 })
  })

  it('is not wiped by starting again: what went wrong first stays a weak spot', () => {
    const begun = afresh(walk('slip', 'good'))
    expect(place(begun)).toBe('one')
    const known = ['good', 'good'].reduce((run, id) => goOn(toy, acts(run, id)), begun)
    expect(place(known)).toBe('won')
    expect(countOf(toy, known)).toEqual({ right: 1, all: 2 })
    expect(scoreOf([toy], { [toy.file.id]: known }).weak).toEqual([{ topic: 'words', count: 1 }])
  })

  it('lists the topics that went wrong, the worst first', () => {
    const other = { ...toy, file: { ...toy.file, id: 'other' as never } }
    const runs = { [toy.file.id]: walk('slip', 'bad'), [other.file.id]: walk('bad') }
    expect(scoreOf([toy, other], runs)).toEqual({
      right: 0,
      all: 3,
      weak: [
        { topic: 'fraud', count: 2 },
        { topic: 'words', count: 1 },
      ],
      left: 2,
    })
  })

  it('calls a scenario done at a right ending alone', () => {
    expect(stageOf(toy, undefined)).toBe('fresh')
    expect(stageOf(toy, fresh)).toBe('fresh')
    expect(stageOf(toy, acts(fresh, 'good'))).toBe('begun')
    expect(stageOf(toy, walk('good', 'bad'))).toBe('begun')
    expect(stageOf(toy, walk('slip', 'slip'))).toBe('done')
    expect(scoreOf([toy], { [toy.file.id]: walk('good', 'good') })).toMatchObject({ weak: [], left: 0 })
  })
})

describe('what is kept', () => {
  const kept = (run: Run): Run => readRun(toy, JSON.parse(JSON.stringify(written(run))))

  it('comes back as it was, but for the consequence that was being looked at', () => {
    expect(kept(walk('slip', 'good'))).toEqual(walk('slip', 'good'))
    expect(place(kept(acts(walk('good'), 'bad')))).toBe('two')
    expect(kept(acts(fresh, 'bad')).first).toEqual([{ question: 'one', answer: 'bad' }])
  })

  it('loses what the scenario no longer has, and keeps the rest', () => {
    const old = {
      trail: [
        ['one', 'good'],
        ['two', 'gone'],
      ],
      first: [
        ['one', 'good'],
        ['two', 'gone'],
        ['nine', 'x'],
      ],
    }
    expect(readRun(toy, old)).toEqual({
      trail: [{ question: 'one', answer: 'good' }],
      first: [{ question: 'one', answer: 'good' }],
    })
    expect(readRun(toy, { trail: [['two', 'good']], first: [] }).trail).toEqual([])
    expect(
      readRun(toy, {
        trail: [],
        first: [
          ['one', 'slip'],
          ['one', 'good'],
        ],
      }).first,
    ).toEqual([{ question: 'one', answer: 'slip' }])
  })

  it.each([null, 'x', 7, [], { trail: 'x', first: [1, [2], ['one']] }, { trail: null }])(
    'is nothing where it is nonsense: %j',
    (nonsense) => {
      expect(readRun(toy, nonsense)).toEqual(fresh)
    },
  )
})
