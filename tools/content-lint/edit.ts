// Edits content in memory by dotted keys, where a list's members may be named by their id.
// For tests, which break one thing at a time: `nodes.charged.answers.unsure.next`.

import type { Files } from './content.ts'

type Branch = Record<string, unknown>

const isBranch = (value: unknown): value is Branch => typeof value === 'object' && value !== null

/** The real key of a step: a member's index where the step names its id, the end of a list where it says `+`. */
function keyIn(branch: Branch, step: string): string {
  if (!Array.isArray(branch)) return step
  if (step === '+') return String(branch.length)
  const at = branch.findIndex((member: unknown) => isBranch(member) && member['id'] === step)
  return at >= 0 ? String(at) : step
}

/** Dots part the steps; a key that holds dots itself is given in steps. */
const stepsOf = (key: string | readonly string[]): readonly string[] => (typeof key === 'string' ? key.split('.') : key)

function descend(json: unknown, steps: readonly string[], called: string): Branch {
  const branch = steps.reduce<unknown>((at, step) => (isBranch(at) ? at[keyIn(at, step)] : undefined), json)
  if (!isBranch(branch)) throw new Error(`there is nothing at ${called}`)
  return branch
}

const jsonOf = (files: Files, path: string): unknown => {
  const text = files.get(path)
  if (text === undefined) throw new Error(`there is no ${path}`)
  return JSON.parse(text)
}

export function valueAt(files: Files, path: string, key: string | readonly string[]): unknown {
  const steps = stepsOf(key)
  const parent = descend(jsonOf(files, path), steps.slice(0, -1), `${path}, ${steps.join('.')}`)
  return parent[keyIn(parent, steps.at(-1) ?? '')]
}

/** The files with one value changed, or taken out where the value is undefined. */
export function edited(files: Files, path: string, key: string | readonly string[], value: unknown): Files {
  const steps = stepsOf(key)
  const json = jsonOf(files, path)
  const parent = descend(json, steps.slice(0, -1), `${path}, ${steps.join('.')}`)
  const last = keyIn(parent, steps.at(-1) ?? '')
  if (value !== undefined) parent[last] = value
  else if (Array.isArray(parent)) parent.splice(Number(last), 1)
  else Reflect.deleteProperty(parent, last)
  return new Map([...files, [path, `${JSON.stringify(json, null, 2)}\n`]])
}

export const without = (files: Files, path: string): Files => new Map([...files].filter(([at]) => at !== path))
