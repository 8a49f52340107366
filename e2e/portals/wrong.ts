// Portals that have one thing wrong each, under the name of what the conformance check should find; `right` has nothing wrong.

import { page, type Ask, type Portal } from './pages.ts'

const viewport = '<meta name="viewport" content="width=device-width">'

type Parts = {
  readonly head: string
  readonly script: string
  readonly element: string
  readonly around: (inside: string) => string
  readonly policy: string
}

const link = ({ site }: Ask): string => `<a href="${site}/zh-CN/97">97</a>`
const element = (ask: Ask, attributes: string, inside = link(ask)): string =>
  `<pos-rescue ${attributes} guide="97">${inside}</pos-rescue>`

/** The page as it should be but for some of its parts, with the check's script at its end. */
const but =
  (change: (ask: Ask) => Partial<Parts>) =>
  (ask: Ask): Portal => {
    const parts: Parts = {
      head: viewport,
      script: `<script src="${ask.site}/embed/v1.js"></script>`,
      element: element(ask, 'acquirer="example-bank"'),
      around: (inside) => inside,
      policy: '',
      ...change(ask),
    }
    const check = `<script src="${ask.site}/embed/check.js"></script>`
    const body = parts.around(parts.element) + check
    return {
      html: page('', '')
        .replace(viewport, parts.head)
        .replace('</head>', `${parts.script}</head>`)
        .replace('</body>', `${body}</body>`),
      ...(parts.policy && { headers: { 'Content-Security-Policy': parts.policy } }),
    }
  }

export const wrong: Readonly<Record<string, (ask: Ask) => Portal>> = {
  right: but(() => ({})),
  'nothing-embedded': but(() => ({ element: '' })),
  'no-loader': but(() => ({ script: '' })),
  'no-acquirer': but((ask) => ({ element: element(ask, '') })),
  'same-origin': but((ask) => ({ element: element(ask, `acquirer="example-bank" site="${ask.own}"`) })),
  'no-origin': but(() => ({ policy: 'sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox' })),
  'policy-frame': but(() => ({ policy: "frame-src 'self'" })),
  'policy-script': but(({ site }) => ({ policy: `script-src 'self'; frame-src ${site}` })),
  'policy-sandbox': but(() => ({ policy: 'sandbox allow-scripts allow-same-origin' })),
  'frame-sandbox': but((ask) => ({
    script: '',
    element: `<iframe src="${ask.site}/embed/example-bank/zh-CN" sandbox="allow-scripts"></iframe>`,
  })),
  hidden: but(() => ({ around: (inside) => `<div style="display: none">${inside}</div>` })),
  silent: but((ask) => ({ element: element(ask, 'acquirer="silent"') })),
  clipped: but(() => ({ around: (inside) => `<div style="height: 300px; overflow: hidden">${inside}</div>` })),
  'too-narrow': but(() => ({ around: (inside) => `<div style="width: 240px">${inside}</div>` })),
  'loader-twice': but(({ site }) => ({ script: `<script src="${site}/embed/v1.js"></script>`.repeat(2) })),
  'loader-pinned': but(({ site }) => ({
    script: `<script src="${site}/embed/v1.js" crossorigin integrity="sha384-${'A'.repeat(64)}"></script>`,
  })),
  'no-viewport': but(() => ({ head: '' })),
  'no-link': but((ask) => ({ element: element(ask, 'acquirer="example-bank"', '') })),
}
