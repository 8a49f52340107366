// Axe as every spec asks it: all rules of WCAG 2.2 with contrast held to 7:1, the colours in both themes, brought into a
// page once. Specs that use it need `bypassCSP`, since the policy of the site rightly refuses a foreign script.

import axe from 'axe-core'
import type { Page } from '@playwright/test'

const everything: axe.RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'],
  rules: {
    'color-contrast-enhanced': { enabled: true },
    'target-size': { enabled: true },
    'identical-links-same-purpose': { enabled: false },
    'meta-refresh-no-exceptions': { enabled: false },
  },
  resultTypes: ['violations'],
}

/** What another theme can change: nothing but colours differs between the two. */
const colours: axe.RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'] },
  resultTypes: ['violations'],
}

async function run(page: Page, options: axe.RunOptions): Promise<string[]> {
  const violations = await page.evaluate(
    async (asked) => (await (window as unknown as { axe: typeof axe }).axe.run(document, asked)).violations,
    options,
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${target.join(' ')}: ${html.slice(0, 120)}`),
  )
}

/** What axe objects to in the page as it stands, in the light theme and in the dark one, a line a finding. */
export async function findings(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  await page.emulateMedia({ colorScheme: 'light' })
  const light = await run(page, everything)
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await run(page, colours)
  await page.emulateMedia({ colorScheme: 'light' })
  return [...light, ...dark.map((finding) => `dark: ${finding}`)]
}
