// Walks into every wall on purpose: a lint rule that stopped working would be silent otherwise.

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ESLint } from 'eslint'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../', import.meta.url))
const eslint = new ESLint({ cwd: root })

/** The rules that stop `code` when it stands in an existing file. */
async function stoppedBy(file: string, code: string): Promise<(string | null)[]> {
  const [report] = await eslint.lintText(code, { filePath: `${root}${file}` })
  return (report?.messages ?? []).map(({ ruleId }) => ruleId)
}

const wall = 'import-x/no-restricted-paths'

const trespasses: readonly [from: string, code: string, rule: string][] = [
  ['src/engine/trail.ts', `import { guides } from '#guides/registry.ts'\nguides.at(0)`, wall],
  ['src/engine/trail.ts', `import { search } from '../app/search.ts'\nsearch.name`, wall],
  ['src/engine/trail.ts', `import { useState } from 'react'\nuseState(1)`, 'no-restricted-imports'],
  ['src/engine/trail.ts', `export const now = Date.now()`, 'no-restricted-globals'],
  ['src/engine/trail.ts', `export const top = window.top`, 'no-restricted-globals'],
  ['src/guides/registry.ts', `import { search } from '#app/search.ts'\nsearch.name`, wall],
  ['src/guides/registry.ts', `import { readSite } from '#tools/pages/site.ts'\nreadSite.name`, wall],
  ['src/handbook/parse-pages.ts', `import { guides } from '#guides/registry.ts'\nguides.at(0)`, wall],
  ['src/handbook/parse-pages.ts', `import { search } from '../app/search.ts'\nsearch.name`, wall],
  [
    'src/engine/trail.ts',
    `import { parseHandbookPages } from '#handbook/parse-pages.ts'\nparseHandbookPages.name`,
    wall,
  ],
  ['src/acquirer/hours.ts', `import { nodeOf } from '#engine/graph.ts'\nnodeOf.name`, wall],
  ['src/engine/trail.ts', `import { parseAcquirer } from '#acquirer/parse.ts'\nparseAcquirer.name`, wall],
  ['src/offline/address.ts', `import { answersOf } from '#engine/graph.ts'\nanswersOf.name`, wall],
  ['src/app/search.ts', `import { readSite } from '#tools/pages/site.ts'\nreadSite.name`, wall],
  ['src/app/search.ts', `export const late = () => import('../../tools/pages/site.ts')`, wall],
  ['src/app/search.ts', `console.log(1)`, 'no-console'],
  ['src/app/search.ts', `document.getElementById('x')?.focus()`, 'no-restricted-syntax'],
  ['src/app/search.ts', `document.getElementById('x')?.focus({})`, 'no-restricted-syntax'],
  ['src/app/search.ts', `document.body.scrollIntoView()`, 'no-restricted-syntax'],
  ['src/app/search.ts', `history.pushState(null, '')`, 'no-restricted-syntax'],
  ['src/app/search.ts', `import { localeFor } from '#embed/words.ts'\nlocaleFor.name`, wall],
  ['src/embed/messages.ts', `import { search } from '../app/search.ts'\nsearch.name`, wall],
  ['tools/pages/site.ts', `import { localeFor } from '#embed/words.ts'\nlocaleFor.name`, wall],
  ['tools/pages/site.ts', `import { search } from '#app/search.ts'\nsearch.name`, wall],
  ['e2e/walk.ts', `import { search } from '#app/search.ts'\nsearch.name`, wall],
]

describe('the walls between the rooms', () => {
  it.each(trespasses)('%s may not say: %s', { timeout: 60_000 }, async (file, code, rule) => {
    expect(await stoppedBy(file, code)).toContain(rule)
  })

  it('let through what each room may use', { timeout: 60_000 }, async () => {
    const rules = await stoppedBy(
      'src/guides/registry.ts',
      `import { indexGuide } from '#engine/graph.ts'\nvoid indexGuide`,
    )
    expect(rules).not.toContain(wall)
  })
})

type Locked = { readonly dependencies?: object; readonly optionalDependencies?: object }

/** What a lock file names and does not hold. npm drops other machines' parts now and then, and then cannot install. */
function unheld(packages: Readonly<Record<string, Locked>>): string[] {
  const held = new Set(Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, '')))
  const named = Object.values(packages).flatMap(({ dependencies = {}, optionalDependencies = {} }) => [
    ...Object.keys(dependencies),
    ...Object.keys(optionalDependencies),
  ])
  return [...new Set(named)].filter((name) => !held.has(name))
}

describe('the lock file', () => {
  const { packages } = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8')) as {
    packages: Record<string, Locked>
  }

  it('holds every package that it names, those of other machines too', () => {
    expect(Object.keys(packages).length).toBeGreaterThan(200)
    expect(unheld(packages)).toEqual([])
  })

  it('would be caught without one', () => {
    const rest = Object.fromEntries(Object.entries(packages).filter(([path]) => !path.includes('oxide-darwin-arm64')))
    expect(unheld(rest)).toEqual(['@tailwindcss/oxide-darwin-arm64'])
  })
})
