// The check of the checks: the real content is whole, and each rule notices when it is broken in memory.
// A rule that no break here can wake would be a fence that nobody has walked into.

import { describe, expect, it } from 'vitest'

import { answersOf } from '#engine/graph.ts'
import type { Answer, GuideNode, Risk } from '#engine/guide.ts'
import { readScenarioFile } from '#handbook/drill/parse-scenario.ts'

import { parseContent, paths, sourceLocale, type Files } from './content.ts'
import { edited, valueAt, without } from './edit.ts'
import { readFiles } from './files.ts'
import { lint, repair } from './lint.ts'
import { report } from './report.ts'
import { rules } from './rules.ts'
import { number } from './toy.ts'

const real = readFiles()
const content = parseContent(real)
const guide = paths.guide('97')
const words = (locale: string) => paths.words(locale, 'guides/97')

const structure = (key: string | readonly string[], value: unknown): Files => edited(real, guide, key, value)
const saying = (key: string, text: unknown, locale = sourceLocale): Files => edited(real, words(locale), key, text)
const appending = (key: string, more: string, locale = sourceLocale): Files =>
  saying(key, `${String(valueAt(real, words(locale), key))}${more}`, locale)

const source97 = content.guides.find(({ name }) => name === '97')
const file = source97?.file ?? { start: '', nodes: [] }
/** Without those of its node sets, which stand in files of their own. */
const ownNodes = file.nodes.filter(({ set }) => set === undefined)
const other = content.guides.find(({ name }) => name !== '97')?.file ?? { id: '', nodes: [] }

/** The first of something; the breaks below name no ids, so that authors may change any of them. */
function first<Value>(values: readonly Value[], what: string): Value {
  const [value] = values
  if (value === undefined) throw new Error(`the guide has no ${what} to break`)
  return value
}

const isStart = ({ id }: GuideNode) => id === file.start
const edges = ownNodes.flatMap((node) =>
  answersOf(node).map((answer) => ({ node, answer, key: `nodes.${node.id}.answers.${answer.id}` })),
)
const into = (id: string) => file.nodes.flatMap(answersOf).filter(({ next }) => next === id)
const questions = ownNodes.filter((node) => node.kind === 'question' && !isStart(node))
const question = first(
  questions.filter((node) => answersOf(node).length > 2),
  'question',
).id
const answer = first(
  edges.filter(({ node }) => node.id === question),
  'answer',
).answer.id
const verdict = first(
  ownNodes.filter((node) => node.kind === 'outcome' && node.who === 'acquirer' && node.sources && !node.risk),
  'verdict',
)
const risky = first(
  ownNodes.filter((node) => node.risk?.includes('charge-again')),
  'risk',
).id
const start = first(
  edges.filter(({ node, answer: { guards } }) => isStart(node) && !guards),
  'start',
).key
const onlyWay = first(
  edges.filter(({ node, answer: { next } }) => answersOf(node).length > 2 && into(next).length === 1),
  'only way',
).key
const title = `nodes.${verdict.id}.title`
const body = `nodes.${verdict.id}.body`
const source = first(verdict.sources ?? [], 'source')
const label = `nodes.${question}.answers.${answer}.label`
const unknown = content.codes.codes.findIndex(({ money }) => money === 'unresolved')

/** An answer that guards a risk of the very node it leads to. */
const guardOf = (risk: Risk) => {
  const needs = ({ next, guards }: Answer) =>
    guards?.includes(risk) && file.nodes.some(({ id, risk: risks }) => id === next && risks?.includes(risk))
  const direct = edges.filter((edge) => needs(edge.answer))
  return first(
    direct.length > 0 ? direct : edges.filter((edge) => edge.answer.guards?.includes(risk)),
    `guard against ${risk}`,
  ).key
}

const includes = source97?.written.includes ?? []
const [set] = content.sets
const setNode = first(set?.set.nodes ?? [], 'node of a set').id
const numbered = first(
  includes.flatMap(({ numbers }, at) => Object.keys(numbers).map((id) => ['includes', String(at), 'numbers', id])),
  'included node',
)
const led = first(
  includes.flatMap(({ exits = {} }, at) => Object.keys(exits).map((exit) => ['includes', String(at), 'exits', exit])),
  'way out of a set',
)

