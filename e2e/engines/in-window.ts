// One test in one window of an engine, which ends with it; where the machine has not got the engine it is skipped and says why.

import { test } from '@playwright/test'
import type { Found } from './engines.ts'
import type { Opening, Window } from './window.ts'

export async function inWindow(
  found: Found,
  use: (window: Window) => Promise<void>,
  opening: Omit<Opening, 'scripts'> = {},
): Promise<void> {
  test.setTimeout(300_000)
  test.skip('why' in found, 'why' in found ? found.why : '')
  if ('why' in found) return
  const window = await found.found.open({ ...opening, scripts: true })
  try {
    await use(window)
  } finally {
    await window.close()
  }
}
