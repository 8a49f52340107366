// Looking after one frame while its element is in the page: the line to it, its height, its silence, and what it says.

import { paintHeights, scrollTo } from './frame.ts'
import { openLine, type Line } from './line.ts'
import { onSilence } from './silence.ts'

/** What a portal may listen for on the element, beside the frame's own kinds; ids only, as the frame says them. */
export const fire = (element: Element, name: string, detail: object): boolean =>
  element.dispatchEvent(new CustomEvent(`pos-rescue:${name}`, { bubbles: true, detail }))

export type Attended = { readonly say: Line['say']; readonly leave: () => void }

type Ends = { readonly hello: () => void; readonly silent: () => void }

export function attend(element: Element, frame: HTMLIFrameElement, site: string, ends: Ends): Attended {
  const heights = paintHeights(frame)
  const heard = onSilence(frame, ends.silent)
  const line = openLine(frame, site, (message) => {
    if (message.type === 'height') {
      heights.ask(message.height)
      return
    }
    if (message.type === 'hello') {
      heard()
      heights.reset()
      ends.hello()
      return
    }
    // All others come of what a reader did.
    heights.ease()
    if (message.type !== 'scroll') {
      const { type, ...detail } = message
      fire(element, type, detail)
    } else if (element.getAttribute('scroll') === 'allow') scrollTo(frame, message.top)
  })
  const leave = () => {
    line.close()
    heights.stop()
    heard()
  }
  return { say: line.say, leave }
}
