// nginx and Caddy, on the configurations that the build writes, send what `npm start` sends: same status, same headers,
// same page, for every kind of address. Where a server is missing and cannot be installed its tests are skipped, aloud.

import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { caddyConfig } from '#tools/deploy/caddy.ts'
import { compressFolder } from '#tools/deploy/compress.ts'
import { headersFile, readHeadersFile } from '#tools/deploy/headers-file.ts'
import { headerRules, type Frame } from '#tools/deploy/headers.ts'
import { nginxConfig } from '#tools/deploy/nginx.ts'
import { contentTypes } from '#tools/deploy/types.ts'
import { findServer, serverNames } from '#tools/gate/servers.ts'
import { createSite } from '#tools/pages/serve.ts'
import { ask, listen, start, type Reply, type Running } from './servers.ts'
import { locales } from './walk.ts'

const built = 'build/client'
const files = readdirSync(built, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => !/\.(br|gz)$/.test(name))
const addressOf = (start: string, end: string): string => {
  const file = files.find((name) => name.startsWith(start) && name.endsWith(end))
  if (file === undefined) throw new Error(`nothing is built in ${start}`)
  return `/${file}`
}

/** The texts of the style elements in some of the built pages. */
const sheetsIn = (isOf: (name: string) => boolean): string[] => {
  const pages = files.filter((name) => name.endsWith('.html') && isOf(name))
  const texts = pages.map((name) => readFileSync(join(built, name), 'utf8'))
  return [
    ...new Set(texts.flatMap((page) => [...page.matchAll(/<style>([^<]*)<\/style>/g)].map(([, css = '']) => css))),
  ]
}
/** The portal kit: pages of ours that have a sheet of their own. */
const isKit = (name: string): boolean => /^embed\/(try|check)\//.test(name)
const isFrame = (name: string): boolean => name.startsWith('embed/') && !isKit(name)
const sheets = (): string[] => sheetsIn((name) => !name.startsWith('embed/'))
const kitSheet = (): string | undefined => sheetsIn(isKit)[0]

/** The frames that are built, each with the portals that its own page names. */
const builtFrames = (): Frame[] =>
  files.flatMap((name) => {
    const id = /^embed\/([^/]+)\/index\.html$/.exec(name)?.[1]
    if (id === undefined || isKit(name)) return []
    const origins = /data-origins="([^"]*)"/.exec(readFileSync(join(built, name), 'utf8'))?.[1] ?? ''
    const own = sheetsIn(isFrame).filter((css) => !sheets().includes(css))
    return [{ path: `/embed/${id}`, origins: origins.split(' ').filter(Boolean), sheets: own }]
  })

/** Two acquirers, the one's id the beginning of the other's; and those that are built. */
const frames: readonly Frame[] = [
  { path: '/embed/toy', origins: ['https://portal.example', 'https://shop.example:8443'] },
  { path: '/embed/toy-2', origins: ['https://other.example'] },
  ...builtFrames(),
]

const addresses = [
  ...['/', '/zh-CN', '/en', '/zh-CN/97', '/zh-TW/97/moment', '/en/pay-first', '/s/4105', '/zh-CN/sheet'],
  ...['/zh-CN/codes', '/en/codes', '/zh-TW/desk', '/zh-CN/desk/97', '/zh-CN/handbook', '/en/handbook/fees'],
  ...['/zh-CN/', '/zh-CN/97/', '/zh-CN/97/index.html', '/zh-CN/97?from=singlemessage&isappinstalled=0', '/zh%2DCN/97'],
  addressOf('assets/', '.js'),
  addressOf('packs/zh-CN/', '.json'),
  addressOf('handbook/', '.ics'),
  ...['/icon.svg', '/icon-512.png', '/manifest.webmanifest', '/sitemap.xml', '/robots.txt'],
  ...['/nope', '/zh-CN/97/nope', '/en/nope/', '/zh-TW/nope.html', '/assets/nope.js', '/packs/en/nope.json', '/assets'],
  ...['/_headers', '/404', '/404.html', '/zh-CN/404', '/en/404.html', '/nope.ics', '/zh-CNx'],
  ...builtFrames().flatMap(({ path }) => [path, `${path}/en`, `${path}/nope`]),
  ...['/embed/toy', '/embed/toy/', '/embed/toy-2', '/embed/v1.js', '/embed/toy/nope', '/embed/toy-3', '/embed'],
  ...['/embed/try', '/embed/try/en', '/embed/check', '/embed/check/zh-TW', '/embed/check.js', '/embed/try.js'],
]

