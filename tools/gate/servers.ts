// Finds nginx and Caddy to try the written configurations with, or installs the system's packages where that can be done.

import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { aptInstall, aptUpdate } from './apt.ts'

const packages = { nginx: 'nginx-light', caddy: 'caddy' } as const
export type ServerName = keyof typeof packages
export const serverNames = Object.keys(packages) as ServerName[]

/** Servers live where only the administrator's PATH looks. */
function installed(name: ServerName): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin']
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path))
}

const install = (names: readonly ServerName[]): boolean =>
  aptInstall(
    names.map((name) => packages[name]),
    40,
  )

/** The path of a server, or why there is none. */
export function findServer(name: ServerName): { readonly path: string } | { readonly why: string } {
  const found = installed(name)
  if (found !== undefined) return { path: found }
  // All that are missing at once, which is quicker; where one is unknown, this one alone.
  const missing = serverNames.filter((each) => installed(each) === undefined)
  process.stderr.write(`${missing.join(', ')}: not here; trying to install.\n`)
  if (!install(missing) && aptUpdate()) install([name])
  const path = installed(name)
  return path === undefined
    ? { why: `${name} is not installed and cannot be (Debian, Ubuntu: "apt-get install ${packages[name]}")` }
    : { path }
}
