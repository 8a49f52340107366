// One walk through a guide as a merchant would read it, with chance taking the answers.
// Seeded, so that a walk that reads badly can be shown to somebody else.

import { indexGuide, nodeOf } from '#engine/graph.ts'
import type { GuideFile, GuideNode } from '#engine/guide.ts'
import { answerKey, textKey } from '#engine/keys.ts'
import { grouped } from '#engine/number.ts'
import type { Words } from '#tools/content-lint/content.ts'

/** Mulberry32: small, and the same everywhere. */
function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const parts = ['body', 'steps', 'say', 'does', 'takes', 'ready', 'tonight', 'proof', 'never'] as const

function page(node: GuideNode, words: Words): string[] {
  const under = (part: (typeof parts)[number]) => {
    const key = textKey(node, part)
    const lines = [...words.strings].filter(([at]) => at === key || at.startsWith(`${key}.`)).map(([, text]) => text)
    return lines.length > 0 ? [`  ${part}:`, ...lines.map((line) => `    ${line}`)] : []
  }
  return [`[${grouped(node.number)}] ${words.strings.get(textKey(node, 'title')) ?? node.id}`, ...parts.flatMap(under)]
}

export function simulate(file: GuideFile, words: Words, seed: number): string {
  const guide = indexGuide(file)
  const next = chance(seed)
  const lines = [`guide ${file.id}, ${words.locale}, seed ${seed}`]
  let node = nodeOf(guide, file.start)
  while (node.kind === 'question') {
    const { answers } = node
    const taken = answers[Math.floor(next() * answers.length)]
    if (!taken) break
    const asked = node
    const offered = answers.map(
      (answer) =>
        `  ${answer === taken ? '>' : ' '} ${words.strings.get(answerKey(asked, answer, 'label')) ?? answer.id}`,
    )
    lines.push('', ...page(node, words), ...offered)
    node = nodeOf(guide, taken.next)
  }
  return [...lines, '', ...page(node, words), ''].join('\n')
}
