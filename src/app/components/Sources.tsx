// What a step rests on: official and technical texts by name, with the month they were read and how certain they are.

import type { GuideNode } from '#engine/guide.ts'
import { useBook } from './use-book.ts'

export const Sources = ({ node }: { node: GuideNode }) => <SourceList ids={node.sources ?? []} />

/** @param checked when a person last compared the page with them */
export function SourceList({ ids, checked }: { ids: readonly string[]; checked?: string }) {
  const { t, sources } = useBook()
  const named = ids.flatMap((id) => sources[id] ?? [])
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
      {checked && <p className="small">{t('guide.checked', { date: checked })}</p>}
    </section>
  )
}
