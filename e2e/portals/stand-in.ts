// In the site's place: the built loader, and a frame that says what a test tells it to say. The real frame behaves; a loader
// must also live with frames that do not.

import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'

const loaderFile = 'build/client/embed/v1.js'
const checkFile = 'build/client/embed/check.js'

/** `hello()` greets the portal, `say(message)` uses the port; what the portal says is in `heard`. */
const child = `
window.heard = []
window.welcomes = 0
window.hello = () => new Promise((welcomed) => {
  const nonce = 'stand-in-' + Math.random().toString(36).slice(2)
  const listen = ({ data, origin, ports }) => {
    if (!data || data.nonce !== nonce) return
    removeEventListener('message', listen)
    window.welcomes += 1
    window.welcomedBy = origin
    window.port = ports[0]
    port.onmessage = ({ data }) => heard.push(data)
    welcomed()
  }
  addEventListener('message', listen)
  parent.postMessage({ posRescue: 1, type: 'hello', nonce }, location.ancestorOrigins[0])
})
window.say = (message) => port.postMessage({ posRescue: 1, ...message })
if (!location.pathname.startsWith('/embed/silent/') && parent !== window) hello()
`

const frame = `<!doctype html><html><head><meta charset="utf-8"><title>Stand-in</title><link rel="icon" href="data:,"></head>
<body style="margin:0"><div id="content">Stand-in</div><a id="call" href="tel:95516">95516</a><script>${child}</script></body></html>`

const isolation = { 'Cross-Origin-Embedder-Policy': 'require-corp', 'Cross-Origin-Resource-Policy': 'cross-origin' }

/** @param loader the loader's text; a test's control brings a bad one */
export const createStandIn = (loader: string = readFileSync(loaderFile, 'utf8')): Server =>
  createServer((request, response) => {
    const address = request.url ?? '/'
    const script = address.startsWith('/embed/v1.js') ? loader : undefined
    const given = address.startsWith('/embed/check.js') ? readFileSync(checkFile, 'utf8') : script
    for (const [name, value] of Object.entries(isolation)) response.setHeader(name, value)
    response.setHeader('Content-Type', given === undefined ? 'text/html; charset=utf-8' : 'text/javascript')
    if (given !== undefined) response.setHeader('Access-Control-Allow-Origin', '*')
    response.end(given ?? frame)
  })
