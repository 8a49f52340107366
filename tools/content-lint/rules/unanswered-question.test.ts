// The toy asks a side guide of two nodes; each test spoils what it would hear from there.

import { describe, expect, it } from 'vitest'

import { paths, type Files } from '../content.ts'
import { edited } from '../edit.ts'
import { findingsOf, number, placesOf, toy, toyPath, toyWith } from '../toy.ts'
import { unansweredQuestion } from './unanswered-question.ts'

const aside = {
  id: 'aside',
  side: true,
  start: 'aside-ask',
  checked: { date: '2026-11-22', source: 'table' },
  nodes: [
    {
      id: 'aside-ask',
      number: number('200'),
      kind: 'question',
      minutes: 1,
      answers: [
        { id: 'in', next: 'aside-in' },
        { id: 'out', next: 'aside-out' },
      ],
    },
    { id: 'aside-in', number: number('201'), kind: 'outcome', who: 'nobody', money: 'approved' },
    { id: 'aside-out', number: number('202'), kind: 'outcome', who: 'nobody', money: 'declined' },
  ],
}
const asks = { guide: 'aside', approved: 'no', declined: 'yes', unresolved: 'no' }
const place = `${toyPath}, node "ask"`

const asking: Files = new Map([...toyWith('nodes.ask.asks', asks), [paths.guide('aside'), JSON.stringify(aside)]])
const spoiled = (key: string, value: unknown): Files => edited(asking, paths.guide('aside'), key, value)

describe('unanswered-question', () => {
  it('accepts a guide that asks nobody, and one that asks a side guide whose verdicts all speak of the money', () => {
    expect(findingsOf(unansweredQuestion, toy)).toEqual([])
    expect(findingsOf(unansweredQuestion, asking)).toEqual([])
  })

  it('reports a question that asks a guide that is not there', () => {
    expect(placesOf(unansweredQuestion, toyWith('nodes.ask.asks', asks))).toEqual([place])
  })

  it('reports a question that asks a main guide, from which nobody comes back', () => {
    expect(placesOf(unansweredQuestion, spoiled('side', undefined))).toEqual([place])
  })

  it('names each verdict that says nothing of the money', () => {
    const found = findingsOf(unansweredQuestion, spoiled('nodes.aside-out.money', undefined))
    expect(found.map(({ where }) => where)).toEqual([place])
    expect(found[0]?.says).toContain('"aside-out"')
  })
})
