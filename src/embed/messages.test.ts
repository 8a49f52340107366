// What arrives by message may come from anybody: the readers let the protocol through and nothing else, whatever it is.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { heights, kinds, readFromFrame, readFromHost, written, type FromFrame, type FromHost } from './messages.ts'

const id = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/)
const nonce = fc.stringMatching(/^[\w-]{8,64}$/)
const who = fc.constantFrom('merchant', 'acquirer', 'issuer', 'maker', 'carrier', 'nobody')

const fromFrame: fc.Arbitrary<FromFrame> = fc.oneof(
  fc.record({ type: fc.constant('hello'), nonce }),
  fc.record({ type: fc.constant('height'), height: fc.integer({ min: heights.least, max: heights.most }) }),
  fc.record({
    type: fc.constant('node'),
    guide: id,
    node: id,
    number: fc.stringMatching(/^\d{4}$/),
    kind: fc.constantFrom('question', 'outcome'),
  }),
  fc.record({ type: fc.constant('outcome'), guide: id, node: id, who }),
  fc.record({ type: fc.constant('handover'), guide: id, node: id, answers: fc.array(fc.tuple(id, id)) }),
  fc.record({ type: fc.constant('scroll'), top: fc.integer({ min: 0, max: heights.most }) }),
)

const fromHost: fc.Arbitrary<FromHost> = fc.oneof(
  fc.record({ type: fc.constant('welcome'), nonce }),
  fc.record({ type: fc.constant('theme'), theme: fc.constantFrom('light', 'dark', 'auto') }),
  fc.record({ type: fc.constant('lang'), lang: fc.constantFrom('zh-CN', 'zh-Hant-TW', 'en', 'gsw') }),
  fc.record({ type: fc.constant('text'), size: fc.constantFrom('normal', 'large') }),
  fc.record({ type: fc.constant('start'), guide: id, node: fc.oneof(id, fc.constant('')) }),
)

const thrower = () => {
  throw new Error('looked at')
}

/** Things that other scripts post, and things that no clone would let through: the readers survive all of them. */
const cyclic: Record<string, unknown> = { posRescue: 1, type: 'node' }
cyclic['guide'] = cyclic
const strangers: readonly unknown[] = [
  ...[null, undefined, 0, NaN, '', 'posRescue', '[iFrameSizer]frame:0:0:init', true, 1n, Symbol('one'), thrower],
  ...[[], {}, [[]], new Date(), new Map([['posRescue', 1]]), cyclic, Object.create(null) as unknown],
  { originator: 'CAL', method: 'ack', type: 'height', height: 400 },
  { type: 'form-height', size: 900 },
  { __post_robot_10_0_46__: [{ type: 'postrobot_message_request' }] },
  { posRescue: '1', type: 'height', height: 400 },
  { posRescue: 2, type: 'height', height: 400 },
  { posRescue: 1 },
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', '', 'Height'].map((type) => ({ posRescue: 1, type })),
  Object.defineProperty({}, 'posRescue', { get: thrower }),
  Object.defineProperty({ posRescue: 1, type: 'height' }, 'height', { get: thrower }),
  new Proxy({}, { get: thrower, has: thrower, ownKeys: thrower }),
  { posRescue: 1, type: 'handover', guide: '97', node: 'a', answers: new Proxy([], { get: thrower }) },
  { posRescue: 1, type: 'height', height: { valueOf: thrower } },
]

const always = <Value>(values: fc.Arbitrary<Value>, claim: (value: Value) => void) => {
  fc.assert(
    fc.property(values, (value) => {
      claim(value)
    }),
  )
}

describe('the protocol', () => {
  it('reads back every message that a side writes', () => {
    always(fromFrame, (message) => {
      expect(readFromFrame(written(message))).toEqual(message)
    })
    always(fromHost, (message) => {
      expect(readFromHost(written(message))).toEqual(message)
    })
  })

  it('never takes what the one side says for a word of the other', () => {
    always(fromFrame, (message) => {
      expect(readFromHost(written(message))).toBeUndefined()
    })
    always(fromHost, (message) => {
      expect(readFromFrame(written(message))).toBeUndefined()
    })
  })

  it('has at most twelve kinds', () => {
    expect(new Set(kinds()).size).toBe(kinds().length)
    expect(kinds().length).toBeLessThanOrEqual(12)
  })

  it('ignores strangers, other versions and unknown kinds without a word', () => {
    for (const [at, value] of strangers.entries()) {
      expect(readFromFrame(value), `stranger ${at}`).toBeUndefined()
      expect(readFromHost(value), `stranger ${at}`).toBeUndefined()
    }
  })

  it('survives anything at all, and what it lets through holds only plain short values', () => {
    const anything = fc.oneof(
      fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withSparseArray: true }),
      fc
        .tuple(fc.oneof(fromFrame, fromHost), fc.dictionary(fc.string(), fc.anything()))
        .map(([message, more]) => ({ ...written(message), ...more })),
      fc
        .tuple(
          fc.oneof(fromFrame, fromHost),
          fc.constantFrom('guide', 'node', 'nonce', 'answers', 'lang'),
          fc.anything(),
        )
        .map(([message, key, value]) => ({ ...written(message), [key]: value })),
    )
    fc.assert(
      fc.property(anything, (value) => {
        for (const message of [readFromFrame(value), readFromHost(value)])
          expect(JSON.stringify(message ?? null)).toMatch(/^[\w\s"':,.{}[\]-]{0,20000}$/)
      }),
      { numRuns: 10_000 },
    )
  })

  it('leaves out what it does not know', () => {
    const more = { ...written({ type: 'theme', theme: 'dark' }), telephone: '10086', href: 'javascript:1' }
    expect(readFromHost(more)).toEqual({ type: 'theme', theme: 'dark' })
  })

  it('brings heights between 120 and 20,000 whole pixels', () => {
    const height = (value: unknown) => {
      const read = readFromFrame({ posRescue: 1, type: 'height', height: value })
      return read?.type === 'height' ? read.height : undefined
    }
    expect([0, -5, 119.2, 120, 640.01, 20_000, 1e9].map(height)).toEqual([120, 120, 120, 120, 641, 20_000, 20_000])
    expect([NaN, Infinity, -Infinity, '400', null, undefined, [400]].map(height)).toEqual(Array(7).fill(undefined))
  })

  it('starts a guide at its first step when no node is named', () => {
    expect(readFromHost({ posRescue: 1, type: 'start', guide: '97' })).toEqual({ type: 'start', guide: '97', node: '' })
  })

  it('refuses long lists, long texts and anything with markup in it at once', () => {
    const handover = (answers: unknown) =>
      readFromFrame({ posRescue: 1, type: 'handover', guide: '97', node: 'a', answers })
    expect(handover(Array(100).fill(['one', 'two']))).toBeDefined()
    const bad = [
      Array(101).fill(['one', 'two']),
      [['one']],
      [['one', '<b>']],
      [['one', 'two', 'three']],
      'one',
      new Array(1e9),
    ]
    for (const answers of bad) expect(handover(answers)).toBeUndefined()
    for (const guide of ['x'.repeat(65), 'x'.repeat(10_000_000), '97"><script>', '../97', 'Ｎ97', '97\n', ''])
      expect(readFromHost({ posRescue: 1, type: 'start', guide })).toBeUndefined()
  })
})
