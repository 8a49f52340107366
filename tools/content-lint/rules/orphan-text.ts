// No words for what does not exist: nodes, answers, sources and whole guides that are gone,
// and keys of a translation that the zh-CN words do not have.

import { answersOf } from '#engine/graph.ts'
import type { GuideFile, SetNode, GuideNode } from '#engine/guide.ts'

import { paths, place, sourceLocale, wordsOf, type Content, type Words } from '../content.ts'
import { error, type Found, type Rule } from '../finding.ts'
import { isTranslation, sourceText } from '../translated.ts'

const remove = 'delete these words, or give them the key of what they belong to'

/** Why a key of a guide's words belongs to nothing, if so. */
function orphaned(file: GuideFile, key: string): string | undefined {
  const [group, nodeId, part] = key.split('.')
  const start = file.nodes.find(({ id }) => id === file.start)
  if (group === 'front' && nodeId === 'screen' && start && !answersOf(start).some(({ id }) => id === part))
    return `the start question "${file.start}" has no answer "${part}"`
  const own = file.nodes.filter(({ set }) => set === undefined)
  return lostNode(`guide ${file.id}`, own, key)
}

/** Why a key of a node's words belongs to nothing, if so. */
function lostNode(owner: string, nodes: readonly (GuideNode | SetNode)[], key: string): string | undefined {
  const [group, nodeId, part, answerId] = key.split('.')
  if (group !== 'nodes') return undefined
  const node = nodes.find(({ id }) => id === nodeId)
  if (!node) return `${owner} has no node "${nodeId}"`
  if (part !== 'answers') return undefined
  const hasIt = node.kind === 'question' && node.answers.some(({ id }) => id === answerId)
  return hasIt ? undefined : `node "${nodeId}" has no answer "${answerId}"`
}

/** Words for a code, a group, a source or another meaning that the table does not have. */
function withoutRow({ codes, codeSources }: Content, words: Words): Found[] {
  const known = new Set([
    ...codes.codes.flatMap(({ code, group, elsewhere = [] }) => [
      `codes.${code}`,
      `groups.${group}`,
      ...elsewhere.map(({ id }) => `codes.${code}.elsewhere.${id}`),
    ]),
    ...Object.keys(codeSources).map((id) => `sources.${id}`),
  ])
  const ownerOf = (key: string) => {
    const parts = key.split('.')
    return parts.slice(0, parts[2] === 'elsewhere' ? 4 : 2).join('.')
  }
  return [...words.strings.keys()]
    .filter((key) => !known.has(ownerOf(key)))
    .map((key) => error(place(words, key), `${paths.codes} has no "${ownerOf(key)}"`, remove))
}

function withoutSet(content: Content, words: Words, name: string): Found[] {
  const source = content.sets.find((one) => one.name === name)
  if (!source) return [error(words.path, 'there is no such node set', `delete this file, or add ${paths.set(name)}`)]
  return [...words.strings.keys()].flatMap((key) => {
    const says = lostNode(`set ${name}`, source.set.nodes, key)
    return says ? [error(place(words, key), says, remove)] : []
  })
}

function withoutOwner(content: Content, words: Words): Found[] {
  const keys = [...words.strings.keys()]
  if (words.name === 'sources') {
    const lost = keys.filter((key) => !Object.hasOwn(content.sources, key))
    return lost.map((key) => error(place(words, key), `${paths.sources} has no source "${key}"`, remove))
  }
  if (words.name === 'codes') return withoutRow(content, words)
  const set = /^(?:agent\/)?sets\/(.+)$/.exec(words.name)?.[1]
  if (set !== undefined) return withoutSet(content, words, set)
  const [group, name = ''] = words.name.split('/')
  if (group !== 'guides' && group !== 'agent') return []
  const guide = content.guides.find((one) => one.name === name)
  if (!guide) return [error(words.path, 'there is no such guide', `delete this file, or add ${paths.guide(name)}`)]
  return keys.flatMap((key) => {
    const says = orphaned(guide.file, key)
    return says ? [error(place(words, key), says, remove)] : []
  })
}

function withoutSource(content: Content, words: Words): Found[] {
  if (words.locale === sourceLocale) return []
  const source = wordsOf(content, sourceLocale, words.name)
  if (!source)
    return [error(words.path, `${sourceLocale} has no such file`, 'delete this file, or write it in zh-CN first')]
  return [...words.strings.keys()]
    .filter((key) => isTranslation(key) && sourceText(source, key) === undefined)
    .map((key) => error(place(words, key), `the ${sourceLocale} words have no such key`, remove))
}

function strayStamps({ stamps, words }: Content): Found[] {
  const isStray = (locale: string, name: string, key: string) =>
    !words.some((one) => one.locale === locale && one.name === name && one.strings.has(key))
  return [...stamps].flatMap(([locale, files]) =>
    Object.entries(files).flatMap(([name, inFile]) =>
      Object.keys(inFile)
        .filter((key) => isStray(locale, name, key))
        .map((key) =>
          error(
            `${paths.stamps(locale)}, ${name}, ${key}`,
            'a stamp for words that are gone',
            `run "npm run content translated ${locale} ${name}:none"`,
          ),
        ),
    ),
  )
}

/** One finding a place: words that are gone from zh-CN together with their node are named once. */
const once = (found: readonly Found[]): Found[] =>
  [...new Map(found.toReversed().map((one) => [one.where, one])).values()].reverse()

export const orphanText: Rule = {
  name: 'orphan-text',
  check: (content) =>
    once([
      ...content.words.flatMap((words) => [...withoutOwner(content, words), ...withoutSource(content, words)]),
      ...strayStamps(content),
    ]),
}
