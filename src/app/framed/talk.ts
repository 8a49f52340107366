// The frame's end of the line to its portal: a greeting to the listed origins alone, never to everybody, and then a port
// that nobody else holds. Where no loader answers, nothing is said and the frame works as it is.

import { readFromHost, written, type FromFrame, type FromHost } from '#embed/messages.ts'

export type Line = { readonly say: (message: FromFrame) => void }

/**
 * Whom to greet: the portal, where the browser names it, if it is listed; else every listed origin, of which the browser
 * lets only the right one hear.
 * @param ancestor the origin of the page around us, where the browser tells it
 * @param referrer the address that the frame was opened from, or nothing
 */
export function greeted(listed: readonly string[], ancestor: string | undefined, referrer: string): readonly string[] {
  if (ancestor !== undefined) return listed.filter((origin) => origin === ancestor)
  const from = listed.filter((origin) => referrer === origin || referrer.startsWith(`${origin}/`))
  return from.length > 0 ? from : listed
}

function newNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

const ancestorOf = (window: Window): string | undefined =>
  (window.location as { ancestorOrigins?: ArrayLike<string> }).ancestorOrigins?.[0]

/** Said again to whoever picks up late: how things stand, not what was asked for in passing. */
const standing: readonly FromFrame['type'][] = ['height', 'node', 'outcome']

/** @param onMessage never gets what is no message of this version */
export function callPortal(listed: readonly string[], onMessage: (message: FromHost) => void): Line {
  const said = new Map<FromFrame['type'], FromFrame>()
  const nonce = newNonce()
  let port: MessagePort | undefined
  const onWelcome = (event: MessageEvent): void => {
    if (event.source !== window.parent || !listed.includes(event.origin)) return
    const message = readFromHost(event.data)
    const [given] = event.ports
    if (message?.type !== 'welcome' || message.nonce !== nonce || !given) return
    window.removeEventListener('message', onWelcome)
    port = given
    given.onmessage = ({ data }: MessageEvent) => {
      const known = readFromHost(data)
      if (known && known.type !== 'welcome') onMessage(known)
    }
    for (const one of said.values()) given.postMessage(written(one))
  }
  if (window.parent !== window) {
    window.addEventListener('message', onWelcome)
    for (const origin of greeted(listed, ancestorOf(window), document.referrer))
      window.parent.postMessage(written({ type: 'hello', nonce }), origin)
  }
  return {
    say(message) {
      if (message.type === 'node') said.delete('outcome')
      if (standing.includes(message.type)) said.set(message.type, message)
      port?.postMessage(written(message))
    },
  }
}
