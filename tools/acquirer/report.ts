// What an acquirer's engineer reads: what is wrong and how to mend it, or what merchants will see.

import { contrast, grounds, shadesOf } from '#acquirer/colours.ts'
import type { Acquirer, Fault } from '#acquirer/file.ts'
import { isValid, standingAt } from '#acquirer/hours.ts'
import { dialled, shown } from '#acquirer/telephone.ts'
import type { Content } from '#tools/content-lint/content.ts'

import { textsOf } from './check.ts'
import { hiddenEffects } from './hidden.ts'

export const faultLines = (path: string, faults: readonly Fault[]): string =>
  faults.map(({ field, wrong, remedy }) => `${path}, ${field}\n    ${wrong}\n    to mend: ${remedy}`).join('\n')

const ratio = (figure: number) => `${Math.floor(figure * 10) / 10}:1`

function colourLines({ accent }: Acquirer): string[] {
  if (!accent) return ['colours: none; pages keep their own']
  return (['light', 'dark'] as const).map((theme) => {
    const given = accent[theme] ?? accent.light
    const { fill, onFill, text, line } = shadesOf(given, theme)
    const least = (colour: string) => ratio(Math.min(...grounds[theme].map((ground) => contrast(colour, ground))))
    return `colours, ${theme} (${given}): keys ${fill} with ${onFill} on them ${ratio(contrast(fill, onFill))}, text ${text} ${least(text)}, outlines ${line} ${least(line)}`
  })
}

function hourLines({ hours, notice }: Acquirer, now: number): string[] {
  const standing = standingAt(hours, now)
  const when = standing.open ? standing.until : standing.from
  const at = when ? `${when.date} ${when.time}` : undefined
  return [
    `now: ${standing.open ? `open${at ? ` until ${at}` : ''}` : `closed${at ? `, opens ${at}` : ', and no opening within a year'}`} (${hours.zone})`,
    ...(notice ? [`notice: ${isValid(notice, now) ? 'shown now' : `not shown now, from ${notice.from}`}`] : []),
  ]
}

const halfYear = 183 * 24 * 60 * 60 * 1000

function reminders(acquirer: Acquirer, locales: readonly string[], now: number): string[] {
  const missing = textsOf(acquirer).flatMap(([field, words]) =>
    locales.filter((locale) => words[locale] === undefined).map((locale) => `${field}.${locale}`),
  )
  const isOld = now - Date.parse(acquirer.confirmed) > halfYear
  return [
    ...(isOld ? [`remember: the telephones were last confirmed on ${acquirer.confirmed}; dial them again`] : []),
    ...(missing.length > 0 ? [`remember: without words, zh-CN is shown instead: ${missing.join(', ')}`] : []),
    ...(acquirer.origins?.length ? [] : ['remember: without origins no portal can show the guide in a frame']),
    ...(acquirer.example ? ['remember: this is an invented example'] : []),
  ]
}

/** @param now milliseconds since 1970 */
export function effectLines(acquirer: Acquirer, content: Content, now: number): string {
  return [
    ...acquirer.telephones.map(
      ({ use, digits }) => `telephone, ${use}: shown ${shown(digits)}, dialled tel:${dialled(digits)}`,
    ),
    ...hourLines(acquirer, now),
    ...colourLines(acquirer),
    ...hiddenEffects(acquirer.hidden ?? [], content).map((line) => `hidden, ${line}`),
    ...reminders(acquirer, content.locales, now),
  ]
    .map((line) => `  ${line}`)
    .join('\n')
}
