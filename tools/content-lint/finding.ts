// What a rule is and what it reports: plain text that says where, what and how to mend it.
// A rule returns values and never prints, so that a test, an editor or CI can show them as it likes.

import type { Content, Files } from './content.ts'

export type Finding = {
  readonly rule: string
  readonly level: 'error' | 'warning'
  /** A file's path, then the place in it: `src/guides/97.json, node "charged"`. */
  readonly where: string
  readonly says: string
  readonly fix: string
}

/** A finding before the linter signs it with the rule's name. */
export type Found = Omit<Finding, 'rule'>

export type Rule = {
  readonly name: string
  readonly check: (content: Content) => readonly Found[]
  /** The files that change, with their new text. */
  readonly fix?: (content: Content) => Files
}

export const error = (where: string, says: string, fix: string): Found => ({ level: 'error', where, says, fix })
