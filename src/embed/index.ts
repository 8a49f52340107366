// The npm package's entry: makes <pos-rescue> known where there is a document, and tells types what it fires.

import { pageAddress } from './address.ts'
import { define } from './loader.ts'
import type { FromFrame } from './messages.ts'
import { wishFrom } from './wish.ts'

type Detail<Type extends FromFrame['type']> = Omit<Extract<FromFrame, { type: Type }>, 'type'>

/** What the element fires. Every detail holds ids and figures of the guide, never a word that anybody typed. */
export type PosRescueEvents = {
  /** The frame is there and listens. Again after each time that it was loaded anew. */
  readonly 'pos-rescue:ready': CustomEvent<Readonly<Record<string, never>>>
  /** The reader has come to a step. */
  readonly 'pos-rescue:node': CustomEvent<Detail<'node'>>
  /** The reader has come to a verdict; `who` has to act. */
  readonly 'pos-rescue:outcome': CustomEvent<Detail<'outcome'>>
  /** The reader turns to a person, with these answers given so far. */
  readonly 'pos-rescue:handover': CustomEvent<Detail<'handover'>>
}

declare global {
  interface HTMLElementTagNameMap {
    'pos-rescue': HTMLElement
  }
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- an interface is what TypeScript merges
  interface HTMLElementEventMap extends PosRescueEvents {}
}

/** What may be written on the element. */
export type PosRescueAttributes = {
  /** Where POS Rescue is: `https://rescue.example`. It must have another origin than the page. */
  readonly site: string
  /** The acquirer's id: the name of its file without `.json`. */
  readonly acquirer: string
  /** A language tag; the nearest ancestor's counts where there is none. */
  readonly lang?: string | undefined
  /** The guide to start with, `97`; without it the reader begins at the list. */
  readonly guide?: string | undefined
  /** The step of the guide to start with. */
  readonly node?: string | undefined
  readonly theme?: 'light' | 'dark' | 'auto' | undefined
  readonly text?: 'normal' | 'large' | undefined
}

/** The address of the same step outside the portal: for a link where the element cannot be, as on a server. */
export const pageAddressOf = (attributes: PosRescueAttributes): string =>
  pageAddress(wishFrom((name) => attributes[name as keyof PosRescueAttributes] ?? ''))

export { define }

define()
