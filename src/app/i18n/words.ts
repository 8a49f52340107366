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

/** A step says some thirty lines that most steps say: looking each up again was a tenth of a step's script. */
function remembering(told: Told): Told {
  const said = new Map<string, string>()
  const tell = (...all: Parameters<Told>): string => {
    const asked = all.length === 1 ? String(all[0]) : JSON.stringify(all)
    const known = said.get(asked)
    if (known !== undefined) return known
    const words = told(...all)
    said.set(asked, words)
    return words
  }
  return tell as Told
}
