// What holds on every guide and for every address, tried on guides and addresses that nobody thought of.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexGuide, inOrder, nodeOf, parentsOf, reachable, remaining } from './graph.ts'
import { readGuideFile, type Answer, type Guide, type NodeId, type Outcome, type Risk } from './guide.ts'
import { journeys } from './journeys.ts'
import { checkDigit } from './number.ts'
import { faults, parseGuide } from './parse.ts'
import { unsettled } from './risk.ts'
import { answered, arrive, decode, encode, findAnswer, locate, type Arrival, type Trail } from './trail.ts'

const reserved = ['acquirer', 'back', 'rev', 'text']
// Digits alone, since objects would reorder them; names that objects are born with; and plain ones.
const slug = fc
  .oneof(
    fc.constantFrom('constructor', 'prototype', 'length', 'valueof', '0', '1', '42', 'gone', 'yes'),
    fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,4})?$/),
  )
  .filter((id) => !reserved.includes(id))
const slugs = (atLeast: number, atMost: number) =>
  fc.uniqueArray(slug, { minLength: atLeast, maxLength: atMost, size: 'max' })
const risks = fc.uniqueArray(fc.constantFrom<Risk[]>('charge-again', 'power-off'), { minLength: 1 })

/** Answers lead forward only, so there is no loop; the last nodes are outcomes. Not all can be reached. */
function toyFile(atMost: number) {
  const outline = slugs(1, atMost).chain((ids) =>
    fc.record({
      ids: fc.constant(ids),
      outcomes: fc.integer({ min: 1, max: Math.min(4, ids.length) }),
      first: fc.nat({ max: 999 }),
    }),
  )
  return outline.chain(({ ids, outcomes, first }) => {
    const nodes = ids.map((id, at) => {
      const stem = String((first + 7 * at) % 1000).padStart(3, '0')
      const common = { id: fc.constant(id), number: fc.constant(stem + checkDigit(stem)), risk: risks }
      const later = at === ids.length - 1 ? [id] : ids.slice(at + 1)
      // Mostly near, so that journeys are long; an outcome asks nothing and uses none of them.
      const next = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...later.slice(0, 3)) }, fc.constantFrom(...later))
      const answer = (answerId: string) =>
        fc.record({ id: fc.constant(answerId), next, guards: risks }, { requiredKeys: ['id', 'next'] })
      const answers = slugs(2, 5).chain((answerIds) => fc.tuple(...answerIds.map(answer)))
      return at >= ids.length - outcomes
        ? fc.record(
            { ...common, kind: fc.constant('outcome'), who: fc.constant('nobody') },
            { requiredKeys: ['id', 'number', 'kind', 'who'] },
          )
        : fc.record(
            { ...common, kind: fc.constant('question'), minutes: fc.integer({ min: 1, max: 60 }), answers },
            { requiredKeys: ['id', 'number', 'kind', 'minutes', 'answers'] },
          )
    })
    const checked = { date: '2025-01-31', source: 'desk' }
    return fc.tuple(...nodes).map((all) => ({ id: 'toy', start: ids[0], checked, nodes: all }))
  })
}
const toyGuide = (atMost = 40) => toyFile(atMost).map(parseGuide)

/** A journey, its answers picked by a list of numbers. */
function walk(guide: Guide, picked: readonly number[]): { trail: Trail; outcome: Outcome } {
  let trail: Trail = []
  let node = nodeOf(guide, guide.start)
  for (let at = 0; node.kind === 'question'; at += 1) {
    const answer: Answer | undefined = node.answers[(picked[at % picked.length] ?? 0) % node.answers.length]
    if (!answer) throw new Error('a question has answers')
    trail = [...trail, { question: node.id, answer: answer.id }]
    node = nodeOf(guide, answer.next)
  }
  return { trail, outcome: node }
}
const picks = fc.array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 40 })
const walked = toyGuide().chain((guide) => picks.map((picked) => ({ guide, ...walk(guide, picked) })))
const walkedSome = walked.filter(({ trail }) => trail.length > 0)

