// The map of a guide with a journey on it; every step leads on.

import type { Guide, GuideNode, NodeId } from '#engine/guide.ts'
import type { Trail } from '#engine/trail.ts'
import { useBook } from '../components/use-book.ts'
import { GuideMap } from './GuideMap.tsx'

type Props = { guide: Guide; trail: Trail; here: NodeId | undefined; hrefFor?: (node: GuideNode) => string }

export function useMapWords(guide: Guide) {
  const { guides } = useBook()
  const nodes = guides[guide.id]?.text.nodes
  return (node: GuideNode) => {
    const words = nodes?.[node.id]
    return { title: words?.title ?? '', answers: words?.answers ?? {} }
  }
}

export function PlacedMap({ guide, trail, here, hrefFor }: Props) {
  const { t, desk, locale, guides } = useBook()
  const layout = desk?.maps[guide.id]
  const wordsOf = useMapWords(guide)
  if (!layout) return null
  return (
    <section className="placed">
      <h2>
        <a href={`/${locale}/desk/${guide.id}`}>{t('desk:map.heading', { name: guides[guide.id]?.text.name })}</a>
      </h2>
      <p className="small">{t('desk:map.legend')}</p>
      <GuideMap
        guide={guide}
        layout={layout}
        trail={trail}
        here={here}
        wordsOf={wordsOf}
        hrefFor={hrefFor ?? ((node) => `/${locale}/desk?back=${guide.id}/${node.id}`)}
      />
    </section>
  )
}
