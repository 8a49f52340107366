// The command of an acquirer's engineer: what is wrong with a file and how to mend it, or what merchants will see.
// `npm run acquirer check [file…]`; without a file, all of public/acquirers.

import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

import { acquirerFiles, checkAt, readContent } from './files.ts'
import { effectLines, faultLines } from './report.ts'

const usage = `usage: npm run acquirer check [<file>\u2026]   for example: npm run acquirer check public/acquirers/example-bank.json`

function check(paths: readonly string[]): number {
  const content = readContent()
  const wrong = paths.filter((path) => {
    if (!existsSync(path)) {
      console.log(`${path}\n    there is no such file`)
      return true
    }
    const { faults, acquirer } = checkAt(path, content)
    console.log(acquirer ? `${path}: in order` : faultLines(path, faults))
    if (acquirer) console.log(effectLines(acquirer, content, Date.now()))
    return !acquirer
  })
  console.log(`acquirers: ${paths.length} checked, ${wrong.length} not in order`)
  return wrong.length > 0 ? 1 : 0
}

function run([command, ...files]: readonly string[]): number {
  if (command === 'check') return check(files.length > 0 ? files.map((file) => resolve(file)) : acquirerFiles())
  console.log(usage)
  return 1
}

process.exitCode = run(process.argv.slice(2))
