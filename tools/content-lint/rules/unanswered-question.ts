// A question that asks a side guide gets an answer from each of its verdicts: the guide is there, is a side guide, and
// every verdict says what became of the money.

import type { GuideFile } from '#engine/guide.ts'

import type { GuideSource } from '../content.ts'
import { error, type Found, type Rule } from '../finding.ts'

const mute = (asked: GuideFile): string[] =>
  asked.nodes.filter((node) => node.kind === 'outcome' && node.money === undefined).map(({ id }) => id)

function unanswered(guides: readonly GuideSource[], { path, file }: GuideSource): Found[] {
  return file.nodes.flatMap((node) => {
    if (node.kind !== 'question' || !node.asks) return []
    const id = node.asks.guide
    const where = `${path}, node "${node.id}"`
    const asked = guides.find((one) => one.file.id === id)?.file
    if (!asked?.side) return [error(where, `it asks "${id}", which is no side guide`, 'name a side guide that exists')]
    return mute(asked).map((verdict) =>
      error(
        where,
        `it asks "${id}", whose verdict "${verdict}" says nothing of the money`,
        'give that verdict "money"',
      ),
    )
  })
}

export const unansweredQuestion: Rule = {
  name: 'unanswered-question',
  check: ({ guides }) => guides.flatMap((guide) => unanswered(guides, guide)),
}
