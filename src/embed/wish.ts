// What a portal has written on the element, cleaned once: only what the site could have written itself comes through.

import { localeFor } from './words.ts'

/** What is missing, or nothing that we know, is empty. */
export type Wish = {
  /** An origin. */
  readonly site: string
  readonly acquirer: string
  readonly locale: string
  readonly guide: string
  /** Never without a guide. */
  readonly node: string
  readonly theme: 'light' | 'dark' | ''
  readonly text: 'large' | ''
}

const id = /^[a-z0-9-]{1,64}$/
const idOf = (value: string): string => (id.test(value) ? value : '')

/** The origin that an address names, or nothing when it names no web page. */
export function originOf(address: string): string {
  try {
    const { origin, protocol } = new URL(address)
    return /^https?:$/.test(protocol) ? origin : ''
  } catch {
    return ''
  }
}

/** @param value what is written under a name, as it is; empty for nothing */
export function wishFrom(value: (name: string) => string): Wish {
  const guide = idOf(value('guide'))
  const theme = value('theme')
  return {
    site: originOf(value('site')),
    acquirer: idOf(value('acquirer')),
    locale: localeFor(value('lang')),
    guide,
    node: guide && idOf(value('node')),
    theme: theme === 'light' || theme === 'dark' ? theme : '',
    text: value('text') === 'large' ? 'large' : '',
  }
}

/**
 * Read afresh each time, since the attributes are the one place where it stands.
 * @param home the origin that the script came from, where the element names none
 */
export function wishOf(element: Element, home: string): Wish {
  // A language holds for all inside, as in all of HTML.
  const of = (name: string) => (name === 'lang' ? element.closest('[lang]') : element)?.getAttribute(name)
  return wishFrom((name) => of(name) ?? (name === 'site' ? home : ''))
}

/** Why there can be no frame, with the remedy. */
export function faultOf({ site, acquirer }: Wish): string | undefined {
  if (!site) return 'load the script from /embed/v1.js of POS Rescue, or write site="https://…"'
  if (site === location.origin)
    return `the page has the origin of POS Rescue, ${site}; the sandbox needs two host names`
  if (!acquirer) return 'write acquirer="…", the name of your file without ".json"'
  return undefined
}
