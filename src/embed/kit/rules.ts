// What can be wrong with a portal's page, one rule each; the words stand in locales/*/kit.json under the same names.

import { acquirerOf, isOwnMachine, type Facts } from './facts.ts'
import { allowsFrame, allowsScript, lacking, sandboxOf } from './policy.ts'

export type Level = 'error' | 'warning' | 'advice' | 'fine'

export type Finding = {
  readonly id: string
  readonly level: Level
  /** For the words: what stands between their double braces. */
  readonly values: Readonly<Record<string, string | number>>
}

/** Nothing, or what the words want to know. */
type Check = (facts: Facts) => Finding['values'] | undefined

const when = (isSo: boolean, values: Finding['values'] = {}) => (isSo ? values : undefined)

const some = (facts: Facts, isSo: (element: Facts['elements'][number]) => boolean | undefined) =>
  when(facts.elements.some((element) => isSo(element) ?? false))

const policyRefuses = (facts: Facts): boolean =>
  facts.loaders.length > 0 &&
  !facts.defined &&
  facts.policies.some((policy) =>
    facts.loaders.every(({ nonce }) => !allowsScript(policy, facts.site, facts.page, nonce)),
  )

const missing = (sandboxes: readonly (readonly string[] | undefined)[]) => {
  const tokens = [...new Set(sandboxes.flatMap(lacking))]
  return when(tokens.length > 0, { missing: tokens.join(' ') })
}

const sitesOf = ({ site, elements }: Facts) => [site, ...elements.map((element) => element.site)]

const narrowest = ({ elements }: Facts): number =>
  Math.min(...elements.map(({ width, isHidden }) => (isHidden ? Infinity : (width ?? Infinity))))

const rules: readonly (readonly [id: string, level: Level, check: Check])[] = [
  ['nothing-embedded', 'error', ({ elements, frames }) => when(elements.length + frames.length === 0)],
  ['no-loader', 'error', ({ elements, loaders, defined }) => when(elements.length > 0 && !loaders.length && !defined)],
  ['no-acquirer', 'error', (facts) => some(facts, ({ acquirer }) => acquirer === '')],
  ['unknown-acquirer', 'error', ({ listed }) => when(listed === 'unknown')],
  ['not-listed', 'error', ({ listed }) => when(listed === 'unlisted')],
  ['same-origin', 'error', (facts) => when(facts.page !== '' && sitesOf(facts).includes(facts.page))],
  ['no-origin', 'error', ({ page }) => when(page === 'null')],
  ['not-secure', 'error', ({ page }) => when(page.startsWith('http:') && !isOwnMachine(page))],
  ['policy-frame', 'error', ({ policies, site, page }) => when(policies.some((one) => !allowsFrame(one, site, page)))],
  ['policy-script', 'error', (facts) => when(policyRefuses(facts))],
  ['policy-sandbox', 'error', ({ policies }) => missing(policies.map(sandboxOf))],
  ['frame-sandbox', 'error', ({ frames }) => missing(frames.map(({ sandbox }) => sandbox?.split(/\s+/)))],
  ['hidden', 'error', (facts) => some(facts, ({ isHidden }) => isHidden)],
  ['silent', 'error', ({ answer }) => when(answer === 'silent')],
  ['clipped', 'warning', (facts) => some(facts, ({ isClipped }) => isClipped)],
  ['too-narrow', 'warning', (facts) => when(narrowest(facts) < 320, { width: Math.round(narrowest(facts)) })],
  ['loader-twice', 'warning', ({ loaders }) => when(loaders.length > 1, { count: loaders.length })],
  ['loader-pinned', 'warning', ({ loaders }) => when(loaders.some(({ pinned }) => pinned))],
  ['no-viewport', 'warning', ({ hasViewport }) => when(!hasViewport)],
  ['no-link', 'advice', (facts) => some(facts, ({ hasLink }) => !hasLink)],
  ['listed', 'fine', ({ listed }) => when(listed === 'listed')],
  ['answered', 'fine', ({ answer }) => when(typeof answer === 'number', { height: Number(answer) })],
]

/** The names of all findings that there can be. */
export const findingIds = rules.map(([id]) => id)

/** All findings, what must be mended first. */
export const findingsOf = (facts: Facts): Finding[] =>
  rules.flatMap(([id, level, check]) => {
    const values = check(facts)
    if (!values) return []
    return [{ id, level, values: { site: facts.site, page: facts.page, acquirer: acquirerOf(facts), ...values } }]
  })
