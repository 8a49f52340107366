// Runs what needs the machine's administrator: straight away as root, by sudo where that asks for nothing, else not at all.

import { spawnSync } from 'node:child_process'

/** True when the command ran and succeeded. */
export const run = (command: string, args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], timeout: 600_000 }).status === 0

export function asRoot([command = '', ...args]: readonly string[]): boolean {
  if (process.getuid?.() === 0) return run(command, args)
  return run('sudo', ['-n', command, ...args])
}
