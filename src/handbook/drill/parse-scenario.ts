// The door for scenarios of the staff drill: a scenario is a guide whose questions are moments at a terminal and whose
// answers are acts, right or wrong. No words in it. Apart from scenario.ts so that the schema library stays out of the
// browser.

import { z } from 'zod'
import { faults } from '#engine/parse.ts'
import { guideFileOf } from './scenario.ts'
import { topics } from './topics.ts'

const slug = z
  .string()
  .max(40)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters, digits and single hyphens only')
// The engine's own brands: a moment is one of its nodes, an act one of its answers.
const momentId = slug.brand<'NodeId'>()
const actId = slug.brand<'AnswerId'>()
const sourceId = slug.brand<'SourceId'>()

/** What can be seen and heard; the words on the display stand with the other words. */
const shows = z.strictObject({
  code: z
    .string()
    .regex(/^[0-9A-Z]{2}$/, 'two digits or capitals, as on a display')
    .optional(),
  lamp: z.enum(['go', 'undo', 'stop']).optional(),
  /** `missing`: there should be one, and it did not come. */
  slip: z.enum(['printed', 'missing']).optional(),
  phone: z.enum(['message', 'call']).optional(),
})

const common = {
  id: actId,
  next: momentId,
  /** What there is to see afterwards; as before where it is left out. */
  shows: shows.optional(),
}

const act = z.discriminatedUnion('right', [
  z.strictObject({ ...common, right: z.literal(true) }),
  z.strictObject({ ...common, right: z.literal(false), against: z.enum(topics) }),
])

const moment = z.strictObject({ id: momentId, shows, acts: z.array(act).min(3).max(4) })
const ending = z.strictObject({ id: momentId, right: z.boolean() })

const scenarioFile = z.strictObject({
  id: slug.brand<'GuideId'>(),
  start: momentId,
  /** When its facts were last checked (YYYY-MM-DD), and against which source. */
  checked: z.strictObject({ date: z.iso.date(), source: sourceId }),
  sources: z.array(sourceId).min(1),
  moments: z.array(moment).min(1),
  endings: z.array(ending).min(1),
})

export type Shows = Readonly<z.infer<typeof shows>>
export type Act = Readonly<z.infer<typeof act>>
export type Moment = Readonly<z.infer<typeof moment>>
export type Ending = Readonly<z.infer<typeof ending>>
export type ScenarioFile = Readonly<z.infer<typeof scenarioFile>>

/** The shape alone, for checks that must also see a scenario whose graph is wrong. Throws ZodError. */
export const readScenarioFile = (data: unknown): ScenarioFile => scenarioFile.parse(data)

/** Throws ZodError on a wrong shape, Error naming every fault of the graph, found as in any guide. */
export function parseScenarioFile(data: unknown): ScenarioFile {
  const file = readScenarioFile(data)
  const found = faults(guideFileOf(file))
  if (found.length > 0) throw new Error(`scenario ${file.id}:\n${found.join('\n')}`)
  return file
}