/** Entries that are partly true: ids of the guide, of its answers, and garbage, in any order. */
const anyEntries = (guide: Guide) => {
  const nodes = [...guide.nodes.values()]
  const offered = nodes.flatMap((node) =>
    node.kind === 'question' ? node.answers.map(({ id }): [string, string] => [node.id, id]) : [],
  )
  const word = fc.oneof(
    fc.constantFrom<string>('__proto__', 'constructor', '', ...nodes.map(({ id }) => id)),
    fc.string(),
  )
  const entry = fc.oneof(fc.tuple(word, word), ...(offered.length > 0 ? [fc.constantFrom(...offered)] : []))
  const journey = picks.map((picked) => encode(walk(guide, picked).trail))
  const whole = fc.oneof(fc.constant(0), fc.nat({ max: 40 }))
  return fc
    .tuple(journey, whole, whole, fc.oneof(fc.constant([]), fc.array(entry, { maxLength: 60 })))
    .map(([honest, from, left, any]) => [...honest.slice(from % (honest.length + 1), honest.length - left), ...any])
}
const addressed = toyGuide().chain((guide) =>
  fc.record({ guide: fc.constant(guide), at: fc.constantFrom(...guide.nodes.keys()), entries: anyEntries(guide) }),
)
/** What a caller could pass who never decoded anything. */
const asTrail = (entries: readonly [string, string][]) =>
  entries.map(([question, answer]) => ({ question, answer })) as unknown as Trail
const answersAt = ({ node }: Arrival) => (node.kind === 'question' ? node.answers : [])

describe('every guide whose answers lead forward', () => {
  it('has no faults', () => {
    fc.assert(
      fc.property(toyFile(40), (file) => {
        expect(faults(readGuideFile(file))).toEqual([])
      }),
    )
  })

  it('has faults, and no crash, once any answer leads back or nowhere', () => {
    const broken = toyFile(12).filter(({ nodes }) => nodes.length > 1 && 'answers' in (nodes[0] ?? {}))
    fc.assert(
      fc.property(broken, fc.boolean(), fc.nat(), (file, loop, pick) => {
        const asked = file.nodes.filter((node) => 'answers' in node)
        const wrong = asked[pick % asked.length]
        const mended = file.nodes.map((node) =>
          node === wrong && 'answers' in node
            ? { ...node, answers: node.answers.map((answer) => ({ ...answer, next: loop ? node.id : 'no-such-node' })) }
            : node,
        )
        const read = readGuideFile({ ...file, nodes: mended })

        expect(faults(read).join()).toMatch(loop ? `loop: ${wrong?.id}` : 'no node called "no-such-node"')
        expect('loop' in inOrder(indexGuide(read))).toBe(loop)
      }),
    )
  })

  it('is put in an order where every node comes after its parents', () => {
    fc.assert(
      fc.property(toyGuide(), (guide) => {
        const sorted = inOrder(guide)
        const order = 'order' in sorted ? sorted.order : []

        expect([...order].sort()).toEqual([...guide.nodes.keys()].sort())
        for (const [at, id] of order.entries())
          for (const parent of parentsOf(guide, id)) expect(order.indexOf(parent.id)).toBeLessThan(at)
      }),
    )
  })

  it('remains as long as its longest journey, to the step and to the minute', () => {
    fc.assert(
      fc.property(toyGuide(9), (guide) => {
        const minutesOf = (trail: Trail) =>
          trail
            .map(({ question }) => nodeOf(guide, question))
            .reduce((sum, node) => sum + ('minutes' in node ? node.minutes : 0), 0)
        const trails = [...journeys(guide)].map(({ trail }) => trail)

        expect(remaining(guide).get(guide.start)).toEqual({
          steps: Math.max(...trails.map((trail) => trail.length)),
          fewest: Math.min(...trails.map((trail) => trail.length)),
          minutes: Math.max(...trails.map(minutesOf)),
        })
      }),
    )
  })

  it('reaches exactly the nodes on its journeys', () => {
    fc.assert(
      fc.property(toyGuide(9), (guide) => {
        const met = [...journeys(guide)].flatMap(({ trail, outcome }) => [
          ...trail.map(({ question }) => question),
          outcome.id,
        ])

        expect(reachable(guide, guide.start)).toEqual(new Set(met))
      }),
    )
  })
})

