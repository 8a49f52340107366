// The content linter's command: checks all content, repairs what a machine may, stamps what a person translated.
// `main.ts [--fix]`, `main.ts translated <locale> [file[:key]]`.

import { parseContent, sourceLocale, type Content } from './content.ts'
import { readFiles, writeFiles } from './files.ts'
import { lint, repair } from './lint.ts'
import { report } from './report.ts'
import { rules } from './rules.ts'
import { isNamed, stamped } from './translated.ts'

const usage = `usage: npm run content [-- --fix]
       npm run content translated <locale> [<file>[:<key>]]   for example: translated en guides/97:nodes.charged`

function check(fix: boolean): number {
  if (fix) {
    const changed = repair(readFiles(), rules)
    writeFiles(changed)
    for (const path of changed.keys()) console.log(`mended ${path}`)
  }
  const findings = lint(parseContent(readFiles()), rules)
  if (findings.length > 0) console.log(report(findings))
  console.log(`content: ${rules.length} rules, ${findings.length} findings`)
  return findings.length > 0 ? 1 : 0
}

/** Nothing to stamp is most likely a slip of the keyboard, so it is said. */
function mistake(content: Content, locale: string, prefix: string): string | undefined {
  if (locale === sourceLocale) return `${sourceLocale} is the source; only translations are stamped`
  const words = content.words.filter((one) => one.locale === locale)
  if (words.length === 0) return `there are no words in locales/${locale}`
  const isThere = words.some(({ name, strings }) => [...strings.keys()].some((key) => isNamed(name, key, prefix)))
  return isThere || prefix.endsWith(':none') ? undefined : `nothing in locales/${locale} is called "${prefix}"`
}

function translated([locale, prefix = '']: readonly string[]): number {
  if (!locale) {
    console.log(usage)
    return 1
  }
  const content = parseContent(readFiles())
  const wrong = mistake(content, locale, prefix)
  if (wrong) {
    console.log(wrong)
    return 1
  }
  const files = stamped(content, locale, prefix)
  writeFiles(files)
  console.log(`stamped ${prefix || 'everything'} of ${locale} in ${[...files.keys()].join(', ')}`)
  return 0
}

function run([command, ...rest]: readonly string[]): number {
  if (command === undefined || command === '--fix') return check(command === '--fix')
  if (command === 'translated') return translated(rest)
  console.log(usage)
  return 1
}

process.exitCode = run(process.argv.slice(2))
