// Content on disk: which files there are, and how mended ones are put back.
// The only part of the linter that touches the disk.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'

import { isContent, type Files } from './content.ts'

export const root = join(import.meta.dirname, '../..')

const filesUnder = (at: string): string[] =>
  readdirSync(join(root, at), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll(sep, '/'),
    )

export const readFiles = (): Files =>
  new Map(
    ['src/guides', 'src/codes', 'src/handbook', 'locales', 'tools/content-lint']
      .flatMap(filesUnder)
      .filter(isContent)
      .map((path) => [path, readFileSync(join(root, path), 'utf8')] as const),
  )

export function writeFiles(files: Files): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
}
