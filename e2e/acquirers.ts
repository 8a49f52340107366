// The acquirers' files as the specs read them, and what a page shows of one.

import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import type { Acquirer } from '#acquirer/file.ts'
import { parseAcquirerText } from '#acquirer/parse.ts'
import { dialled } from '#acquirer/telephone.ts'

export function acquirerOf(id: string): Acquirer {
  const parsed = parseAcquirerText(readFileSync(new URL(`../public/acquirers/${id}.json`, import.meta.url), 'utf8'))
  if ('faults' in parsed) throw new Error(`${id}: ${parsed.faults.map(({ field }) => field).join()}`)
  return parsed.acquirer
}

export const bank = acquirerOf('example-bank')
export const pay = acquirerOf('example-pay')

export const dialledOf = ({ telephones }: Acquirer): string[] => telephones.map(({ digits }) => dialled(digits))

/** Every telephone link on the page, opened or not: what it dials and the digits that stand on it. */
export const telephones = (page: Page): Promise<{ dialled: string; shown: string }[]> =>
  page.locator('a[href^="tel:"]').evaluateAll((links) =>
    links.map((link) => ({
      dialled: (link.getAttribute('href') ?? '').slice(4),
      shown: (link.querySelector('.number') ?? link).textContent.replace(/[^\d+]/g, ''),
    })),
  )
