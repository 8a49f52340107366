// The portal kit's pages as HTML, from words and data alone; the scripts that work in them are src/embed/kit/.
// Apart from the app's pages: an acquirer's engineer reads them at a desk, and no merchant ever loads a byte of them.

export type KitWords = typeof import('#locales/zh-CN/kit.json')

export type KitData = {
  readonly acquirers: readonly { readonly id: string; readonly name: string }[]
  readonly guides: readonly { readonly id: string; readonly title: string; readonly nodes: readonly string[] }[]
}

export type KitPage = {
  readonly name: 'try' | 'check'
  readonly locale: string
  /** Each language's own name, by locale. */
  readonly languages: Readonly<Record<string, string>>
  readonly words: KitWords
  readonly data: KitData
  readonly css: string
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign)

/** Markup whose values are escaped, but for markup itself. */
class Markup {
  readonly html: string
  constructor(html: string) {
    this.html = html
  }
}
const valueOf = (value: string | Markup | readonly Markup[]): string => {
  if (typeof value === 'string') return escaped(value)
  return value instanceof Markup ? value.html : value.map(({ html }) => html).join('')
}
const markup = (parts: TemplateStringsArray, ...values: (string | Markup | readonly Markup[])[]): Markup =>
  new Markup(parts.reduce((all, part, at) => all + valueOf(values[at - 1] ?? '') + part))

const option = (value: string, text: string): Markup => markup`<option value="${value}">${text}</option>`
const select = (name: string, label: string, options: readonly Markup[], isWide = false): Markup =>
  markup`<label${new Markup(isWide ? ' class="wide"' : '')}>${label}<select name="${name}">${options}</select></label>`
const radio = (name: string, value: string, text: string, at: number): Markup =>
  markup`<label><input type="radio" name="${name}" value="${value}"${new Markup(at ? '' : ' checked')}>${text}</label>`

const optionsOf = (words: Readonly<Record<string, string>>): Markup[] =>
  Object.entries(words).map(([value, text]) => option(value, text))

const settings = ({ words, data, locale, languages }: KitPage): Markup => {
  const { try: own } = words
  // The page's own language first, so that it is the one that is chosen.
  const locales = [locale, ...Object.keys(languages).filter((one) => one !== locale)]
  return markup`<section class="card"><h2>${own.settings}</h2><div class="fields">
${select(
  'acquirer',
  own.acquirer,
  data.acquirers.map(({ id, name }) => option(id, `${name} ${id}`)),
  true,
)}
${select(
  'lang',
  own.lang,
  locales.map((one) => option(one, languages[one] ?? one)),
)}
${select('guide', own.guide, [...data.guides.map(({ id, title }) => option(id, title)), option('', own.anywhere)], true)}
${select('node', own.node, [option('', own.first)])}
${select('theme', own.theme, optionsOf(own.themes))}
${select('text', own.text, optionsOf(own.sizes))}
${select('width', own.width, optionsOf(own.widths))}
</div><label class="tick"><input type="checkbox" name="scroll" value="allow">${own.scroll}</label></section>`
}

const tryPage = (page: KitPage): Markup => {
  const { try: own, copy } = page.words
  const ways = Object.entries(own.kinds).map(([value, text], at) => radio('way', value, text, at))
  return markup`<form id="settings" class="columns"><div class="column">${settings(page)}
<section class="card"><h2>${own.snippet}</h2><fieldset class="ways"><legend hidden>${own.snippet}</legend>${ways}</fieldset>
<pre id="snippet" tabindex="0"></pre><button type="button" id="copy-snippet">${copy}</button>
<p class="note">${own.policy}</p><pre id="policy" tabindex="0"></pre><button type="button" class="quiet" id="copy-policy">${copy}</button></section></div>
<div class="column"><section class="card"><h2>${own.preview}</h2><div id="stage"></div><p class="note">${own.previewed}</p></section>
<section class="card"><div class="head"><h2>${own.messages}</h2><button type="button" class="quiet" id="clear">${page.words.try.clear}</button></div>
<p class="note">${own.messagesLead}</p><p id="quiet">${own.quiet}</p><ol id="log" class="log" tabindex="0" aria-label="${own.messages}"></ol></section></div></form>
<script type="application/json" id="kit-data">${new Markup(JSON.stringify(page.data).replace(/</g, '\\u003c'))}</script>`
}

const checkPage = ({ words: { check, copy } }: KitPage): Markup =>
  markup`<div class="columns even"><form id="paste" class="card"><h2>${check.pasted}</h2><p class="note">${check.pastedLead}</p>
<label>${check.address}<input type="url" id="address" placeholder="https://portal.example/help"></label>
<label>${check.html}<textarea id="html" spellcheck="false" required></textarea></label>
<label>${check.headers} <span class="note">${check.headersHint}</span><textarea id="headers" spellcheck="false"></textarea></label>
<button>${check.run}</button></form>
<div class="column"><section class="card" id="report" aria-live="polite"><h2>${check.report}</h2><p class="note">${check.unseen}</p></section>
<section class="card"><h2>${check.live}</h2><p>${check.liveLead}</p><pre id="line" tabindex="0"></pre>
<button type="button" class="quiet" id="copy-line">${copy}</button><p class="note">${check.nonce}</p></section></div></div>`

const navigation = ({ name, locale, languages, words }: KitPage): Markup => {
  const current = (isSo: boolean) => new Markup(isSo ? ' aria-current="page"' : '')
  const pages = (['try', 'check'] as const).map(
    (one) => markup`<a href="/embed/${one}/${locale}"${current(one === name)}>${words.to[one]}</a>`,
  )
  const others = Object.entries(languages).map(
    ([one, language]) =>
      markup`<a href="/embed/${name}/${one}" lang="${one}" hreflang="${one}"${current(one === locale)}>${language}</a>`,
  )
  return markup`<nav>${pages}</nav><nav aria-label="${words.languages}">${others}</nav>`
}

export function kitPage(page: KitPage): string {
  const { name, locale, words, css } = page
  const { title, lead } = words[name]
  const script = name === 'try' ? 'try' : 'check-page'
  return markup`<!doctype html><html lang="${locale}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">
<title>${title} · ${words.name}</title><meta name="description" content="${lead}"><meta name="color-scheme" content="light dark">
<style>${new Markup(css)}</style><link rel="icon" href="/icon.svg" type="image/svg+xml"></head>
<body><header class="top"><div><strong>${words.name}</strong>${navigation(page)}</div></header>
<main><h1>${title}</h1><p class="lead">${lead}</p><noscript><p>${words.scripts}</p></noscript>
${name === 'try' ? tryPage(page) : checkPage(page)}</main><script src="/embed/${script}.js"></script></body></html>
`.html
}
