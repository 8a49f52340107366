// Finds nginx and Caddy to try the written configurations with, or installs the system's packages where that can be done.

import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { asRoot } from './root.ts'

const packages = { nginx: 'nginx-light', caddy: 'caddy' } as const
export type ServerName = keyof typeof packages
export const serverNames = Object.keys(packages) as ServerName[]

/** Servers live where only the administrator's PATH looks. */
function installed(name: ServerName): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin']
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path))
}

// The programs are wanted, not the services: nothing may start to listen on this machine because of a test. A machine
// without network must find out at once.
const still = ['env', 'DEBIAN_FRONTEND=noninteractive', 'SYSTEMD_OFFLINE=1', 'RUNLEVEL=1']
const aptGet = [...still, 'timeout', '40', 'apt-get', '-o', 'Acquire::Retries=0', '-o', 'Acquire::http::Timeout=10']

const install = (names: readonly ServerName[]): boolean =>
  asRoot([...aptGet, 'install', '-y', '--no-install-recommends', ...names.map((name) => packages[name])])

/** The path of a server, or why there is none. */
export function findServer(name: ServerName): { readonly path: string } | { readonly why: string } {
  const found = installed(name)
  if (found !== undefined) return { path: found }
  // All that are missing at once, which is quicker; where one is unknown, this one alone.
  const missing = serverNames.filter((each) => installed(each) === undefined)
  process.stderr.write(`${missing.join(', ')}: not here; trying to install.\n`)
  if (!install(missing) && asRoot([...aptGet, 'update'])) install([name])
  const path = installed(name)
  return path === undefined
    ? { why: `${name} is not installed and cannot be (Debian, Ubuntu: "apt-get install ${packages[name]}")` }
    : { path }
}
