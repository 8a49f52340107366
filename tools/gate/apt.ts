// Installs packages of the system where Debian's tool is at hand: programs, not services, and never for long.

import { asRoot } from './root.ts'

// Nothing may start to listen on this machine because of a test. A machine without network must find out at once.
const still = ['env', 'DEBIAN_FRONTEND=noninteractive', 'SYSTEMD_OFFLINE=1', 'RUNLEVEL=1']
const calm = ['-o', 'Acquire::Retries=0', '-o', 'Acquire::http::Timeout=10', '-o', 'DPkg::Lock::Timeout=120']

const aptGet = (seconds: number, ...args: string[]): boolean =>
  asRoot([...still, 'timeout', String(seconds), 'apt-get', ...calm, ...args])

/** @param seconds what the download may take */
export const aptInstall = (names: readonly string[], seconds: number): boolean =>
  aptGet(seconds, 'install', '-y', '--no-install-recommends', ...names)

export const aptUpdate = (): boolean => aptGet(40, 'update')
