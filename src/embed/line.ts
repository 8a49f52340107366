// The connection between a portal's page and one frame: a hello from exactly that frame and exactly our origin opens a
// port of its own, and nothing else that is posted to the page is ever looked at.

import { readFromFrame, written, type FromFrame, type FromHost } from './messages.ts'

export type Line = {
  /** Lost when the frame has not said hello yet. */
  readonly say: (message: FromHost) => void
  readonly close: () => void
}

/**
 * @param origin the site's, exactly
 * @param heard every message of the frame; `hello` once its answer is on the way, and again when the frame was loaded anew
 */
export function openLine(frame: HTMLIFrameElement, origin: string, heard: (message: FromFrame) => void): Line {
  let port: MessagePort | undefined
  const welcome = (nonce: string, to: Window) => {
    port?.close()
    const channel = new MessageChannel()
    port = channel.port1
    port.onmessage = ({ data }) => {
      const message = readFromFrame(data)
      if (message && message.type !== 'hello') heard(message)
    }
    to.postMessage(written({ type: 'welcome', nonce }), origin, [channel.port2])
  }
  const listen = ({ source, origin: from, data }: MessageEvent) => {
    const to = frame.contentWindow
    // A frame that is gone has no window, and neither has a stranger that is gone.
    if (!to || source !== to || from !== origin) return
    const message = readFromFrame(data)
    if (message?.type !== 'hello') return
    welcome(message.nonce, to)
    heard(message)
  }
  addEventListener('message', listen)
  return {
    say: (message) => port?.postMessage(written(message)),
    close: () => {
      removeEventListener('message', listen)
      port?.close()
    },
  }
}
