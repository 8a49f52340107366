// A page's spoken number is checked, is nobody else's, and stays.

import { describe, expect, it } from 'vitest'

import { parseContent, paths } from '../content.ts'
import { repair } from '../lint.ts'
import { number, toy } from '../toy.ts'
import { pageNumbers } from './page-numbers.ts'

const withPages = (pages: object, files = toy) => new Map([...files, [paths.pages, JSON.stringify(pages)]])
const says = (files: typeof toy) => pageNumbers.check(parseContent(files)).map((found) => found.says)

describe('page-numbers', () => {
  const right = withPages({ home: number('200') })
  const locked = new Map([...right, ...repair(right, [pageNumbers])])

  it('finds nothing once the number is in the lock', () => {
    expect(says(right)).toEqual(['not in the lock yet'])
    expect(says(locked)).toEqual([])
  })

  it('finds a wrong check digit, a number that a node has, and one that two pages have', () => {
    expect(says(withPages({ home: '2000' }))).toContain('2000 has a wrong check digit')
    expect(says(withPages({ home: number('100') }))).toContain(`node "ask" has ${number('100')}`)
    expect(says(withPages({ home: number('200'), sheet: number('200') }))).toContain(
      `another page has ${number('200')}`,
    )
  })

  it('finds a number that was published and is another now, or gone', () => {
    const published = `its number was published as ${number('200')}`
    expect(says(withPages({ home: number('201') }, locked))).toContain(published)
    expect(says(withPages({}, locked))).toContain(published)
  })
})
