// What may be kept, and what a captive portal, a broken line or another acquirer's file may not become.

import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { acquirerIn, fitting, fittingAcquirer, fittingPicture } from './fit.ts'
import { isOurs, mark, markedKept, shown } from './mark.ts'

const text = '{"a":1}'
const wanted = {
  address: '/offline/x.json',
  digest: createHash('sha256').update(text).digest('hex'),
  type: 'application/json',
}
const reply = (body: string | Uint8Array<ArrayBuffer>, type: string, status = 200) =>
  new Response(body, { status, headers: { 'Content-Type': type } })

const redirected = (one: Response) => Object.defineProperty(one, 'redirected', { value: true })

describe('a file of the build', () => {
  it('fits by its digest', async () => {
    const bytes = await fitting(reply(text, 'application/json; charset=utf-8'), wanted)
    expect(new TextDecoder().decode(bytes)).toBe(text)
  })

  it.each([
    ['a portal’s page', reply('<html>log in</html>', 'text/html')],
    ['a portal’s page that calls itself JSON', reply('<html>log in</html>', 'application/json')],
    ['half of it', reply(text.slice(0, 4), 'application/json')],
    ['a missing page', reply(text, 'application/json', 404)],
    ['a reply from elsewhere', redirected(reply(text, 'application/json'))],
  ])('is not %s', async (_, one) => {
    expect(await fitting(one, wanted)).toBeUndefined()
  })
})

describe('an acquirer’s file', () => {
  it('is named by its address alone', () => {
    expect(acquirerIn('/acquirers/example-bank.json')).toBe('example-bank')
    for (const path of ['/acquirers/a/b.json', '/acquirers/A.json', '/acquirers/a.png', '/x/acquirers/a.json'])
      expect(acquirerIn(path)).toBeUndefined()
  })

  it('fits when it is that acquirer’s, and no other', async () => {
    const file = '{"id":"bank","names":{}}'
    expect(await fittingAcquirer(reply(file, 'application/json'), 'bank')).toBe(file)
    for (const other of ['{"id":"pay"}', '[]', 'null', '"bank"', '{', '<html>'])
      expect(await fittingAcquirer(reply(other, 'application/json'), 'bank')).toBeUndefined()
    expect(await fittingAcquirer(reply(file, 'text/html'), 'bank')).toBeUndefined()
  })

  it('has a logo that is a picture', async () => {
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10])
    expect(await fittingPicture(reply(png, 'image/png'))).toBeDefined()
    expect(await fittingPicture(reply('<html>', 'image/png'))).toBeUndefined()
    expect(await fittingPicture(reply(png, 'text/html'))).toBeUndefined()
  })
})

describe('a page', () => {
  const page = `<!doctype html><html lang="en" dir="ltr" ${mark}><head>${'x'.repeat(5000)}</head></html>`

  it('is ours by its first tag, and can still be read', async () => {
    const one = reply(page, 'text/html; charset=utf-8')
    expect(await isOurs(one)).toBe(true)
    expect(await one.text()).toBe(page)
  })

  it.each([
    ['a portal’s', reply('<html>log in</html>', 'text/html')],
    ['one that says so further down', reply(`<html>${'x'.repeat(600)}${mark}`, 'text/html')],
    ['no page', reply(page, 'application/json')],
    ['nothing', new Response(null, { headers: { 'Content-Type': 'text/html' } })],
  ])('is not ours: %s', async (_, one) => {
    expect(await isOurs(one)).toBe(false)
  })

  it('is told why it came from the phone, and shows only what is true', () => {
    expect(markedKept(page, 'captive')).toContain(`${mark} data-kept="captive">`)
    const lines = '<p data-when="captive" hidden="">a</p><p data-when="offline" hidden="">b</p>'
    expect(shown(lines, 'captive')).toBe('<p data-when="captive">a</p><p data-when="offline" hidden="">b</p>')
  })
})
