// The door: an acquirer's file as a whole, or everything that is wrong with it. The build and the browser run the same,
// so that a file which was changed on the way to a phone shows nothing at all rather than half of it.

import { days, uses, type Acquirer, type Fault, type Hours, type Notice, type Telephone } from './file.ts'
import { isZone, minutesOf } from './hours.ts'
import { and, list, matching, needed, oneOf, onlyTrue, optional, repeated, shape, type Check } from './shape.ts'
import { words } from './words.ts'

// Pages of ours stand at /embed/try and /embed/check.
const id = matching(
  /^(?!(?:try|check)$)(?=.{1,40}$)[a-z0-9]+(?:-[a-z0-9]+)*$/,
  'small letters, digits and single hyphens, 40 at most, neither "try" nor "check"',
)

const digits = and(
  matching(
    /^[1-9]\d{6,14}$/,
    'one number, digits only, with its country code and nothing else: "864000000001", for 95588 "8695588"',
  ),
  (text, field, faults) => {
    // Without 86 a telephone would call Romania with it.
    if (/^[48]00\d{7}$/.test(text))
      faults.push({ field, wrong: 'it has no country code', remedy: `write 86 in front: "86${text}"` })
  },
)

const hex = matching(/^#[0-9a-f]{6}$/, 'six hexadecimal digits in small letters, for example "#07573e"')

const isDate = (text: string): boolean => {
  const at = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === text
}

const date = and(matching(/^20\d\d-\d\d-\d\d$/, 'a date like 2026-12-01'), (text, field, faults) => {
  if (!isDate(text)) faults.push({ field, wrong: 'there is no such day', remedy: 'a date like 2026-12-01' })
})

const moment = and(
  matching(/^20\d\d-\d\d-\d\dT\d\d:\d\d[+-]\d\d:\d\d$/, 'a moment with its offset, like 2026-12-01T08:00+08:00'),
  (text, field, faults) => {
    if (!isDate(text.slice(0, 10)) || Number.isNaN(Date.parse(text)))
      faults.push({ field, wrong: 'there is no such moment', remedy: 'write one like 2026-12-01T08:00+08:00' })
  },
)

const span = and(
  matching(/^(?:[01]\d|2[0-3]):[0-5]\d-(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/, 'two times like "08:30-21:00"'),
  (text, field, faults) => {
    const { from, until } = minutesOf(text)
    if (from >= until)
      faults.push({ field, wrong: 'it ends before it begins', remedy: 'past midnight write two: to 24:00, from 00:00' })
  },
)

const spans = (least: number): Check<readonly string[]> =>
  and(list(span, least, 6), (all, field, faults) => {
    const sorted = all.map(minutesOf)
    if (sorted.some(({ from }, at) => from < (sorted[at - 1]?.until ?? 0)))
      faults.push({ field, wrong: 'they overlap or are out of order', remedy: 'write them in the order of the day' })
  })

const weekly = shape<Hours['week'][number]>({
  days: needed(list(oneOf(days), 1, 7)),
  spans: needed(spans(1)),
})

const holiday = and(
  shape<NonNullable<Hours['holidays']>[number]>({ from: needed(date), until: needed(date), spans: needed(spans(0)) }),
  ({ from, until }, field, faults) => {
    if (until < from) faults.push({ field, wrong: 'it ends before it begins', remedy: 'swap from and until' })
  },
)

const zone = and(
  matching(/^[A-Z][A-Za-z_]+(?:\/[A-Z][A-Za-z_-]+){1,2}$/, 'an IANA time zone, for example Asia/Shanghai'),
  (text, field, faults) => {
    if (!isZone(text)) faults.push({ field, wrong: 'no such time zone is known', remedy: 'for example Asia/Shanghai' })
  },
)

const hours = and(
  shape<Hours>({
    zone: needed(zone),
    week: needed(list(weekly, 1, 7)),
    holidays: optional(list(holiday, 0, 60)),
    closed: needed(words(240)),
  }),
  ({ week }, field, faults) => {
    const twice = repeated(week.flatMap((each) => each.days))
    if (twice)
      faults.push({ field: `${field}.week`, wrong: `${twice} stands in it twice`, remedy: 'name each day once' })
  },
)

const notice = and(
  shape<Notice>({ text: needed(words(200)), from: needed(moment), until: needed(moment) }),
  ({ from, until }, field, faults) => {
    if (Date.parse(until) <= Date.parse(from))
      faults.push({ field, wrong: 'it ends before it begins', remedy: 'swap from and until' })
  },
)

const telephones = and(
  list(shape<Telephone>({ use: needed(oneOf(uses)), digits: needed(digits) }), 1, uses.length),
  (all, field, faults) => {
    const given = all.map(({ use }) => use)
    const twice = repeated(given)
    if (twice) faults.push({ field, wrong: `there are two for ${twice}`, remedy: 'keep one for each use' })
    if (!given.includes('merchant-service'))
      faults.push({
        field,
        wrong: 'there is none for merchant-service',
        remedy: 'add it; it is the one called by default',
      })
  },
)

const unique = (check: Check<readonly string[]>): Check<readonly string[]> =>
  and(check, (all, field, faults) => {
    const twice = repeated(all)
    if (twice) faults.push({ field, wrong: `${twice} stands in it twice`, remedy: 'take one out' })
  })

const slug = '[a-z0-9]+(?:-[a-z0-9]+)*'

const acquirer = shape<Acquirer>({
  id: needed(id),
  example: optional(onlyTrue),
  names: needed(words(40)),
  telephones: needed(telephones),
  confirmed: needed(date),
  hours: needed(hours),
  notice: optional(notice),
  accent: optional(shape<NonNullable<Acquirer['accent']>>({ light: needed(hex), dark: optional(hex) })),
  logo: optional(
    matching(
      new RegExp(`^/acquirers/${slug}\\.(?:png|webp)$`),
      'a file beside this one: /acquirers/<name>.png or .webp',
    ),
  ),
  footer: optional(
    shape<NonNullable<Acquirer['footer']>>({
      icp: needed(
        matching(
          /^[\u4e00-\u9fff]{1,2}ICP\u5907\d{5,12}\u53f7(?:-\d{1,3})?$/,
          'the filing number as it was given, like \u4eacICP\u5907\u2026\u53f7-1',
        ),
      ),
    }),
  ),
  pay: optional(list(words(160), 1, 5)),
  origins: optional(
    unique(
      list(
        matching(
          /^https:\/\/[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?$/,
          'https:// and the host in small letters, nothing after it',
        ),
        0,
        20,
      ),
    ),
  ),
  hidden: optional(
    unique(list(matching(new RegExp(`^${slug}/${slug}$`), 'guide and node, like "97/wipe-card"'), 0, 60)),
  ),
  means97: optional(words(300)),
})

/** A file larger than this is none of ours. */
const mostCharacters = 40_000

export type Parsed = { readonly acquirer: Acquirer } | { readonly faults: readonly Fault[] }

/** The whole file or what is wrong with it; never a part. */
export function parseAcquirer(value: unknown): Parsed {
  const faults: Fault[] = []
  const read = acquirer(value, '', faults)
  if (read !== undefined && faults.length === 0) return { acquirer: read }
  return { faults: faults.map((fault) => ({ ...fault, field: fault.field || 'the file' })) }
}

/** The same from the text of a file. */
export function parseAcquirerText(text: string): Parsed {
  const broken = (wrong: string, remedy: string): Parsed => ({ faults: [{ field: 'the file', wrong, remedy }] })
  if (text.length > mostCharacters) return broken('it is too large', `keep it under ${mostCharacters} characters`)
  try {
    return parseAcquirer(JSON.parse(text))
  } catch {
    return broken('it is no JSON', 'look for a missing comma or quotation mark')
  }
}
