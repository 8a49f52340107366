// Finds a Chromium to test with, or installs one: first what is there, then Playwright's own, then the system's
// package manager; and says plainly what to install when none of that works.

import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'
import { asRoot, run } from './root.ts'

/** The shell without windows first: the same engine, and twice as quick at opening pages. */
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge',
]
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

function installed(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const inPath = folders.flatMap((folder) => names.map((name) => join(folder, name)))
  return [process.env['CHROME_PATH'] ?? '', ...inPath, ...elsewhere, chromium.executablePath()].find(
    (path) => path !== '' && existsSync(path),
  )
}

const aptInstall = ['apt-get', 'install', '-y', '--no-install-recommends', 'fonts-noto-cjk']

const steps: readonly (() => boolean)[] = [
  () => run('npx', ['--no-install', 'playwright', 'install', 'chromium']),
  () =>
    asRoot(['apt-get', 'update']) &&
    (asRoot([...aptInstall, 'chromium-headless-shell']) || asRoot([...aptInstall, 'chromium'])),
  () => asRoot(['dnf', 'install', '-y', 'chromium']),
  () => asRoot(['apk', 'add', 'chromium']),
]

/** The path of a Chromium or Chrome. Throws, naming the remedy, when there is none and none can be installed. */
export function findBrowser(): string {
  const found = installed()
  if (found) return found
  for (const step of steps) {
    process.stderr.write('No Chrome or Chromium found; trying to install one.\n')
    if (!step()) continue
    const path = installed()
    if (path) return path
  }
  throw new Error(
    'The browser tests need Chrome or Chromium. Install it (Debian, Ubuntu: "apt-get install chromium"; macOS, Windows: Google Chrome), or set CHROME_PATH to one.',
  )
}
