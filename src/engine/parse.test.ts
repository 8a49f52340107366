// What an author is told when the pieces of a guide do not fit together.

import { describe, expect, it } from 'vitest'
import { readGuideFile } from './guide.ts'
import { faults, parseGuide } from './parse.ts'

const numbers = ['0000', '0013', '0021', '0037']
const ask = (id: string, answers: [id: string, next: string][], at = 0) => ({
  id,
  number: numbers[at],
  kind: 'question',
  minutes: 1,
  answers: answers.map(([answer, next]) => ({ id: answer, next })),
})
const end = (id: string, at: number) => ({ id, number: numbers[at], kind: 'outcome', who: 'nobody' })
const toyFile = (nodes: object[], start = 'ask') => ({
  id: 'toy',
  start,
  checked: { date: '2025-01-31', source: 'desk' },
  nodes,
})
const whole = toyFile([
  ask('ask', [
    ['yes', 'good'],
    ['no', 'bad'],
  ]),
  end('good', 1),
  end('bad', 2),
])
const faultsIn = (nodes: object[], start?: string) => faults(readGuideFile(toyFile(nodes, start)))

describe('a whole guide', () => {
  it('has no faults and is let through, its nodes findable by id and still in order', () => {
    const { nodes, ...rest } = parseGuide(whole)

    expect(faults(readGuideFile(whole))).toEqual([])
    expect(rest).toEqual({ id: 'toy', start: 'ask', checked: whole.checked })
    expect([...nodes]).toEqual(whole.nodes.map((node) => ['id' in node && node.id, node]))
  })

  it('may use the same answer id in two questions, and lead two ways to one node', () => {
    const first = ask('ask', [
      ['yes', 'again'],
      ['no', 'good'],
    ])
    const again = ask(
      'again',
      [
        ['yes', 'good'],
        ['no', 'good'],
      ],
      1,
    )

    expect(faultsIn([first, again, end('good', 2)])).toEqual([])
  })

  it('may be one outcome', () => {
    expect(faultsIn([end('ask', 0)])).toEqual([])
  })
})

describe('an author is told', () => {
  const yesNo: [string, string][] = [
    ['yes', 'good'],
    ['no', 'bad'],
  ]

  it('that two nodes share an id', () => {
    expect(faultsIn([ask('ask', yesNo), end('good', 1), end('bad', 2), end('bad', 3)])).toEqual([
      'two nodes are called "bad"',
    ])
  })

  it('that two nodes share a number', () => {
    expect(faultsIn([ask('ask', yesNo), end('good', 1), end('bad', 1)])).toEqual(['two nodes have the number 0013'])
  })

  it('that a question offers two answers by one id', () => {
    const twins: [string, string][] = [
      ['yes', 'good'],
      ['yes', 'bad'],
    ]

    expect(faultsIn([ask('ask', twins), end('good', 1), end('bad', 2)])).toEqual([
      'node "ask": two answers are called "yes"',
    ])
  })

  it('which answer leads to a node that is not there', () => {
    expect(faultsIn([ask('ask', yesNo), end('good', 1)])).toEqual([
      'node "ask", answer "no": there is no node called "bad"',
    ])
  })

  it('that the start is no node', () => {
    expect(faultsIn([end('good', 1)], 'gone')).toEqual(['the start, "gone", is no node'])
  })

  it.each(['acquirer', 'back', 'rev', 'text'])(
    'that no node may be called %s, which means something in an address',
    (name) => {
      expect(faultsIn([ask(name, yesNo), end('good', 1), end('bad', 2)], name)).toEqual([
        `node "${name}": that name is reserved in addresses`,
      ])
    },
  )

  it('that a check digit is wrong', () => {
    expect(faultsIn([ask('ask', yesNo), { ...end('good', 1), number: '0012' }, end('bad', 2)])).toEqual([
      'node "good": 0012 has a wrong check digit',
    ])
  })

  it.each([
    [
      'one question',
      [
        ask('ask', [
          ['yes', 'good'],
          ['no', 'ask'],
        ]),
        end('good', 1),
      ],
      'ask',
    ],
    [
      'two questions, even when nobody can reach them',
      [
        end('ask', 0),
        ask(
          'there',
          [
            ['on', 'back-here'],
            ['off', 'ask'],
          ],
          1,
        ),
        ask(
          'back-here',
          [
            ['on', 'there'],
            ['off', 'ask'],
          ],
          2,
        ),
      ],
      'there > back-here',
    ],
  ] as [string, object[], string][])('which nodes make a loop of %s', (_, nodes, loop) => {
    expect(faultsIn(nodes)).toEqual([`these nodes go round in a loop: ${loop}`])
  })

  it('everything at once, in one error that names the guide', () => {
    const loop = ask('text', [
      ['yes', 'text'],
      ['yes', 'nowhere'],
    ])
    const broken = toyFile([loop, { ...end('good', 1), number: '0000' }, { ...end('good', 2), number: '0099' }], 'gone')

    expect(() => parseGuide(broken)).toThrow(
      new Error(
        [
          'guide toy:',
          'two nodes are called "good"',
          'two nodes have the number 0000',
          'node "good": 0099 has a wrong check digit',
          'node "text": two answers are called "yes"',
          'node "text": that name is reserved in addresses',
          'the start, "gone", is no node',
          'node "text", answer "yes": there is no node called "nowhere"',
          'these nodes go round in a loop: text',
        ].join('\n'),
      ),
    )
  })

  it('even of a single fault', () => {
    expect(() => parseGuide({ ...whole, start: 'gone' })).toThrow(
      new Error('guide toy:\nthe start, "gone", is no node'),
    )
  })

  it('a thing said three times only once', () => {
    expect(faultsIn([ask('ask', yesNo), ...[1, 2, 3].map((at) => end('good', at)), end('bad', 3)])).toEqual([
      'two nodes are called "good"',
      'two nodes have the number 0037',
    ])
  })

  it('about a wrong shape before any graph is looked at', () => {
    expect(() => parseGuide({ ...whole, start: 'gone', extra: true })).toThrow(/extra/)
    expect(() => parseGuide({ ...whole, start: 'gone', extra: true })).not.toThrow(/gone/)
  })
})