const asking = first(
  ownNodes.filter((node) => node.kind === 'question' && node.asks),
  'question that asks a side guide',
)
const asked = paths.guide(asking.kind === 'question' ? (asking.asks?.guide ?? '') : '')
const askedVerdict = first(
  content.guides.find(({ path }) => path === asked)?.written.nodes.filter(({ kind }) => kind === 'outcome') ?? [],
  'verdict that is asked for',
).id

const ownAnswersTo = (id: string) => ['x', 'y'].map((one) => ({ id: one, next: id }))

const scenario = first(
  [...real.keys()].filter((path) => path.startsWith('src/handbook/drill/')),
  'scenario',
)
const drill = readScenarioFile(JSON.parse(real.get(scenario) ?? ''))
const moment = first(drill.moments, 'moment')
const drilled = ['scenarios', drill.id, 'moments', moment.id]

/** Eight questions in a row before the real start. */
function deepened(): Files {
  const chain = Array.from({ length: 8 }, (_, at) => ({
    id: `deeper-${at}`,
    number: number(String(900 + at)),
    kind: 'question',
    minutes: 1,
    answers: ['x', 'y'].map((id) => ({ id, next: at < 7 ? `deeper-${at + 1}` : file.start })),
  }))
  const grown = chain.reduce((files, node) => edited(files, guide, 'nodes.+', node), real)
  return edited(grown, guide, 'start', 'deeper-0')
}

const sevenAnswers = Array.from({ length: 7 }, (_, at) => ({ id: `a${at}`, next: verdict.id }))

