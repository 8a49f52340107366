// Turns src/app/styles.css into the one small sheet that stands inside every page, brought down for old engines:
// cascade layers and registered properties are flattened, the rest is lowered to the targets in package.json.

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import tailwind from '@tailwindcss/postcss'
import browserslist from 'browserslist'
import { browserslistToTargets, Features, transform } from 'lightningcss'
import postcss, { type AtRule, type Plugin } from 'postcss'

export const stylesFile = fileURLToPath(new URL('../../src/app/styles.css', import.meta.url))
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

/** The sheet that every page carries, and one for each part of the site. */
export async function buildAllStyles(parts: readonly string[]) {
  const sheets = await Promise.all(parts.map(async (part) => [part, await buildStyles(partStylesFile(part))] as const))
  return { css: await buildStyles(), partCss: Object.fromEntries(sheets) }
}
