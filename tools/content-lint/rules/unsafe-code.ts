// The table of response codes never lets a shop charge twice, and names only sources and guides that exist.

import { codeFaults } from '#codes/faults.ts'

import { paths, type Content } from '../content.ts'
import { error, type Found, type Rule } from '../finding.ts'

const at = (code: string) => `${paths.codes}, code "${code}"`

function unknownNames({ codes, codeSources, guides }: Content): Found[] {
  return codes.codes.flatMap(({ code, sources, elsewhere = [], guide }) => {
    const named = [...sources, ...elsewhere.flatMap((other) => other.sources)]
    const lost = named.filter((id) => !Object.hasOwn(codeSources, id))
    return [
      ...lost.map((id) => error(at(code), `there is no source called "${id}"`, `add it to ${paths.codeSources}`)),
      ...(guide === undefined || guides.some(({ name }) => name === guide)
        ? []
        : [error(at(code), `there is no guide called "${guide}"`, 'name one that exists, or leave it out')]),
    ]
  })
}

export const unsafeCode: Rule = {
  name: 'unsafe-code',
  check: (content) => [
    ...codeFaults(content.codes).map(({ code, says }) =>
      error(at(code), says, 'mend the row; docs/authoring.md says how money, again and group hang together'),
    ),
    ...unknownNames(content),
  ],
}
