// Every source that a guide or a page of the handbook names must be known, and none may be so weak that its fact must not be shown.

import { error, type Found, type Rule } from '../finding.ts'
import { paths, type Content, type GuideSource } from '../content.ts'

type Named = { readonly where: string; readonly source: string }

const named = ({ path, file }: GuideSource): Named[] => [
  { where: `${path}, checked`, source: file.checked.source },
  ...file.nodes.flatMap((node) =>
    (node.sources ?? []).map((source) => ({ where: `${path}, node "${node.id}"`, source })),
  ),
]

/** The handbook's pages rest on the same list. */
const ofHandbook = ({ handbook }: Content): Named[] =>
  Object.entries(handbook.pages).flatMap(([id, { sources }]) =>
    sources.map((source) => ({ where: `${paths.handbook}, page "${id}"`, source })),
  )

function doubt({ sources }: Content, { where, source }: Named): Found[] {
  const known = Object.hasOwn(sources, source) ? sources[source] : undefined
  if (!known) {
    const close = Object.keys(sources).join(', ') || 'the list is empty'
    return [
      error(where, `there is no source called "${source}"`, `add it to ${paths.sources}, or use one of: ${close}`),
    ]
  }
  if (known.certainty !== 'L') return []
  return [error(where, `"${source}" is too weak a source (certainty L)`, 'find a better source, or leave out the fact')]
}

export const sourceUnknown: Rule = {
  name: 'source-unknown',
  check: (content) => [...content.guides.flatMap(named), ...ofHandbook(content)].flatMap((one) => doubt(content, one)),
}
