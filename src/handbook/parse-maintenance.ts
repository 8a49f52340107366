// The door for the maintenance list: which tasks there are, how often, and for which kind of terminal. No words in it.
// Apart from maintenance.ts so that the schema library stays out of the browser.

import { z } from 'zod'

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters, digits and single hyphens only')
const every = z.enum(['day', 'week', 'month', 'year'])

const task = z.strictObject({
  id: slug,
  every,
  /** The kinds of terminal it is for. */
  kinds: z.array(slug).min(1),
  minutes: z.int().positive().max(60),
  /** Keys into the list of sources that guides use too; none where it is plain housekeeping. */
  sources: z.array(slug),
  /** The page of the handbook that says more. */
  page: slug.optional(),
})

const maintenanceFile = z.strictObject({
  kinds: z.array(slug).min(1),
  tasks: z.array(task).min(1),
  /** What the calendar file that needs no scripts says of its days. */
  file: z.strictObject({
    stamp: z.iso.datetime(),
    time: z.string().regex(/^[0-2]\d:[0-5]\d$/, 'hours and minutes'),
    first: z.strictObject({ day: z.iso.date(), week: z.iso.date(), month: z.iso.date(), year: z.iso.date() }),
  }),
})

export type Task = Readonly<z.infer<typeof task>>
export type Maintenance = Readonly<z.infer<typeof maintenanceFile>>

/** Throws ZodError on a wrong shape, Error on a task that is for no known kind or is there twice. */
export function parseMaintenance(data: unknown): Maintenance {
  const file = maintenanceFile.parse(data)
  const ids = file.tasks.map(({ id }) => id)
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at)
  const strange = file.tasks.flatMap(({ id, kinds }) =>
    kinds.filter((kind) => !file.kinds.includes(kind)).map((kind) => `${id}: ${kind}`),
  )
  const found = [...twice.map((id) => `two tasks are called "${id}"`), ...strange.map((one) => `no such kind: ${one}`)]
  if (found.length > 0) throw new Error(`maintenance:\n${found.join('\n')}`)
  return file
}
