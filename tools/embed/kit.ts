// Builds the portal kit: /embed/try and /embed/check in every language, their scripts, and the script for portals' pages.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { guideFiles } from '#guides/registry.ts'
import { targets } from '../../vite.config.ts'
import { buildStyles } from '../pages/styles.ts'
import { kitPage, type KitData, type KitWords } from './pages.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const source = join(root, 'src/embed/kit')
const client = join(root, 'build/client/embed')
const sourceLocale = 'zh-CN'

const read = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'))

const buildScript = (name: string) =>
  build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: client,
      emptyOutDir: false,
      target: targets(),
      lib: {
        entry: join(source, `${name}.ts`),
        formats: ['iife'],
        name: 'posRescueKit',
        fileName: () => `${name}.js`,
      },
    },
  })

type Acquirers = readonly { readonly id: string; readonly names: Readonly<Record<string, string>> }[]

const dataOf = (locale: string, acquirers: Acquirers): KitData => ({
  acquirers: acquirers.map(({ id, names }) => ({ id, name: names[locale] ?? names[sourceLocale] ?? id })),
  guides: guideFiles
    .filter(({ side }) => !side)
    .map(({ id, nodes }) => {
      const { title } = read(`locales/${locale}/guides/${id}.json`) as { title: string }
      return { id, title, nodes: nodes.map((node) => node.id) }
    }),
})

function localeNames(): Record<string, string> {
  const folders = readdirSync(join(root, 'locales'), { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const nameOf = (locale: string) => (read(`locales/${locale}/app.json`) as { languageName: string }).languageName
  const others = folders.map(({ name }) => name).filter((name) => name !== sourceLocale)
  return Object.fromEntries([sourceLocale, ...others].map((locale) => [locale, nameOf(locale)]))
}

/** Returns the sheet that these pages carry, for their header rules. */
export async function buildKit(acquirers: Acquirers): Promise<string> {
  const taken = acquirers.find(({ id }) => id === 'try' || id === 'check')
  if (taken) throw new Error(`acquirers/${taken.id}.json: /embed/${taken.id} is a page of ours; choose another id`)
  const css = await buildStyles(join(source, 'kit.css'))
  for (const name of ['try', 'check-page', 'check']) await buildScript(name)
  const languages = localeNames()
  for (const locale of Object.keys(languages)) {
    const words = read(`locales/${locale}/kit.json`) as KitWords
    const data = dataOf(locale, acquirers)
    for (const name of ['try', 'check'] as const) {
      const html = kitPage({ name, locale, languages, words, data, css })
      const folders = [join(client, name, locale), ...(locale === sourceLocale ? [join(client, name)] : [])]
      for (const folder of folders) {
        mkdirSync(folder, { recursive: true })
        writeFileSync(join(folder, 'index.html'), html)
      }
    }
  }
  return css
}
