// What an engineer copies into the portal, in each of the ways that there are.

import { frameAddress, pageAddress } from '../address.ts'
import type { Wish } from '../wish.ts'
import { wordsFor } from '../words.ts'

type Attribute = readonly [name: string, value: string]

const given = ({ acquirer, locale, guide, node, theme, text }: Wish, scroll: boolean): Attribute[] => {
  const all: Attribute[] = [
    ['acquirer', acquirer],
    ['lang', locale],
    ['guide', guide],
    ['node', node],
    ['theme', theme],
    ['text', text],
    ['scroll', scroll ? 'allow' : ''],
  ]
  return all.filter(([, value]) => value)
}

const html = (attributes: readonly Attribute[]) => attributes.map(([name, value]) => ` ${name}="${value}"`).join('')
// As a word for the portal's own sheet: strict policies take no style from markup.
const style = '<!-- CSS: pos-rescue { display: block; min-height: 640px } -->'

const tagOf = (wish: Wish, attributes: readonly Attribute[]): string =>
  `<pos-rescue${html(attributes)}>\n  <a href="${pageAddress(wish)}">${wordsFor(wish.locale).open}</a>\n</pos-rescue>`

const sandbox =
  'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-top-navigation-to-custom-protocols'

export type Way = 'tag' | 'package' | 'react' | 'frame'

export function snippetOf(way: Way, wish: Wish, scroll: boolean): string {
  const attributes = given(wish, scroll)
  const own: readonly Attribute[] = [['site', wish.site], ...attributes]
  switch (way) {
    case 'tag':
      return `<script type="module" src="${wish.site}/embed/v1.js"></script>\n${style}\n${tagOf(wish, attributes)}`
    case 'package':
      return `// npm install pos-rescue-embed\nimport 'pos-rescue-embed'\n\n${tagOf(wish, own)}`
    case 'react':
      return [
        `import { PosRescue } from 'pos-rescue-embed/react'\n`,
        `<PosRescue`,
        ...own.map(([name, value]) => `  ${name}="${value}"`),
        `  onOutcome={({ detail }) => console.log(detail.node, detail.who)}`,
        `/>`,
      ].join('\n')
    case 'frame':
      return `<iframe\n  src="${frameAddress(wish).replace(/&/g, '&amp;')}"\n  title="${wordsFor(wish.locale).title}"\n  width="100%"\n  height="640"\n  loading="lazy"\n  allow="clipboard-write"\n  sandbox="${sandbox}"\n></iframe>`
    default:
      return way satisfies never
  }
}

export const policyOf = ({ site }: Wish): string => `frame-src ${site}`
