// What a step rests on: official and technical texts by name, with the month they were read and how certain they are.

import type { GuideNode } from '#engine/guide.ts'
import { useBook } from './use-book.ts'

export function Sources({ node }: { node: GuideNode }) {
  const { t, sources } = useBook()
  const named = (node.sources ?? []).flatMap((id) => sources[id] ?? [])
  if (named.length === 0) return null
  return (
    <section className="sources">
      <h2>{t('guide.sources')}</h2>
      <ul>
        {named.map(({ title, read, certainty }) => (
          <li key={title}>
            {title}{' '}
            <span className="small">{t('guide.read', { read, certainty: t(`guide.certainty.${certainty}`) })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
