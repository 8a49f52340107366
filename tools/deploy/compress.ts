// Compresses what is built, as small as it gets, beside the files: nginx and Caddy then send these instead of their own.

import { existsSync, readdirSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import { compressible } from './types.ts'

const built = fileURLToPath(new URL('../../build/client', import.meta.url))
const brotliOf = promisify(brotliCompress)
const gzipOf = promisify<Buffer, { level: number }, Buffer>(gzip)
const kinds = new RegExp(`\\.(${compressible.join('|')})$`)

async function compressFile(file: string): Promise<void> {
  const text = await readFile(file)
  await writeFile(`${file}.br`, await brotliOf(text))
  await writeFile(`${file}.gz`, await gzipOf(text, { level: 9 }))
}

/** Writes `.br` and `.gz` beside every file of a folder that has text in it; returns how many files those were. */
export async function compressFolder(folder: string): Promise<number> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => kinds.test(name))
  const waiting = [...names]
  const work = async () => {
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) await compressFile(join(folder, name))
  }
  await Promise.all([work(), work(), work(), work()])
  return names.length
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!existsSync(join(built, 'index.html'))) throw new Error('nothing is built: run "npm run build" first')
  process.stdout.write(`build/client: ${await compressFolder(built)} files compressed\n`)
}
