// The list of all guides, parsed: what is not named here is not published.
// Imported by tools and by the build only; a merchant's browser gets one guide's pack instead.

import { indexGuide } from '#engine/graph.ts'
import type { Guide, GuideFile } from '#engine/guide.ts'
import { parseGuideFile } from '#engine/parse.ts'
import guide97 from './97.json' with { type: 'json' }
import danger from './danger.json' with { type: 'json' }
import payFirst from './pay-first.json' with { type: 'json' }

export const guideFiles: readonly GuideFile[] = [guide97, payFirst, danger].map(parseGuideFile)
export const guides: readonly Guide[] = guideFiles.map(indexGuide)
