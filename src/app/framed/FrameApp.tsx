// The whole site in a frame: its addresses are kept in memory, so that the portal's history never grows. A language or a
// step that the portal asks for is opened as a new book; what does not come is said in a line, and the page stays.

import { useEffect, useRef, useState } from 'react'
import type { FromHost } from '#embed/messages.ts'
import { AddressRouter } from '../AddressRouter.tsx'
import { App } from '../App.tsx'
import type { Branded } from '../brand/use-kit.ts'
import { dirOf } from '../dir.ts'
import { SurroundingsContext, type Framed } from '../surroundings.ts'
import { createFrame } from './frame.ts'
import { Missed, type MissedLink } from './Missed.tsx'
import { loadPart, type Opened } from './open.ts'
import type { FramePage } from './page.ts'
import type { Line } from './talk.ts'
import type { Taps } from './taps.ts'

type Props = {
  readonly page: FramePage
  readonly first: Opened
  readonly branded: Branded
  readonly line: Line
  readonly taps: Taps
  /** Takes whatever the portal says from now on. */
  readonly listen: (onMessage: (message: FromHost) => void) => void
}

/** A new book is a new document to whoever listens to it or reads its title. */
function useDocument({ book }: Opened, { moved }: Framed): void {
  const shown = useRef(book)
  useEffect(() => {
    document.documentElement.lang = book.locale
    document.documentElement.dir = dirOf(book.locale)
    if (shown.current === book) return
    shown.current = book
    window.scrollTo(0, 0)
    // Whoever reads beside the frame is not to be called into it by what the portal did.
    if (!document.hasFocus()) return
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
    moved(0)
  }, [book, moved])
}

export function FrameApp({ page, first, branded, line, taps, listen }: Props) {
  const [opened, setOpened] = useState({ ...first, turn: 0 })
  const [missed, setMissed] = useState<MissedLink>()
  const [frame] = useState(() => {
    const show = (next: Opened) => setOpened(({ turn }) => ({ ...next, turn: turn + 1 }))
    return createFrame({ page, line, taps, show, miss: setMissed })
  })
  useEffect(() => listen(frame.obey), [listen, frame])
  useDocument(opened, frame.surroundings)
  const { book, parts, at, turn } = opened
  return (
    <SurroundingsContext value={frame.surroundings}>
      <AddressRouter key={turn} at={at}>
        <App book={book} parts={parts} loadPart={loadPart} baked={branded} />
      </AddressRouter>
      {missed && <Missed link={missed} t={book.t} onDone={() => setMissed(undefined)} />}
    </SurroundingsContext>
  )
}
