// The rules on toys: who may frame what, which header holds where, and that every written form says the same.

import { describe, expect, it } from 'vitest'
import { caddyConfig } from './caddy.ts'
import { headersFile, readHeadersFile } from './headers-file.ts'
import { frameAncestors, headerRules, headersFor } from './headers.ts'
import { nginxConfig } from './nginx.ts'

const frame = (id: string) => ({ path: `/embed/${id}`, origins: [`https://${id}.example`], sheets: [`a{color:${id}}`] })
const rules = headerRules(['p{margin:0}'], [frame('bank'), frame('bank-2')])
const policyOf = (address: string): string => headersFor(rules, address)['Content-Security-Policy'] ?? ''

describe('the rules', () => {
  it('name every style by its hash and allow nothing inline', () => {
    expect(policyOf('/')).toContain("style-src 'sha256-QRQPRLGyxt3RJiKpYNjpkgHcmHU2PywsfL2e8oI0LQA='")
    for (const { headers } of rules) expect(Object.values(headers).join()).not.toMatch(/unsafe-|\* |data:|blob:/)
  })

  it('let only the page of an acquirer be framed, by its own origins alone', () => {
    expect(policyOf('/zh-CN/97')).toContain("frame-ancestors 'none'")
    expect(policyOf('/embed/nobody')).toContain("frame-ancestors 'none'")
    expect(policyOf('/embed/bank')).toContain("frame-ancestors 'self' https://bank.example;")
    expect(policyOf('/embed/bank/en')).toContain("frame-ancestors 'self' https://bank.example;")
    expect(policyOf('/embed/bank-2')).toContain("frame-ancestors 'self' https://bank-2.example;")
  })

  it('admit the styles of a framed page on that page only', () => {
    const hashes = (address: string) => /style-src [^;]*/.exec(policyOf(address))?.[0].match(/sha256-/g)?.length
    expect([hashes('/'), hashes('/embed/bank')]).toEqual([1, 2])
  })

  it('make a framed page fit for an isolated portal, and no other page', () => {
    expect(headersFor(rules, '/embed/bank')).toMatchObject({
      'Cross-Origin-Embedder-Policy': 'require-corp',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'X-Robots-Tag': 'noindex',
    })
    expect(headersFor(rules, '/zh-CN/97')).toMatchObject({ 'Cross-Origin-Resource-Policy': 'same-origin' })
    expect(headersFor(rules, '/zh-CN/97')).not.toHaveProperty('Cross-Origin-Embedder-Policy')
  })
})

it.each([
  '*',
  'https://*.example',
  'http://portal.example',
  'https://a.example/',
  'https://a.example; script-src *',
  "'self'",
])('refuses %s as an origin', (origin) => {
  expect(() => frameAncestors([origin])).toThrow('is not an origin')
})

it('reads back from a `_headers` file what it wrote there', () => {
  expect(readHeadersFile(headersFile(rules))).toEqual(rules)
})

it('detaches in `_headers` what an earlier rule has set, since rules add up there', () => {
  expect(headersFile(rules)).toContain('/assets/*\n  ! Cache-Control\n  Cache-Control: public')
})

it.each([
  ['nginx', nginxConfig(rules, ['en'])],
  ['Caddy', caddyConfig(rules, ['en'])],
])('writes every value of every rule for %s', (_, config) => {
  for (const { headers } of rules) for (const value of Object.values(headers)) expect(config).toContain(`"${value}"`)
})

it('escapes for nginx what a pattern would read otherwise', () => {
  expect(nginxConfig(rules, [])).toContain('"~^/embed/v1\\.js$"')
})
