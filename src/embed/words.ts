// The loader's own few words, and which of the site's languages a portal's page wants. Every folder of locales/ counts.

type Words = { readonly title: string; readonly open: string }

const files = import.meta.glob<Words>('../../locales/*/loader.json', { eager: true, import: 'default' })

const byLocale: Readonly<Record<string, Words>> = Object.fromEntries(
  Object.entries(files).map(([path, words]) => [path.split('/').slice(-2)[0] ?? '', words] as const),
)

const source = 'zh-CN'

/** Written in traditional signs, by script or by region. */
const traditional = /^zh\b.*-(hant|tw|hk|mo)\b/i

/** The locale for a language tag as a page may write it, `en-GB` or `zh-Hant-HK`; the source's for one that we do not speak. */
export function localeFor(lang: string): string {
  const locales = Object.keys(byLocale)
  const is = (tag: string) => (locale: string) => locale.toLowerCase() === tag.toLowerCase()
  const [language = ''] = lang.split('-')
  const wanted = traditional.test(lang) ? 'zh-TW' : language.toLowerCase() === 'zh' ? source : language
  return locales.find(is(lang)) ?? locales.find(is(wanted)) ?? source
}

export const wordsFor = (locale: string): Words => byLocale[locale] ?? { title: '', open: '' }
