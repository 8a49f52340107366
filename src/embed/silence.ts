// When to stop hoping for a frame: it has been in view for a while and has said nothing. Before it comes into view the
// browser may not even have loaded it.

const patience = 8000

/** Calls `silent` unless what this returns is called first. */
export function onSilence(frame: Element, silent: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const watcher = new IntersectionObserver((seen) => {
    if (!seen.some(({ isIntersecting }) => isIntersecting)) return
    watcher.disconnect()
    timer = setTimeout(silent, patience)
  })
  watcher.observe(frame)
  return () => {
    watcher.disconnect()
    clearTimeout(timer)
  }
}
