// Findings as plain lines for an author: grouped by rule, each with where, what and how.
// No colour, so that a test, a log and an editor see the same words.

import type { Finding } from './finding.ts'

const lines = ({ level, where, says, fix }: Finding): string[] => [
  `  ${where}${level === 'warning' ? ' (warning)' : ''}`,
  `    ${says}`,
  `    to mend: ${fix}`,
]

export function report(findings: readonly Finding[]): string {
  const names = [...new Set(findings.map(({ rule }) => rule))]
  return names
    .flatMap((name) => {
      const own = findings.filter(({ rule }) => rule === name)
      return [`${name} (${own.length})`, ...own.flatMap(lines), '']
    })
    .join('\n')
}
