// What is known of a portal's page, however it was come by: from its text and headers, or on the page itself. What could
// not be seen is undefined, and no rule speaks about it.

export type Facts = {
  /** Origin of POS Rescue. */
  readonly site: string
  /** Origin of the page; empty where nobody said it. */
  readonly page: string
  readonly loaders: readonly { readonly pinned: boolean; readonly nonce: string }[]
  /** The element is known on the page, wherever its script came from. */
  readonly defined?: boolean
  readonly elements: readonly ElementFacts[]
  /** Frames of ours that stand there without the element. */
  readonly frames: readonly { readonly sandbox: string | undefined; readonly acquirer?: string }[]
  /** Content security policies, one each. */
  readonly policies: readonly string[]
  readonly hasViewport: boolean
  /** Whether the acquirer's file names the page's origin. */
  readonly listed?: 'listed' | 'unlisted' | 'unknown'
  /** The height of a frame that has answered, or that none has in time. */
  readonly answer?: number | 'silent'
}

/** The acquirer that the page shows, by an element or by a frame alone; empty where none is named. */
export const acquirerOf = ({ elements, frames }: Facts): string =>
  [...elements, ...frames].find(({ acquirer }) => acquirer)?.acquirer ?? ''

/** Of an engineer's own machine, which an acquirer's file does not list: the build may have let it in beside the file. */
export const isOwnMachine = (origin: string): boolean => /^http:\/\/(localhost|127\.\d+\.\d+\.\d+)(:\d+)?$/.test(origin)

export type ElementFacts = {
  readonly acquirer: string
  /** The origin that it names itself, where it does. */
  readonly site?: string
  readonly hasLink: boolean
  /** CSS pixels. */
  readonly width?: number
  readonly isHidden?: boolean
  readonly isClipped?: boolean
}
