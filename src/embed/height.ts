// How tall a frame may be, from one height that it asks for to the next. A frame that grows because it was made taller
// would grow for ever: after so many rises in so short a time without a reader's doing it stays as it is.

const most = 10
const within = 2000

export type Height = {
  /** CSS pixels. */
  readonly height: number
  /** When it last rose, in milliseconds; the latest last. */
  readonly rises: readonly number[]
  /** For good: the frame scrolls by itself now. */
  readonly frozen: boolean
}

export const unmeasured: Height = { height: 0, rises: [], frozen: false }

/** A reader did something, or the page gave the frame another width: what rises now has a reason. */
export const eased = (height: Height): Height => ({ ...height, rises: [] })

/** @param now milliseconds on any clock that only goes forward */
export function follow(before: Height, height: number, now: number): Height {
  if (before.frozen) return before
  const recent = before.rises.filter((rise) => now - rise < within)
  const rises = height > before.height ? [...recent, now] : recent
  return rises.length > most ? { ...before, frozen: true } : { height, rises, frozen: false }
}
