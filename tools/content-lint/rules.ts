// Every rule there is, structure before words.
// In this order repairs run too: ids are locked and journeys written before words are mended.

import { deadEnd } from './rules/dead-end.ts'
import { drillUnexplained } from './rules/drill-unexplained.ts'
import { forbiddenAdvice } from './rules/forbidden-advice.ts'
import { halfWidthPunctuation } from './rules/half-width-punctuation.ts'
import { handbookPages } from './rules/handbook-pages.ts'
import { loop } from './rules/loop.ts'
import { markupInText } from './rules/markup-in-text.ts'
import { missingText } from './rules/missing-text.ts'
import { notAGuide } from './rules/not-a-guide.ts'
import { notAllowedLinkOrTelephone } from './rules/not-allowed-link-or-telephone.ts'
import { notWords } from './rules/not-words.ts'
import { orphanText } from './rules/orphan-text.ts'
import { pageNumbers } from './rules/page-numbers.ts'
import { placeholderMismatch } from './rules/placeholder-mismatch.ts'
import { readingLength } from './rules/reading-length.ts'
import { retiredOrChanged } from './rules/retired-or-changed.ts'
import { sourceUnknown } from './rules/source-unknown.ts'
import { staleJourneys } from './rules/stale-journeys.ts'
import { staleText } from './rules/stale-text.ts'
import { tooDeep } from './rules/too-deep.ts'
import { tooManyAnswers } from './rules/too-many-answers.ts'
import { unansweredQuestion } from './rules/unanswered-question.ts'
import { unguardedRisk } from './rules/unguarded-risk.ts'
import { unreachableNode } from './rules/unreachable-node.ts'
import { unsafeCode } from './rules/unsafe-code.ts'
import type { Rule } from './finding.ts'

export const rules: readonly Rule[] = [
  notAGuide,
  unreachableNode,
  deadEnd,
  loop,
  unguardedRisk,
  unansweredQuestion,
  tooDeep,
  tooManyAnswers,
  retiredOrChanged,
  pageNumbers,
  sourceUnknown,
  staleJourneys,
  handbookPages,
  drillUnexplained,
  unsafeCode,
  notWords,
  missingText,
  orphanText,
  staleText,
  placeholderMismatch,
  markupInText,
  notAllowedLinkOrTelephone,
  readingLength,
  halfWidthPunctuation,
  forbiddenAdvice,
]
