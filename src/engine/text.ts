// What the words of a guide must look like in any language: one file a guide and locale, keyed by node and answer id.
// Strings only, so that no author can put markup or code into a page.

import { z } from 'zod'

const words = z.string().min(1)
const list = z.array(words).min(1)

const questionText = z.strictObject({
  title: words,
  body: words.optional(),
  /** What to do, one action each. */
  steps: list.optional(),
  /** A sentence to say to the customer. */
  say: words.optional(),
  answers: z.record(z.string(), z.strictObject({ label: words, hint: words.optional() })),
})

const outcomeText = z.strictObject({
  title: words,
  body: words.optional(),
  /** What the merchant does now. */
  steps: list.optional(),
  say: words.optional(),
  /** What the one who fixes it does, and how long that takes. */
  does: words.optional(),
  takes: words.optional(),
  /** What to have at hand when calling. */
  ready: list.optional(),
  /** What to do when nobody answers any more today. */
  tonight: words.optional(),
  /** How to prove that it is mended. */
  proof: list.optional(),
  /** What never to try. */
  never: list.optional(),
  /** None: said so that a fault inside a question's answers is reported as that fault. */
  answers: z.never().optional(),
})

const front = z.strictObject({
  lead: words,
  means: list,
  usuallyNot: list,
  unknown: words,
  /** What a screen may show, by the answer of the start question it stands for; for search. */
  screen: z.record(z.string(), list),
})

const guideText = z.strictObject({
  /** What the terminal's display shows, or a short name. */
  name: words,
  title: words,
  description: words,
  front: front.optional(),
  nodes: z.record(z.string(), z.union([questionText, outcomeText])),
})

/** What a help-desk agent says at each node, and what only an agent should know. Never part of a merchant's page. */
const agentText = z.strictObject({
  nodes: z.record(z.string(), z.strictObject({ say: words, know: list.optional() })),
})

/** Words of nodes that several guides include. */
const setText = z.strictObject({ nodes: z.record(z.string(), z.union([questionText, outcomeText])) })

export type SetText = Readonly<z.infer<typeof setText>>
export type AgentText = Readonly<z.infer<typeof agentText>>
export type QuestionText = Readonly<z.infer<typeof questionText>>
export type OutcomeText = Readonly<z.infer<typeof outcomeText>>
export type GuideText = Readonly<z.infer<typeof guideText>>

/** Throws ZodError naming every key that does not fit. */
export const parseGuideText = (data: unknown): GuideText => guideText.parse(data)

/** Throws ZodError naming every key that does not fit. */
export const parseSetText = (data: unknown): SetText => setText.parse(data)

/** Throws ZodError naming every key that does not fit. */
export const parseAgentText = (data: unknown): AgentText => agentText.parse(data)
