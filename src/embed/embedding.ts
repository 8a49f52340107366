// All that stands behind one <pos-rescue>: its frame, the link in its stead, and what the portal has said since.
// Changes are gathered until the page's script has finished its task, so that one task, however it sets attributes or
// moves the element about, is one change. Functions over one value rather than a class: classes are half as big again
// once they are lowered for the oldest engines, and this is a script of other people's pages.

import { frameAddress, messageFor, pageAddress } from './address.ts'
import { attend, fire, type Attended } from './attend.ts'
import { createFrame } from './frame.ts'
import { linkIn, type Link } from './link.ts'
import type { FromHost } from './messages.ts'
import { fail } from './tell.ts'
import { faultOf, wishOf, type Wish } from './wish.ts'
import { wordsFor } from './words.ts'

export type Embedding = {
  readonly element: HTMLElement
  /** The origin that the script came from, or nothing where it cannot be known. */
  readonly home: string
  readonly link: Link
  /** Attributes since the frame was last told. */
  readonly changed: Set<string>
  /** By kind: what the frame's address cannot say any more, for a frame that is loaded anew. */
  readonly said: Map<string, FromHost>
  frame: HTMLIFrameElement | null
  /** Whose frame it is. */
  owner: string
  attended: Attended | null
  inPage: boolean
  settling: boolean
  silent: boolean
}

export function embeddingOf(element: HTMLElement, home: string): Embedding {
  const embedding: Embedding = {
    element,
    home,
    link: linkIn(element, () => embedding.frame),
    changed: new Set(),
    said: new Map(),
    frame: null,
    owner: '',
    attended: null,
    inPage: false,
    settling: false,
    silent: false,
  }
  return embedding
}

export function enter(embedding: Embedding): void {
  embedding.inPage = true
  settleSoon(embedding)
}

export function leave(embedding: Embedding): void {
  embedding.inPage = false
  rest(embedding)
}

export function change(embedding: Embedding, attribute: string): void {
  embedding.changed.add(attribute)
  settleSoon(embedding)
}

function settleSoon(embedding: Embedding): void {
  if (embedding.settling || !embedding.inPage) return
  embedding.settling = true
  queueMicrotask(() => {
    embedding.settling = false
    if (embedding.inPage) settle(embedding, wishOf(embedding.element, embedding.home))
  })
}

function settle(embedding: Embedding, wish: Wish): void {
  const fault = faultOf(wish)
  if (fault !== undefined) {
    withdraw(embedding)
    fail(fault)
    showLink(embedding, wish)
    return
  }
  const frame = place(embedding, wish)
  tell(embedding, wish)
  if (embedding.silent) showLink(embedding, wish)
  if (embedding.attended) return
  embedding.link.hide()
  embedding.attended = attend(embedding.element, frame, wish.site, {
    hello: () => hello(embedding),
    silent: () => {
      embedding.silent = true
      showLink(embedding, wishOf(embedding.element, embedding.home))
    },
  })
}

function hello(embedding: Embedding): void {
  embedding.silent = false
  embedding.link.hide()
  for (const message of embedding.said.values()) embedding.attended?.say(message)
  fire(embedding.element, 'ready', {})
}

/** This acquirer's frame, and none beside it, even where the element was copied with one inside. */
function place(embedding: Embedding, wish: Wish): HTMLIFrameElement {
  const { element } = embedding
  const owner = `${wish.site} ${wish.acquirer}`
  if (owner !== embedding.owner) withdraw(embedding)
  // The address of a new frame says all that was changed before.
  if (!embedding.frame) embedding.changed.clear()
  const frame = embedding.frame ?? createFrame(frameAddress(wish))
  embedding.frame = frame
  embedding.owner = owner
  frame.title = wordsFor(wish.locale).title
  for (const one of element.querySelectorAll('iframe')) if (one !== frame) one.remove()
  if (frame.parentNode !== element) element.appendChild(frame)
  return frame
}

function tell({ changed, said, attended }: Embedding, wish: Wish): void {
  // By kind, so that a guide and a step set one after the other are one start.
  const news = new Map<string, FromHost>()
  for (const attribute of changed) {
    const message = messageFor(attribute, wish)
    if (message) news.set(message.type, message)
  }
  changed.clear()
  for (const [kind, message] of news) {
    said.set(kind, message)
    attended?.say(message)
  }
}

function showLink({ link }: Embedding, wish: Wish): void {
  if (wish.site) link.show(pageAddress(wish), wordsFor(wish.locale).open)
}

/** Nothing is looked after any more; the frame stays where it is. */
function rest(embedding: Embedding): void {
  embedding.attended?.leave()
  embedding.attended = null
  embedding.silent = false
}

function withdraw(embedding: Embedding): void {
  rest(embedding)
  embedding.frame?.remove()
  embedding.frame = null
  embedding.said.clear()
}
