// The words of the drill by scenario, moment and act. The lint proves that they are there.

import type { Scenario } from '#handbook/drill/scenario.ts'
import type { Act, Ending, Moment } from '#handbook/drill/parse-scenario.ts'
import type { HandbookText } from '../text.ts'

export type DrillWords = HandbookText['drill']

export type PhoneText = { readonly from: string; readonly says: string }
type Seen = { readonly screen?: readonly string[]; readonly phone?: PhoneText }
export type ActText = Seen & { readonly label: string; readonly consequence: string; readonly why: string }
type EndingText = { readonly title: string; readonly body: string }
export type MomentText = Seen & EndingText & { readonly acts: Readonly<Record<string, ActText>> }
type ScenarioText = {
  readonly title: string
  readonly setting: string
  readonly moments: Readonly<Record<string, MomentText>>
  readonly endings: Readonly<Record<string, EndingText>>
}

function found<Text>(texts: Readonly<Record<string, Text>>, id: string): Text {
  const text = texts[id]
  if (!text) throw new Error(`the drill was let through without words for "${id}"`)
  return text
}

export const scenarioText = (words: DrillWords, { file }: Scenario): ScenarioText => found(words.scenarios, file.id)

export const momentText = (words: DrillWords, scenario: Scenario, { id }: Moment): MomentText =>
  found(scenarioText(words, scenario).moments, id)

export const endingText = (words: DrillWords, scenario: Scenario, { id }: Ending): EndingText =>
  found(scenarioText(words, scenario).endings, id)

export const actText = (moment: MomentText, { id }: Act): ActText => found(moment.acts, id)
