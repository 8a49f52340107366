// What /embed/v1.js is built from: one script that serves as a module and as a classic script alike.

import { define } from './loader.ts'
import { originOf } from './wish.ts'

/**
 * Where the script came from, asked while it runs. A classic script is told; a module is not, and could ask only in
 * words that a classic script may not contain, so it looks for its element.
 */
function home(): string {
  const sources = [document.currentScript, ...document.scripts].map((script) => script?.getAttribute('src') ?? '')
  const own = sources.find((source) => /\/embed\/v1\.js(\?|#|$)/.test(source))
  return own === undefined ? '' : originOf(new URL(own, document.baseURI).href)
}

define(home())
