// One guide as a map and as an outline: to look things up, to print, to hang up beside the telephone.

import type { Guide, GuideNode } from '#engine/guide.ts'
import { Footer } from '../components/Footer.tsx'
import { useBook } from '../components/use-book.ts'
import { DeskTop } from './DeskPage.tsx'
import { Outline } from './Outline.tsx'
import { PlacedMap, useMapWords } from './PlacedMap.tsx'

export function MapPage({ guide }: { guide: Guide }) {
  const { t, locale, guides } = useBook()
  const wordsOf = useMapWords(guide)
  // Pages that work without scripts: a map is looked at on paper and by people without the desk too.
  const hrefFor = ({ id }: GuideNode) =>
    id === guide.start ? `/${locale}/${guide.id}` : `/${locale}/${guide.id}/${id}`
  const title = guides[guide.id]?.text.title
  return (
    <>
      <DeskTop />
      <main data-page="map" className="desk map-page">
        <h1 tabIndex={-1}>{title}</h1>
        <p>
          <a href={`/${locale}/desk`}>{t('desk:toDesk')}</a>
        </p>
        <PlacedMap guide={guide} trail={[]} here={undefined} hrefFor={hrefFor} />
        <Outline guide={guide} trail={[]} here={undefined} wordsOf={wordsOf} hrefFor={hrefFor} />
      </main>
      <Footer path={`/desk/${guide.id}`} />
    </>
  )
}
