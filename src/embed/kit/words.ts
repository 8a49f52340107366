// The kit's words in every language; a portal's engineer loads them, never a merchant.

import type source from '#locales/zh-CN/kit.json'
import { localeFor } from '../words.ts'

export type KitWords = typeof source

const files = import.meta.glob<KitWords>('../../../locales/*/kit.json', { eager: true, import: 'default' })

export function kitWords(lang: string): KitWords {
  const words = files[`../../../locales/${localeFor(lang)}/kit.json`]
  if (!words) throw new Error(`no words of the kit in ${lang}`)
  return words
}

/** Words with values between their double braces. */
export const filled = (words: string, values: Readonly<Record<string, string | number>>): string =>
  words.replace(/\{\{(\w+)\}\}/g, (_all, name: string) => String(values[name] ?? ''))
