// On every path to a node with a risk, some answer must have settled that risk. Walked once for each risk
// over pairs of node and "settled or not", so the cost grows with the guide and not with its journeys.

import { answersOf, indexGuide } from '#engine/graph.ts'
import type { Guide, GuideNode, NodeId, Risk } from '#engine/guide.ts'
import { settle } from '#engine/risk.ts'

import type { GuideSource } from '../content.ts'
import { error, type Found, type Rule } from '../finding.ts'

type Walk = { readonly id: NodeId; readonly settled: boolean; readonly line: string }

/** For each node that can be reached with a risk open, the shortest line of answers that does so. */
function openAt(guide: Guide, risk: Risk): Map<NodeId, string> {
  const open = new Map<NodeId, string>()
  const settled = new Set<NodeId>()
  const waiting: Walk[] = [{ id: guide.start, settled: false, line: '' }]
  for (let walk = waiting.shift(); walk; walk = waiting.shift()) {
    const node = guide.nodes.get(walk.id)
    if (!node || (walk.settled ? settled : open).has(walk.id)) continue
    if (walk.settled) settled.add(walk.id)
    else open.set(walk.id, walk.line)
    waiting.push(...onward(node, walk, risk))
  }
  return open
}

const onward = (node: GuideNode, { settled, line }: Walk, risk: Risk): Walk[] =>
  answersOf(node).map((answer) => ({
    id: answer.next,
    settled: settle(new Set(settled ? [risk] : []), node, answer).has(risk),
    line: `${line}${node.id}=${answer.id} > `,
  }))

function unguarded({ path, file }: GuideSource): Found[] {
  const guide = indexGuide(file)
  const risks = [...new Set(file.nodes.flatMap((node) => node.risk ?? []))]
  return risks.flatMap((risk) => {
    const open = openAt(guide, risk)
    const guards = file.nodes
      .filter((node) => answersOf(node).some((answer) => answer.guards?.includes(risk)))
      .map(({ id }) => id)
    return file.nodes
      .filter((node) => node.risk?.includes(risk) && open.has(node.id))
      .map(({ id }) =>
        error(
          `${path}, node "${id}"`,
          `"${risk}" is not settled on this way here: ${open.get(id)}${id}`,
          `ask first what settles it (${guards.join(', ') || 'no question does yet'}), or let an answer on that way guard it`,
        ),
      )
  })
}

export const unguardedRisk: Rule = { name: 'unguarded-risk', check: ({ guides }) => guides.flatMap(unguarded) }
