// The maintenance list with its words, as the build lets them through: tests prove that the file parses and that every
// task, kind and period has words in every language.

import type { Maintenance, Task } from '#handbook/parse-maintenance.ts'
import data from '#handbook/maintenance.json'
import type { HandbookText } from './text.ts'

export type MaintenanceText = HandbookText['maintenance']
export type KindId = keyof MaintenanceText['kinds']
type TaskText = { readonly do: string; readonly how: string; readonly careful?: string }

export const maintenance: Pick<Maintenance, 'kinds' | 'tasks'> = data as Maintenance

export const taskText = (words: MaintenanceText, { id }: Task): TaskText =>
  words.tasks[id as keyof MaintenanceText['tasks']]
