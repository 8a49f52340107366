// A guide as a Mermaid chart: ids for structure, and the titles of one locale for reading.
// Text rather than an image, so that it can be pasted into a review and compared.

import { answersOf } from '#engine/graph.ts'
import type { GuideFile, GuideNode } from '#engine/guide.ts'
import { textKey } from '#engine/keys.ts'
import type { Words } from '#tools/content-lint/content.ts'

const quoted = (text: string) => `"${text.replaceAll('"', '#quot;')}"`
/** Mermaid has reserved words such as `end`, so ids get a prefix. */
const name = (id: string) => `n-${id}`

function box(node: GuideNode, words: Words | undefined): string {
  const title = words?.strings.get(textKey(node, 'title')) ?? ''
  const risks = (node.risk ?? []).map((risk) => ` ⚠ ${risk}`).join('')
  const text = quoted(`${node.number} ${node.id}${title && `<br>${title}`}${risks}`)
  if (node.kind === 'outcome') return `  ${name(node.id)}([${text}])`
  return node.instruction ? `  ${name(node.id)}[/${text}/]` : `  ${name(node.id)}{{${text}}}`
}

const arrows = (node: GuideNode): string[] =>
  answersOf(node).map(({ id, next, guards }) => {
    const settles = (guards ?? []).map((risk) => ` ✓ ${risk}`).join('')
    return `  ${name(node.id)} -->|${quoted(id + settles)}| ${name(next)}`
  })

export const draw = ({ nodes }: GuideFile, words?: Words): string =>
  ['flowchart TD', ...nodes.map((node) => box(node, words)), ...nodes.flatMap(arrows)].join('\n')
