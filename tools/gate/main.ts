// The gate: every suite in order of speed, then one plain line over all of them.
// `npm run check` is the part without a browser; `npm test` is all of it; `npm run test:every` asks each page in every
// language what `npm test` asks it in one. A suite that cannot start counts as failed.

import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { findBrowser } from './browser.ts'
import { findFirefox, findWebKit } from './engines.ts'

/** Skipped is neither: a test says so itself where this machine lacks what it needs. */
type Count = { readonly passed: number; readonly failed: number; readonly skipped?: number }
type Suite = {
  readonly name: string
  readonly command: readonly string[]
  readonly count?: () => Count
  readonly browser?: true
}

const npx = (...command: string[]): string[] => ['npx', '--no-install', ...command]

const readJson = (file: string): unknown => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined)

function unitCount(): Count {
  const report = readJson('.cache/unit.json') as { numPassedTests: number; numFailedTests: number } | undefined
  return { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 1 }
}

function browserCount(): Count {
  const report = readJson('.cache/browser.json') as
    { stats: Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number> } | undefined
  if (!report) return { passed: 0, failed: 1 }
  const { expected, unexpected, flaky, skipped } = report.stats
  return { passed: expected, failed: unexpected + flaky, skipped }
}

const fast: readonly Suite[] = [
  { name: 'format', command: npx('prettier', '--check', '--log-level', 'warn', '.') },
  { name: 'lint', command: npx('eslint', '.') },
  { name: 'unused', command: npx('knip') },
  { name: 'types', command: npx('tsc') },
  { name: 'types of the engine, without DOM', command: npx('tsc', '-p', 'src/engine') },
  { name: 'content', command: ['node', 'tools/content-lint/main.ts'] },
  {
    name: 'unit',
    command: npx('vitest', 'run', '--reporter=default', '--reporter=json', '--outputFile.json=.cache/unit.json'),
    count: unitCount,
  },
]

const slow: readonly Suite[] = [
  { name: 'build', command: ['node', 'tools/pages/build.ts'] },
  { name: 'one file', command: ['node', 'tools/pages/single.ts'] },
  { name: 'size', command: ['node', 'tools/pages/size.ts'] },
  { name: 'browser', command: npx('playwright', 'test'), count: browserCount, browser: true },
]

function environment(suite: Suite): NodeJS.ProcessEnv {
  if (!suite.browser) return process.env
  // Before two workers would call the system's installer at the same time; where one is missing, its tests say so.
  findFirefox()
  findWebKit()
  return { ...process.env, CHROME_PATH: findBrowser(), EVERY: process.argv[2] === 'every' ? '1' : '0' }
}

function run(suite: Suite): Count {
  process.stdout.write(`\n== ${suite.name}\n`)
  const [command = '', ...args] = suite.command
  try {
    const { status } = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env: environment(suite) })
    const counted = suite.count?.() ?? { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 }
    // A runner can fail beside its tests (an error outside any of them); that must not look like success.
    return status !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    return { passed: 0, failed: 1 }
  }
}

function main(): void {
  rmSync('.cache', { recursive: true, force: true })
  mkdirSync('.cache')
  let [passed, failed] = [0, 0]
  for (const suite of process.argv[2] === 'check' ? fast : [...fast, ...slow]) {
    const count = run(suite)
    passed += count.passed
    failed += count.failed
    if (count.failed > 0) process.stdout.write(`${suite.name}: failed\n`)
    if (count.skipped)
      process.stdout.write(`${suite.name}: ${count.skipped} skipped, counted neither way; why stands above\n`)
    // Without a build there is nothing to measure or to open.
    if (suite.name === 'build' && count.failed > 0) break
  }
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
  process.exitCode = failed > 0 ? 1 : 0
}

main()
