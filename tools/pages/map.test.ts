// A map must show the whole guide and hide none of it: an agent reads from it while a merchant is on the telephone.

import { describe, expect, it } from 'vitest'
import { answersOf, nextIds } from '#engine/graph.ts'
import { readGuideFile, type GuideFile } from '#engine/guide.ts'
import { guideFiles } from '#guides/registry.ts'
import { layOut } from './map.ts'

type Layout = Awaited<ReturnType<typeof layOut>>
type Box = Layout['nodes'][number]

function toyFile(questions: Record<string, Record<string, string>>, outcomes: string[]): GuideFile {
  const asked = Object.entries(questions).map(([id, answers]) => ({
    id,
    number: '0000',
    kind: 'question',
    minutes: 1,
    answers: Object.entries(answers).map(([answer, next]) => ({ id: answer, next })),
  }))
  const ended = outcomes.map((id) => ({ id, number: '0000', kind: 'outcome', who: 'nobody' }))
  const nodes = [...asked, ...ended]
  return readGuideFile({ id: 'toy', start: nodes[0]?.id, checked: { date: '2025-01-31', source: 'desk' }, nodes })
}

// Every question gives up into the same outcome, so that it gets a trunk.
const toy = toyFile(
  {
    ask: { yes: 'try', also: 'try', no: 'lost' },
    try: { yes: 'again', no: 'lost' },
    again: { yes: 'good', no: 'lost', unsure: 'ask-more' },
    'ask-more': { yes: 'good', no: 'lost' },
  },
  ['good', 'lost'],
)

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

const overlaps = ({ nodes }: Layout) =>
  nodes.flatMap((a, at) => nodes.slice(at + 1).flatMap((b) => (overlap(a, b) ? [`${a.id} on ${b.id}`] : [])))

/** Ways that run through a box; a way touches its own two boxes only at their edges. */
const struck = ({ nodes, edges }: Layout) =>
  edges.flatMap(({ from, to, points }) =>
    points.slice(1).flatMap(([x, y], at) => {
      const [fromX, fromY] = points[at] ?? [x, y]
      const line = {
        x: Math.min(x, fromX),
        y: Math.min(y, fromY),
        width: Math.abs(x - fromX),
        height: Math.abs(y - fromY),
      }
      return nodes
        .filter((box) => overlap({ id: box.id, ...line }, box))
        .map((box) => `${from} to ${to} through ${box.id}`)
    }),
  )

const loose = ({ nodes, edges }: Layout) => {
  const touches = (box: Box | undefined, point: readonly [number, number] | undefined, side: 'top' | 'bottom') =>
    box && point && point[0] > box.x && point[0] < box.x + box.width
      ? point[1] === box.y + (side === 'top' ? 0 : box.height)
      : false
  const boxOf = (id: string) => nodes.find((box) => box.id === id)
  return edges.filter(
    ({ from, to, points }) =>
      !touches(boxOf(from), points[0], 'bottom') || !touches(boxOf(to), points[points.length - 1], 'top'),
  )
}

describe('the map of a guide', () => {
  it('shows every node and every pair of neighbours once, with all answers that lead from the one to the other', async () => {
    const { nodes, edges } = await layOut(toy)
    expect(nodes.map(({ id }) => id)).toEqual(toy.nodes.map(({ id }) => id))
    expect(edges.map(({ from, answers, to }) => `${from} ${answers.join('+')} ${to}`)).toEqual([
      'ask yes+also try',
      'ask no lost',
      'try yes again',
      'try no lost',
      'again yes good',
      'again no lost',
      'again unsure ask-more',
      'ask-more yes good',
      'ask-more no lost',
    ])
  })

  it('has every node below those that lead to it', async () => {
    const { edges } = await layOut(toy)
    expect(edges.filter(({ points }) => points.some(([, y], at) => y < (points[at - 1]?.[1] ?? 0)))).toEqual([])
  })

  it('joins the ways to where many lead into one trunk', async () => {
    const { edges } = await layOut(toy)
    const ends = edges.filter(({ to }) => to === 'lost').map(({ points }) => points.slice(-2).join(' '))
    expect(ends[1]).toBe(ends[0])
  })

  it('is the same each time, in whole units', async () => {
    const layout = await layOut(toy)
    expect(await layOut(toy)).toEqual(layout)
    expect(JSON.stringify(layout)).not.toMatch(/\d\.\d/)
  })

  it.each(guideFiles.map((file) => [file.id, file] as const))('of %s is whole and legible', async (_, file) => {
    const layout = await layOut(file)
    expect(layout.nodes).toHaveLength(file.nodes.length)
    expect(layout.edges).toHaveLength(file.nodes.flatMap(nextIds).length)
    expect(layout.edges.flatMap(({ answers }) => answers)).toHaveLength(file.nodes.flatMap(answersOf).length)
    expect({ overlaps: overlaps(layout), struck: struck(layout), loose: loose(layout) }).toEqual({
      overlaps: [],
      struck: [],
      loose: [],
    })
  })

  it('of a single outcome is one box', async () => {
    const { nodes, edges } = await layOut(toyFile({}, ['good']))
    expect([nodes.length, edges.length]).toEqual([1, 0])
  })
})
