// How high the frame's content is, told at every change and at most once a painted frame.

/** Engines without an observer of sizes (Safari 12) are asked after whatever may have changed one. */
function onResize(root: Element, then: () => void): void {
  const { ResizeObserver: Observer } = window as { ResizeObserver?: typeof ResizeObserver }
  if (Observer) {
    new Observer(then).observe(root)
    return
  }
  let isAsked = false
  const ask = () => {
    if (isAsked) return
    isAsked = true
    requestAnimationFrame(() => {
      isAsked = false
      then()
    })
  }
  new MutationObserver(ask).observe(root, { subtree: true, childList: true, attributes: true, characterData: true })
  window.addEventListener('resize', ask)
  ask()
}

/** @param tell is given whole CSS pixels, and nothing twice in a row */
export function watchHeight(root: Element, tell: (height: number) => void): void {
  let told = 0
  onResize(root, () => {
    const height = Math.ceil(root.getBoundingClientRect().height)
    if (height === told) return
    told = height
    tell(height)
  })
}
