// The merchant's side of the desk: the language the merchant reads, and the guide's words in it.

import { useEffect, useState } from 'react'
import { fetchPack } from '../fetch-pack.ts'
import { openPack, type Book } from '../pack.ts'
import { keep, kept } from '../components/keep.ts'
import { useBook } from '../components/use-book.ts'

const name = 'merchant-locale'

export type Theirs = {
  readonly locale: string
  readonly choose: (locale: string) => void
  /** The guide in that language; the agent's own until it has come, or where it does not come. */
  readonly book: Book
}

export function useTheirs(guide: string | undefined): Theirs {
  const own = useBook()
  const [locale, setLocale] = useState(own.locale)
  const [loaded, setLoaded] = useState<Book>()
  useEffect(() => {
    const chosen = kept(name)
    if (chosen && chosen in own.languages) setLocale(chosen)
  }, [own])
  const address = own.desk?.packs[locale]?.[guide ?? '']
  useEffect(() => {
    if (!address || locale === own.locale) return
    let isWanted = true
    fetchPack(address).then(
      (pack) => {
        if (isWanted) setLoaded(openPack(pack))
      },
      () => undefined,
    )
    return () => {
      isWanted = false
    }
  }, [address, locale, own])
  const choose = (chosen: string) => {
    keep(name, chosen)
    setLocale(chosen)
  }
  const fits = loaded?.locale === locale && guide !== undefined && guide in loaded.guides
  return { locale, choose, book: fits ? loaded : own }
}
