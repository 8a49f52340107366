// Parts of the site that are no steps: each has pages, a pack, a script and a sheet of styles of its own in a folder of
// its name, so that no merchant on the way through a guide loads any of them.

import type { ComponentType } from 'react'

export const partIds = ['home', 'desk', 'codes', 'handbook'] as const
export type PartId = (typeof partIds)[number]

/** Fetches the script of a part. */
export type LoadPart = (id: PartId) => Promise<ComponentType>

/** Where a part's pages stand, as routes are written: home is the locale's own address. */
export const routeOf = (locale: string, id: PartId): string => (id === 'home' ? `/${locale}` : `/${locale}/${id}/*`)

/** The pages of each part whose script is there. */
export type Parts = { readonly [Id in PartId]?: ComponentType }

export const isPart = (id: string): id is PartId => partIds.some((part) => part === id)
