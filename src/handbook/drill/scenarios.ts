// All scenarios of the staff drill, in the order in which they are offered: what is not named here is not played.

import type { ScenarioFile } from './parse-scenario.ts'
import debitSms from './debit-sms.json' with { type: 'json' }
import freeUpgrade from './free-upgrade.json' with { type: 'json' }
import noSlip from './no-slip.json' with { type: 'json' }
import noonUpdate from './noon-update.json' with { type: 'json' }
import rush97 from './rush-97.json' with { type: 'json' }
import tamperAlert from './tamper-alert.json' with { type: 'json' }
import { indexScenario, type Scenario } from './scenario.ts'

const files: readonly unknown[] = [rush97, noSlip, debitSms, freeUpgrade, tamperAlert, noonUpdate]

/** Not parsed here, so that the schema library stays out of the browser; a test parses each. */
export const scenarioFiles = files as readonly ScenarioFile[]
export const scenarios: readonly Scenario[] = scenarioFiles.map(indexScenario)
