// Stamps against the Chinese words they were made from.

import { describe, expect, it } from 'vitest'

import { parseContent, type Files } from '../content.ts'
import { edited } from '../edit.ts'
import { repair } from '../lint.ts'
import { rules } from '../rules.ts'
import { findingsOf, placesOf, toy, toySaying } from '../toy.ts'
import { stamped } from '../translated.ts'
import { staleText } from './stale-text.ts'

const changed = toySaying('zh-CN', 'nodes.call.title', '快打电话')
const stampAll = (files: Files, prefix?: string): Files =>
  new Map([...files, ...stamped(parseContent(files), 'en', prefix)])

describe('stale-text', () => {
  it('names a translation whose Chinese has changed since', () => {
    expect(findingsOf(staleText, toy)).toEqual([])
    expect(placesOf(staleText, changed)).toEqual(['locales/en/guides/toy.json, nodes.call.title'])
  })

  it('is content again once a person has stamped exactly that place', () => {
    expect(findingsOf(staleText, stampAll(changed, 'guides/toy:nodes.call'))).toEqual([])
    expect(findingsOf(staleText, stampAll(changed, 'guides/toy:nodes.pay'))).toHaveLength(1)
    expect(findingsOf(staleText, stampAll(changed, 'app'))).toHaveLength(1)
  })

  it('names a string that was never stamped, and a file without stamps once', () => {
    const unstamped = edited(toy, 'locales/en/translated.json', ['guides/toy', 'nodes.call.title'], undefined)
    expect(findingsOf(staleText, unstamped)[0]?.says).toContain('never stamped')
    expect(findingsOf(staleText, edited(toy, 'locales/en/translated.json', 'app', undefined))).toHaveLength(1)
  })

  it('is never silenced by a repair', () => {
    expect(findingsOf(staleText, new Map([...changed, ...repair(changed, rules)]))).toHaveLength(1)
  })
})
