// The door: turns a guide file into a guide, or says everything that is wrong with its graph.
// Apart from graph.ts so that the schema library stays out of the browser.

import { answersOf, indexGuide, inOrder } from './graph.ts'
import { readGuideFile, reservedNames, reservedPlaces, type Guide, type GuideFile, type NodeSet } from './guide.ts'
import { includeFaults, withSets } from './include.ts'
import { isNumber } from './number.ts'

const repeated = <T>(values: readonly T[]): T[] => [
  ...new Set(values.filter((value, at) => values.indexOf(value) !== at)),
]

/** What is wrong with which results of a side guide stand for which answers. */
function asksFaults({ nodes }: GuideFile): string[] {
  return nodes.flatMap((node) => {
    if (node.kind !== 'question' || !node.asks) return []
    const { guide, ...results } = node.asks
    return Object.entries(results)
      .filter(([, answer]) => !node.answers.some(({ id }) => id === answer))
      .map(([result, answer]) => `node "${node.id}": what ${guide} calls ${result} is no answer of its ("${answer}")`)
  })
}

/** What keeps a file from being a whole graph, one sentence each; empty when nothing does. */
export function faults(file: GuideFile): string[] {
  const guide = indexGuide(file)
  const sorted = inOrder(guide)
  const lost = file.nodes.flatMap((node) =>
    answersOf(node)
      .filter(({ next }) => !guide.nodes.has(next))
      .map(({ id, next }) => `node "${node.id}", answer "${id}": there is no node called "${next}"`),
  )
  return [
    ...repeated(file.nodes.map(({ id }) => id)).map((id) => `two nodes are called "${id}"`),
    ...repeated(file.nodes.map((node) => node.number)).map((number) => `two nodes have the number ${number}`),
    ...file.nodes
      .filter((node) => !isNumber(node.number))
      .map((node) => `node "${node.id}": ${node.number} has a wrong check digit`),
    ...file.nodes.flatMap((node) =>
      repeated(answersOf(node).map(({ id }) => id)).map((id) => `node "${node.id}": two answers are called "${id}"`),
    ),
    ...file.nodes
      .filter(({ id }) => reservedNames.some((name) => name === id))
      .map(({ id }) => `node "${id}": that name is reserved in addresses`),
    ...(reservedPlaces.some((place) => place === file.id) ? [`"${file.id}" is reserved in addresses`] : []),
    ...asksFaults(file),
    ...(guide.nodes.has(file.start) ? [] : [`the start, "${file.start}", is no node`]),
    ...lost,
    ...('loop' in sorted ? [`these nodes go round in a loop: ${sorted.loop.join(' > ')}`] : []),
  ]
}

/** Throws ZodError on a wrong shape, Error naming every fault on a wrong graph. */
export function parseGuideFile(data: unknown, sets: readonly NodeSet[] = []): GuideFile {
  const written = readGuideFile(data)
  const file = withSets(written, sets)
  const found = [...includeFaults(written, sets), ...faults(file)]
  if (found.length > 0) throw new Error(`guide ${file.id}:\n${found.join('\n')}`)
  return file
}

export const parseGuide = (data: unknown): Guide => indexGuide(parseGuideFile(data))
