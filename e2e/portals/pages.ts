// The pages of portals that embed the guide: each a kind of page that we must live with, as little of it as makes the kind.
// Addresses and their query are in README.md beside this file.

/** How a page is asked for: from its query, each value checked before it is written into markup. */
export type Ask = {
  /** Origin of the site that is embedded. */
  readonly site: string
  /** Origin of the portal. */
  readonly own: string
  /** Attributes for <pos-rescue>, written out. */
  readonly attributes: string
  readonly acquirer: string
  /** The script element that brings the loader, written out; none when the page brings its own. */
  readonly script: (nonce?: string) => string
}

export type Portal = { readonly html: string; readonly headers?: Readonly<Record<string, string>> }

export const page = (head: string, body: string): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<title>Portal</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>\n`

export const element = ({ attributes }: Ask, inside = ''): string => `<pos-rescue ${attributes}>${inside}</pos-rescue>`

const plain = (ask: Ask): Portal => ({
  html: page(ask.script(), `<h1>Portal</h1>${element(ask)}<p id="below">Below</p>`),
})

const nonce = 'cG9ydGFs'

/** A policy as strict as policies get, with one word for us: frame-src. */
const strictPolicy = (site: string): string =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
    `frame-src ${site}`,
  ].join('; ')

const strict = (ask: Ask): Portal => ({
  headers: { 'Content-Security-Policy': strictPolicy(ask.site) },
  html: page(`<link rel="stylesheet" href="/portal.css">${ask.script(nonce)}`, `<h1>Strict</h1>${element(ask)}`),
})

const isolated = (ask: Ask): Portal => ({
  headers: { 'Cross-Origin-Embedder-Policy': 'require-corp', 'Cross-Origin-Opener-Policy': 'same-origin' },
  html: page(ask.script(), `<h1>Isolated</h1>${element(ask)}`),
})

/** Rules that pages have for their own sake, and that make tall frames loop or vanish. */
const tortureRules = `
  html, body { height: 100vh; margin: 0 }
  html { font-size: 200% }
  body { width: 320px; zoom: 1.25; display: flex; flex-direction: column }
  header { height: 40px }
  main { min-height: 100vh; overflow: visible }
  iframe { height: 100vh !important; min-height: 100vh !important; max-height: 50vh !important; width: 100px !important }
  * { box-sizing: border-box }`

const torture = (ask: Ask): Portal => ({
  html: page(
    `<style>${tortureRules}</style>${ask.script()}`,
    `<header>Torture</header><main>${element(ask)}</main><footer>Below</footer>`,
  ),
})

const two = (ask: Ask): Portal => ({
  html: page(
    ask.script(),
    `<main id="first">${element(ask)}</main><aside id="second">${element({
      ...ask,
      attributes: ask.attributes.replace(/acquirer="[^"]*"/, 'acquirer="other"'),
    })}</aside>`,
  ),
})

/** Far down the page, where only a reader who scrolls there meets it. */
const below = (ask: Ask): Portal => ({
  html: page(
    `<style>#gap { height: 3000px }</style>${ask.script()}`,
    `<h1>Portal</h1><div id="gap"></div>${element(ask)}<p>Below</p>`,
  ),
})

/** No script of ours at all. */
const bare = ({ site, acquirer }: Ask): Portal => ({
  html: page(
    '<style>iframe { width: 100%; height: 640px; border: 0 }</style>',
    `<h1>Bare</h1><iframe src="${site}/embed/${acquirer}/zh-CN?guide=97" title="POS Rescue"></iframe>`,
  ),
})

/** Other widgets' messages, and lies in ours. `attack()` posts them to the page itself and to every frame in it. */
const attack = `
function attack() {
  const cyclic = { posRescue: 1, type: 'height' }
  cyclic.height = cyclic
  const lies = [
    null, undefined, 0, '', 'posRescue', '[iFrameSizer]frame:0:0:init', [], {}, cyclic, 'x'.repeat(10000000),
    { posRescue: 1, type: 'height', height: 'x'.repeat(1000000) },
    { originator: 'CAL', type: 'height', method: '__dimensionChanged', data: { iframeHeight: 9000 } },
    { type: 'form-height', size: 9000 }, { type: 'redirect-after-submit-url', url: 'javascript:document.title="owned"' },
    { __post_robot_10_0_46__: [{ type: 'postrobot_message_request', name: 'zoid_init' }] },
    { posRescue: 2, type: 'hello', nonce: 'twelve-signs' },
    { posRescue: 1, type: 'hello', nonce: 'twelve-signs' },
    { posRescue: 1, type: 'welcome', nonce: 'twelve-signs' },
    { posRescue: 1, type: 'height', height: 9000 },
    { posRescue: 1, type: 'node', guide: '97', node: 'moment', number: '4105', kind: 'question' },
    { posRescue: 1, type: 'start', guide: '97', telephone: '10086', name: 'Evil', href: 'https://evil.example' },
    { posRescue: 1, type: 'theme', theme: 'dark' }, { posRescue: 1, type: 'lang', lang: 'en' },
    { posRescue: 1, type: '__proto__' }, { posRescue: 1, type: 'constructor' },
  ]
  for (const lie of lies) {
    postMessage(lie, '*')
    for (const frame of document.querySelectorAll('iframe')) {
      frame.contentWindow.postMessage(lie, '*')
      const channel = new MessageChannel()
      frame.contentWindow.postMessage(lie, '*', [channel.port2])
      for (const other of lies) channel.port1.postMessage(other)
    }
  }
  return lies.length
}`

const hostile = (ask: Ask): Portal => ({
  html: page(`<script>${attack}</script>${ask.script()}`, `<h1>Hostile</h1>${element(ask)}`),
})

/** What a portal has written inside the element is its link when there is no frame. */
const linked = (ask: Ask): Portal => ({
  html: page(ask.script(), `<h1>Portal</h1>${element(ask, `<a id="own" href="${ask.site}/zh-CN/97">97</a>`)}`),
})

/** The script element was missing when the page was written: a test adds what it wants to try. */
const empty = (): Portal => ({ html: page('', '<h1>Portal</h1><div id="root"></div>') })

export const portals: Readonly<Record<string, (ask: Ask) => Portal>> = {
  plain,
  strict,
  isolated,
  torture,
  two,
  below,
  bare,
  hostile,
  linked,
  empty,
}
