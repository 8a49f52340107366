// What a portal wishes, as the frame is told it: in its address once, by message ever after; and the page in its stead.

import type { FromHost } from './messages.ts'
import type { Wish } from './wish.ts'

const queryOf = (values: Readonly<Record<string, string>>): string => {
  const written = Object.entries(values).filter(([, value]) => value)
  return (written.length > 0 ? '?' : '') + written.map((pair) => pair.join('=')).join('&')
}

/** The frame's address. A second one would be a step in the portal's history. */
export const frameAddress = ({ site, acquirer, locale, guide, node, theme, text }: Wish): string =>
  `${site}/embed/${acquirer}/${locale}${queryOf({ guide, node, theme, text })}`

/** The same step outside the portal, under the same acquirer's name. */
export const pageAddress = ({ site, acquirer, locale, guide, node }: Wish): string =>
  [site, locale, guide, node].filter(Boolean).join('/') + queryOf({ acquirer })

/** What an attribute says now, as a message; nothing where there is nothing to tell. */
export function messageFor(attribute: string, { locale, theme, text, guide, node }: Wish): FromHost | undefined {
  if (attribute === 'lang') return { type: 'lang', lang: locale }
  if (attribute === 'theme') return { type: 'theme', theme: theme || 'auto' }
  if (attribute === 'text') return { type: 'text', size: text || 'normal' }
  return guide ? { type: 'start', guide, node } : undefined
}
