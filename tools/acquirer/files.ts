// The acquirers' files on disk; the build takes none of them unless all are in order.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Acquirer } from '#acquirer/file.ts'
import { parseContent, type Content } from '#tools/content-lint/content.ts'
import { readFiles, root } from '#tools/content-lint/files.ts'

import { checkFile, type Checked } from './check.ts'
import { faultLines } from './report.ts'

const folder = join(root, 'public/acquirers')

export const acquirerFiles = (): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => join(folder, file))

export const readContent = (): Content => parseContent(readFiles())

/** @param path the logo is looked for beside it */
export function checkAt(path: string, content: Content): Checked {
  const logo = (address: string) => {
    const file = join(dirname(path), basename(address))
    return existsSync(file) ? readFileSync(file) : undefined
  }
  return checkFile({ name: basename(path, '.json'), text: readFileSync(path, 'utf8'), logo }, content)
}

/** Every acquirer of the site. Throws naming file, field and remedy of all that is wrong. */
export function readAcquirers(): Acquirer[] {
  const content = readContent()
  const all = acquirerFiles().map((path) => ({ path, ...checkAt(path, content) }))
  const wrong = all.filter(({ faults }) => faults.length > 0)
  if (wrong.length > 0)
    throw new Error(wrong.map(({ path, faults }) => faultLines(path.slice(root.length + 1), faults)).join('\n'))
  return all.flatMap(({ acquirer }) => acquirer ?? [])
}
