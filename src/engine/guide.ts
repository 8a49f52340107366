// What a guide is: a directed graph of questions and outcomes, without any words.
// Parsed once at the door, so nothing behind it has to doubt its shape.

import { z } from 'zod'

/** Names that mean something else in an address, so no question may be called by one. */
export const reservedNames = ['acquirer', 'back', 'rev', 'text'] as const

/** First parts of addresses that are no guide, now or by contract later. */
export const reservedPlaces = ['codes', 'desk', 'handbook', 'sheet'] as const

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

const answer = z.strictObject({
  id: answerId,
  next: nodeId,
  /** Risks that are settled by whoever can truthfully give this answer. */
  guards: z.array(risk).min(1).optional(),
})

const common = {
  id: nodeId,
  number,
  risk: z.array(risk).min(1).optional(),
  picture: slug.optional(),
  sources: z.array(sourceId).min(1).optional(),
  /** For authors; dropped from everything that ships. */
  note: z.string().optional(),
}

const question = z.strictObject({
  kind: z.literal('question'),
  ...common,
  answers: z.array(answer).min(2),
  /** True where the merchant does something and then says what happened. */
  instruction: z.literal(true).optional(),
  /** Minutes it takes, as a merchant in a hurry would count. */
  minutes: z.number().positive().max(60),
  /** True where nobody can pay at the terminal meanwhile. */
  downtime: z.literal(true).optional(),
  /** Seconds to wait, shown as a clock. */
  wait: z.int().positive().max(600).optional(),
})

const outcome = z.strictObject({
  kind: z.literal('outcome'),
  ...common,
  who: z.enum(['merchant', 'acquirer', 'issuer', 'maker', 'carrier', 'nobody']),
})

const guideFile = z.strictObject({
  id: guideId,
  /** A side guide is entered from any step and left back to it. */
  side: z.literal(true).optional(),
  start: nodeId,
  /** When its facts were last checked (YYYY-MM-DD), and against which source. */
  checked: z.strictObject({ date: z.iso.date(), source: sourceId }),
  nodes: z.array(z.discriminatedUnion('kind', [question, outcome])).min(1),
})

export type GuideId = z.infer<typeof guideId>
export type NodeId = z.infer<typeof nodeId>
export type AnswerId = z.infer<typeof answerId>
export type Risk = z.infer<typeof risk>
export type Answer = Readonly<z.infer<typeof answer>>
export type Question = Readonly<z.infer<typeof question>>
export type Outcome = Readonly<z.infer<typeof outcome>>
export type GuideNode = Question | Outcome
export type GuideFile = Readonly<z.infer<typeof guideFile>>
export type Guide = Readonly<Omit<GuideFile, 'nodes'>> & {
  readonly nodes: ReadonlyMap<NodeId, GuideNode>
}

/** The shape alone, for checks that must also see a guide whose graph is wrong. Throws ZodError. */
export const readGuideFile = (data: unknown): GuideFile => guideFile.parse(data)
