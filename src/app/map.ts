// Where a guide's nodes and ways stand on its map, and what a drawing of them needs to know: lines of words, rounded
// ways, the steps of a journey. Laid out when the site is built, so that a browser only draws.

import { answersOf } from '#engine/graph.ts'
import type { AnswerId, Guide, GuideNode, NodeId } from '#engine/guide.ts'
import type { Trail } from '#engine/trail.ts'

export type Point = readonly [number, number]

export type MapLayout = {
  readonly width: number
  readonly height: number
  readonly nodes: readonly {
    readonly id: NodeId
    readonly x: number
    readonly y: number
    readonly width: number
    readonly height: number
  }[]
  /** One for each pair of nodes, with all answers that lead from the one to the other. */
  readonly edges: readonly {
    readonly from: NodeId
    readonly answers: readonly AnswerId[]
    readonly to: NodeId
    readonly points: readonly Point[]
  }[]
}

export type MapBox = MapLayout['nodes'][number]
export type MapWay = MapLayout['edges'][number]

/** What a map and its outline show: a guide in one language, a journey in it, and where each step leads. */
export type MapView = {
  readonly guide: Guide
  readonly trail: Trail
  readonly here: NodeId | undefined
  readonly wordsOf: (node: GuideNode) => {
    readonly title: string
    readonly answers: Readonly<Record<string, { readonly label: string }>>
  }
  readonly hrefFor: (node: GuideNode) => string
}

/** Which step of the journey a node was, counted from 1; the node that the last answer led to is on it too. */
export function stepsOf(guide: Guide, trail: Trail): ReadonlyMap<NodeId, number> {
  const steps = new Map(trail.map(({ question }, at) => [question, at + 1] as const))
  const end = trail[trail.length - 1]
  const node = end && guide.nodes.get(end.question)
  const given = node && answersOf(node).find(({ id }) => id === end.answer)
  return given && !steps.has(given.next) ? steps.set(given.next, trail.length + 1) : steps
}

export const isWalked = ({ from, answers }: MapWay, trail: Trail): boolean =>
  trail.some(({ question, answer }) => question === from && answers.includes(answer))

/** A point on the way from one to another, so many units from the first. */
function toward([x, y]: Point, [toX, toY]: Point, units: number): Point {
  const share = units / (Math.hypot(toX - x, toY - y) || 1)
  return [Math.round(x + (toX - x) * share), Math.round(y + (toY - y) * share)]
}

/** A way as path data, its corners rounded, with an open arrow head where it goes down into a box. */
export function pathOf(points: readonly Point[]): string {
  const parts = points.map((point, at) => {
    const before = points[at - 1]
    const after = points[at + 1]
    if (!before) return `M${point.join(' ')}`
    if (!after) return `L${point.join(' ')}m-4-7 4 7 4-7`
    const room = Math.min(...[before, after].map(([x, y]) => Math.hypot(x - point[0], y - point[1]) / 2))
    const [start, end] = [before, after].map((other) => toward(point, other, Math.min(8, Math.floor(room))).join(' '))
    return `L${start ?? ''}Q${point.join(' ')} ${end ?? ''}`
  })
  return parts.join('')
}

/** What stays together: a bracket, a word with the space behind it, or a wide character with the marks that cling to it. */
const run =
  /(?:\([^)]{1,12}\)|[\u2018\u201c\u300a\u300c\uff08]*(?:[^\s(\u2e80-\uffff]+|[^]))[),.\u2019\u201d\u3001\u3002\u300b\u300d\uff01\uff09\uff0c\uff1a\uff1b\uff1f]*\s*/gu

const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + (/[\u2e80-\uffff]/.test(character) ? 2 : 1), 0)

/** Runs put into lines, each filled before the next begins. */
function fill(runs: readonly string[], width: number): string[] {
  const lines: string[] = []
  for (const text of runs) {
    const line = lines[lines.length - 1]
    if (line !== undefined && widthOf((line + text).trim()) <= width) lines[lines.length - 1] = line + text
    else lines.push(text)
  }
  return lines.map((line) => line.trim())
}

/** Up to each mark between clauses: Chinese reads best when a line ends with one. */
const phrase =
  /[^\u3001\u3002\uff01\uff0c\uff1a\uff1b\uff1f]*[\u3001\u3002\uff01\uff0c\uff1a\uff1b\uff1f]+|[^\u3001\u3002\uff01\uff0c\uff1a\uff1b\uff1f]+/gu

/** Words in at most so many lines, about equally long; a full-width character counts two. */
export function linesOf(text: string, width: number, most: number): string[] {
  const runs = text.match(run) ?? []
  const phrases = fill(text.match(phrase) ?? [], width)
  if (phrases.length <= most && phrases.every((line) => widthOf(line) <= width)) return phrases
  const lines = fill(runs, width)
  if (lines.length > most) return [...lines.slice(0, most - 1), `${(lines[most - 1] ?? '').slice(0, -1)}\u2026`]
  let narrow = width
  while (narrow > 1 && fill(runs, narrow - 1).length === lines.length) narrow -= 1
  return fill(runs, narrow)
}