describe('every journey', () => {
  it('ends in an outcome, within the steps that were promised at its start', () => {
    fc.assert(
      fc.property(walked, ({ guide, trail, outcome }) => {
        expect(locate(guide, trail)).toEqual({ kind: 'done', outcome, trail })
        expect(trail.length).toBeLessThanOrEqual(remaining(guide).get(guide.start)?.steps ?? NaN)
      }),
    )
  })

  it('that is listed is done, and none is listed twice', () => {
    fc.assert(
      fc.property(toyGuide(), (guide) => {
        const lines: string[] = []
        for (const { trail, outcome } of journeys(guide)) {
          expect(locate(guide, trail)).toEqual({ kind: 'done', outcome, trail })
          lines.push(String(encode(trail)))
          if (lines.length === 100) break
        }
        expect(lines).toHaveLength(new Set(lines).size)
      }),
    )
  })

  it('is listed, whoever walks it', () => {
    fc.assert(
      fc.property(toyGuide(9), picks, (guide, picked) => {
        expect([...journeys(guide)]).toContainEqual(walk(guide, picked))
      }),
    )
  })

  it('survives the address, with any tracker in between', () => {
    fc.assert(
      fc.property(
        walked,
        fc.array(fc.tuple(fc.string(), fc.string()), { maxLength: 5 }),
        ({ guide, trail }, tracker) => {
          const own = encode(trail)
          const foreign = tracker.filter(([key]) => !guide.nodes.has(key as NodeId))
          const mixed = own.flatMap((entry) => [...foreign, entry])

          expect(decode(guide, new URLSearchParams(new URLSearchParams(own).toString()))).toEqual(trail)
          expect(decode(guide, new URLSearchParams(new URLSearchParams(mixed).toString()))).toEqual(trail)
        },
      ),
    )
  })

  it('cut short anywhere asks the question that follows', () => {
    fc.assert(
      fc.property(walkedSome, fc.nat(), ({ guide, trail }, cut) => {
        const prefix = trail.slice(0, cut % trail.length)
        const question = nodeOf(guide, trail[prefix.length]?.question ?? guide.start)

        expect(locate(guide, prefix)).toEqual({ kind: 'asking', question, trail: prefix })
        expect(arrive(guide, question.id, prefix)).toEqual({
          node: question,
          before: prefix,
          after: [],
          dropped: [],
          keep: prefix,
          elsewhere: undefined,
        })
      }),
    )
  })

  it('joined midway leads to the same outcome', () => {
    fc.assert(
      fc.property(walkedSome, fc.nat(), ({ guide, trail, outcome }, cut) => {
        const rest = trail.slice(cut % trail.length)

        expect(locate(guide, rest)).toEqual({ kind: 'done', outcome, trail: rest })
      }),
    )
  })

  it('revisited at any question and answered alike is the same journey', () => {
    fc.assert(
      fc.property(walkedSome, fc.nat(), ({ guide, trail, outcome }, cut) => {
        const visit = trail[cut % trail.length]
        const arrival = arrive(guide, visit?.question ?? guide.start, trail)
        const answer = visit && findAnswer(arrival.node, visit)

        expect(arrival).toMatchObject({ dropped: [], elsewhere: undefined })
        expect([...arrival.before, ...arrival.after]).toEqual(trail)
        expect(answer && answered(guide, arrival, answer)).toEqual({ trail, node: outcome })
      }),
    )
  })

  it('with one answer changed is never stale, and keeps later answers for as long as they are asked for', () => {
    fc.assert(
      fc.property(walkedSome, fc.nat(), fc.nat(), ({ guide, trail }, cut, pick) => {
        const at = cut % trail.length
        const arrival = arrive(guide, trail[at]?.question ?? guide.start, trail)
        const answer = answersAt(arrival)[pick % answersAt(arrival).length]
        if (!answer) throw new Error('a question on a journey has answers')
        const changed = answered(guide, arrival, answer)
        const position = locate(guide, changed.trail)

        expect(position.kind === 'asking' ? position.question : position.kind === 'done' && position.outcome).toBe(
          changed.node,
        )
        expect(changed.trail.slice(0, at + 1)).toEqual([
          ...trail.slice(0, at),
          { question: arrival.node.id, answer: answer.id },
        ])
        expect(trail.slice(at + 1)).toEqual(expect.arrayContaining([...changed.trail.slice(at + 1)]))
        expect(trail.slice(at + 1).map(({ question }) => question)).not.toContain(changed.node.id)
      }),
    )
  })
})

