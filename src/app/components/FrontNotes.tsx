// Below the start question on a guide's front page: what the code means, what it usually is not, who says so.

import type { Guide } from '#engine/guide.ts'
import { guideText } from '../pack.ts'
import { useBook } from './use-book.ts'

export function FrontNotes({ guide }: { guide: Guide }) {
  const { t } = useBook()
  const { front, name } = guideText(useBook(), guide.id)
  if (!front) return null
  return (
    <section className="front">
      <h2>{t('guide.means', { name })}</h2>
      <ul>
        {front.means.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <h2>{t('guide.usuallyNot')}</h2>
      <ul>
        {front.usuallyNot.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <h2>{t('guide.unknown')}</h2>
      <p>{front.unknown}</p>
      <p className="small">{t('guide.checked', { date: guide.checked.date })}</p>
      <p className="small">{t('guide.numberNote')}</p>
    </section>
  )
}
