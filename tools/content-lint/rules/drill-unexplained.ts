// A trainee learns from what an act brings and from why it was wrong: every act of every scenario needs both in every
// locale, every moment must be reachable, and a scenario must be one that can be failed and finished.

import { ZodError } from 'zod'

import { drillFaults, fileOf } from '#handbook/drill/faults.ts'
import { readScenarioFile, type ScenarioFile } from '#handbook/drill/parse-scenario.ts'

import { shapeFaults, wordsOf, type Content } from '../content.ts'
import { error, type Found, type Rule } from '../finding.ts'

const isScenario = (path: string): boolean => /^src\/handbook\/drill\/[^/]+\.json$/.test(path)

const reasons = (thrown: unknown): string[] =>
  thrown instanceof ZodError ? shapeFaults(thrown.issues) : [thrown instanceof Error ? thrown.message : String(thrown)]

type Read = { readonly files: readonly ScenarioFile[]; readonly found: readonly Found[] }

function read(path: string, text: string): Read {
  try {
    const file = readScenarioFile(JSON.parse(text))
    const misnamed = error(path, `it calls itself "${file.id}"`, `name the file ${fileOf(file.id)}`)
    return { files: [file], found: fileOf(file.id) === path ? [] : [misnamed] }
  } catch (thrown) {
    const fix = 'give it the shape that src/handbook/drill/parse-scenario.ts asks for'
    return { files: [], found: reasons(thrown).map((says) => error(path, says, fix)) }
  }
}

function check(content: Content): Found[] {
  const all = [...content.files].filter(([path]) => isScenario(path)).map(([path, text]) => read(path, text))
  const files = all.flatMap((one) => one.files)
  if (all.length === 0) return []
  const words = content.locales.map(
    (locale) => [locale, wordsOf(content, locale, 'handbook/drill')?.strings ?? new Map<string, string>()] as const,
  )
  const faults = drillFaults(files, new Map(words)).map(({ where, says, fix }) => error(where, says, fix))
  return [...all.flatMap(({ found }) => found), ...faults]
}

export const drillUnexplained: Rule = { name: 'drill-unexplained', check }
