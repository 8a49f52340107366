// The app's words in one language. One i18next instance a book: the global one would bleed between pages that are
// rendered side by side. Without react-i18next: the language never changes under a page, so nothing need subscribe.

import { createInstance, type TFunction } from 'i18next'
import type { Pack } from '../pack.ts'

export type Told = TFunction<['app', 'home', 'desk', 'codes']>

/** @param pack words of parts that it has not got are asked for by none of its pages */
export function wordsOf({
  locale,
  app,
  home,
  desk,
  codes,
}: Pick<Pack, 'locale' | 'app' | 'home' | 'desk' | 'codes'>): Told {
  const instance = createInstance()
  const words = { app, ...(home && { home }), ...(desk && { desk: desk.words }), ...(codes && { codes: codes.words }) }
  void instance.init({
    lng: locale,
    fallbackLng: false,
    initAsync: false,
    ns: Object.keys(words),
    defaultNS: 'app',
    resources: { [locale]: words },
    interpolation: { escapeValue: false }, // React escapes
  })
  return remembering(instance.getFixedT(locale, ['app', 'home', 'desk', 'codes']))
}

/** A step says some thirty lines that are the same on every step: looking each up again was a tenth of its script. */
function remembering(told: Told): Told {
  const said = new Map<unknown, string>()
  const tell = (...all: Parameters<Told>): string => {
    const [key] = all
    const known = all.length === 1 ? said.get(key) : undefined
    if (known !== undefined) return known
    const words = told(...all)
    if (all.length === 1) said.set(key, words)
    return words
  }
  return tell as Told
}
