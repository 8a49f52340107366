// The way into the side guide that finds out whether money moved: from every step, and large where the step asks just that.

import type { GuideNode } from '#engine/guide.ts'
import { useBook } from './use-book.ts'
import { usePrefetch } from './use-library.ts'
import { sideHref, type Walk } from './use-walk.ts'

const guide = 'charged'

export function AskLink({ node, walk }: { node: GuideNode; walk: Walk }) {
  const { t, locale } = useBook()
  // A step that asks is where it is needed: it comes at once, whether or not a step was walked before.
  usePrefetch([guide], node.kind === 'question' && node.asks !== undefined)
  if (walk.guide.id === guide) return null
  const href = sideHref(locale, walk, guide)
  if (node.kind === 'question' && node.asks)
    return (
      <a className="key plain ask" href={href} data-charged="">
        <span className="key-label">{t('node.ask')}</span>
        <span className="key-hint">{t('node.askHint')}</span>
      </a>
    )
  return (
    <a className="ask-link" href={href} data-charged="">
      {t('node.charged')}
    </a>
  )
}
