// Every engine that the site is tried on, by the name one asks for it: found on the machine, installed or fetched.

import { findBrowser } from '#tools/gate/browser.ts'
import { findFirefox, findWebKit } from '#tools/gate/engines.ts'
import { openChromium } from './chromium.ts'
import { openFirefox } from './firefox.ts'
import { findOld, oldVersions } from './old.ts'
import { openWebKit } from './webkit.ts'
import type { Opening, Window } from './window.ts'

export type Engine = {
  readonly open: (opening: Opening) => Promise<Window>
  /** How many steps may be taken on one page before it is opened anew: WebKit lets none write into its history more often. */
  readonly stretch: number
}
export type Found = { readonly found: Engine } | { readonly why: string }

/** An engine from 2018 to 2023, by its number. */
export function old(version: (typeof oldVersions)[number]): Found {
  const binary = findOld(version)
  return 'why' in binary ? binary : { found: { open: (how) => openChromium(binary.found, how), stretch: 1000 } }
}

export function firefox(): Found {
  const binary = findFirefox()
  return 'why' in binary ? binary : { found: { open: (how) => openFirefox(binary.found, how), stretch: 1000 } }
}

export function webkit(): Found {
  const programs = findWebKit()
  return 'why' in programs ? programs : { found: { open: () => openWebKit(programs.found), stretch: 120 } }
}

const current = (): Found => {
  const binary = findBrowser()
  return { found: { open: (how) => openChromium(binary, how), stretch: 1000 } }
}

export const engines: Readonly<Record<string, () => Found>> = {
  ...Object.fromEntries(oldVersions.map((version) => [`chromium-${version}`, () => old(version)])),
  chromium: current,
  firefox,
  webkit,
}
