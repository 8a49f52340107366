// A new guide to start from: three nodes, free spoken numbers, and words in every locale.
// Its words are marked to be written, so that nobody mistakes the scaffold for content.

import { readGuideFile } from '#engine/guide.ts'
import { checkDigit } from '#engine/number.ts'
import { paths, sourceLocale, type Content, type Files } from '#tools/content-lint/content.ts'
import { stringify } from '#tools/content-lint/json.ts'
import { hash } from '#tools/content-lint/translated.ts'

/** Spoken numbers that no guide has or ever had, from the first hundred that nobody has begun. */
export function freeNumbers({ guides, lock, retired }: Content, many: number): string[] {
  const used = new Set([
    ...guides.flatMap(({ file }) => file.nodes.map(({ number }) => number as string)),
    ...Object.values(lock).flatMap(({ numbers }) => Object.keys(numbers)),
    ...Object.values(retired).flatMap(({ numbers = {} }) => Object.keys(numbers)),
  ])
  const begun = new Set([...used].map((number) => number[0]))
  const hundreds = Array.from({ length: 900 }, (_, at) => String(at + 100))
  const free = hundreds.map((digits) => digits + checkDigit(digits)).filter((number) => !used.has(number))
  const fresh = free.filter((number) => !begun.has(number[0]))
  return (fresh.length >= many ? fresh : free).slice(0, many)
}

function structure(content: Content, id: string) {
  const [first = '', second = '', third = ''] = freeNumbers(content, 3)
  const date = new Date().toISOString().slice(0, 10)
  const [source = 'code-table'] = Object.keys(content.sources)
  return {
    id,
    start: `${id}-seen`,
    checked: { date, source },
    nodes: [
      {
        id: `${id}-seen`,
        number: first,
        kind: 'question',
        minutes: 1,
        answers: [
          { id: 'yes', next: `${id}-call` },
          { id: 'no', next: `${id}-done` },
        ],
      },
      { id: `${id}-call`, number: second, kind: 'outcome', who: 'acquirer' },
      { id: `${id}-done`, number: third, kind: 'outcome', who: 'nobody' },
    ],
  }
}

function words(id: string, todo: string) {
  const all = [todo]
  return {
    name: id,
    title: todo,
    description: todo,
    front: { lead: todo, means: all, usuallyNot: all, unknown: todo, screen: { yes: all } },
    nodes: {
      [`${id}-seen`]: { title: todo, answers: { yes: { label: todo }, no: { label: todo } } },
      [`${id}-call`]: { title: todo, does: todo, takes: todo, ready: all, tonight: todo, never: all },
      [`${id}-done`]: { title: todo },
    },
  }
}

const agentWords = (id: string, todo: string) => ({
  nodes: { [`${id}-seen`]: { say: todo }, [`${id}-call`]: { say: todo }, [`${id}-done`]: { say: todo } },
})

/** The files of a new guide; says why not, when its id is taken or no id. */
export function scaffold(content: Content, id: string): Files | string {
  if (content.guides.some(({ name }) => name === id) || Object.hasOwn(content.lock, id))
    return `guide "${id}" exists already`
  const guide = structure(content, id)
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) || id.length > 30)
    return 'an id is small letters, digits and single hyphens, thirty at most'
  readGuideFile(guide)
  const locales = content.locales.flatMap((locale) => {
    const todo = locale.startsWith('zh') ? '待写' : 'To be written'
    return [
      [paths.words(locale, `guides/${id}`), stringify(words(id, todo))] as const,
      [paths.words(locale, `agent/${id}`), stringify(agentWords(id, todo))] as const,
    ]
  })
  return new Map([[paths.guide(id), stringify(guide)], ...locales, ...stampFiles(content, id)])
}

/** The scaffold's words translate each other, so only what an author then changes is stale. */
function stampFiles({ locales, stamps }: Content, id: string): [string, string][] {
  const keys = ['name', 'title', 'description', 'front.lead', 'front.means.0', 'front.usuallyNot.0', 'front.unknown']
  const node = (name: string, parts: readonly string[]) => parts.map((part) => `nodes.${id}-${name}.${part}`)
  const all = [
    ...keys,
    ...node('seen', ['title', 'answers.yes.label', 'answers.no.label']),
    ...node('call', ['title', 'does', 'takes', 'ready.0', 'tonight', 'never.0']),
    ...node('done', ['title']),
  ]
  const own = Object.fromEntries(all.map((key) => [key, hash(key === 'name' ? id : '待写')]))
  const said = ['seen', 'call', 'done'].map((name) => [`nodes.${id}-${name}.say`, hash('待写')] as const)
  return locales
    .filter((locale) => locale !== sourceLocale)
    .map((locale) => [
      paths.stamps(locale),
      stringify({ ...stamps.get(locale), [`guides/${id}`]: own, [`agent/${id}`]: Object.fromEntries(said) }),
    ])
}
