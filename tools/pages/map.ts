// Lays out a guide's map when the site is built: questions above what their answers lead to, with few crossings.
// Outcomes that many questions lead to get a trunk, which far ways join early, since side by side they would hide all.

import ELK, { type ElkExtendedEdge, type ElkNode, type LayoutOptions } from 'elkjs/lib/elk.bundled.js'
import { indexGuide, inOrder, nextIds, nodeOf, parentsOf } from '#engine/graph.ts'
import type { AnswerId, Guide, GuideFile, NodeId } from '#engine/guide.ts'

type Point = readonly [number, number]
/** `stops`: both ends, and the joints of the trunk between them. */
type Way = { from: NodeId; answers: AnswerId[]; to: NodeId; stops: string[] }

/** Holds a spoken number and three lines of words. */
const box = { width: 192, height: 92 }
/** Kept free of ways at both ends of a box, which ELK therefore sees without them: its corners are round. */
const corner = 18

const options: LayoutOptions = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.padding': '[top=20,left=38,bottom=20,right=38]',
  'elk.layered.layering.strategy': 'LONGEST_PATH_SOURCE',
  'elk.layered.nodePlacement.networkSimplex.nodeFlexibility.default': 'PORT_POSITION',
  'elk.layered.spacing.nodeNodeBetweenLayers': '44',
  'elk.layered.spacing.edgeNodeBetweenLayers': '22',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '10',
  'elk.spacing.nodeNode': String(24 + 2 * corner),
  'elk.spacing.edgeNode': String(14 + corner),
  'elk.spacing.edgeEdge': '12',
  // Room for the figures of the answers.
  'elk.spacing.portPort': '28',
}

/** How many questions there can be above each node. */
function depthsOf(guide: Guide): ReadonlyMap<NodeId, number> {
  const sorted = inOrder(guide)
  if ('loop' in sorted) throw new Error(`guide ${guide.id} was let through with a loop: ${sorted.loop.join(' > ')}`)
  const depths = new Map<NodeId, number>()
  for (const id of sorted.order) {
    const depth = depths.get(id) ?? 0
    depths.set(id, depth)
    for (const next of nextIds(nodeOf(guide, id))) depths.set(next, Math.max(depths.get(next) ?? 0, depth + 1))
  }
  return depths
}

/** The depths at which ways join a node's trunk; the deepest need none. */
function jointsOf(guide: Guide, id: NodeId, depths: ReadonlyMap<NodeId, number>): number[] {
  const parents = parentsOf(guide, id)
  if (nodeOf(guide, id).kind === 'question' || parents.length < 3) return []
  const used = new Set(parents.map((parent) => depths.get(parent.id) ?? 0))
  return [...used].sort((a, b) => a - b).slice(0, -1)
}

function waysOf(guide: Guide): Way[] {
  const depths = depthsOf(guide)
  return [...guide.nodes.values()].flatMap((node) =>
    nextIds(node).map((to): Way => {
      const joints = jointsOf(guide, to, depths).filter((depth) => depth >= (depths.get(node.id) ?? 0))
      const given = node.kind === 'question' ? node.answers.filter(({ next }) => next === to) : []
      const isJoining = joints[0] === depths.get(node.id)
      const trunk = isJoining ? joints.map((depth) => `${to}/${depth}`) : []
      return { from: node.id, answers: given.map(({ id }) => id), to, stops: [node.id, ...trunk, to] }
    }),
  )
}

/** Neighbouring stops of all ways, each pair once; ids hold only small letters, digits and hyphens. */
const legsOf = (ways: readonly Way[]): string[] => [
  ...new Set(ways.flatMap(({ stops }) => stops.slice(1).map((stop, at) => `${stops[at] ?? ''}>${stop}`))),
]

function nodeFor(id: string, legs: readonly string[]): ElkNode {
  const port = (name: string, side: string) => ({ id: name, layoutOptions: { 'elk.port.side': side } })
  const isJoint = id.includes('/')
  const south = legs.filter((leg) => leg.startsWith(`${id}>`)).map((leg) => port(leg, 'SOUTH'))
  const size = isJoint ? { width: 0, height: 0 } : { ...box, width: box.width - 2 * corner }
  const layoutOptions = { 'elk.portConstraints': 'FIXED_SIDE', 'elk.portAlignment.default': 'CENTER' }
  return { id, ...size, ports: [port(`>${id}`, 'NORTH'), ...south], layoutOptions }
}

