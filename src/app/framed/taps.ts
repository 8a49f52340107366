// Whether what happens now comes from the reader's own finger or key: only then may a portal be asked to scroll.

export type Taps = {
  /** Whether there was one since this was last asked. */
  readonly take: () => boolean
}

export function watchTaps(): Taps {
  let tapped = false
  const note = ({ isTrusted }: Event) => {
    if (isTrusted) tapped = true
  }
  for (const kind of ['click', 'keydown']) document.addEventListener(kind, note, true)
  return {
    take() {
      const was = tapped
      tapped = false
      return was
    },
  }
}
