// A budget that no build can break would hold nothing: each is broken once here, in a site as small as one can be.

import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

const program = join(import.meta.dirname, 'size.ts')

const share = (address: string) => ({ required: [{ address }], optional: [] })
const list = { shared: share('assets/entry.client-a.js'), languages: { 'zh-CN': share('packs/zh-CN/97.a.json') } }
const parts = ['desk', 'codes', 'handbook']

const site: Readonly<Record<string, string>> = {
  'sw.js': `self.posRescue=${JSON.stringify(list)};\n`,
  'embed/v1.js': 'loader',
  'embed/bank/zh-CN/index.html': '<script src="/assets/frame/a.js"></script>',
  'assets/frame/a.js': 'frame',
  'assets/entry.client-a.js': 'entry',
  'zh-CN/97/index.html':
    '<div data-pack="/packs/zh-CN/97.a.json"></div><script src="/assets/entry.client-a.js"></script>',
  'packs/zh-CN/97.a.json': '{}',
  ...Object.fromEntries(
    parts.flatMap((part) => [
      [`assets/${part}-a.js`, part],
      [`zh-CN/${part}/index.html`, part],
      [`packs/zh-CN/${part}.a.json`, '{}'],
    ]),
  ),
}

let folder: string

/** @param heavy what weighs so many bytes more, in a form that no compression makes smaller */
function weigh(heavy: Readonly<Record<string, number>> = {}): { said: string; status: number | null } {
  for (const [name, text] of Object.entries(site)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), Buffer.concat([Buffer.from(text), randomBytes(heavy[name] ?? 0)]))
  }
  const { stdout, stderr, status } = spawnSync('node', [program, folder], { encoding: 'utf8' })
  return { said: stdout + stderr, status }
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'size-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

test('a small site is within every budget', () => {
  const { said, status } = weigh()
  expect(said).not.toContain('OVER')
  expect(status).toBe(0)
})

test.each([
  ['loader after gzip', { 'embed/v1.js': 4000 }],
  ['largest of 2 pages, styles inside', { 'zh-CN/97/index.html': 14_000 }],
  ['scripts of a step', { 'assets/entry.client-a.js': 120_000 }],
  ['scripts of desk', { 'assets/desk-a.js': 120_000 }],
  ['scripts of handbook', { 'assets/handbook-a.js': 140_000 }],
  ['page, scripts and pack of 97', { 'assets/entry.client-a.js': 118_000, 'packs/zh-CN/97.a.json': 12_000 }],
  ['page, scripts and pack of a frame', { 'assets/frame/a.js': 130_000 }],
  ['all that is kept offline of a language', { 'packs/zh-CN/97.a.json': 400_000 }],
  ['largest of 1 packs', { 'packs/zh-CN/97.a.json': 20_000 }],
  ['largest of 1 pages of codes', { 'zh-CN/codes/index.html': 14_000 }],
  ['largest of 1 packs of handbook', { 'packs/zh-CN/handbook.a.json': 34_000 }],
])('%s: too much is said and fails', (what, heavy) => {
  const { said, status } = weigh(heavy)
  expect(said).toContain(`OVER ${what}`)
  expect(status).toBe(1)
})
