// What a portal is told about where its merchant is: ids and spoken numbers, never words and never what was typed.

import type { FromFrame } from '#embed/messages.ts'
import { readCall } from '../address.ts'
import { walkAt } from '../components/use-walk.ts'
import type { Book } from '../pack.ts'
import type { Place } from '../surroundings.ts'

/** The messages of an arrival: a step, an outcome too, or the call sheet of a journey. */
export function messagesAt(book: Book, { pathname, search }: Place): FromFrame[] {
  const [, , place = '', nodeId] = pathname.split('/')
  if (place === 'sheet') {
    const call = readCall(book, search)
    if (!call) return []
    const answers = call.trail.map(({ question, answer }) => [question, answer] as const)
    return [{ type: 'handover', guide: call.guide.id, node: call.node, answers }]
  }
  const walk = walkAt(book, place, nodeId || undefined, search)
  if (!walk) return []
  const { guide, arrival } = walk
  const { id: node, number, kind } = arrival.node
  const said: FromFrame[] = [{ type: 'node', guide: guide.id, node, number, kind }]
  if (arrival.node.kind === 'outcome') said.push({ type: 'outcome', guide: guide.id, node, who: arrival.node.who })
  return said
}