function graphOf(guide: Guide, ways: readonly Way[], more: LayoutOptions): ElkNode {
  const legs = legsOf(ways)
  const stops = new Set([...guide.nodes.keys(), ...ways.flatMap((way) => way.stops)])
  return {
    id: guide.id,
    layoutOptions: { ...options, ...more },
    children: [...stops].map((id) => nodeFor(id, legs)),
    edges: legs.map((leg) => ({ id: leg, sources: [leg], targets: [leg.slice(leg.indexOf('>'))] })),
  }
}

const pointsOf = ({ sections = [] }: ElkExtendedEdge): Point[] =>
  sections.flatMap(({ startPoint, bendPoints = [], endPoint }) =>
    [startPoint, ...bendPoints, endPoint].map(({ x, y }): Point => [Math.round(x), Math.round(y)]),
  )

/** Without points that stand on the straight way between their neighbours. */
const straightened = (points: readonly Point[]): Point[] =>
  points.reduce<Point[]>((kept, point) => {
    const [before, last] = kept.slice(-2)
    if (last && before && [0, 1].some((axis) => before[axis] === last[axis] && last[axis] === point[axis]))
      return [...kept.slice(0, -1), point]
    const same = kept[kept.length - 1]
    return same && same[0] === point[0] && same[1] === point[1] ? kept : [...kept, point]
  }, [])

const elk = new ELK()

async function place(guide: Guide, ways: readonly Way[], more: LayoutOptions) {
  const { width = 0, height = 0, children = [], edges = [] } = await elk.layout(graphOf(guide, ways, more))
  const legs = new Map(edges.map((edge) => [edge.id, pointsOf(edge)] as const))
  const placed = new Map(children.map(({ id, x = 0, y = 0 }) => [id, [Math.round(x) - corner, Math.round(y)]] as const))
  return {
    width: Math.round(width),
    height: Math.round(height),
    nodes: [...guide.nodes.keys()].map((id) => {
      const [x = 0, y = 0] = placed.get(id) ?? []
      return { id, x, y, ...box }
    }),
    edges: ways.map((way) => {
      const { from, answers, to } = way
      return { from, answers, to, points: straightened(legsOf([way]).flatMap((leg) => legs.get(leg) ?? [])) }
    }),
  }
}

type Layout = Awaited<ReturnType<typeof place>>

/** Crossings of ways that neither begin nor end together, those on one trunk counted once. */
function crossingsOf({ edges }: Layout): number {
  const lines = edges.flatMap(({ from, to, points }) =>
    points.slice(1).map(([x, y], at) => {
      const [fromX, fromY] = points[at] ?? [x, y]
      return { from, to, isDown: fromX === x, x: [fromX, x].sort(ascending), y: [fromY, y].sort(ascending) }
    }),
  )
  const within = (value = 0, [low = 0, high = 0]: number[]) => low < value && value < high
  const crossings = lines.flatMap((across) =>
    lines
      .filter((down) => down.isDown && !across.isDown && down.from !== across.from && down.to !== across.to)
      .filter((down) => within(down.x[0], across.x) && within(across.y[0], down.y))
      .map((down) => [down.x[0], across.y[0]].join()),
  )
  return new Set(crossings).size
}

const ascending = (a: number, b: number) => a - b

/** Where the layout begins by chance, these are the chances it gets; always the same, so is the map. */
const seeds = ['1', '2', '3', '4', '5', '6', '7', '8']

/** The map of a guide: the least crossed of a few quick ones, then placed with more care. */
export async function layOut(file: GuideFile) {
  const guide = indexGuide(file)
  const ways = waysOf(guide)
  let best = { seed: '', cost: Infinity }
  for (const seed of seeds) {
    const quick = await place(guide, ways, {
      'elk.randomSeed': seed,
      'elk.layered.nodePlacement.strategy': 'LINEAR_SEGMENTS',
    })
    const cost = crossingsOf(quick) + quick.width / 100
    if (cost < best.cost) best = { seed, cost }
  }
  return place(guide, ways, {
    'elk.randomSeed': best.seed,
    'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  })
}