/** Hashes and origins of a policy in any order. */
const sorted = (value: string): string => value.split(/[ ;]+/).sort().join(' ')

const plain = (value: string | undefined): string => (value ?? '').toLowerCase().replaceAll('; ', ';')

/** In words, where a reply is not the one expected. */
function differences(address: string, reply: Reply, expected: Reply, names: readonly string[]): string[] {
  const found: string[] = []
  if (reply.status !== expected.status) found.push(`${address}: ${reply.status}, not ${expected.status}`)
  for (const name of names) {
    const [is, should] = [String(reply.headers[name] ?? ''), String(expected.headers[name] ?? '')]
    const same = name === 'content-type' ? plain(is) === plain(should) : is === should
    if (!same) found.push(`${address}: ${name} is "${is}", not "${should}"`)
  }
  if (!reply.body.equals(expected.body)) found.push(`${address}: another body`)
  return found
}

test.describe.configure({ mode: 'default' })

let home = ''
let own: Running
let names: string[] = []
const configs = { nginx: '', caddy: '' }

/** All that differs between a server and our own, over every kind of address. */
async function compare(origin: string): Promise<string[]> {
  const found: string[] = []
  for (const address of addresses)
    found.push(...differences(address, await ask(origin, address), await ask(own.origin, address), names))
  return found
}

test.beforeAll(async () => {
  const rules = headerRules(sheets(), frames, kitSheet())
  names = ['content-type', ...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))].map(plain)
  Object.assign(configs, { nginx: nginxConfig(rules, locales), caddy: caddyConfig(rules, locales) })
  home = mkdtempSync(join(tmpdir(), 'pos-rescue-'))
  chmodSync(home, 0o755)
  const site = join(home, 'site')
  cpSync(built, site, { recursive: true })
  for (const { path } of frames) {
    if (existsSync(join(site, path))) continue
    mkdirSync(join(site, path), { recursive: true })
    cpSync(join(built, 'en/index.html'), join(site, path, 'index.html'))
  }
  writeFileSync(join(site, 'embed/v1.js'), 'void 0\n'.repeat(200))
  await compressFolder(join(site, 'embed'))
  writeFileSync(join(site, '_headers'), headersFile(rules))
  own = await listen(createSite(site))
})

test.afterAll(async () => {
  await own.stop()
  rmSync(home, { recursive: true })
})

test('the build writes one list of rules for all servers, with the styles that pages carry and no others', () => {
  const written = readHeadersFile(readFileSync(join(built, '_headers'), 'utf8'))
  const told = (list: typeof written) =>
    list.map(({ path, headers }) => [path, Object.entries(headers).map(([name, value]) => [name, sorted(value)])])
  expect(builtFrames().map(({ path }) => path)).toEqual(['/embed/example-bank', '/embed/example-pay'])
  expect(told(written)).toEqual(told(headerRules(sheets(), builtFrames(), kitSheet())))
  expect(readFileSync('build/deploy/nginx.conf', 'utf8')).toBe(nginxConfig(written, locales))
  expect(readFileSync('build/deploy/Caddyfile', 'utf8')).toBe(caddyConfig(written, locales))
})

test('every kind of file that is built has a type', () => {
  const extensions = files.map((name) => /\.(\w+)$/.exec(name)?.[1]).filter((found) => found !== undefined)
  expect([...new Set(extensions)].filter((extension) => !(extension in contentTypes))).toEqual([])
})

test('our own server keeps what has a name of its own, asks again for pages, and lets only the listed frame', async () => {
  const cache = async (address: string) => (await ask(own.origin, address)).headers['cache-control']
  expect(await cache(addressOf('assets/', '.js'))).toContain('immutable')
  expect(await cache(addressOf('packs/zh-CN/', '.json'))).toContain('immutable')
  expect(await cache('/zh-CN/97')).toBe('no-cache')
  const missing = await ask(own.origin, '/assets/nope.js')
  expect([missing.status, missing.headers['cache-control']]).toEqual([404, 'no-cache'])
  const ancestors = async (address: string) =>
    /frame-ancestors [^;]*/.exec(String((await ask(own.origin, address)).headers['content-security-policy']))?.[0]
  expect(await ancestors('/zh-CN/97')).toBe("frame-ancestors 'none'")
  expect(await ancestors('/embed/toy')).toBe("frame-ancestors 'self' https://portal.example https://shop.example:8443")
  expect(await ancestors('/embed/toy-2')).toBe("frame-ancestors 'self' https://other.example")
  expect(await ancestors('/embed/toy-3')).toBe("frame-ancestors 'none'")
  for (const { path, origins } of builtFrames()) {
    const { headers } = await ask(own.origin, `${path}/en`)
    expect(await ancestors(`${path}/en`)).toBe(`frame-ancestors 'self' ${origins.join(' ')}`)
    expect([headers['cross-origin-embedder-policy'], headers['cross-origin-resource-policy']]).toEqual([
      'require-corp',
      'cross-origin',
    ])
  }
})

