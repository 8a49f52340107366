// How guides share nodes: a node set is included as if its nodes had been written in the guide, with numbers of the
// guide's own and its ways out led on by the guide. Done at the door, so nothing behind it knows the difference.

import type { Answer, GuideFile, GuideNode, Include, NodeSet, SetNode, WrittenGuide } from './guide.ts'

const exitsOf = ({ nodes }: NodeSet): string[] => [
  ...new Set(
    nodes.flatMap((node) =>
      node.kind === 'question' ? node.answers.flatMap((answer) => ('exit' in answer ? [answer.exit] : [])) : [],
    ),
  ),
]

type SetAnswer = Extract<SetNode, { kind: 'question' }>['answers'][number]

function ledOn(answer: SetAnswer, { exits = {} }: Include): Answer | undefined {
  if (!('exit' in answer)) return answer
  const { exit, ...rest } = answer
  const next = exits[exit]
  return next && { ...rest, next }
}

function placed(node: SetNode, include: Include): GuideNode | undefined {
  const number = include.numbers[node.id]
  if (number === undefined) return undefined
  if (node.kind === 'outcome') return { ...node, number, set: include.set }
  const answers = node.answers.flatMap((answer) => ledOn(answer, include) ?? [])
  return { ...node, answers, number, set: include.set }
}

/** The guide with the nodes of its sets after its own. What cannot be included is left out: `includeFaults` names it. */
export function withSets({ includes = [], ...guide }: WrittenGuide, sets: readonly NodeSet[]): GuideFile {
  const included = includes.flatMap((include) => {
    const set = sets.find(({ id }) => id === include.set)
    return set ? set.nodes.flatMap((node) => placed(node, include) ?? []) : []
  })
  return { ...guide, nodes: [...guide.nodes, ...included] }
}

const missing = (wanted: readonly string[], given: readonly string[]): string[] =>
  wanted.filter((name) => !given.includes(name))

function faultsOf(include: Include, set: NodeSet): string[] {
  const ids = set.nodes.map(({ id }) => id as string)
  const numbered = Object.keys(include.numbers)
  const exits = exitsOf(set)
  const led = Object.keys(include.exits ?? {})
  return [
    ...missing(ids, numbered).map((id) => `its node "${id}" has no number here`),
    ...missing(numbered, ids).map((id) => `it has no node "${id}" to give a number to`),
    ...missing(exits, led).map((exit) => `its way out "${exit}" leads nowhere`),
    ...missing(led, exits).map((exit) => `it has no way out "${exit}"`),
  ].map((says) => `node set "${set.id}": ${says}`)
}

/** What keeps a guide's node sets from being included, one sentence each. */
export const includeFaults = ({ includes = [] }: WrittenGuide, sets: readonly NodeSet[]): string[] =>
  includes.flatMap((include) => {
    const set = sets.find(({ id }) => id === include.set)
    return set ? faultsOf(include, set) : [`there is no node set called "${include.set}"`]
  })
