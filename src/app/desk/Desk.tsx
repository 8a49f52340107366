// The help desk's pages. A script of their own, which merchants' pages never load, with words that they never get.

import { useParams } from 'react-router'
import { useBook } from '../components/use-book.ts'
import { NotFound } from '../routes/NotFound.tsx'
import { DeskPage } from './DeskPage.tsx'
import { MapPage } from './MapPage.tsx'

export function Desk() {
  const { walkable } = useBook()
  const { '*': place = '' } = useParams()
  if (!place) return <DeskPage />
  const guide = walkable.get(place)
  return guide ? <MapPage guide={guide} /> : <NotFound />
}