describe('every address', () => {
  it('is read without a crash, and yields only questions of the guide, in order', () => {
    fc.assert(
      fc.property(addressed, ({ guide, entries }) => {
        const own = entries.filter(([key]) => guide.nodes.get(key as NodeId)?.kind === 'question')
        const trail = decode(guide, entries)

        expect(encode(trail)).toEqual(own.slice(0, trail.length))
        expect(trail).toHaveLength(Math.min(own.length, guide.nodes.size + 1))
      }),
    )
  })

  it('that is garbage is read without a crash', () => {
    fc.assert(
      fc.property(toyGuide(9), fc.string({ unit: 'binary' }), (guide, query) => {
        const trail = decode(guide, new URLSearchParams(query))
        for (const id of guide.nodes.keys()) expect(arrive(guide, id, trail).node.id).toBe(id)
      }),
    )
  })

  it('is read far enough: the cap spares work and changes no position', () => {
    fc.assert(
      fc.property(addressed, ({ guide, entries }) => {
        const own = asTrail(entries.filter(([key]) => guide.nodes.get(key as NodeId)?.kind === 'question'))
        const [uncapped, capped] = [locate(guide, own), locate(guide, decode(guide, entries))]

        expect(capped).toEqual(
          uncapped.kind === 'stale' && capped.kind === 'stale' ? { ...uncapped, dropped: capped.dropped } : uncapped,
        )
      }),
    )
  })

  it('is located without a crash, decoded or not: what is kept fits, what is dropped does not', () => {
    fc.assert(
      fc.property(addressed, fc.boolean(), ({ guide, entries }, decoded) => {
        const trail = decoded ? decode(guide, entries) : asTrail(entries)
        const position = locate(guide, trail)
        if (position.kind !== 'stale') {
          expect(position.trail).toEqual(trail)
          return
        }
        const [misfit] = position.dropped

        expect([...position.keep, ...position.dropped]).toEqual(trail)
        expect(locate(guide, position.keep).kind).not.toBe('stale')
        expect(misfit && findAnswer(position.node, misfit)).toBeUndefined()
        expect(misfit).toBeDefined()
      }),
    )
  })

  it('leads to the node it names, with no answer lost or made up on the way', () => {
    fc.assert(
      fc.property(addressed, fc.boolean(), ({ guide, at, entries }, decoded) => {
        const trail = decoded ? decode(guide, entries) : asTrail(entries)
        const { node, before, after, dropped, keep, elsewhere } = arrive(guide, at, trail)
        const position = locate(guide, trail)
        const claimed = [...before, ...after]

        expect(node.id).toBe(at)
        expect(dropped).toEqual(position.kind === 'stale' ? position.dropped : [])
        expect(keep).toEqual(position.kind === 'stale' ? position.keep : trail)
        expect(claimed).toEqual(claimed.length > 0 ? keep : [])
        expect(elsewhere !== undefined).toBe(keep.length > 0 && claimed.length === 0)
        expect(elsewhere?.id).not.toBe(at)
        if (after.length > 0) expect(after[0]?.question).toBe(at)
        if (before.length > 0)
          expect(locate(guide, before)).toMatchObject(node.kind === 'question' ? { question: node } : { outcome: node })
      }),
    )
  })

  it('can be answered wherever it leads, and is never stale after that', () => {
    fc.assert(
      fc.property(addressed, ({ guide, at, entries }) => {
        const arrival = arrive(guide, at, decode(guide, entries))
        for (const answer of answersAt(arrival)) {
          const { trail, node } = answered(guide, arrival, answer)
          const position = locate(guide, trail)

          expect(position.kind === 'asking' ? position.question : position.kind === 'done' && position.outcome).toBe(
            node,
          )
          expect(arrive(guide, node.id, decode(guide, encode(trail)))).toEqual({
            node,
            before: trail,
            after: [],
            dropped: [],
            keep: trail,
            elsewhere: undefined,
          })
        }
      }),
    )
  })
})

describe('every risk', () => {
  it('is settled by an answer that guards it with no new charge after, and by nothing else', () => {
    fc.assert(
      fc.property(walked, ({ guide, trail, outcome }) => {
        const risky = (id: NodeId) => nodeOf(guide, id).risk ?? []
        const stops = [...trail.map(({ question }) => question), outcome.id]
        for (const [at, id] of stops.entries()) {
          const before = trail.slice(0, at)
          const charged = before.findLastIndex(({ question }) => risky(question).includes('charge-again'))
          const assured = before
            .slice(Math.max(0, charged))
            .flatMap((visit) => findAnswer(nodeOf(guide, visit.question), visit)?.guards ?? [])

          expect(unsettled(guide, id, before)).toEqual(risky(id).filter((risk) => !assured.includes(risk)))
        }
      }),
    )
  })

  it('is warned of on a page opened cold, and at most that on any other way', () => {
    fc.assert(
      fc.property(addressed, ({ guide, at, entries }) => {
        const { node, before } = arrive(guide, at, decode(guide, entries))

        expect(unsettled(guide, at, [])).toEqual(node.risk ?? [])
        expect(node.risk ?? []).toEqual(expect.arrayContaining(unsettled(guide, at, before)))
      }),
    )
  })
})
