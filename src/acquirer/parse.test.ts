// The door of an acquirer's file: what is whole passes, and of what is not nothing passes.

import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseAcquirer, parseAcquirerText } from './parse.ts'

type Json = Record<string, unknown>

const textOf = (id: string) => readFileSync(new URL(`../../public/acquirers/${id}.json`, import.meta.url), 'utf8')
const bank = (): Json => JSON.parse(textOf('example-bank')) as Json

/** The example with one field written otherwise; a path like `names.en`. */
function withField(path: string, value: unknown): Json {
  const file = bank()
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  const at = keys.reduce<Json>((record, key) => record[key] as Json, file)
  at[last] = value
  return file
}

const faultsOf = (file: unknown) => {
  const parsed = parseAcquirer(file)
  return 'faults' in parsed ? parsed.faults : []
}

describe('an acquirer’s file', () => {
  it.each(['example-bank', 'example-pay'])('lets %s in as it is', (id) => {
    expect(parseAcquirerText(textOf(id))).toEqual({ acquirer: JSON.parse(textOf(id)) as unknown })
  })

  it('needs no more than a name, a telephone with its date, and hours', () => {
    const { id, names, telephones, confirmed, hours } = bank()
    expect(faultsOf({ id, names, telephones, confirmed, hours })).toEqual([])
    for (const key of ['id', 'names', 'telephones', 'confirmed', 'hours'])
      expect(
        faultsOf({ ...{ id, names, telephones, confirmed, hours }, [key]: undefined }).map(({ field }) => field),
      ).toEqual([key])
  })

  const hostile: readonly [path: string, value: unknown][] = [
    ['id', '../other'],
    ['id', 'Bank'],
    ['id', 'a'.repeat(41)],
    ['example', false],
    ['names.zh-CN', ''],
    ['names.zh-CN', '<b>银行</b>'],
    ['names.zh-CN', '</style><script>'],
    ['names.zh-CN', '银行\u202e'],
    ['names.zh-CN', '银\u200b行'],
    ['names.zh-CN', '银行\u{e0041}'],
    ['names.zh-CN', '银行 400-000-0009'],
    ['names.zh-CN', '银行４００００００００９'],
    ['names.zh-CN', '银行四零零零零零零'],
    ['names.zh-CN', 'x'.repeat(5000)],
    ['names.zh-CN', 'javascript:alert(1)'],
    ['names.zh-CN', 'data:text/html,x'],
    ['names.en', 'Bank, see bank.example.com'],
    ['names.en', 'Bank {{count}}'],
    ['names.en', 'Bank & more &lt;'],
    ['names.en', 7],
    ['names', { en: 'Bank' }],
    ['names', []],
    ['names', null],
    ['names', JSON.parse('{"zh-CN":"银行","__proto__":"x"}')],
    ['names', JSON.parse('{"zh-CN":"银行","constructor":"x"}')],
    ['names.toString', '银行'],
    ['telephones', []],
    ['telephones', [{ use: 'registration', digits: '864000000001' }]],
    ...[
      '４００００００００１',
      '4000000001',
      '864000000001/864000000002',
      '864000000001,864000000002',
      '+864000000001',
      '864000000001;ext=1',
      '864000000001\n',
      '8640000 00001',
      '',
      '86',
      '0'.repeat(12),
      '8'.repeat(99),
      864000000001,
      'tel:864000000001',
      '٨٦٤٠٠٠٠٠٠٠٠١',
    ].map((digits): [string, unknown] => ['telephones', [{ use: 'merchant-service', digits }]]),
    [
      'telephones',
      [
        { use: 'merchant-service', digits: '864000000001' },
        { use: 'merchant-service', digits: '864000000002' },
      ],
    ],
    ['telephones', [{ use: 'merchant-service', digits: '864000000001', shown: '400' }]],
    ['telephones', [{ use: 'anything', digits: '864000000001' }]],
    ['confirmed', '2026-02-30'],
    ['confirmed', 'yesterday'],
    ['hours.zone', 'Mars/Olympus'],
    ['hours.zone', '+08:00'],
    ['hours.week', [{ days: ['mon', 'mon'], spans: ['08:00-09:00'] }]],
    ['hours.week', [{ days: ['mon'], spans: ['21:00-08:00'] }]],
    ['hours.week', [{ days: ['mon'], spans: ['08:00-12:00', '11:00-13:00'] }]],
    ['hours.week', [{ days: ['mon'], spans: ['8-12'] }]],
    ['hours.week', [{ days: ['mon'], spans: ['08:00-24:30'] }]],
    ['hours.holidays', [{ from: '2027-01-02', until: '2027-01-01', spans: [] }]],
    ['hours.closed', { 'zh-CN': '打13800000000' }],
    ['notice.from', '2026-12-01 08:00'],
    ['notice.until', '2026-12-01T07:00+08:00'],
    ['notice.until', '2026-13-01T07:00+08:00'],
    ['notice.link', 'https://example.com'],
    ['accent.light', 'red'],
    ['accent.light', '#fff'],
    ['accent.light', '#ffffff;background:url(x)'],
    ['accent.light', 'url(https://x)'],
    ['accent.light', 'var(--ink)'],
    ['accent.light', 'expression(alert(1))'],
    ['accent.light', '#ffffff\n'],
    ['logo', 'https://elsewhere.example/logo.png'],
    ['logo', '//elsewhere.example/logo.png'],
    ['logo', '/acquirers/../icon.png'],
    ['logo', '/acquirers/logo.svg'],
    ['logo', 'data:image/png;base64,AA'],
    ['logo', '/acquirers/logo.png?x'],
    ['footer.icp', '<a href=x>京ICP备1号'],
    ['footer.icp', '京ICP备00000001号 400-000-0000'],
    ['footer.href', 'https://elsewhere.example'],
    ['pay', [{ 'zh-CN': '转到 https://pay.example' }]],
    ['pay', []],
    ...[
      'http://portal.example',
      'https://*.example',
      'https://portal.example/',
      'https://portal.example; script-src *',
      'https://Portal.example',
      '*',
      'null',
      "'self'",
    ].map((origin): [string, unknown] => ['origins', [origin]]),
    ['origins', ['https://a.example', 'https://a.example']],
    ['hidden', ['97']],
    ['hidden', ['97/../x']],
    ['hidden', ['97/wipe-card', '97/wipe-card']],
    ['means97', { 'zh-CN': '打开 www.example.com' }],
    ['telephone', '864000000001'],
    ['css', 'body{}'],
    ['__proto__x', 1],
  ]

  it.each(hostile)('refuses %s: %j, and says where and how to mend it', (path, value) => {
    const [fault, ...others] = faultsOf(withField(path, value))
    expect(fault).toBeDefined()
    for (const each of [fault, ...others]) {
      expect(each?.field.startsWith(path.split('.')[0] ?? '') || each?.field.includes('"')).toBe(true)
      expect(each?.wrong.length).toBeGreaterThan(5)
      expect(each?.remedy.length).toBeGreaterThan(4)
    }
  })

  it('takes nothing from a prototype', () => {
    const inherited = Object.create(bank()) as unknown
    expect(faultsOf(inherited).map(({ wrong }) => wrong)).toContain('it is missing')
    const polluting = JSON.parse(
      textOf('example-bank').replace('{', '{"__proto__":{"logo":"/acquirers/x.png"},'),
    ) as unknown
    expect(faultsOf(polluting)).toHaveLength(1)
    expect(({} as Json)['logo']).toBeUndefined()
  })

  it.each(['', '[]', 'null', '7', '"x"', '{', '<!doctype html>', 'x'.repeat(50_000)])('refuses the text %j', (text) => {
    expect(parseAcquirerText(text.slice(0, 50_000))).toHaveProperty('faults')
  })

  it('never throws, whatever it is given, and lets nothing of it in', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.json()), (value) => {
        expect(parseAcquirer(value)).toHaveProperty('faults')
        if (typeof value === 'string') expect(parseAcquirerText(value)).toHaveProperty('faults')
      }),
      { numRuns: 2000 },
    )
  })

  it('refuses any field of the example that is replaced by something of another kind', () => {
    const paths = [
      'id',
      'names',
      'names.en',
      'telephones',
      'confirmed',
      'hours',
      'hours.week',
      'accent',
      'origins',
      'hidden',
    ]
    fc.assert(
      fc.property(
        fc.constantFrom(...paths),
        fc.oneof(fc.integer(), fc.constant(null), fc.constant([[]]), fc.constant({ x: 1 })),
        (path, value) => {
          expect(faultsOf(withField(path, value)).length).toBeGreaterThan(0)
        },
      ),
    )
  })

  it('the control: what stands between the faults is no fault', () => {
    for (const name of [
      '中国银行',
      'Bank of the 21st century',
      '97',
      '24小时银行',
      'Société',
      '到14:00',
      '2026-12-01起',
    ])
      expect(faultsOf(withField('names.zh-CN', name))).toEqual([])
  })
})
