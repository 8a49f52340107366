// The authors' page names every rule and every command, so that it cannot fall behind the tools.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, it } from 'vitest'

import { root } from './files.ts'
import { rules } from './rules.ts'

const page = readFileSync(join(root, 'docs/authoring.md'), 'utf8')

it.each([...rules.map(({ name }) => name), 'needless-exception'])('docs/authoring.md explains the rule %s', (name) => {
  expect(page).toContain(`\`${name}\``)
})

it.each(['new', 'lint', 'draw', 'journeys', 'simulate'])('docs/authoring.md shows the command guide %s', (command) => {
  expect(page).toContain(`npm run guide ${command}`)
})