/** For each rule, content that it must refuse, by what was done to it. */
const breaks: Readonly<Record<string, Readonly<Record<string, () => Files>>>> = {
  'not-a-guide': {
    'a file that is no JSON': () => new Map([...real, [guide, '{']]),
    'a wrong check digit': () => structure(`nodes.${verdict.id}.number`, '1230'),
    'two nodes with one id': () => structure(`nodes.${verdict.id}.id`, question),
    'an unknown key': () => structure(`nodes.${question}.colour`, 'red'),
    'a guide under another name': () => structure('id', '98'),
    'a source without a date': () => edited(real, paths.sources, [source, 'read'], undefined),
    'a node of a set gets no number': () => structure(numbered, undefined),
    'a number for a node that its set does not have': () =>
      structure([...numbered.slice(0, -1), 'nobodys'], number('998')),
    'a way out of a set leads nowhere': () => structure(led, undefined),
    'a way out that no set has': () => structure([...led.slice(0, -1), 'nowhere'], verdict.id),
    'a guide includes a set that is not there': () => structure('includes.0.set', 'hearsay'),
    'a set under another name': () => edited(real, set?.path ?? '', 'id', 'hearsay'),
    'a set that no guide includes': () =>
      new Map([...real, [paths.set('spare'), JSON.stringify({ ...set?.set, id: 'spare' })]]),
    'a set whose node has an unknown key': () => edited(real, set?.path ?? '', `nodes.${setNode}.colour`, 'red'),
    'what a side guide finds out is no answer of the question': () =>
      structure(`nodes.${asking.id}.asks.approved`, 'nobodys'),
  },
  'unreachable-node': {
    'the only answer that leads to a node is dropped': () => structure(onlyWay, undefined),
    'the start is moved': () => structure('start', question),
  },
  'dead-end': {
    'an answer to a node that is not there': () => structure(`${start}.next`, 'nowhere'),
    'a node is dropped and its answers stay': () => structure(`nodes.${question}`, undefined),
    'a question whose answers only lead to itself': () =>
      structure(`nodes.${question}.answers`, ownAnswersTo(question)),
  },
  loop: {
    'an answer leads back to the start': () => structure(`nodes.${question}.answers.${answer}.next`, file.start),
    'an answer leads to its own question': () => structure(`nodes.${question}.answers.${answer}.next`, question),
  },
  'unguarded-risk': {
    'a guard against charging again is taken off an answer': () =>
      structure(`${guardOf('charge-again')}.guards`, undefined),
    'a guard against switching off is taken off an answer': () =>
      structure(`${guardOf('power-off')}.guards`, undefined),
    'an answer goes round every guard': () => structure(`${start}.next`, risky),
    'a risk is added to a node that nobody guarded': () => structure(`nodes.${file.start}.risk`, ['power-off']),
  },
  'unsafe-code': {
    // The first code is a success.
    'a success may be charged again': () => edited(real, paths.codes, 'codes.0.again', 'yes'),
    'a success is shown as a failure': () => edited(real, paths.codes, 'codes.0.money', 'declined'),
    'a failure is shown as a success': () => edited(real, paths.codes, 'codes.0.class', 'C'),
    'nobody has to see to an unknown outcome': () => edited(real, paths.codes, `codes.${unknown}.whose`, 'nobody'),
    'a code names a source that nobody knows': () => edited(real, paths.codes, 'codes.0.sources', ['nobody']),
    'a code names a guide that is not there': () => edited(real, paths.codes, 'codes.0.guide', 'no-such-guide'),
    'the words about a card to be kept begin with the card': () =>
      edited(real, paths.words('zh-CN', 'codes'), 'codes.04.do.0', '\u628a\u5361\u7559\u4e0b\u3002'),
    'a code stands there twice': () => edited(real, paths.codes, 'codes.+', valueAt(real, paths.codes, 'codes.0')),
  },
  'unanswered-question': {
    'the side guide that it asks is gone': () => without(real, asked),
    'the side guide that it asks becomes a main guide': () => edited(real, asked, 'side', undefined),
    'a verdict says nothing of the money any more': () => edited(real, asked, `nodes.${askedVerdict}.money`, undefined),
  },
  'too-deep': { 'eight questions more': deepened },
  'too-many-answers': { 'seven answers': () => structure(`nodes.${question}.answers`, sevenAnswers) },
  'page-numbers': {
    'a wrong check digit': () => edited(real, paths.pages, 'home', '4751'),
    'a number that a node has': () => edited(real, paths.pages, 'home', file.nodes[0]?.number ?? ''),
    'a published number that changed': () => edited(real, paths.pages, 'sheet', number('799')),
  },
  'retired-or-changed': {
    'a node is dropped': () => structure(`nodes.${verdict.id}`, undefined),
    'a node is renamed': () => structure(`nodes.${verdict.id}.id`, 'asleep'),
    'an answer is dropped': () => structure(`nodes.${question}.answers.${answer}`, undefined),
    'a number is altered': () => structure(`nodes.${verdict.id}.number`, number('999')),
    'two guides share a number': () => structure(`nodes.${verdict.id}.number`, other.nodes[0]?.number),
    'two guides share a question': () =>
      structure(`nodes.${question}.id`, other.nodes.find(({ kind }) => kind === 'question')?.id),
    'a whole guide is dropped': () => without(real, paths.guide(other.id)),
    'a node that the lock does not know': () => edited(real, paths.lock, ['97', 'nodes', verdict.id], undefined),
  },
  'source-unknown': {
    'a source that is not listed': () => structure(`nodes.${verdict.id}.sources`, ['hearsay']),
    'a source is dropped from the list': () => edited(real, paths.sources, [source], undefined),
    'a page of the handbook rests on hearsay': () =>
      edited(real, paths.handbook, ['pages', 'fraud', 'sources'], ['hearsay']),
    'a source turns out weak': () => edited(real, paths.sources, [source, 'certainty'], 'L'),
    'the source of a review is unknown': () => structure('checked.source', 'hearsay'),
  },
  'stale-journeys': {
    'an answer leads elsewhere': () => structure(`${start}.next`, verdict.id),
    'the journey file is edited by hand': () =>
      new Map([...real, [paths.journeys('97'), 'screen-text=other > paid\n']]),
    'the journey file is missing': () => without(real, paths.journeys('97')),
    'a journey file without a guide': () => new Map([...real, [paths.journeys('96'), '']]),
  },
  'handbook-pages': {
    'a page is taken out of the index': () => edited(real, paths.handbook, ['groups', 'know'], ['fraud', 'fraud']),
    'a page leads on to one that is gone': () => edited(real, paths.handbook, ['pages', 'fraud', 'see'], ['nowhere']),
    'a page has no words': () => without(real, paths.words(sourceLocale, 'handbook/fraud')),
    'an outcome leads to a page that is gone': () => edited(real, paths.leads, ['97', verdict.id], 'nowhere'),
    'a question leads into the handbook': () => edited(real, paths.leads, ['97', question], 'fraud'),
    'the list of pages is no JSON': () => new Map([...real, [paths.handbook, '{']]),
  },
  'drill-unexplained': {
    'an act leads to no moment': () => edited(real, scenario, `moments.${moment.id}.acts.0.next`, 'nowhere'),
    'a scenario of another shape': () => edited(real, scenario, 'moments', []),
    'an act that nobody explains': () =>
      edited(real, paths.words('en', 'handbook/drill'), [...drilled, 'acts', moment.acts[0]?.id ?? ''], undefined),
    'a moment without words': () => edited(real, paths.words(sourceLocale, 'handbook/drill'), drilled, undefined),
  },
  'not-words': {
    'a key that no page reads': () => saying(`nodes.${verdict.id}.tonigth`, '明早再打。'),
    'a number among the words': () => edited(real, paths.words('en', 'app'), 'product', 7),
    'a file that is no JSON': () => new Map([...real, [words('en'), '{']]),
  },
  'missing-text': {
    'a title is dropped': () => saying(title, undefined),
    'a translation is blanked': () => saying(title, '', 'en'),
    'an answer has no label': () => saying(label, undefined, 'zh-TW'),
    'a verdict does not say what to do tonight': () => saying(`nodes.${verdict.id}.tonight`, undefined),
    'a verdict does not say what never to do': () => saying(`nodes.${verdict.id}.never`, undefined),
    'a translation leaves out an item': () => saying(`nodes.${verdict.id}.ready.0`, undefined, 'en'),
    'a guide has no front': () => saying('front', undefined),
    'a picture has no words': () =>
      edited(
        real,
        paths.words('en', 'app'),
        [
          'pictures',
          first(
            file.nodes.flatMap(({ picture }) => picture ?? []),
            'picture',
          ),
        ],
        undefined,
      ),
    'a source has no title': () => edited(real, paths.words('zh-TW', 'sources'), [source], undefined),
    'a whole file is missing': () => without(real, words('en')),
  },
  'orphan-text': {
    'words of a node that is gone': () => saying('nodes.nobodys', { title: '没了' }),
    'words of an answer that is gone': () => saying(`nodes.${question}.answers.nobodys`, { label: '没了' }),
    'a key that only a translation has': () =>
      saying(`nodes.${verdict.id}.proof`, ['1', '2', '3', '4', '5', '6', '7', '8', '9'], 'en'),
    'words of a guide that is gone': () => without(real, paths.guide(other.id)),
  },
  'stale-text': {
    'the Chinese changes under its translations': () => saying(title, '换了一句'),
    'a stamp is altered': () => edited(real, paths.stamps('en'), ['guides/97', title], '00000000'),
    'a stamp is missing': () => edited(real, paths.stamps('zh-TW'), ['guides/97', title], undefined),
    'all stamps of a file are missing': () => edited(real, paths.stamps('en'), ['guides/97'], undefined),
  },
  'placeholder-mismatch': {
    'a placeholder that only one language has': () => appending(title, '{{shop}}', 'en'),
    'a brace that is no placeholder': () => appending(title, '{shop}'),
  },
  'markup-in-text': {
    'a tag': () => appending(title, '<b>'),
    'an entity': () => appending(title, '&nbsp;', 'en'),
    'a Markdown link': () => appending(title, '[x](y)', 'en'),
    'a line break': () => appending(title, '\n'),
    'a mark that turns the direction of text': () => appending(title, '\u202e', 'en'),
    'a character of no width': () => appending(title, '\u200b'),
  },
  'not-allowed-link-or-telephone': {
    'an address': () => appending(title, ' https://example.org', 'en'),
    'a bare domain': () => appending(title, 'example.com'),
    'a free number': () => appending(title, '400-812-3456'),
    'a mobile number': () => appending(title, '13800138000', 'zh-TW'),
    "a bank's short number": () => appending(title, '95588'),
  },
  'reading-length': {
    'a long title': () => appending(title, '字'.repeat(22)),
    'a long answer': () => appending(label, ' a'.repeat(30), 'en'),
    'a long step': () => appending(`nodes.${verdict.id}.never.0`, '字'.repeat(45)),
  },
  'half-width-punctuation': {
    'a half-width comma': () => appending(title, ',再说'),
    'a typed space': () => appending(title, ' 97'),
    'straight quotation marks': () => appending(title, '"好"', 'zh-TW'),
  },
  'forbidden-advice': {
    'a supervisor password': () => saying(body, '输入主管密码。'),
    'clearing a reversal': () => saying(body, 'Clear the reversal.', 'en'),
    'opening the case': () => saying(body, '打開後蓋。', 'zh-TW'),
    'the magnetic stripe': () => saying(body, '改刷磁条。'),
    'a personal code': () => saying(body, '用个人收款码。'),
    'charging again where no risk is declared': () => saying(body, 'Charge it again.', 'en'),
    'no node declares that it charges again': () =>
      new Map(
        content.guides
          .flatMap(({ path, written: { nodes } }) => nodes.map(({ id }) => [path, id] as const))
          .reduce((files, [path, id]) => edited(files, path, `nodes.${id}.risk`, undefined), real),
      ),
  },
}

