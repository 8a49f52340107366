// What is wrong with the words of the scenarios in one language: none where the drill needs some, some where nothing
// reads them, and lines too long for the drawn display.

import type { ScenarioFile, Shows } from './parse-scenario.ts'
import type { Fault } from './faults.ts'

/** Words under their dotted keys. */
export type Strings = ReadonlyMap<string, string>

/** Half-width characters that fit on one line of the display, and lines that fit on it. */
export const displayWidth = 24
const displayLines = 3
const besideCode = 2

type Needs = { readonly keys: readonly string[]; readonly displays: readonly (readonly [key: string, most: number])[] }

const none: Needs = { keys: [], displays: [] }
const join = (all: readonly Needs[]): Needs => ({
  keys: all.flatMap(({ keys }) => keys),
  displays: all.flatMap(({ displays }) => displays),
})

const under = (key: string, parts: readonly string[]): Needs => ({ ...none, keys: parts.map((one) => `${key}.${one}`) })

function shown(key: string, shows: Shows | undefined): Needs {
  if (!shows) return none
  const phone = shows.phone ? under(`${key}.phone`, ['from', 'says']) : none
  return join([phone, { keys: [], displays: [[`${key}.screen`, shows.code ? besideCode : displayLines]] }])
}

/** Every key that a scenario's page reads. */
function needsOf({ id, moments, endings }: ScenarioFile): Needs {
  const key = `scenarios.${id}`
  return join([
    under(key, ['title', 'setting']),
    ...moments.flatMap((moment) => {
      const place = `${key}.moments.${moment.id}`
      const acts = moment.acts.flatMap((act) => [
        under(`${place}.acts.${act.id}`, ['label', 'consequence', 'why']),
        shown(`${place}.acts.${act.id}`, act.shows),
      ])
      return [under(place, ['title', 'body']), shown(place, moment.shows), ...acts]
    }),
    ...endings.map((ending) => under(`${key}.endings.${ending.id}`, ['title', 'body'])),
  ])
}

const isWide = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef\u201c\u201d\u2026]/u
const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + (isWide.test(character) ? 2 : 1), 0)

/** The keys of a display's lines, as they are in the words. */
const linesOf = (strings: Strings, key: string): string[] =>
  [...strings.keys()].filter((one) => one.startsWith(`${key}.`))

export function wordsFaults(files: readonly ScenarioFile[], locale: string, strings: Strings): Fault[] {
  const where = (key: string) => `locales/${locale}/handbook/drill.json, ${key}`
  const needs = join(files.map(needsOf))
  const displays = needs.displays.flatMap(([key, most]) => displayFaults(where(key), key, most, strings))
  const missing = needs.keys
    .filter((key) => (strings.get(key) ?? '').trim() === '')
    .map((key) => ({ where: where(key), says: 'the drill needs these words', fix: 'write them' }))
  const read = new Set(needs.keys)
  const isRead = (key: string) => read.has(key) || needs.displays.some(([display]) => key.startsWith(`${display}.`))
  const orphans = [...strings.keys()]
    .filter((key) => key.startsWith('scenarios.') && !isRead(key))
    .map((key) => ({ where: where(key), says: 'nothing in the scenarios reads these words', fix: 'delete them' }))
  return [...missing, ...displays, ...orphans]
}

function displayFaults(where: string, key: string, most: number, strings: Strings): Fault[] {
  const lines = linesOf(strings, key)
  const wide = lines.filter((line) => widthOf(strings.get(line) ?? '') > displayWidth)
  const blank = lines.filter((line) => (strings.get(line) ?? '').trim() === '')
  return [
    ...(lines.length === 0 || blank.length > 0
      ? [{ where, says: 'the display has no words', fix: 'write its lines' }]
      : []),
    ...(lines.length > most
      ? [{ where, says: `${lines.length} lines, and the display has ${most}`, fix: 'leave one out' }]
      : []),
    ...wide.map((line) => ({
      where,
      says: `too long for the display: ${strings.get(line) ?? ''}`,
      fix: `at most ${displayWidth} half-width characters a line`,
    })),
  ]
}
