// What the build tells the worker: every file that a language needs to be whole without a network, each with its digest,
// so that nothing but our own bytes is ever kept.

/** `digest`: SHA-256 of the bytes, in hexadecimal. `type`: as `Content-Type` says it, without parameters. */
export type Wanted = { readonly address: string; readonly digest: string; readonly type: string }

/** Without the required files a language is not kept; the optional ones come after, if they come. */
export type Share = { readonly required: readonly Wanted[]; readonly optional: readonly Wanted[] }

export type List = {
  /** Names this build among others. */
  readonly build: string
  /** The language of addresses that name none. */
  readonly source: string
  /** What every page is sent with: the policy holds without a network too. */
  readonly headers: Readonly<Record<string, string>>
  /** The file with the texts of all style elements. */
  readonly styles: string
  /** The file with the page that says, in each language, that an address is not kept. */
  readonly away: string
  readonly shared: Share
  readonly languages: Readonly<Record<string, Share>>
}

/** Every file that a language needs. */
export const requiredOf = (list: List, locale: string): readonly Wanted[] => [
  ...list.shared.required,
  ...(list.languages[locale]?.required ?? []),
]

/** Every file that it can do without. */
export const optionalOf = (list: List, locale: string): readonly Wanted[] => [
  ...list.shared.optional,
  ...(list.languages[locale]?.optional ?? []),
]
