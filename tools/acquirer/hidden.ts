// Whether an acquirer may hide the questions that it wants to, proven on the guides themselves, and what comes of it.

import { indexGuide, nodeOf } from '#engine/graph.ts'
import type { Guide, NodeId } from '#engine/guide.ts'
import { hiddenIn, lostOutcomes, protection, withoutHidden, type Hidden } from '#engine/hide.ts'
import type { Fault } from '#acquirer/file.ts'
import { guideWords, sourceLocale, type Content, type GuideSource } from '#tools/content-lint/content.ts'
import { deadEnd } from '#tools/content-lint/rules/dead-end.ts'
import { loop } from '#tools/content-lint/rules/loop.ts'
import { unguardedRisk } from '#tools/content-lint/rules/unguarded-risk.ts'

const proofs = [deadEnd, loop, unguardedRisk]

const remedy = 'take it out of hidden'

const idsIn = (guide: string, hidden: readonly string[]): string[] =>
  hidden.filter((place) => place.startsWith(`${guide}/`)).map((place) => place.slice(guide.length + 1))

/** Faults of one place, before any are taken together. */
function placeFault(place: string, at: number, guides: readonly Guide[]): Fault[] {
  const [guideId, nodeId] = place.split('/')
  const guide = guides.find(({ id }) => id === guideId)
  const node = guide?.nodes.get(nodeId as NodeId)
  const field = `hidden[${at}]`
  if (!guide || !node) return [{ field, wrong: `there is no node ${place}`, remedy }]
  const reason = protection(guide, node)
  if (reason) return [{ field, wrong: `${place} may not be hidden: ${reason}`, remedy }]
  const alone = hiddenIn(guide, [node.id])
  if (alone.size > 0) return []
  return [{ field, wrong: `${place} may not be hidden: no other way leads to an outcome that it leads to`, remedy }]
}

/** What each set of hidden questions does to its guide, by the rules that hold for any guide. */
function guideFaults(source: GuideSource, ids: readonly string[], content: Content): Fault[] {
  const guide = indexGuide(source.file)
  const hidden = hiddenIn(guide, ids)
  if (hidden.size < ids.length)
    return [{ field: 'hidden', wrong: `in ${guide.id} they hide an outcome together: ${ids.join(', ')}`, remedy }]
  const shown = withoutHidden(guide, hidden)
  const file = { ...source.file, nodes: [...shown.nodes.values()] }
  const found = proofs.flatMap(({ check }) => check({ ...content, guides: [{ ...source, file }] }))
  const lost = lostOutcomes(guide, hidden)
  return [
    ...found.map(({ where, says }) => ({ field: 'hidden', wrong: `${where}: ${says}`, remedy })),
    ...lost.map((id) => ({ field: 'hidden', wrong: `${guide.id}/${id} is not reached any more`, remedy })),
  ]
}

export function hiddenFaults(hidden: readonly string[], content: Content): Fault[] {
  const guides = content.guides.map(({ file }) => indexGuide(file))
  const single = hidden.flatMap((place, at) => placeFault(place, at, guides))
  if (single.length > 0) return single
  return content.guides.flatMap((source) => {
    const ids = idsIn(source.name, hidden)
    return ids.length > 0 ? guideFaults(source, ids, content) : []
  })
}

/** One line for each hidden question: by which answer it is passed over, and to where. */
export function hiddenEffects(hidden: readonly string[], content: Content): string[] {
  return content.guides.flatMap((source) => {
    const guide = indexGuide(source.file)
    const passed: Hidden = hiddenIn(guide, idsIn(source.name, hidden))
    const words = guideWords(content, sourceLocale, source)?.strings
    return [...passed].map(([id, answer]) => {
      const said = (key: string) => words?.get(`nodes.${key}`) ?? ''
      const next = nodeOf(guide, answer.next).id
      return `${guide.id}/${id} (${said(`${id}.title`)}): as if answered ${answer.id} (${said(`${id}.answers.${answer.id}.label`)}), on to ${next} (${said(`${next}.title`)})`
    })
  })
}
