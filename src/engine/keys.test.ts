// Where a translator finds the words of a node.

import { expect, it } from 'vitest'
import { answerKey, textKey } from './keys.ts'
import { parseGuide } from './parse.ts'

const guide = parseGuide({
  id: 'toy',
  start: 'ask',
  checked: { date: '2025-01-31', source: 'desk' },
  nodes: [
    {
      id: 'ask',
      number: '0000',
      kind: 'question',
      minutes: 1,
      answers: [
        { id: 'yes', next: 'end' },
        { id: 'no', next: 'end' },
      ],
    },
    { id: 'end', number: '0013', kind: 'outcome', who: 'nobody' },
  ],
})

it('finds the words of a node under its id', () => {
  expect([...guide.nodes.values()].map((node) => textKey(node, 'title'))).toEqual([
    'nodes.ask.title',
    'nodes.end.title',
  ])
})

it('finds the words of an answer under its question, since another question may use the same id', () => {
  const [ask] = guide.nodes.values()
  if (ask?.kind !== 'question') throw new Error('the toy starts with a question')

  expect(ask.answers.map((answer) => answerKey(ask, answer, 'label'))).toEqual([
    'nodes.ask.answers.yes.label',
    'nodes.ask.answers.no.label',
  ])
  // @ts-expect-error an answer has a label and a hint, and no title
  expect(answerKey(ask, ask.answers[0], 'title')).toBe('nodes.ask.answers.yes.title')
})
