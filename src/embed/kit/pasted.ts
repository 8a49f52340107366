// A page's facts from its text and headers. Read by hand rather than by the browser's parser, which our own policy keeps
// away from foreign text, and which would load what the text names.

import type { ElementFacts, Facts } from './facts.ts'

type Tag = { readonly name: string; readonly attributes: ReadonlyMap<string, string>; readonly end: number }

const tagPattern = /<(script|pos-rescue|iframe|meta)\b((?:[^>"']|"[^"]*"|'[^']*')*)>/gi
const attributePattern = /([^\s=/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g

function attributesOf(text: string): Map<string, string> {
  const found = [...text.matchAll(attributePattern)]
  return new Map(
    found.map(([, name = '', a, b, c]) => [name.toLowerCase(), (a ?? b ?? c ?? '').replace(/&amp;/g, '&')]),
  )
}

const tagsIn = (html: string): Tag[] =>
  [...html.matchAll(tagPattern)].map((match) => ({
    name: (match[1] ?? '').toLowerCase(),
    attributes: attributesOf(match[2] ?? ''),
    end: match.index + match[0].length,
  }))

/** By name, in small letters; a header may come twice. Lines that are none, as curl writes some, are passed over. */
function headersIn(text: string): (name: string) => string[] {
  const lines = [...text.matchAll(/^<?\s*([\w-]+):[ \t]*(.*?)\s*$/gm)]
  return (wanted) => lines.flatMap(([, name = '', value = '']) => (name.toLowerCase() === wanted ? [value] : []))
}

function inside(html: string, { end }: Tag): string {
  const close = html.toLowerCase().indexOf('</pos-rescue', end)
  return html.slice(end, close < 0 ? html.length : close)
}

const originOf = (address: string, base: string): string => {
  try {
    return new URL(address, base || 'http://page.invalid').origin
  } catch {
    return ''
  }
}

export type Pasted = {
  readonly site: string
  readonly address: string
  readonly html: string
  readonly headers: string
}

export function factsOf({ site, address, html: written, headers }: Pasted): Facts {
  const html = written.replace(/<!--[\s\S]*?-->/g, '')
  const tags = tagsIn(html)
  const named = (name: string) => tags.filter((tag) => tag.name === name)
  const value = ({ attributes }: Tag, name: string) => attributes.get(name) ?? ''
  const loaders = named('script').filter((tag) => /\/embed\/v1\.js(\?|$)/.test(value(tag, 'src')))
  const header = headersIn(headers)
  const metas = named('meta').filter((tag) => value(tag, 'http-equiv').toLowerCase() === 'content-security-policy')
  const elements = named('pos-rescue').map((tag): ElementFacts => ({
    acquirer: value(tag, 'acquirer'),
    hasLink: /<a\b[^>]*\bhref/i.test(inside(html, tag)),
  }))
  return {
    site,
    page: address ? originOf(address, '') : '',
    loaders: loaders.map((tag) => ({ pinned: tag.attributes.has('integrity'), nonce: value(tag, 'nonce') })),
    // With its own `site` the element came from a bundle, which no tag shows.
    ...(named('pos-rescue').some(({ attributes }) => attributes.has('site')) && { defined: true }),
    elements,
    frames: named('iframe')
      .filter((tag) => originOf(value(tag, 'src'), address) === site)
      .map((tag) => {
        const acquirer = /\/embed\/([a-z0-9-]+)(?:[/?#]|$)/.exec(value(tag, 'src'))?.[1] ?? ''
        return { sandbox: tag.attributes.get('sandbox'), acquirer }
      }),
    policies: [
      ...header('content-security-policy').flatMap((one) => one.split(',')),
      ...metas.map((tag) => value(tag, 'content')),
    ],
    hasViewport: named('meta').some((tag) => value(tag, 'name').toLowerCase() === 'viewport'),
  }
}
