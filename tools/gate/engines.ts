// Finds Firefox and WebKit to try the site with, or installs the system's packages where that can be done.

import { existsSync, globSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { aptInstall, aptUpdate } from './apt.ts'

const inPath = (...names: string[]): string | undefined =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => existsSync(path))

/** WebKit's driver, a window for it (each build of Debian names its folder otherwise), and a display nobody sees. */
export type WebKit = { readonly driver: string; readonly browser: string; readonly display: string }

function webkit(): WebKit | undefined {
  const driver = inPath('WebKitWebDriver')
  const browser = globSync('/usr/lib{,64,exec}{,/*}/webkit{2,}gtk-*/MiniBrowser')[0]
  const display = inPath('Xvfb')
  return driver !== undefined && browser !== undefined && display !== undefined
    ? { driver, browser, display }
    : undefined
}

const firefox = (): string | undefined => inPath('firefox-esr', 'firefox')

type Found<T> = { readonly found: T } | { readonly why: string }

/** Installs what is missing; with fresh lists where the old ones know it no longer. */
function find<T>(look: () => T | undefined, packages: readonly string[]): Found<T> {
  const here = look()
  if (here !== undefined) return { found: here }
  process.stderr.write(`${packages.join(', ')}: not here; trying to install.\n`)
  if (!aptInstall(packages, 240) && aptUpdate()) aptInstall(packages, 240)
  const found = look()
  return found === undefined
    ? { why: `missing, and cannot be installed (Debian, Ubuntu: "apt-get install ${packages.join(' ')}")` }
    : { found }
}

/** The path of Firefox, or why there is none. */
export const findFirefox = (): Found<string> => find(firefox, ['firefox-esr', 'fonts-noto-cjk'])

/** The three programs of WebKit, or why there are not. */
export const findWebKit = (): Found<WebKit> => find(webkit, ['webkit2gtk-driver', 'xvfb', 'fonts-noto-cjk'])
