// A words file must hold words and nothing else, a guide's words in the shape that the pages read.
// Strings that are blank are for `missing-text` to report.

import { ZodError } from 'zod'

import { parseCodesText } from '#codes/text.ts'
import { parseAgentText, parseGuideText, parseSetText } from '#engine/text.ts'

import { shapeFaults, type Words } from '../content.ts'
import { error, type Rule } from '../finding.ts'
import { flatten } from '../json.ts'

const fix = 'use only the keys that docs/authoring.md lists, each with a string'

const shapes: Readonly<Record<string, (data: unknown) => unknown>> = {
  guides: parseGuideText,
  sets: parseSetText,
  agent: parseAgentText,
  codes: parseCodesText,
}

/** A blank string has the right shape; its words are missing, which is another rule's business. */
const filled = (json: unknown): unknown => JSON.parse(JSON.stringify(json).replaceAll('""', '"?"'))

function misshapen(words: Words): string[] {
  const folder = words.name.split('/')[0] ?? ''
  const parse = Object.hasOwn(shapes, folder) ? shapes[folder] : undefined
  if (!parse) return []
  try {
    parse(filled(words.json))
    return []
  } catch (thrown) {
    if (thrown instanceof ZodError) return shapeFaults(thrown.issues)
    throw thrown
  }
}

export const notWords: Rule = {
  name: 'not-words',
  check: ({ words, unread }) => [
    ...unread.filter(({ path }) => path.startsWith('locales/')).map(({ path, says }) => error(path, says, fix)),
    ...words.flatMap((one) => misshapen(one).map((says) => error(one.path, says, fix))),
    ...words.flatMap((one) =>
      flatten(one.json).odd.map((key) => error(`${one.path}, ${key}`, 'this is no string', fix)),
    ),
  ],
}
