// The table of response codes never lets a shop charge twice, and names only sources and guides that exist.

import { codeFaults } from '#codes/faults.ts'

import { paths, place, type Content, type Words } from '../content.ts'
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

/** By language: what the first thing to do about a card to be kept must speak of. */
const safety: Readonly<Record<string, RegExp>> = { zh: /\u5b89\u5168/, en: /\bsafe/i }

function safetyLater({ codes }: Content, words: Words): Found[] {
  const [language = ''] = words.locale.split('-')
  const spoken = Object.hasOwn(safety, language) ? safety[language] : undefined
  if (!spoken) return [error(words.path, 'this language has no word for safety yet', 'add it in this rule')]
  return codes.codes
    .filter(({ pickUp }) => pickUp)
    .map(({ code }) => `codes.${code}.do.0`)
    .filter((key) => !spoken.test(words.strings.get(key) ?? ''))
    .map((key) => error(place(words, key), 'a card is to be kept, and people come later', 'put personal safety first'))
}

export const unsafeCode: Rule = {
  name: 'unsafe-code',
  check: (content) => [
    ...codeFaults(content.codes).map(({ code, says }) =>
      error(at(code), says, 'mend the row; docs/authoring.md says how money, again and group hang together'),
    ),
    ...unknownNames(content),
    ...content.words.filter(({ name }) => name === 'codes').flatMap((words) => safetyLater(content, words)),
  ],
}
