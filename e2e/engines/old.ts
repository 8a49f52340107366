// Old Chromiums, fetched by their own script when a test wants them and never part of the app: packages that were made
// for a cloud's functions hold the binaries, packed. `npm pack` fetches them as npm is set up on this machine.

import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync } from 'node:zlib'

const packages = {
  72: 'chrome-aws-lambda@1.11.2',
  80: 'chrome-aws-lambda@2.1.1',
  90: 'chrome-aws-lambda@8.0.2',
  92: 'chrome-aws-lambda@10.1.0',
  111: '@sparticuz/chromium@111.0.0',
} as const

export type OldVersion = keyof typeof packages
export const oldVersions = Object.keys(packages).map(Number) as OldVersion[]

/** Outside of git, and not wiped by the gate. */
const cache = fileURLToPath(new URL('../../node_modules/.cache/engines', import.meta.url))

function run(command: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8', timeout: 300_000 })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${error?.message ?? stderr.slice(-500)}`)
  return stdout
}

/** About 40 MB of download and 150 MB on disk; the libraries that come along serve where the machine has none. */
function unpack(version: OldVersion, folder: string): void {
  const packed = run('npm', ['pack', '--silent', '--ignore-scripts', packages[version]], folder).trim()
  run('tar', ['-xzf', packed, 'package/bin'], folder)
  for (const file of globSync('package/bin/*.br', { cwd: folder })) {
    const name = basename(file, '.br')
    const bytes = brotliDecompressSync(readFileSync(join(folder, file)))
    writeFileSync(join(folder, name.startsWith('chromium') ? 'chromium' : name), bytes)
    if (name === 'aws.tar') run('tar', ['-xf', name], folder)
    if (name.endsWith('.tar')) rmSync(join(folder, name))
  }
  chmodSync(join(folder, 'chromium'), 0o755)
  for (const name of ['package', packed]) rmSync(join(folder, name), { recursive: true })
}

/** The path of an old Chromium, fetched where it is not here yet, or why there is none. */
export function findOld(version: OldVersion): { readonly found: string } | { readonly why: string } {
  const home = join(cache, String(version))
  const found = join(home, 'chromium')
  if (existsSync(found)) return { found }
  if (process.platform !== 'linux' || process.arch !== 'x64') return { why: 'only built for Linux on x64' }
  mkdirSync(cache, { recursive: true })
  // Whole or not at all: two that fetch at the same time must not meet, nor must half a file stay.
  const folder = mkdtempSync(join(cache, 'new-'))
  try {
    unpack(version, folder)
    if (!existsSync(home)) renameSync(folder, home)
    return { found }
  } catch (error) {
    return { why: `${packages[version]} cannot be fetched: ${error instanceof Error ? error.message : String(error)}` }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
