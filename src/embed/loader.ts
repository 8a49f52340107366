// <pos-rescue>: the element that a portal writes where the guide should be. It lives in the portal's own page, so it
// trusts nobody there: what the frame says changes the frame's height and fires events, and nothing else.

import { change, embeddingOf, enter, leave, type Embedding } from './embedding.ts'

const attributes = ['site', 'acquirer', 'lang', 'guide', 'node', 'theme', 'text']

/**
 * Makes `<pos-rescue>` known; a second time, and where there are no elements (on a server), it does nothing.
 * @param home the origin of the site, used where an element has no `site` of its own; may be empty
 */
export function define(home = ''): void {
  if (typeof customElements === 'undefined' || customElements.get('pos-rescue')) return
  // Beside the elements rather than on them: the page shall find nothing there to tamper with.
  const embeddings = new WeakMap<Element, Embedding>()
  const of = (element: HTMLElement): Embedding => {
    const embedding = embeddings.get(element) ?? embeddingOf(element, home)
    embeddings.set(element, embedding)
    return embedding
  }
  // Inside, since on a server there is nothing to extend.
  class PosRescue extends HTMLElement {
    static get observedAttributes(): readonly string[] {
      return attributes
    }
    connectedCallback(): void {
      enter(of(this))
    }
    disconnectedCallback(): void {
      leave(of(this))
    }
    /** Where a page moves it with `moveBefore`, the frame lives on, and so does the line to it. */
    connectedMoveCallback(): void {
      enter(of(this))
    }
    attributeChangedCallback(name: string, before: string | null, now: string | null): void {
      if (before !== now) change(of(this), name)
    }
  }
  customElements.define('pos-rescue', PosRescue)
}
