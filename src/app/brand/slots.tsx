// The places on a page that an acquirer may fill. Empty while its file is on the way, and for good where there is none.

import type { ReactNode } from 'react'
import type { Use } from '#acquirer/file.ts'
import { useBook } from '../components/use-book.ts'
import type { Given, Kit } from './kit.tsx'
import { useBrand } from './use-brand.ts'
import { useKit } from './use-kit.ts'
import { useNow } from './use-now.ts'

/** Fills a place with a part of the kit. */
function Fill({ kit, of }: { kit: Kit; of: (kit: Kit, given: Given) => ReactNode }) {
  const book = useBook()
  const brand = useBrand()
  const now = useNow()
  return brand.kind === 'known' ? of(kit, { acquirer: brand.acquirer, book, now }) : null
}

/** Under the top of a page: whose page it is, or that the link names somebody we do not know, or not now. */
export function StripSlot() {
  const { t } = useBook()
  const { kind } = useBrand()
  const kit = useKit()
  if (kit) return <Fill kit={kit} of={({ Strip }, given) => <Strip {...given} />} />
  if (kind === 'unknown' || kind === 'away')
    return (
      <aside className="strip" data-brand={kind}>
        {t(`brand.${kind}`)}
      </aside>
    )
  // As high as what is coming, so that the page moves once and early.
  return kind === 'loading' ? <aside className="strip" data-brand="loading" /> : null
}

export function BrandSlot({ part }: { part: 'Notice' | 'Means' | 'Pay' | 'Filing' }) {
  const kit = useKit()
  return kit ? <Fill kit={kit} of={({ [part]: Part }, given) => <Part {...given} />} /> : null
}

/** The acquirer's telephone for a use, or all of them, and whether somebody answers; `otherwise` where no acquirer is known. */
export function ContactSlot({ use, otherwise }: { use?: Use | undefined; otherwise?: ReactNode }) {
  const kit = useKit()
  if (!kit) return otherwise
  return <Fill kit={kit} of={({ Contact }, given) => <Contact {...given} use={use} />} />
}
