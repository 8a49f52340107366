// How rules are run: crashes, exceptions, and the repair of a whole set of files.

import { describe, expect, it } from 'vitest'

import { parseContent, paths } from './content.ts'
import { edited } from './edit.ts'
import { error, type Rule } from './finding.ts'
import { lint } from './lint.ts'
import { report } from './report.ts'
import { rules } from './rules.ts'
import { toy } from './toy.ts'

const crashing: Rule = {
  name: 'crashing',
  check() {
    throw new Error('ouch')
  },
}

const grumbling: Rule = { name: 'grumbling', check: () => [error('here', 'it is wrong', 'mend it')] }

const excepting = (rule: string, where: string) =>
  parseContent(edited(toy, paths.exceptions, '+', { rule, where, reason: 'because' }))

describe('lint', () => {
  it('finds nothing wrong with the toy', () => {
    expect(lint(parseContent(toy), rules)).toEqual([])
  })

  it('turns a rule that crashes into a finding and runs the others', () => {
    const found = lint(parseContent(toy), [crashing, grumbling])
    expect(found.map(({ rule }) => rule)).toEqual(['crashing', 'grumbling'])
    expect(found[0]?.says).toContain('ouch')
  })

  it('leaves out what is excepted', () => {
    expect(lint(excepting('grumbling', 'here'), [grumbling])).toEqual([])
  })

  it('reports an exception that is no longer needed', () => {
    expect(lint(excepting('grumbling', 'there'), []).map(({ rule }) => rule)).toEqual(['needless-exception'])
  })

  it('prints where, what and how', () => {
    const text = report(lint(parseContent(toy), [grumbling]))
    expect(text).toBe('grumbling (1)\n  here\n    it is wrong\n    to mend: mend it\n')
  })
})