test('our own server sends what was compressed before, and compresses the rest', async () => {
  for (const [asked, ending] of [
    ['gzip, br', 'br'],
    ['gzip', 'gz'],
  ] as const) {
    const { headers, body } = await ask(own.origin, '/embed/toy', { 'Accept-Encoding': asked })
    expect(headers['content-encoding']).toBe(ending === 'gz' ? 'gzip' : 'br')
    expect(headers['content-type']).toContain('text/html')
    expect(headers.vary?.toLowerCase()).toContain('accept-encoding')
    expect(body).toEqual(readFileSync(join(home, `site/embed/toy/index.html.${ending}`)))
  }
  const { headers } = await ask(own.origin, '/zh-CN/97', { 'Accept-Encoding': 'gzip, br' })
  expect(headers['content-encoding']).toBe('br')
})

/** Mistakes that operators make, each with what must be found then. */
const mistakes = {
  nginx: [
    ['location / {', 'location /assets/ {\n    add_header X-Own 1;\n  }\n  location / {', 'content-security-policy'],
    ['$uri/index.html =404', '$uri/index.html /index.html', '200, not 404'],
  ],
  caddy: [
    [/ {6}file \{path\} .*\n/g, '', 'cache-control'],
    ['try_files {path} {path}/index.html\n', 'try_files {path} {path}/index.html /index.html\n', '200, not 404'],
  ],
} as const

for (const name of serverNames)
  test.describe(name, () => {
    let path = ''
    let runs = 0
    const run = (config: string) =>
      start(name, path, { prefix: join(home, `${name}-${(runs += 1)}`), config, folder: join(home, 'site') })

    test.beforeAll(() => {
      test.setTimeout(150_000)
      const found = findServer(name)
      if ('path' in found) path = found.path
      else process.stderr.write(`\nskipped: ${found.why}\n`)
    })
    // Whoever may not install a server can still run all the rest; the gate counts these apart and says why.
    test.beforeEach(() => test.skip(path === '', `${name} is missing`))

    test('sends what our own server sends', async () => {
      const server = await run(configs[name])
      try {
        expect(await compare(server.origin)).toEqual([])
      } finally {
        await server.stop()
      }
    })

    test('compresses, sends what was compressed before, and answers a second visit without a body', async () => {
      const server = await run(configs[name])
      try {
        const gzipped = await ask(server.origin, '/zh-CN/97', { 'Accept-Encoding': 'gzip' })
        expect(gzipped.headers['content-encoding']).toBe('gzip')
        expect(gzipped.headers.vary?.toLowerCase()).toContain('accept-encoding')
        const accepted = { 'Accept-Encoding': name === 'caddy' ? 'gzip, br' : 'gzip' }
        const before = await ask(server.origin, '/embed/toy', accepted)
        const ending = name === 'caddy' ? 'br' : 'gz'
        expect(before.body).toEqual(readFileSync(join(home, `site/embed/toy/index.html.${ending}`)))
        expect(before.headers['content-type']).toContain('text/html')
        const { headers } = await ask(server.origin, '/zh-CN/97')
        const again = await ask(server.origin, '/zh-CN/97', { 'If-None-Match': headers.etag ?? '' })
        expect([again.status, again.body.length]).toEqual([304, 0])
      } finally {
        await server.stop()
      }
    })

    for (const [from, to, finding] of mistakes[name])
      test(`a mistake in its configuration is found: ${finding}`, async () => {
        const broken = configs[name].replaceAll(from, to)
        expect(broken).not.toBe(configs[name])
        const server = await run(broken)
        try {
          expect((await compare(server.origin)).join('\n')).toContain(finding)
        } finally {
          await server.stop()
        }
      })
  })
