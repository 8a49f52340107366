// A page's facts, on the page itself: what its styles make of the element, and what its server said of it.

import { originOf } from '../wish.ts'
import type { ElementFacts, Facts } from './facts.ts'

/** Whether something around an element lets only a part of it be seen. */
function isClipped(element: Element): boolean {
  const { height } = element.getBoundingClientRect()
  for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
    const { overflowY } = getComputedStyle(box)
    if (overflowY !== 'visible' && box.clientHeight < height - 1) return true
  }
  return false
}

function elementFacts(element: Element): ElementFacts {
  const frame = element.querySelector('iframe')
  const { width, height } = (frame ?? element).getBoundingClientRect()
  return {
    acquirer: element.getAttribute('acquirer') ?? '',
    site: originOf(element.getAttribute('site') ?? ''),
    hasLink: element.querySelector('a[href]') !== null,
    // An empty element is not hidden, it is empty.
    isHidden:
      ((width === 0 || height === 0) && element.childElementCount > 0) ||
      getComputedStyle(element).visibility === 'hidden',
    // Without a frame the element is as small as the link in it.
    ...(frame && { width, isClipped: isClipped(frame) }),
  }
}

/** The page's policies: from its text, and from its server when it may be asked once more; undefined when it may not. */
export async function policiesOf(): Promise<string[] | undefined> {
  try {
    const { headers } = await fetch(location.href, { method: 'HEAD', credentials: 'same-origin' })
    return (headers.get('content-security-policy') ?? '').split(',').filter((policy) => policy.trim())
  } catch {
    return undefined
  }
}

export function factsOfPage(site: string, policies: readonly string[]): Facts {
  const scripts = [...document.scripts].filter(({ src }) => /\/embed\/v1\.js(\?|$)/.test(src))
  const metas = [...document.querySelectorAll('meta[http-equiv="Content-Security-Policy" i]')]
  const frames = [...document.querySelectorAll('iframe')].filter(
    (frame) => frame.src.startsWith(`${site}/embed/`) && !frame.closest('pos-rescue'),
  )
  return {
    site,
    page: origin,
    loaders: scripts.map(({ integrity, nonce }) => ({ pinned: integrity !== '', nonce })),
    defined: customElements.get('pos-rescue') !== undefined,
    elements: [...document.querySelectorAll('pos-rescue')].map(elementFacts),
    frames: frames.map((frame) => ({ sandbox: frame.getAttribute('sandbox') ?? undefined })),
    policies: [...policies, ...metas.map((meta) => meta.getAttribute('content') ?? '')],
    hasViewport: document.querySelector('meta[name="viewport"]') !== null,
  }
}
