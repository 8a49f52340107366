// A step as a page: display on top, the step, the three function keys.

import type { Guide, GuideNode } from '#engine/guide.ts'
import { BrandSlot } from '../brand/slots.tsx'
import { Bar } from '../components/Bar.tsx'
import { Display } from '../components/Display.tsx'
import { Footer } from '../components/Footer.tsx'
import { FrontNotes } from '../components/FrontNotes.tsx'
import { Layout } from '../components/Layout.tsx'
import { NodeView } from '../components/NodeView.tsx'
import { Sources } from '../components/Sources.tsx'
import { useBook } from '../components/use-book.ts'
import { hereHref, useWalk } from '../components/use-walk.ts'
import { guideText } from '../pack.ts'
import { NotFound } from './NotFound.tsx'

export function GuidePage() {
  const book = useBook()
  const walk = useWalk()
  if (!walk) return <NotFound />
  const { guide, arrival } = walk
  const { node } = arrival
  const atFront = node.id === guide.start && !guide.side
  const { front } = guideText(book, guide.id)
  return (
    <Layout
      top={<Top guide={guide} node={node} />}
      foot={<Footer path={hereHref(book.locale, walk).slice(book.locale.length + 1)} />}
      keys={<Bar walk={walk} />}
    >
      <main id="step" tabIndex={-1} data-guide={guide.id} data-node={node.id} data-kind={node.kind}>
        {atFront && <BrandSlot part="Notice" />}
        {atFront && guide.id === '97' && <BrandSlot part="Means" />}
        {atFront && front && <p className="front-lead">{front.lead}</p>}
        <NodeView node={node} walk={walk} />
        {atFront && <FrontNotes guide={guide} />}
        <Sources node={node} />
      </main>
    </Layout>
  )
}

function Top({ guide, node }: { guide: Guide; node: GuideNode }) {
  const { t } = useBook()
  return (
    <>
      <a className="skip" href="#step">
        {t('skip')}
      </a>
      <Display guide={guide} node={node} />
    </>
  )
}
