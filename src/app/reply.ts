// What a side guide has found out, as the answer to the question that asked it: the way back that also leads on.

import { nodeOf } from '#engine/graph.ts'
import { passOver } from '#engine/hide.ts'
import { answered, arrive } from '#engine/trail.ts'
import { nodeHref } from './address.ts'
import type { Walk } from './components/use-walk.ts'
import { hiddenOf, questionText, type Book } from './pack.ts'

export type Reply = { readonly answer: string; readonly label: string; readonly href: string }

/** Undefined where nobody asked, or where the verdict says nothing of the money. */
export function replyOf(book: Book, { guide, arrival, callers }: Walk): Reply | undefined {
  const [caller, ...beyond] = callers
  const { node } = arrival
  if (caller?.kind !== 'step' || node.kind !== 'outcome' || !node.money) return undefined
  const asking = nodeOf(caller.guide, caller.node)
  if (asking.kind !== 'question' || asking.asks?.guide !== guide.id) return undefined
  const id = asking.asks[node.money]
  const answer = asking.answers.find((one) => one.id === id)
  if (!answer) return undefined
  const led = answered(caller.guide, arrive(caller.guide, caller.node, caller.trail), answer)
  const next = passOver(caller.guide, hiddenOf(book, caller.guide.id), led)
  return {
    answer: id,
    label: questionText(book, caller.guide, asking).answers[id]?.label ?? '',
    href: nodeHref(book.locale, caller.guide, next.node.id, next.trail, beyond),
  }
}
