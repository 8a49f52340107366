// The loader's own few words, and which of the site's languages a portal's page wants. Every folder of locales/ counts.

type Words = { readonly title: string; readonly open: string }

const files = import.meta.glob<Words>('../../locales/*/loader.json', { eager: true, import: 'default' })
const fileOf = (locale: string) => files[`../../locales/${locale}/loader.json`]

const source = 'zh-CN'

/** Written in traditional signs, by script or by region. */
const traditional = /^zh\b.*-(hant|tw|hk|mo)\b/

/** The locale for a language tag as a page may write it, `en-GB` or `zh-Hant-HK`; the source's for one that we do not speak. */
export function localeFor(lang: string): string {
  const tag = lang.toLowerCase()
  const [language = ''] = tag.split('-')
  const wanted = traditional.test(tag) ? 'zh-tw' : language === 'zh' ? 'zh-cn' : language
  const locales = Object.keys(files).map((path) => path.split('/')[3] ?? '')
  const named = (name: string) => locales.find((locale) => locale.toLowerCase() === name)
  return named(tag) ?? named(wanted) ?? source
}

export const wordsFor = (locale: string): Words => fileOf(locale) ?? { title: '', open: '' }
