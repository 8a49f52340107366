// Takes over a page that stands in a frame on an acquirer's portal. Nothing here needs storage, history or a worker; whatever
// fails, the built page stays, and its links open pages of their own beside the portal.

import { canTakeOver } from './old-engines.ts'
import { createRoot } from 'react-dom/client'
import type { FromHost } from '#embed/messages.ts'
import { loadBranded } from './brand/named-brand.ts'
import { FrameApp } from './framed/FrameApp.tsx'
import { watchHeight } from './framed/height.ts'
import { openAddress, openStep, type Opened } from './framed/open.ts'
import { applyLook, readPage, readWish, type FramePage, type Wish } from './framed/page.ts'
import { callPortal } from './framed/talk.ts'
import { watchTaps } from './framed/taps.ts'
import { quiet } from './quiet.ts'

/** Messages that come before anybody can take them wait. */
function mailbox() {
  const waiting: FromHost[] = []
  let take: ((message: FromHost) => void) | undefined
  return {
    put: (message: FromHost): void => {
      if (take) take(message)
      else waiting.push(message)
    },
    listen: (taker: (message: FromHost) => void): void => {
      take = taker
      for (const message of waiting.splice(0)) taker(message)
    },
  }
}

async function openFirst({ packs, locale }: FramePage, { guide, node }: Wish): Promise<Opened> {
  const step = guide ? await openStep(packs, locale, guide, node) : undefined
  return step ?? openAddress(packs, `/${locale}`)
}

async function start(container: HTMLElement, page: FramePage): Promise<void> {
  const wish = readWish(location.search)
  applyLook(wish)
  const mail = mailbox()
  const taps = watchTaps()
  // Our own pages may show it, too: an acquirer's engineer tries it out on one of them.
  const line = callPortal([...page.origins, window.location.origin], mail.put)
  watchHeight(container, (height) => line.say({ type: 'height', height }))
  const [first, branded] = await Promise.all([openFirst(page, wish), loadBranded(page.acquirer)])
  if (!branded) throw new Error('the acquirer of this frame is not there')
  const built = [...container.childNodes]
  const root = createRoot(quiet(container), {
    onUncaughtError: () => {
      while (container.firstChild) container.firstChild.remove()
      container.append(...built)
    },
  })
  root.render(<FrameApp page={page} first={first} branded={branded} line={line} taps={taps} listen={mail.listen} />)
}

const root = document.getElementById('root')
const page = root && readPage(root, document.documentElement.lang)
if (root && page && canTakeOver()) void start(root, page).catch(() => {})
