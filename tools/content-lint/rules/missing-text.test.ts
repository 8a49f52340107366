// Words taken out of the toy one at a time.

import { describe, expect, it } from 'vitest'

import { without } from '../edit.ts'
import { placesOf, toy, toySaying, toyWith } from '../toy.ts'
import { missingText } from './missing-text.ts'

const english = 'locales/en/guides/toy.json'

describe('missing-text', () => {
  it('accepts the toy, whose English lists of screens and plural forms differ from the Chinese', () => {
    expect(placesOf(missingText, toy)).toEqual([])
  })

  it('counts blank words as missing', () => {
    expect(placesOf(missingText, toySaying('en', 'nodes.ask.answers.no.label', ' '))).toEqual([
      `${english}, nodes.ask.answers.no.label`,
    ])
  })

  it('asks a verdict for all that a merchant must know before calling', () => {
    for (const part of ['does', 'takes', 'ready', 'tonight', 'never'])
      expect(placesOf(missingText, toySaying('zh-CN', `nodes.call.${part}`, undefined))).toEqual([
        `locales/zh-CN/guides/toy.json, nodes.call.${part}`,
      ])
  })

  it('asks no such thing in a side guide', () => {
    const side = toyWith('side', true)
    const bare = new Map([
      ...side,
      ['locales/en/guides/toy.json', toySaying('en', 'nodes.call.tonight', undefined).get(english) ?? ''],
    ])
    expect(placesOf(missingText, bare)).toEqual([`${english}, nodes.call.tonight`])
  })

  it('asks for the front of a guide that is not a side guide', () => {
    expect(placesOf(missingText, toySaying('zh-CN', 'front', undefined))).toHaveLength(5)
  })

  it('asks for every item of a list and every plural form of the language', () => {
    expect(placesOf(missingText, toySaying('zh-CN', 'nodes.call.ready.+', '合同'))).toEqual([
      `${english}, nodes.call.ready.1`,
    ])
    expect(placesOf(missingText, toySaying('en', 'steps_one', undefined, 'app'))).toEqual([
      'locales/en/app.json, steps_other',
    ])
  })

  it('asks for words for pictures and sources, and for a whole file', () => {
    expect(placesOf(missingText, toySaying('zh-CN', 'pictures', {}, 'app'))).toContain(
      'locales/zh-CN/app.json, pictures.slip',
    )
    expect(placesOf(missingText, toySaying('en', 'table', undefined, 'sources'))).toEqual([
      'locales/en/sources.json, table',
    ])
    expect(placesOf(missingText, without(toy, english))).toEqual([english])
  })
})
