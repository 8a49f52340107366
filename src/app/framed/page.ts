// What the page of a frame says of itself, and what its address asks for. The page is ours; the address is the portal's,
// so it is looked up against what we know and never shown.

/** What the build wrote into the page. */
export type FramePage = {
  readonly acquirer: string
  readonly locale: string
  /** Portals that may talk with this frame, as exact origins. */
  readonly origins: readonly string[]
  /** By locale: the address of its frame pack. */
  readonly packs: Readonly<Record<string, string>>
}

export type Look = { readonly theme?: 'light' | 'dark' | 'auto'; readonly text?: 'normal' | 'large' }

export type Wish = Look & { readonly guide?: string; readonly node?: string }

export const lookUp = <Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.prototype.hasOwnProperty.call(record, key) ? record[key] : undefined

/** Undefined on a page that is no frame's. */
export function readPage({ dataset }: HTMLElement, locale: string): FramePage | undefined {
  const { acquirer, origins = '', packs } = dataset
  if (!acquirer || !packs) return undefined
  return {
    acquirer,
    locale,
    origins: origins.split(' ').filter(Boolean),
    packs: JSON.parse(packs) as Record<string, string>,
  }
}

const idIn = (query: URLSearchParams, name: string): string | undefined =>
  /^[a-z0-9]+(?:-[a-z0-9]+)*$/.exec((query.get(name) ?? '').slice(0, 64))?.[0]

/** Ids that may be anything yet, and looks out of a list. */
export function readWish(search: string): Wish {
  const query = new URLSearchParams(search)
  const [guide, node] = [idIn(query, 'guide'), idIn(query, 'node')]
  const theme = (['light', 'dark'] as const).find((one) => one === query.get('theme'))
  return {
    ...(guide && { guide }),
    ...(guide && node && { node }),
    ...(theme && { theme }),
    ...(query.get('text') === 'large' && { text: 'large' }),
  }
}

/** The locale for a language tag, or none. */
export function localeIn(locales: readonly string[], lang: string): string | undefined {
  const [wanted, ours] = [lang.toLowerCase(), locales.map((locale) => locale.toLowerCase())]
  const same = ours.indexOf(wanted)
  const near = ours.findIndex((locale) => locale.split('-')[0] === wanted.split('-')[0])
  return locales[same >= 0 ? same : near]
}

/** The sheet of styles goes by what the document says. */
export function applyLook({ theme, text }: Look): void {
  const { dataset } = document.documentElement
  if (theme) dataset['theme'] = theme
  if (theme === 'auto') delete dataset['theme']
  if (text) dataset['text'] = text
}
