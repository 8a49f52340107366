// What goes on between the app in a frame and the world around it: links, arrivals and taps on the one side, what the portal
// asks for on the other. Outside of React, which only shows what is open.

import type { FromHost } from '#embed/messages.ts'
import { reveal } from '../components/use-reveal.ts'
import type { Framed, Place } from '../surroundings.ts'
import { messagesAt } from './arrival.ts'
import { leave } from './leave.ts'
import type { MissedLink } from './Missed.tsx'
import { openAddress, openStep, type Opened } from './open.ts'
import { applyLook, localeIn, type FramePage } from './page.ts'
import type { Line } from './talk.ts'
import type { Taps } from './taps.ts'

type Given = {
  readonly page: FramePage
  readonly line: Line
  readonly taps: Taps
  readonly show: (opened: Opened) => void
  readonly miss: (link: MissedLink | undefined) => void
}

export type Frame = {
  readonly surroundings: Framed
  /** How it looks, in which language, and where to begin. What cannot be had is left as it is. */
  readonly obey: (message: FromHost) => void
}

const topOf = (link: Element): number => Math.round(link.getBoundingClientRect().top + window.scrollY)

export function createFrame({ page, line, taps, show, miss }: Given): Frame {
  const { acquirer, packs } = page
  let place: Place = { pathname: `/${page.locale}`, search: '' }
  let latest = 0
  let told = ''
  /** Of two askings the later holds, whichever comes first. */
  const open = async (opening: Promise<Opened | undefined>): Promise<void> => {
    const asked = ++latest
    const opened = await opening
    if (asked === latest && opened) show(opened)
  }
  const turn = (href: string, link: Element): void => {
    link.setAttribute('aria-busy', 'true')
    void open(openAddress(packs, href))
      .catch(() => surroundings.missed(link, () => turn(href, link)))
      .then(() => link.removeAttribute('aria-busy'))
  }
  const surroundings: Framed = {
    framed: true,
    acquirer,
    left: (book, link, event) =>
      leave(book, link, event, { acquirer, turn, reveal: (part) => reveal(surroundings, part) }),
    missed: (link, again) => miss({ top: topOf(link), again }),
    arrived: (book, at) => {
      place = at
      miss(undefined)
      const messages = messagesAt(book, at)
      // A pack that comes late makes a new book of the same place.
      if (JSON.stringify(messages) === told) return
      told = JSON.stringify(messages)
      for (const message of messages) line.say(message)
    },
    moved: (top) => {
      if (taps.take()) line.say({ type: 'scroll', top })
    },
  }
  const obey = (message: FromHost): void => {
    const opening = obeyed(message, page, place)
    if (opening) void open(opening).catch(() => {})
  }
  return { surroundings, obey }
}

/** Does what can be done at once, and returns what has to be opened. */
function obeyed(message: FromHost, { packs }: FramePage, place: Place): Promise<Opened | undefined> | undefined {
  const [, shown = ''] = place.pathname.split('/')
  switch (message.type) {
    case 'theme':
      applyLook({ theme: message.theme })
      return undefined
    case 'text':
      applyLook({ text: message.size })
      return undefined
    case 'lang': {
      const locale = localeIn(Object.keys(packs), message.lang)
      if (!locale || locale === shown) return undefined
      return openAddress(packs, place.pathname.replace(/^\/[^/]+/, `/${locale}`) + place.search)
    }
    case 'start':
      return openStep(packs, shown, message.guide, message.node)
    case 'welcome':
      return undefined
    default:
      return message satisfies never
  }
}