const found = (files: Files) => lint(parseContent(files), rules)

describe('the real content', () => {
  it('is there', () => {
    const { guides, locales } = parseContent(real)
    expect(guides.map(({ name }) => name)).toEqual(expect.arrayContaining(['97', 'danger', 'pay-first']))
    expect(locales).toEqual(expect.arrayContaining(['en', 'zh-CN', 'zh-TW']))
  })

  it('is clean', () => {
    expect(report(found(real))).toBe('')
  })

  it('is not changed by a repair', () => {
    expect([...repair(real, rules).keys()]).toEqual([])
  })
})

describe('every rule', () => {
  it('has a break here, and every break its rule', () => {
    expect(Object.keys(breaks).toSorted()).toEqual(rules.map(({ name }) => name).toSorted())
  })

  const all = Object.entries(breaks).flatMap(([rule, own]) =>
    Object.entries(own).map(([what, make]) => [rule, what, make] as const),
  )

  it.each(all)('%s notices: %s', (rule, _, make) => {
    const own = found(make()).filter((finding) => finding.rule === rule)
    expect(own.length).toBeGreaterThan(0)
    for (const { where, says, fix } of own) expect([where, says, fix].every((part) => part.length > 3)).toBe(true)
  })

  it('needless-exception notices an exception that excepts nothing', () => {
    const excepted = edited(real, paths.exceptions, '+', { rule: 'loop', where: guide, reason: 'none' })
    expect(found(excepted).map(({ rule }) => rule)).toContain('needless-exception')
  })
})

