// A page that embeds the guide as it should has nothing to mend; each thing that can be wrong is found, alone.

import { describe, expect, it } from 'vitest'
import { allowsFrame, allowsScript } from './policy.ts'
import { acquirerOf } from './facts.ts'
import { factsOf } from './pasted.ts'
import { findingIds, findingsOf } from './rules.ts'
import { kitWords } from './words.ts'

const site = 'https://rescue.example'
const head =
  '<meta name="viewport" content="width=device-width"><script type="module" src="https://rescue.example/embed/v1.js"></script>'
const element = '<pos-rescue acquirer="bank" guide="97"><a href="https://rescue.example/zh-CN/97">97</a></pos-rescue>'
const good = { site, address: 'https://portal.example/help', html: head + element, headers: '' }
const found = (change: Partial<typeof good>) => findingsOf(factsOf({ ...good, ...change })).map(({ id }) => id)

describe('a pasted page', () => {
  it('that does as the page Try it says is good', () => {
    expect(found({})).toEqual([])
    const headers = `HTTP/2 200\r\ncontent-security-policy: default-src 'self'; frame-src ${site}; script-src 'nonce-x' 'strict-dynamic'\r\nx: y`
    expect(found({ headers, html: good.html.replace('<script', '<script nonce="x"') })).toEqual([])
  })

  const frame = (sandbox: string) => `${head}<iframe src="${site}/embed/bank"${sandbox}></iframe>`
  it.each([
    ['nothing-embedded', { html: `${head}<!-- ${element} -->` }],
    ['no-loader', { html: '<meta name=viewport content=x>' + element }],
    ['no-acquirer', { html: head + element.replace(' acquirer="bank"', '') }],
    ['same-origin', { address: `${site}/portal` }],
    ['not-secure', { address: 'http://portal.example' }],
    ['policy-frame', { headers: "Content-Security-Policy: frame-src 'self'" }],
    ['policy-frame', { html: `<meta http-equiv="Content-Security-Policy" content="child-src 'none'">${good.html}` }],
    ['policy-script', { headers: `Content-Security-Policy: script-src 'self'; frame-src ${site}` }],
    ['policy-script', { headers: "content-security-policy: script-src 'strict-dynamic' 'nonce-x' https:" }],
    ['policy-sandbox', { headers: 'content-security-policy: sandbox allow-scripts allow-same-origin' }],
    ['frame-sandbox', { html: frame(' sandbox="allow-scripts"') }],
    ['loader-twice', { html: head + head + element }],
    ['loader-pinned', { html: good.html.replace('<script', '<script integrity="sha384-x"') }],
    ['no-viewport', { html: good.html.replace('viewport', 'author') }],
    ['no-link', { html: head + '<pos-rescue acquirer=bank></pos-rescue><a href="/">elsewhere</a>' }],
  ])('has %s found', (id, change) => {
    expect(found(change)).toEqual([id])
  })

  it('may have the element from a bundle, or no element but a bare frame', () => {
    expect(
      found({ html: '<meta name="viewport">' + element.replace('<pos-rescue', `<pos-rescue site="${site}"`) }),
    ).toEqual([])
    expect(found({ html: frame('') })).toEqual([])
  })

  it('names its acquirer by a bare frame, too', () => {
    expect(acquirerOf(factsOf({ ...good, html: frame('') }))).toBe('bank')
  })

  it('survives whatever is pasted', () => {
    for (const html of ['', '<', '<script src=', '<pos-rescue '.repeat(1000), '<meta "'.repeat(1000), '<!--'])
      expect(() => found({ html, headers: html, address: html })).not.toThrow()
  })
})

it('knows from an acquirer, an origin and a frame what no text says', () => {
  const ids = (more: object) => findingsOf({ ...factsOf(good), ...more }).map(({ id }) => id)
  expect(ids({ listed: 'unlisted' })).toEqual(['not-listed'])
  expect(ids({ listed: 'unknown' })).toEqual(['unknown-acquirer'])
  expect(ids({ listed: 'listed', answer: 640 })).toEqual(['listed', 'answered'])
  expect(ids({ page: 'null', answer: 'silent' })).toEqual(['no-origin', 'silent'])
  const box = { acquirer: 'bank', hasLink: true, width: 300, isClipped: true }
  expect(ids({ elements: [box, { ...box, width: 0, isHidden: true }] })).toEqual(['hidden', 'clipped', 'too-narrow'])
})

it('reads policies as browsers do', () => {
  const frames = (policy: string) => allowsFrame(policy, 'https://a.b.example', 'https://page.example')
  const yes = [
    '',
    'frame-src *',
    'frame-src https:',
    'frame-src https://*.b.example',
    'FRAME-SRC https://a.b.example/',
    'child-src a.b.example:443',
    'frame-src a.b.example:*',
    'img-src x',
  ]
  const no = [
    "frame-src 'none'",
    "default-src 'self'",
    'frame-src http:',
    'frame-src https://b.example',
    'frame-src https://a.b.example:8443',
    'frame-src x; frame-src *',
    'frame-src',
  ]
  expect(yes.filter((policy) => !frames(policy))).toEqual([])
  expect(no.filter(frames)).toEqual([])
  expect(allowsFrame('frame-src http://localhost:4173', 'http://localhost:4173', '')).toBe(true)
  expect(allowsFrame('frame-src http://localhost', 'http://localhost:4173', '')).toBe(false)
  expect(allowsScript("script-src 'nonce-a'", site, '', 'b')).toBe(false)
  expect(allowsScript("script-src-elem https://rescue.example; script-src 'none'", site, '', '')).toBe(true)
})

it('has words for every finding in every language', () => {
  for (const lang of ['zh-CN', 'zh-TW', 'en'])
    expect(Object.keys(kitWords(lang).check.findings).toSorted()).toEqual(findingIds.toSorted())
})
