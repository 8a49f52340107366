// The list of all guides, parsed: what is not named here is not published.
// Imported by tools and by the build only; a merchant's browser gets one guide's pack instead.

import { indexGuide } from '#engine/graph.ts'
import { parseNodeSet, type Guide, type GuideFile } from '#engine/guide.ts'
import { parseGuideFile } from '#engine/parse.ts'
import guide97 from './97.json' with { type: 'json' }
import blank from './blank.json' with { type: 'json' }
import cardHeld from './card-held.json' with { type: 'json' }
import charged from './charged.json' with { type: 'json' }
import danger from './danger.json' with { type: 'json' }
import noNetwork from './no-network.json' with { type: 'json' }
import noPaper from './no-paper.json' with { type: 'json' }
import payFirst from './pay-first.json' with { type: 'json' }
import dead from './sets/dead.json' with { type: 'json' }
import moneyVerdicts from './sets/money-verdicts.json' with { type: 'json' }
import network from './sets/network.json' with { type: 'json' }
import restart from './sets/restart.json' with { type: 'json' }
import tamper from './sets/tamper.json' with { type: 'json' }

const sets = [dead, moneyVerdicts, network, restart, tamper].map(parseNodeSet)

export const guideFiles: readonly GuideFile[] = [
  guide97,
  blank,
  noNetwork,
  noPaper,
  cardHeld,
  payFirst,
  danger,
  charged,
].map((file) => parseGuideFile(file, sets))
export const guides: readonly Guide[] = guideFiles.map(indexGuide)