describe('the repair', () => {
  const halves: Readonly<Record<string, string>> = {
    '，': ',',
    '。': '.',
    '：': ':',
    '；': ';',
    '？': '?',
    '！': '!',
    '（': '(',
    '）': ')',
  }
  const broken = (text: string) => text.replaceAll(/[，。：；？！（）]/g, (mark) => halves[mark] ?? mark)

  it.each(['zh-CN', 'zh-TW'])('mends all the punctuation of %s back to what it was', (locale) => {
    const text = real.get(words(locale)) ?? ''
    expect(broken(text)).not.toBe(text)
    expect(repair(new Map([...real, [words(locale), broken(text)]]), rules).get(words(locale))).toBe(text)
  })

  it('puts back quotation marks and takes out typed spaces', () => {
    const typed = (real.get(words('zh-CN')) ?? '')
      .replaceAll(/[“”]/g, '\\"')
      .replaceAll(/(\p{Script=Han})97/gu, '$1 97')
    expect(repair(new Map([...real, [words('zh-CN'), typed]]), rules).get(words('zh-CN'))).toBe(
      real.get(words('zh-CN')),
    )
  })

  it('writes the journeys that are missing as they were, and all ids into a lock that is missing', () => {
    expect(repair(without(real, paths.journeys('97')), rules).get(paths.journeys('97'))).toBe(
      real.get(paths.journeys('97')),
    )
    const locked = new Map([...real, ...repair(without(real, paths.lock), rules)])
    expect(Object.keys(parseContent(locked).lock['97']?.nodes ?? {})).toEqual(file.nodes.map(({ id }) => id))
  })

  it('adds no stamp and no words', () => {
    const stale = saying(title, '换了一句')
    expect([...repair(stale, rules).keys()]).toEqual([])
  })
})
