// A step as a page: display on top, the step, the three function keys.

import { BrandSlot } from '../brand/slots.tsx'
import { Bar } from '../components/Bar.tsx'
import { Display } from '../components/Display.tsx'
import { Footer } from '../components/Footer.tsx'
import { FrontNotes } from '../components/FrontNotes.tsx'
import { NodeView } from '../components/NodeView.tsx'
import { Sources } from '../components/Sources.tsx'
import { useBook } from '../components/use-book.ts'
import { hereHref, useWalk } from '../components/use-walk.ts'
import { guideText } from '../pack.ts'
import { NotFound } from './NotFound.tsx'

export function GuidePage() {
  const book = useBook()
  const { t } = book
  const walk = useWalk()
  if (!walk) return <NotFound />
  const { guide, arrival } = walk
  const { node } = arrival
  const atFront = node.id === guide.start && !guide.side
  const { front } = guideText(book, guide.id)
  return (
    <>
      <a className="skip" href="#step">
        {t('skip')}
      </a>
      <Display guide={guide} node={node} />
      <main id="step" tabIndex={-1} data-guide={guide.id} data-node={node.id} data-kind={node.kind}>
        {atFront && <BrandSlot part="Notice" />}
        {atFront && guide.id === '97' && <BrandSlot part="Means" />}
        {atFront && front && <p className="front-lead">{front.lead}</p>}
        <NodeView node={node} walk={walk} />
        {atFront && <FrontNotes guide={guide} />}
        <Sources node={node} />
      </main>
      <Footer path={hereHref(book.locale, walk).slice(book.locale.length + 1)} />
      <Bar walk={walk} />
    </>
  )
}
