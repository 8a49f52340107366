// Turns src/app/styles.css into the one small sheet that stands inside every page, brought down for old engines:
// cascade layers and registered properties are flattened, the rest is lowered to the targets in package.json.

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import tailwind from '@tailwindcss/postcss'
import browserslist from 'browserslist'
import { browserslistToTargets, Features, transform } from 'lightningcss'
import postcss, { type AtRule, type Plugin } from 'postcss'

export const stylesFile = fileURLToPath(new URL('../../src/app/styles.css', import.meta.url))
/** The colours of both themes, with which every sheet of whole pages begins. */
const baseFile = fileURLToPath(new URL('../../src/look/base.css', import.meta.url))
const laterStylesFile = fileURLToPath(new URL('../../src/app/later.css', import.meta.url))
const frameStylesFile = fileURLToPath(new URL('../../src/app/frame.css', import.meta.url))
/** What only the pages of one part of the site need. */
const partStylesFile = (part: string) => fileURLToPath(new URL(`../../src/app/${part}/${part}.css`, import.meta.url))

/** An engine without layers drops all that is in them; ours never compete, so the order of writing serves. */
const flattenLayers: Plugin = {
  postcssPlugin: 'flatten-layers',
  OnceExit(root) {
    root.walkAtRules('layer', (rule: AtRule) => {
      if (rule.nodes) rule.replaceWith(rule.nodes)
      else rule.remove()
    })
    root.walkAtRules('property', (rule: AtRule) => void rule.remove())
  },
}

/** The finished sheet. Throws with file and line when the styles do not parse. */
export async function buildStyles(file: string = stylesFile): Promise<string> {
  const flat = await postcss([tailwind({ optimize: false }), flattenLayers]).process(readFileSync(file, 'utf8'), {
    from: file,
  })
  const { code } = transform({
    filename: file,
    code: Buffer.from(flat.css),
    minify: true,
    // Every target knows the logical longhands that we write; lowered, they become lists of right-to-left languages.
    exclude: Features.LogicalProperties,
    targets: browserslistToTargets(browserslist()),
  })
  return code.toString()
}

/** The two themes as whoever frames us may choose them, whatever the system says: taken from where they are written. */
export function themesOf(css: string): string {
  const themes: string[] = []
  postcss.parse(css).walkRules(':root', ({ parent, nodes }) => {
    const isDark = parent?.type === 'atrule' && /prefers-color-scheme: *dark/.test((parent as AtRule).params)
    if (parent?.type !== 'root' && !isDark) return
    const own = nodes.flatMap((node) => (node.type === 'decl' && node.prop.startsWith('--') ? [String(node)] : []))
    if (own.length > 0) themes.push(themed(isDark ? 'dark' : 'light', own))
  })
  if (themes.length !== 2) throw new Error('base.css has not one :root for each theme')
  return themes.join('')
}

const themed = (theme: 'light' | 'dark', lines: readonly string[]): string =>
  `html[data-theme='${theme}']{color-scheme:${theme};${lines.join(';')}}`

/** The two sheets that every page carries, one for each part of the site, and one for pages in a frame. */
export async function buildAllStyles(parts: readonly string[]) {
  const sheets = await Promise.all(parts.map(async (part) => [part, await buildStyles(partStylesFile(part))] as const))
  const themes = themesOf(readFileSync(baseFile, 'utf8'))
  const frameCss = themes + (await buildStyles(frameStylesFile))
  const laterCss = await buildStyles(laterStylesFile)
  return { css: await buildStyles(), laterCss, partCss: Object.fromEntries(sheets), frameCss }
}
