// Every node, answer, picture and source has its words in every locale, every verdict of a main guide says
// all that a merchant must know before calling, and no translation leaves out what the zh-CN words say.

import type { GuideFile, GuideNode } from '#engine/guide.ts'
import { answerKey, textKey } from '#engine/keys.ts'

import { paths, sourceLocale, wordsOf, type Content } from '../content.ts'
import { error, type Found, type Rule } from '../finding.ts'
import { isTranslation, singular } from '../translated.ts'

/** A needed key; one that ends in a dot needs at least one string under it. */
type Need = { readonly name: string; readonly key: string; readonly why: string }

const callable: readonly string[] = ['acquirer', 'issuer', 'maker', 'carrier']
const verdict = ['does', 'takes', 'ready.', 'tonight', 'never.'] as const

function nodeNeeds(node: GuideNode, side: boolean): string[] {
  const title = textKey(node, 'title')
  if (node.kind === 'question') return [title, ...node.answers.map((answer) => answerKey(node, answer, 'label'))]
  if (side || !callable.includes(node.who)) return [title]
  return [title, ...verdict.map((part) => textKey(node, part))]
}

/** The words of a shared node stand in its set's own file. */
const fileOf = ({ id }: GuideFile, { set }: GuideNode) => (set === undefined ? `guides/${id}` : `sets/${set}`)

function guideNeeds(file: GuideFile): Need[] {
  const front = file.side ? [] : ['front.lead', 'front.means.', 'front.usuallyNot.', 'front.unknown', 'front.screen.']
  const keys = ['name', 'title', 'description', ...front]
  const why = `guide ${file.id} needs it`
  const own = [
    ...keys.map((key) => ({ name: `guides/${file.id}`, key, why })),
    ...file.nodes.flatMap((node) =>
      nodeNeeds(node, file.side === true).map((key) => ({ name: fileOf(file, node), key, why })),
    ),
  ]
  const agent = file.nodes.map((node) => ({
    name: `agent/${fileOf(file, node).replace(/^guides\//, '')}`,
    key: textKey(node, 'say'),
    why: 'a help desk needs a sentence to say at every node',
  }))
  const pictures = file.nodes.flatMap(({ id, picture }) =>
    picture ? [{ name: 'app', key: `pictures.${picture}`, why: `node "${id}" shows this picture` }] : [],
  )
  return [...own, ...agent, ...pictures]
}

/** Every code says what it means, what to do and what to tell the customer; every other meaning says where it holds. */
function codeNeeds({ codes, codeSources }: Content): Need[] {
  const rows = codes.codes.flatMap(({ code, elsewhere = [] }) => [
    ...['means', 'do.', 'say'].map((part) => `codes.${code}.${part}`),
    ...elsewhere.flatMap(({ id }) => ['where', 'means'].map((part) => `codes.${code}.elsewhere.${id}.${part}`)),
  ])
  const groups = codes.codes.flatMap(({ group }) => [`groups.${group}.title`, `groups.${group}.lead`])
  const sources = Object.keys(codeSources).map((id) => `sources.${id}`)
  return [...rows, ...groups, ...sources].map((key) => ({ name: 'codes', key, why: `${paths.codes} needs it` }))
}

const sourceNeeds = ({ sources }: Content): Need[] =>
  Object.keys(sources).map((id) => ({ name: 'sources', key: id, why: `${paths.sources} lists this source` }))

/** What zh-CN says, a translation says too. */
const translationNeeds = ({ words }: Content): Need[] =>
  words
    .filter(({ locale }) => locale === sourceLocale)
    .flatMap(({ name, strings }) =>
      [...strings.keys()].filter(isTranslation).map((key) => ({ name, key, why: `the ${sourceLocale} words have it` })),
    )

/** The forms in which a language must have a sentence with a figure in it. */
const pluralForms = (locale: string, key: string): string[] =>
  new Intl.PluralRules(locale).resolvedOptions().pluralCategories.map((form) => `${singular(key)}_${form}`)

function has(content: Content, locale: string, { name, key }: Need): boolean {
  const strings = wordsOf(content, locale, name)?.strings ?? new Map<string, string>()
  const filled = (at: string) => (strings.get(at) ?? '').trim() !== ''
  if (key.endsWith('.')) return [...strings.keys()].some((at) => at.startsWith(key) && filled(at))
  const isPlural = key !== singular(key)
  return (!isPlural && filled(key)) || pluralForms(locale, key).every(filled)
}

function missingIn(content: Content, locale: string, needs: readonly Need[]): Found[] {
  const absent = [...new Set(needs.map(({ name }) => name))].filter((name) => !wordsOf(content, locale, name))
  const files = absent.map((name) =>
    error(
      paths.words(locale, name),
      'this whole file of words is missing',
      `write it; its keys are those of ${sourceLocale}`,
    ),
  )
  const strings = needs
    .filter((need) => !absent.includes(need.name) && !has(content, locale, need))
    .map(({ name, key, why }) =>
      error(`${paths.words(locale, name)}, ${key.replace(/\.$/, '')}`, `the words are missing: ${why}`, 'write them'),
    )
  return [...files, ...strings]
}

const once = (needs: readonly Need[]): Need[] => [
  ...new Map(needs.map((need) => [`${need.name}:${need.key}`, need])).values(),
]

export const missingText: Rule = {
  name: 'missing-text',
  check(content) {
    const guides = content.guides.flatMap(({ file }) => guideNeeds(file))
    const structure = [...guides, ...codeNeeds(content), ...sourceNeeds(content)]
    const translation = translationNeeds(content)
    return content.locales.flatMap((locale) =>
      missingIn(content, locale, once(locale === sourceLocale ? structure : [...structure, ...translation])),
    )
  },
}
