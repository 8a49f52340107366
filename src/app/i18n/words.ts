// The app's words in one language. One i18next instance a book: the global one would bleed between pages that are
// rendered side by side. Without react-i18next: the language never changes under a page, so nothing need subscribe.

import { createInstance, type TFunction } from 'i18next'
import type { AppText, CodesPagesText, DeskText } from '../pack.ts'

export function wordsOf(
  locale: string,
  app: AppText,
  desk?: DeskText,
  codes?: CodesPagesText,
): TFunction<['app', 'desk', 'codes']> {
  const instance = createInstance()
  void instance.init({
    lng: locale,
    fallbackLng: false,
    initAsync: false,
    ns: ['app', 'desk', 'codes'],
    defaultNS: 'app',
    resources: { [locale]: { app, ...(desk && { desk }), ...(codes && { codes }) } },
    interpolation: { escapeValue: false }, // React escapes
  })
  return instance.getFixedT(locale, ['app', 'desk', 'codes'])
}
