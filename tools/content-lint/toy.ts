// A toy to test rules on: one guide of three nodes in two locales, with nothing wrong in it.
// Every test takes it and breaks what it is about.

import { checkDigit } from '#engine/number.ts'

import { parseContent, paths, type Files } from './content.ts'
import { edited } from './edit.ts'
import type { Found, Rule } from './finding.ts'
import { repair } from './lint.ts'
import { retiredOrChanged } from './rules/retired-or-changed.ts'
import { staleJourneys } from './rules/stale-journeys.ts'
import { stamped } from './translated.ts'

export const number = (digits: string): string => digits + checkDigit(digits)

const guide = {
  id: 'toy',
  start: 'ask',
  checked: { date: '2026-11-22', source: 'table' },
  nodes: [
    {
      id: 'ask',
      number: number('100'),
      kind: 'question',
      minutes: 1,
      answers: [
        { id: 'yes', next: 'pay', guards: ['charge-again'] },
        { id: 'no', next: 'call' },
      ],
    },
    { id: 'pay', number: number('101'), kind: 'outcome', who: 'merchant', risk: ['charge-again'], picture: 'slip' },
    { id: 'call', number: number('102'), kind: 'outcome', who: 'acquirer' },
  ],
}

const chinese = {
  name: '玩具',
  title: '一个玩具',
  description: '给测试用的。',
  front: { lead: '开头。', means: ['意思。'], usuallyNot: ['不是。'], unknown: '不知道。', screen: { yes: ['屏幕'] } },
  nodes: {
    ask: { title: '没扣款吧？', answers: { yes: { label: '没扣' }, no: { label: '说不准' } } },
    pay: { title: '再收一次' },
    call: {
      title: '打电话',
      does: '他们查。',
      takes: '当天。',
      ready: ['编号'],
      tonight: '明早再打。',
      never: ['不要拆机。'],
    },
  },
}

const english = {
  name: 'Toy',
  title: 'A toy',
  description: 'For tests.',
  front: {
    lead: 'Lead.',
    means: ['Means.'],
    usuallyNot: ['Not.'],
    unknown: 'Unknown.',
    screen: { yes: ['Screen', 'Display'] },
  },
  nodes: {
    ask: { title: 'No money taken?', answers: { yes: { label: 'None' }, no: { label: 'Not sure' } } },
    pay: { title: 'Charge it again' },
    call: {
      title: 'Call',
      does: 'They look.',
      takes: 'A day.',
      ready: ['Number'],
      tonight: 'Tomorrow.',
      never: ['Open the case.'],
    },
  },
}

const agent = (say: string) => ({ nodes: { ask: { say }, pay: { say }, call: { say, know: [say] } } })

const json = (value: unknown) => JSON.stringify(value)

const written: Files = new Map([
  [paths.guide('toy'), json(guide)],
  [paths.sources, json({ table: { address: 'https://example.org', read: '2026-11', certainty: 'H' } })],
  [paths.retired, '{}'],
  [paths.exceptions, '[]'],
  [paths.words('zh-CN', 'guides/toy'), json(chinese)],
  [paths.words('en', 'guides/toy'), json(english)],
  [paths.words('zh-CN', 'agent/toy'), json(agent('您说。'))],
  [paths.words('en', 'agent/toy'), json(agent('Tell me.'))],
  [paths.words('zh-CN', 'app'), json({ pictures: { slip: '小票' }, steps_other: '还有{{count}}步' })],
  [
    paths.words('en', 'app'),
    json({ pictures: { slip: 'Slip' }, steps_one: 'One step', steps_other: '{{count}} steps' }),
  ],
  [paths.words('zh-CN', 'sources'), json({ table: '代码表' })],
  [paths.words('en', 'sources'), json({ table: 'Code table' })],
])

const locked: Files = new Map([...written, ...repair(written, [retiredOrChanged, staleJourneys])])

export const toy: Files = new Map([...locked, ...stamped(parseContent(locked), 'en')])

export const toyPath = paths.guide('toy')

/** The toy with one value of its guide changed. */
export const toyWith = (key: string, value: unknown): Files => edited(toy, toyPath, key, value)

/** The toy with one string of a locale changed. */
export const toySaying = (locale: string, key: string, text: unknown, name = 'guides/toy'): Files =>
  edited(toy, paths.words(locale, name), key, text)

export const findingsOf = (rule: Rule, files: Files): readonly Found[] => rule.check(parseContent(files))

/** Where a rule finds something, for tests that need no more. */
export const placesOf = (rule: Rule, files: Files): string[] => findingsOf(rule, files).map(({ where }) => where)
