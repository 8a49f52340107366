// Everything that can be wrong with an acquirer's file beyond its own shape: advice that does harm, words that a page
// shows badly, questions that may not be hidden, a logo that is none. The build runs it on every file.

import { parseAcquirerText } from '#acquirer/parse.ts'
import type { Acquirer, Fault, Words } from '#acquirer/file.ts'
import type { Content, Words as ContentWords } from '#tools/content-lint/content.ts'
import type { Rule } from '#tools/content-lint/finding.ts'
import { flatten } from '#tools/content-lint/json.ts'
import { forbiddenAdvice } from '#tools/content-lint/rules/forbidden-advice.ts'
import { halfWidthPunctuation } from '#tools/content-lint/rules/half-width-punctuation.ts'
import { markupInText } from '#tools/content-lint/rules/markup-in-text.ts'
import { notAllowedLinkOrTelephone } from '#tools/content-lint/rules/not-allowed-link-or-telephone.ts'

import { hiddenFaults } from './hidden.ts'
import { logoFault } from './logo.ts'

/** A file as it was found. `logo` reads the logo that it names, undefined where there is none. */
export type Found = {
  readonly name: string
  readonly text: string
  readonly logo: (file: string) => Uint8Array | undefined
}

export type Checked = { readonly faults: readonly Fault[]; readonly acquirer: Acquirer | undefined }

const wordRules: readonly Rule[] = [markupInText, notAllowedLinkOrTelephone, halfWidthPunctuation, forbiddenAdvice]

/** The texts of a file, by field. */
export const textsOf = (acquirer: Acquirer): readonly (readonly [field: string, words: Words])[] => [
  ['names', acquirer.names],
  ['hours.closed', acquirer.hours.closed],
  ...(acquirer.notice ? [['notice.text', acquirer.notice.text] as const] : []),
  ...(acquirer.means97 ? [['means97', acquirer.means97] as const] : []),
  ...(acquirer.pay ?? []).map((words, at) => [`pay[${at}]`, words] as const),
]

/** As the content linter has words: one file a language. */
function asContent(acquirer: Acquirer, path: string): ContentWords[] {
  const texts = textsOf(acquirer)
  const locales = [...new Set(texts.flatMap(([, words]) => Object.keys(words)))]
  return locales.map((locale) => {
    const json = Object.fromEntries(texts.flatMap(([field, words]) => (words[locale] ? [[field, words[locale]]] : [])))
    return { path, locale, name: `acquirers/${acquirer.id}`, json, strings: flatten(json).strings }
  })
}

function wordFaults(acquirer: Acquirer, content: Content): Fault[] {
  const path = 'acquirer'
  const own: Content = { ...content, locales: [], words: asContent(acquirer, path) }
  return wordRules.flatMap(({ check }) =>
    check(own).map(({ where, says, fix }) => ({ field: where.slice(path.length + 2), wrong: says, remedy: fix })),
  )
}

/** Everything that is wrong with a file, or the acquirer. */
export function checkFile({ name, text, logo }: Found, content: Content): Checked {
  const parsed = parseAcquirerText(text)
  if ('faults' in parsed) return { faults: parsed.faults, acquirer: undefined }
  const { acquirer } = parsed
  const named: Fault[] =
    name === acquirer.id
      ? []
      : [{ field: 'id', wrong: `the file is called ${name}.json`, remedy: `call it ${acquirer.id}.json` }]
  const faults = [
    ...named,
    ...wordFaults(acquirer, content),
    ...hiddenFaults(acquirer.hidden ?? [], content),
    ...(acquirer.logo ? logoFault(logo(acquirer.logo)) : []),
  ]
  return { faults, acquirer: faults.length > 0 ? undefined : acquirer }
}
