// The pages of the code table. A script of their own, which no step loads.

import { useParams } from 'react-router'
import { useBook } from '../components/use-book.ts'
import { NotFound } from '../routes/NotFound.tsx'
import { CodePage } from './CodePage.tsx'
import { CodesPage } from './CodesPage.tsx'

export function CodesPart() {
  const { codes } = useBook()
  const { '*': place = '' } = useParams()
  if (!codes) return <NotFound />
  if (!place) return <CodesPage codes={codes} />
  const row = codes.table.codes.find(({ code }) => code === place)
  return row ? <CodePage codes={codes} row={row} /> : <NotFound />
}
