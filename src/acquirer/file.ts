// What an acquirer's file says, as types: all that may differ from one acquirer to the next, and nothing that could lead
// a merchant astray. The file is reviewed; `parse.ts` is its only door.

/** What a telephone is for. */
export const uses = ['merchant-service', 'repair', 'registration', 'security'] as const
export type Use = (typeof uses)[number]

export const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Day = (typeof days)[number]

/** By locale. The source language is always there; a language that is not there reads it. */
export type Words = Readonly<Record<string, string>>

/** `digits`: with the country code and nothing but digits; what is shown and what is dialled are made from them. */
export type Telephone = { readonly use: Use; readonly digits: string }

/** `08:30-21:00`, up to `24:00`. Whoever works past midnight writes two. */
export type Span = string

export type Hours = {
  /** IANA, for example Asia/Shanghai. */
  readonly zone: string
  readonly week: readonly { readonly days: readonly Day[]; readonly spans: readonly Span[] }[]
  /** Dates, the first and the last included (YYYY-MM-DD), that have hours of their own; without spans they are closed. */
  readonly holidays?: readonly { readonly from: string; readonly until: string; readonly spans: readonly Span[] }[]
  /** What to do when nobody answers any more today. */
  readonly closed: Words
}

/** Said above the first step from one moment to another (2026-12-01T08:00+08:00). */
export type Notice = { readonly text: Words; readonly from: string; readonly until: string }

export type Acquirer = {
  readonly id: string
  /** Invented, to show what a file looks like. */
  readonly example?: true
  readonly names: Words
  /** One for each use; `merchant-service` is always there. */
  readonly telephones: readonly Telephone[]
  /** When somebody last dialled these numbers and reached the acquirer (YYYY-MM-DD). */
  readonly confirmed: string
  readonly hours: Hours
  readonly notice?: Notice
  /** #rrggbb; shades that can be read are made from it. */
  readonly accent?: { readonly light: string; readonly dark?: string }
  /** /acquirers/<name>.png or .webp */
  readonly logo?: string
  readonly footer?: { readonly icp: string }
  /** Ways of taking a payment without the terminal that this acquirer offers. */
  readonly pay?: readonly Words[]
  /** Portals that may show the guide in a frame: https://host, nothing after it. */
  readonly origins?: readonly string[]
  /** Questions that are passed over, as guide/node. */
  readonly hidden?: readonly string[]
  /** What 97 means at this acquirer, where it is something else. */
  readonly means97?: Words
}

/** What is wrong with a file: where, what, and how to mend it. */
export type Fault = { readonly field: string; readonly wrong: string; readonly remedy: string }

const sourceLocale = 'zh-CN'

/** Words in a language, or where there are none in the source language. */
export const wordsIn = (words: Words, locale: string): string =>
  (Object.prototype.hasOwnProperty.call(words, locale) ? words[locale] : undefined) ?? words[sourceLocale] ?? ''
