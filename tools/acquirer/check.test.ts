// The files of this site are in order, and the check of the build sees what the shape alone cannot.

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseContent } from '#tools/content-lint/content.ts'
import { readFiles } from '#tools/content-lint/files.ts'
import { checkFile } from './check.ts'
import { readAcquirers } from './files.ts'
import { hiddenEffects } from './hidden.ts'
import { effectLines, faultLines } from './report.ts'

const content = parseContent(readFiles())
const text = readFileSync(new URL('../../public/acquirers/example-bank.json', import.meta.url), 'utf8')
const png = Uint8Array.from('\u0089PNG\r\n\u001a\n', (sign) => sign.charCodeAt(0))

const checkWith = (change: object, logo: Uint8Array | undefined = png, name = 'example-bank') =>
  checkFile({ name, text: JSON.stringify({ ...(JSON.parse(text) as object), ...change }), logo: () => logo }, content)

const fieldsOf = (change: object, logo?: Uint8Array, name?: string) =>
  checkWith(change, logo, name).faults.map(({ field }) => field)

describe('the files of this site', () => {
  it('are all in order, examples included', () => {
    expect(readAcquirers().map(({ id }) => id)).toEqual(expect.arrayContaining(['example-bank', 'example-pay']))
  })
})

describe('the check', () => {
  it('lets a good file through', () => {
    expect(checkWith({}).faults).toEqual([])
  })

  it.each([
    ['a supervisor password', { 'zh-CN': '输入主管密码，再签到。' }],
    ['clearing reversals', { 'zh-CN': '先删除冲正记录。' }],
    ['opening the case', { 'zh-CN': '打开后盖看一看。' }],
    ['a personal code', { 'zh-CN': '用个人收款码收。' }],
    ['charging again', { 'zh-CN': '再刷一次就好。' }],
    ['charging again, in English', { 'zh-CN': '稍等。', en: 'Charge the card again.' }],
    ['half-width punctuation', { 'zh-CN': '稍等,马上好。' }],
  ])('refuses words with %s', (_, words) => {
    expect(fieldsOf({ means97: words })).toEqual(['means97'])
    expect(fieldsOf({ pay: [words] })).toEqual(['pay[0]'])
  })

  it('refuses a file under another name, and a logo that is none', () => {
    expect(fieldsOf({}, png, 'other')).toEqual(['id'])
    expect(checkFile({ name: 'example-bank', text, logo: () => undefined }, content).faults).toHaveLength(1)
    const svg = Uint8Array.from('<svg onload="x">', (sign) => sign.charCodeAt(0))
    expect(fieldsOf({}, svg)).toEqual(['logo'])
    expect(fieldsOf({}, Uint8Array.from([...png, ...new Uint8Array(30_000)]))).toEqual(['logo'])
  })

  const protectedPlaces = content.guides.flatMap(({ name, file }) =>
    file.nodes
      .filter(
        (node) =>
          node.kind === 'outcome' ||
          node.id === file.start ||
          file.side ||
          node.asks ||
          node.answers.some(({ guards }) => guards),
      )
      .map(({ id }) => `${name}/${id}`),
  )

  it('refuses to hide what protects a merchant, node by node', () => {
    expect(protectedPlaces.length).toBeGreaterThan(60)
    for (const place of protectedPlaces) expect(fieldsOf({ hidden: [place] })).toEqual(['hidden[0]'])
  })

  it('refuses a node that is not there, and a question that alone leads to an outcome', () => {
    expect(fieldsOf({ hidden: ['97/nowhere'] })).toEqual(['hidden[0]'])
    expect(fieldsOf({ hidden: ['97/restart'] })).toEqual(['hidden[0]'])
    expect(fieldsOf({ hidden: ['97/look-at-card'] })).toEqual(['hidden[0]'])
  })

  it('says of each hidden question what becomes of it', () => {
    expect(hiddenEffects(['97/wipe-card'], content)).toHaveLength(1)
    expect(hiddenEffects(['97/wipe-card'], content)[0]).toContain('on to read-other-way')
  })

  it('says what to mend, and otherwise what merchants see', () => {
    expect(faultLines('x.json', checkWith({ hidden: ['97/nowhere'] }).faults)).toMatch(
      /x\.json, hidden\[0\]\n.*nowhere\n.*to mend: /,
    )
    const { acquirer } = checkWith({})
    if (!acquirer) throw new Error('not in order')
    const said = effectLines(acquirer, content, Date.parse('2026-12-01T09:00+08:00'))
    expect(said).toContain('shown 400-000-0001, dialled tel:4000000001')
    expect(said).toContain('open until 2026-12-01 12:00')
    expect(said).toContain('notice: shown now')
  })
})
