// The way out when there is no frame: a plain link to the same step outside the portal. What the portal has written inside
// the element serves, and is there before this script is; where there is nothing, a link is made.

export type Link = { readonly show: (address: string, words: string) => void; readonly hide: () => void }

/** @param before what the link stands in front of, so that it is seen above an empty frame */
export function linkIn(element: Element, before: () => Node | null): Link {
  let made: HTMLAnchorElement | undefined
  const make = (address: string, words: string) => {
    made = made ?? document.createElement('a')
    made.href = address
    made.textContent = words
    made.target = '_blank'
    made.rel = 'noopener'
    made.style.display = 'block'
    element.insertBefore(made, before())
  }
  // Found anew each time: a script may run before the parser has come to them.
  const written = () => [...element.children].filter((child) => child !== made && child !== before()) as HTMLElement[]
  return {
    show: (address, words) => {
      const own = written()
      if (own.length === 0) make(address, words)
      for (const one of own) one.style.removeProperty('display')
    },
    hide: () => {
      made?.remove()
      for (const one of written()) one.style.setProperty('display', 'none', 'important')
    },
  }
}
