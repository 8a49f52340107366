// Pages of the handbook, the words they need, and the ways between them and from outcomes.

import { describe, expect, it } from 'vitest'

import { paths } from '../content.ts'
import { findingsOf, toy } from '../toy.ts'
import { handbookPages } from './handbook-pages.ts'

const words = JSON.stringify({ title: '擦机器', description: '怎么擦。', lead: '用软布。' })
const index = JSON.stringify({ groups: { daily: '每天' } })

type Page = { sources: string[]; see: string[] }
type Handbook = { groups: Record<string, string[]>; pages: Record<string, Page>; leads?: object }

const cleaning: Page = { sources: ['table'], see: [] }
const whole: Handbook = { groups: { daily: ['cleaning'] }, pages: { cleaning }, leads: { toy: { call: 'cleaning' } } }

function found({ groups, pages, leads = {} }: Handbook, own: string | undefined = words) {
  const files = new Map([
    ...toy,
    [paths.handbook, JSON.stringify({ checked: '2026-11-24', groups, pages })],
    [paths.leads, JSON.stringify(leads)],
    [paths.words('zh-CN', 'handbook/index'), index],
    [paths.words('zh-CN', 'handbook/cleaning'), own],
  ])
  return findingsOf(handbookPages, files).map(({ where, says }) => `${where}: ${says}`)
}

describe('handbook-pages', () => {
  it('finds nothing where every page has its place, its words and its ways', () => {
    expect(found(whole)).toEqual([])
  })

  it('finds a page that the index leaves out or names twice, and a name without a page', () => {
    expect(found({ ...whole, groups: { daily: [] as string[] } }).join()).toContain('groups.daily')
    expect(found({ ...whole, groups: { daily: ['cleaning', 'cleaning'] } }).join()).toContain('2 times')
    expect(found({ ...whole, groups: { daily: ['cleaning', 'drill'] } }).join()).toContain('no page "drill"')
  })

  it('finds a page without a lead, words without a page, and a group without a heading', () => {
    expect(found(whole, JSON.stringify({ title: '擦', description: '擦。' })).join()).toContain('cleaning.json, lead')
    expect(found({ groups: {}, pages: {} }).join()).toContain('has no such page')
    expect(found({ ...whole, groups: { yearly: ['cleaning'] } }).join()).toContain('no heading')
  })

  it('finds ways that lead nowhere: to a page that is not there, from a question, from no guide', () => {
    expect(found({ ...whole, pages: { cleaning: { ...cleaning, see: ['drill'] } } }).join()).toContain('"drill"')
    expect(found({ ...whole, leads: { toy: { call: 'drill' } } }).join()).toContain('no page "drill"')
    expect(found({ ...whole, leads: { toy: { ask: 'cleaning' } } }).join()).toContain('no guide has this outcome')
    expect(found({ ...whole, leads: { gone: { call: 'cleaning' } } }).join()).toContain('no guide has this outcome')
  })
})
