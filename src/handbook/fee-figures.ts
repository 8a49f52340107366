// The fee figures for pages: the file as it is, since the schema library stays out of the browser.

import file from './fees.json' with { type: 'json' }
import type { Fees } from './parse-fees.ts'

// What the compiler reads from a file is wider than the schema; fees.test.ts parses the same file.
export const fees = file as Fees
