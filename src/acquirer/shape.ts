// Small checks that a larger one is put together from. Closed: a key that nobody asked for is a fault. Not the schema
// library of the build, since browsers run this too.

import type { Fault } from './file.ts'

/** Adds what is wrong to `faults`; what it returns is only to be used when nothing was added. */
export type Check<Value> = (value: unknown, field: string, faults: Fault[]) => Value | undefined

export type Field<Value> = { readonly check: Check<Value>; readonly needed: boolean }

export const needed = <Value>(check: Check<Value>): Field<Value> => ({ check, needed: true })
export const optional = <Value>(check: Check<Value>): Field<Value> => ({ check, needed: false })

const nameOf = (field: string, key: string) => (field ? `${field}.${key}` : key)

/** A name as a fault may repeat it: it comes from the file, and might be long or hold signs that nobody sees. */
export const quoted = (text: string): string => `"${text.slice(0, 40).replace(/[^\x20-\x7e\u4e00-\u9fff]/g, '?')}"`

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Own keys only, so that nothing is read off a prototype. */
const ownOf = (record: Readonly<Record<string, unknown>>, key: string): unknown =>
  Object.prototype.hasOwnProperty.call(record, key) ? record[key] : undefined

type Fields<Value> = { readonly [Key in keyof Value]-?: Field<Exclude<Value[Key], undefined>> }

export function shape<Value extends object>(fields: Fields<Value>): Check<Value> {
  const entries = Object.entries<Field<unknown>>(fields as Readonly<Record<string, Field<unknown>>>)
  const known = entries.map(([key]) => key)
  return (value, field, faults) => {
    if (!isRecord(value)) {
      faults.push({ field, wrong: 'it is no object', remedy: `write { } with ${known.join(', ')}` })
      return undefined
    }
    for (const key of Object.keys(value))
      if (!known.includes(key))
        faults.push({
          field: nameOf(field, quoted(key)),
          wrong: 'there is no such field',
          remedy: `take it out; known here: ${known.join(', ')}`,
        })
    const read: Record<string, unknown> = {}
    for (const [key, { check, needed: isNeeded }] of entries) {
      const own = ownOf(value, key)
      if (own !== undefined) read[key] = check(own, nameOf(field, key), faults)
      else if (isNeeded) faults.push({ field: nameOf(field, key), wrong: 'it is missing', remedy: 'add it' })
    }
    return read as Value
  }
}

export function list<Value>(check: Check<Value>, least: number, most: number): Check<readonly Value[]> {
  return (value, field, faults) => {
    if (!Array.isArray(value) || value.length < least || value.length > most) {
      faults.push({ field, wrong: 'it is no list of the right length', remedy: `write a list of ${least} to ${most}` })
      return undefined
    }
    return value.flatMap((each: unknown, at) => check(each, `${field}[${at}]`, faults) ?? [])
  }
}

/** A short text that a pattern describes wholly. */
export function matching(pattern: RegExp, remedy: string): Check<string> {
  return (value, field, faults) => {
    if (typeof value === 'string' && value.length <= 200 && pattern.test(value)) return value
    faults.push({ field, wrong: 'it is not written as it must be', remedy })
    return undefined
  }
}

export function oneOf<Value extends string>(values: readonly Value[]): Check<Value> {
  return (value, field, faults) => {
    const found = values.find((each) => each === value)
    if (found === undefined)
      faults.push({ field, wrong: 'it is none of those known', remedy: `write one of: ${values.join(', ')}` })
    return found
  }
}

export const onlyTrue: Check<true> = (value, field, faults) => {
  if (value === true) return true
  faults.push({ field, wrong: 'it is not true', remedy: 'write true, or take the field out' })
  return undefined
}

/** A check and then another, of what the first let through. */
export function and<Value>(check: Check<Value>, then: (value: Value, field: string, faults: Fault[]) => void) {
  const both: Check<Value> = (value, field, faults) => {
    const before = faults.length
    const read = check(value, field, faults)
    if (read !== undefined && faults.length === before) then(read, field, faults)
    return read
  }
  return both
}

export const repeated = (values: readonly string[]): string | undefined =>
  values.find((value, at) => values.indexOf(value) !== at)
