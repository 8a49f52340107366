// The handbook's pages: for a quiet hour, not for the moment at the till. A script and a pack of their own, which
// merchants on the way through a guide never load.

import { useParams } from 'react-router'
import { NotFound } from '../routes/NotFound.tsx'
import { HandbookPage } from './HandbookPage.tsx'
import { IndexPage } from './IndexPage.tsx'
import { isPage } from './mounted.tsx'

export function Handbook() {
  const { '*': place = '' } = useParams()
  const id = place.replace(/\/$/, '')
  if (!id) return <IndexPage />
  return isPage(id) ? <HandbookPage id={id} /> : <NotFound />
}
