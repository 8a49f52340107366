// Words, files and stamps whose owner is gone.

import { describe, expect, it } from 'vitest'

import { edited, without } from '../edit.ts'
import { findingsOf, placesOf, toy, toyPath, toySaying } from '../toy.ts'
import { orphanText } from './orphan-text.ts'

const stray = { title: 'Stray', answers: {} }

describe('orphan-text', () => {
  it('accepts the toy', () => {
    expect(findingsOf(orphanText, toy)).toEqual([])
  })

  it('names words of a node or an answer that is gone, once', () => {
    expect(placesOf(orphanText, toySaying('en', 'nodes.lost', stray))).toEqual([
      'locales/en/guides/toy.json, nodes.lost.title',
    ])
    expect(findingsOf(orphanText, toySaying('zh-CN', 'nodes.ask.answers.maybe', { label: '也许' }))[0]?.says).toContain(
      'no answer "maybe"',
    )
    expect(findingsOf(orphanText, toySaying('zh-CN', 'front.screen.maybe', ['也许']))[0]?.says).toContain(
      'no answer "maybe"',
    )
  })

  it('names a key that only a translation has', () => {
    expect(placesOf(orphanText, toySaying('en', 'nodes.call.body', 'Body'))).toEqual([
      'locales/en/guides/toy.json, nodes.call.body',
    ])
  })

  it('names words of a guide and of a source that are gone', () => {
    expect(placesOf(orphanText, without(toy, toyPath))).toContain('locales/en/guides/toy.json')
    expect(placesOf(orphanText, toySaying('en', 'rumour', 'Rumour', 'sources'))).toEqual([
      'locales/en/sources.json, rumour',
    ])
  })

  it('names a stamp whose words are gone', () => {
    const stamped = edited(toy, 'locales/en/translated.json', ['app', 'old.key'], '00000000')
    expect(placesOf(orphanText, stamped)).toEqual(['locales/en/translated.json, app, old.key'])
  })
})
