// Runs every rule over the content, takes out what is excepted, and repairs what can be repaired.
// A rule that crashes and an exception that is no longer needed are findings like any other.

import { parseContent, paths, type Content, type Files } from './content.ts'
import type { Finding, Rule } from './finding.ts'
import type { Exception } from './records.ts'

export function lint(content: Content, rules: readonly Rule[]): Finding[] {
  const found = rules.flatMap((rule) => run(rule, content))
  const covers = (exception: Exception, finding: Finding) =>
    exception.rule === finding.rule && exception.where === finding.where
  const left = found.filter((finding) => !content.exceptions.some((exception) => covers(exception, finding)))
  const needless = content.exceptions.filter((exception) => !found.some((finding) => covers(exception, finding)))
  return [...left, ...needless.map(needlessException)]
}

function run({ name, check }: Rule, content: Content): Finding[] {
  try {
    return check(content).map((found) => ({ rule: name, ...found }))
  } catch (thrown) {
    const says = `the rule crashed: ${thrown instanceof Error ? thrown.message : String(thrown)}`
    return [
      {
        rule: name,
        level: 'error',
        where: `tools/content-lint/rules/${name}.ts`,
        says,
        fix: 'mend the rule, or tell us',
      },
    ]
  }
}

const needlessException = ({ rule, where }: Exception): Finding => ({
  rule: 'needless-exception',
  level: 'error',
  where: `${paths.exceptions}, ${rule} at ${where}`,
  says: 'nothing is wrong there any more',
  fix: 'delete this entry from the list',
})

/** The files that change when every rule has repaired what it can, each seeing the repairs before it. */
export function repair(files: Files, rules: readonly Rule[]): Files {
  const changed = new Map<string, string>()
  for (const { fix } of rules) {
    const content = parseContent(new Map([...files, ...changed]))
    for (const [path, text] of fix?.(content) ?? []) if (content.files.get(path) !== text) changed.set(path, text)
  }
  return changed
}
