// The journey file of toys: a chain, a join, and a graph that has no journeys.

import { expect, it } from 'vitest'

import { parseContent } from '#tools/content-lint/content.ts'
import { edited } from '#tools/content-lint/edit.ts'
import { number, toy, toyPath, toyWith } from '#tools/content-lint/toy.ts'

import { segments } from './segments.ts'

const textOf = (files: typeof toy) => parseContent(files).guides.map(({ file }) => segments(file))[0]

const question = (id: string, digits: string, nexts: Record<string, string>) => ({
  id,
  number: number(digits),
  kind: 'question',
  minutes: 1,
  answers: Object.entries(nexts).map(([answer, next]) => ({ id: answer, next })),
})

it('writes one line for each way to an outcome, with the counts above', () => {
  expect(textOf(toy)).toBe(`# toy: 2 journeys, at most 1 answers, at most 1 questions that are no instructions
# npm run guide journeys toy

@ask
  ask=yes > pay
  ask=no > call
`)
})

it('begins a block of its own where ways join again', () => {
  const nodes = [
    question('a', '200', { x: 'b', y: 'c' }),
    question('b', '201', { x: 'c', y: 'call' }),
    { ...question('c', '202', { x: 'pay', y: 'call' }), instruction: true },
  ]
  const grown = nodes.reduce((files, node) => edited(files, toyPath, 'nodes.+', node), toy)
  expect(textOf(edited(edited(grown, toyPath, 'nodes.ask', undefined), toyPath, 'start', 'a'))).toBe(
    `# toy: 5 journeys, at most 3 answers, at most 2 questions that are no instructions
# npm run guide journeys toy

@a
  a=x > b=x > @c
  a=x > b=y > call
  a=y > @c

@c
  c=x > pay
  c=y > call
`,
  )
})

it('writes nothing for answers that lead in a circle or nowhere', () => {
  expect(textOf(toyWith('nodes.ask.answers.no.next', 'ask'))).toBeUndefined()
  expect(textOf(toyWith('nodes.ask.answers.no.next', 'nowhere'))).toBeUndefined()
})
