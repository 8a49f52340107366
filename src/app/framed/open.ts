// Opens a place of the site in memory, in any language: the frame's pack, and the packs of what the place shows and leads back to.

import type { ComponentType } from 'react'
import { readLink, returnGuides, returnHref } from '../address.ts'
import { fetchPack } from '../fetch-pack.ts'
import { Home } from '../home/Home.tsx'
import { openPack, withPack, type Book } from '../pack.ts'
import { isPart, type LoadPart, type PartId, type Parts } from '../parts.ts'
import { lookUp } from './page.ts'

/** Ready to be shown. */
export type Opened = { readonly book: Book; readonly parts: Parts; readonly at: string }

type Packs = Readonly<Record<string, string>>

/** The help desk stays out: agents have a page of their own. */
const scripts: Readonly<Partial<Record<PartId, () => Promise<ComponentType>>>> = {
  handbook: async () => (await import('../handbook/Handbook.tsx')).Handbook,
  codes: async () => (await import('../codes/CodesPart.tsx')).CodesPart,
}

export const loadPart: LoadPart = (id) => {
  const load = scripts[id]
  return load ? load() : Promise.reject(new Error(`no frame shows "${id}"`))
}

/** Rejects when the network fails. */
async function bookWith(packs: Packs, locale: string, ids: readonly string[]): Promise<Book> {
  const pack = await fetchPack(lookUp(packs, locale) ?? '')
  const addresses = new Set(ids.flatMap((id) => lookUp(pack.more ?? {}, id) ?? []))
  const more = await Promise.all([...addresses].map(fetchPack))
  return more.reduce<Book>(withPack, openPack(pack))
}

async function partsFor(place: string): Promise<Parts> {
  const home: Parts = { home: Home }
  return isPart(place) && place in scripts ? { ...home, [place]: await loadPart(place) } : home
}

/** @param at an address in memory, which begins with a locale that there is a pack for */
export async function openAddress(packs: Packs, at: string): Promise<Opened> {
  const [pathname = '', search = ''] = at.split('?')
  const [, locale = '', place = ''] = pathname.split('/')
  const [book, parts] = await Promise.all([bookWith(packs, locale, [place, ...returnGuides(search)]), partsFor(place)])
  return { book, parts, at }
}

/** A step by its ids; the guide's first where it has no such step, and undefined where there is no such guide. */
export async function openStep(packs: Packs, locale: string, guide: string, node = ''): Promise<Opened | undefined> {
  const book = await bookWith(packs, locale, [guide])
  const step = readLink(book, `/${locale}/${guide}/${node}`) ?? readLink(book, `/${locale}/${guide}`)
  return step && { book, parts: { home: Home }, at: returnHref(locale, step) }
}
