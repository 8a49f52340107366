// The guide author's command: begin, check, draw, write the journeys of, or walk one guide.
// `npm run guide <new|lint|draw|journeys|simulate> <id>`.

import {
  guideWords,
  parseContent,
  paths,
  sourceLocale,
  type Content,
  type GuideSource,
} from '#tools/content-lint/content.ts'
import { readFiles, writeFiles } from '#tools/content-lint/files.ts'
import { lint } from '#tools/content-lint/lint.ts'
import { report } from '#tools/content-lint/report.ts'
import { rules } from '#tools/content-lint/rules.ts'

import { draw } from './draw.ts'
import { scaffold } from './new.ts'
import { segments } from './segments.ts'
import { simulate } from './simulate.ts'

const usage = `usage: npm run guide <command> <id>
  new <id>                        begin a guide: structure, free numbers, words in every locale
  lint <id>                       what the content linter finds in this guide alone
  draw <id> [locale]              print it as a Mermaid chart
  journeys <id>                   write src/guides/journeys/<id>.txt
  simulate <id> [locale] [seed]   print one walk, its answers taken by chance`

/** What a command prints, and whether all is well. */
type Said = { readonly text: string; readonly well: boolean }
const well = (text: string): Said => ({ text, well: true })
const ill = (text: string): Said => ({ text, well: false })

function begin(content: Content, id: string): Said {
  const files = scaffold(content, id)
  if (typeof files === 'string') return ill(files)
  writeFiles(files)
  return well(
    `wrote\n  ${[...files.keys()].join('\n  ')}\nnow write its nodes and words, then "npm run fix" and "npm run guide lint ${id}"`,
  )
}

function lintOne(content: Content, { name }: GuideSource): Said {
  const own = [
    paths.guide(name),
    paths.journeys(name),
    ...content.locales.map((locale) => paths.words(locale, `guides/${name}`)),
  ]
  const isOwn = (where: string) => own.some((path) => where.startsWith(path)) || where.includes(`guide "${name}"`)
  const findings = lint(content, rules).filter(({ where }) => isOwn(where))
  const count = `guide ${name}: ${rules.length} rules, ${findings.length} findings`
  return { text: findings.length > 0 ? `${report(findings)}\n${count}` : count, well: findings.length === 0 }
}

function writeJourneys({ name, file }: GuideSource): Said {
  const text = segments(file)
  if (text === undefined)
    return ill(`guide ${name} has answers that lead in a circle or nowhere: run "npm run guide lint ${name}"`)
  writeFiles(new Map([[paths.journeys(name), text]]))
  return well(`wrote ${paths.journeys(name)}: read its diff, it shows which merchants now end elsewhere`)
}

function walk(content: Content, guide: GuideSource, locale = sourceLocale, seed?: string): Said {
  const words = guideWords(content, locale, guide)
  if (!words) return ill(`there are no words at ${paths.words(locale, `guides/${guide.name}`)}`)
  return well(simulate(guide.file, words, seed === undefined ? Math.floor(Math.random() * 1e6) : Number(seed)))
}

function run([command, id, ...rest]: readonly string[]): Said {
  if (!command || !id) return ill(usage)
  const content = parseContent(readFiles())
  if (command === 'new') return begin(content, id)
  const guide = content.guides.find(({ name }) => name === id)
  if (!guide)
    return ill(`there is no readable guide "${id}"; there are: ${content.guides.map(({ name }) => name).join(', ')}`)
  switch (command) {
    case 'lint':
      return lintOne(content, guide)
    case 'draw':
      return well(draw(guide.file, guideWords(content, rest[0] ?? sourceLocale, guide)))
    case 'journeys':
      return writeJourneys(guide)
    case 'simulate':
      return walk(content, guide, ...rest)
    default:
      return ill(usage)
  }
}

const { text, well: isWell } = run(process.argv.slice(2))
console.log(text)
process.exitCode = isWell ? 0 : 1
