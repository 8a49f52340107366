// What a guide is: a directed graph of questions and outcomes, without any words.
// Parsed once at the door, so nothing behind it has to doubt its shape.

import { z } from 'zod'

/** Names that mean something else in an address, so no question may be called by one. */
export const reservedNames = ['acquirer', 'back', 'rev', 'text'] as const

/** First parts of addresses that are no guide, now or by contract later. */
export const reservedPlaces = ['404', 'codes', 'desk', 'handbook', 'home', 'sheet'] as const

const slug = z
  .string()
  .max(40)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters, digits and single hyphens only')
const guideId = slug.brand<'GuideId'>()
const nodeId = slug.brand<'NodeId'>()
const answerId = slug.brand<'AnswerId'>()
const sourceId = slug.brand<'SourceId'>()
const number = z
  .string()
  .regex(/^\d{4}$/, 'three digits and a check digit')
  .brand<'NodeNumber'>()
const risk = z.enum(['charge-again', 'power-off'])
/** What is known about a charge: the host said yes, the host said no, nobody has said. */
const money = z.enum(['approved', 'declined', 'unresolved'])

const answer = z.strictObject({
  id: answerId,
  next: nodeId,
  /** Risks that are settled by whoever can truthfully give this answer. */
  guards: z.array(risk).min(1).optional(),
})

/** In a node set an answer may also leave the set, by a way out that each guide leads on itself. */
const setAnswer = z.union([answer, answer.omit({ next: true }).extend({ exit: slug })])

/** A question that a side guide can answer: which of these answers each of its results stands for. */
const asks = z.strictObject({ guide: guideId, approved: answerId, declined: answerId, unresolved: answerId })

const shared = {
  id: nodeId,
  risk: z.array(risk).min(1).optional(),
  picture: slug.optional(),
  /** Where it helps to know whether the reader's own phone reaches the network. */
  probe: z.literal('network').optional(),
  sources: z.array(sourceId).min(1).optional(),
  /** For authors; dropped from everything that ships. */
  note: z.string().optional(),
}

const asked = {
  kind: z.literal('question'),
  /** True where the merchant does something and then says what happened. */
  instruction: z.literal(true).optional(),
  /** Minutes it takes, as a merchant in a hurry would count. */
  minutes: z.number().positive().max(60),
  /** True where nobody can pay at the terminal meanwhile. */
  downtime: z.literal(true).optional(),
  /** Seconds to wait, shown as a clock. */
  wait: z.int().positive().max(600).optional(),
  asks: asks.optional(),
}

const ended = {
  kind: z.literal('outcome'),
  who: z.enum(['merchant', 'acquirer', 'issuer', 'maker', 'carrier', 'nobody']),
  /** Which of the acquirer's telephones it is for, where that is not its usual one. */
  calls: z.enum(['repair', 'registration', 'security']).optional(),
  /** What became of the charge, where the verdict says so. */
  money: money.optional(),
}

const question = z.strictObject({ ...shared, number, ...asked, answers: z.array(answer).min(2) })
const outcome = z.strictObject({ ...shared, number, ...ended })

/** Nodes that several guides include. Their words are shared; their numbers are each guide's own. */
const nodeSet = z.strictObject({
  id: slug,
  nodes: z
    .array(
      z.discriminatedUnion('kind', [
        z.strictObject({ ...shared, ...asked, answers: z.array(setAnswer).min(2) }),
        z.strictObject({ ...shared, ...ended }),
      ]),
    )
    .min(1),
})

const include = z.strictObject({
  set: slug,
  /** A spoken number for each node of the set, by its id. */
  numbers: z.record(z.string(), number),
  /** Where each way out of the set leads, by its name. */
  exits: z.record(z.string(), nodeId).optional(),
})

const guideFile = z.strictObject({
  id: guideId,
  /** A side guide is entered from any step and left back to it. */
  side: z.literal(true).optional(),
  /** A side guide with a pack of its own, fetched when it is near, so that other guides do not weigh more. */
  apart: z.literal(true).optional(),
  start: nodeId,
  /** When its facts were last checked (YYYY-MM-DD), and against which source. */
  checked: z.strictObject({ date: z.iso.date(), source: sourceId }),
  includes: z.array(include).min(1).optional(),
  nodes: z.array(z.discriminatedUnion('kind', [question, outcome])).min(1),
})

export type GuideId = z.infer<typeof guideId>
export type NodeId = z.infer<typeof nodeId>
export type AnswerId = z.infer<typeof answerId>
export type Risk = z.infer<typeof risk>
export type Answer = Readonly<z.infer<typeof answer>>
export type Money = z.infer<typeof money>
/** `set`: the node set that a node was included from. */
type Included = { readonly set?: string }
export type Question = Readonly<z.infer<typeof question>> & Included
export type Outcome = Readonly<z.infer<typeof outcome>> & Included
export type GuideNode = Question | Outcome
export type NodeSet = Readonly<z.infer<typeof nodeSet>>
export type SetNode = NodeSet['nodes'][number]
/** A guide as its author wrote it: node sets are named, not yet included. */
export type WrittenGuide = Readonly<z.infer<typeof guideFile>>
export type Include = NonNullable<WrittenGuide['includes']>[number]
/** A guide with all its nodes. */
export type GuideFile = Readonly<Omit<WrittenGuide, 'includes' | 'nodes'>> & { readonly nodes: readonly GuideNode[] }
export type Guide = Readonly<Omit<GuideFile, 'nodes'>> & {
  readonly nodes: ReadonlyMap<NodeId, GuideNode>
}

/** The shape alone, for checks that must also see a guide whose graph is wrong. Throws ZodError. */
export const readGuideFile = (data: unknown): WrittenGuide => guideFile.parse(data)

/** Throws ZodError. */
export const parseNodeSet = (data: unknown): NodeSet => nodeSet.parse(data)
