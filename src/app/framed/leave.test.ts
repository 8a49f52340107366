// Where a link in a frame may lead: never to a page in the frame itself.

import { describe, expect, it } from 'vitest'
import type { Book } from '../pack.ts'
import { withoutScripts } from '../frame-pages.ts'
import { leavingOf } from './leave.ts'

const book = { locale: 'zh-CN', languages: { 'zh-CN': '', en: '' } } as unknown as Book
const to = (href: string, isPlain = true) => leavingOf(book, href, 'https://help.example', 'bank', isPlain)

describe('a link in a frame leads', () => {
  it('to a mark of the page without changing the address', () => {
    expect(to('#calendar')).toEqual({ kind: 'mark', id: 'calendar' })
  })

  it('to another language in memory, but to a new tab where the reader asks for one', () => {
    expect(to('/en/97/moment?a=b')).toEqual({ kind: 'language', href: '/en/97/moment?a=b' })
    expect(to('/en/97/moment?a=b', false)).toEqual({ kind: 'tab', href: '/en/97/moment?a=b&acquirer=bank' })
  })

  it('to a page of its own in a new tab, under the name of the acquirer', () => {
    expect(to('/zh-CN/desk')).toEqual({ kind: 'tab', href: '/zh-CN/desk?acquirer=bank' })
    expect(to('/zh-CN/handbook/glossary#mcc')).toEqual({
      kind: 'tab',
      href: '/zh-CN/handbook/glossary?acquirer=bank#mcc',
    })
    expect(to('/en/desk')).toMatchObject({ kind: 'tab' })
  })

  it('to other sites and to files in a new tab', () => {
    expect(to('https://bank.example/a')).toEqual({ kind: 'tab', href: 'https://bank.example/a' })
    expect(to('/handbook/en/daily.ics')).toEqual({ kind: 'tab', href: '/handbook/en/daily.ics' })
  })

  it('to a telephone by itself', () => {
    expect(to('tel:95516')).toEqual({ kind: 'browser' })
  })
})

it('a written frame opens our pages beside it, and leaves all other links as they are', () => {
  const html = '<a class="k" href="/en/97?a=b&amp;c=d" lang="en">x</a><a href="tel:1">y</a><a href="#step">z</a>'
  expect(withoutScripts(html, 'bank')).toBe(
    '<a class="k" href="/en/97?a=b&amp;c=d&amp;acquirer=bank" target="_blank" rel="noopener" lang="en">x</a>' +
      '<a href="tel:1">y</a><a href="#step">z</a>',
  )
})
