// The three function keys every terminal has, in their colours: back one, take this payment another way, danger.

import { callerHref, homeHref, nodeHref } from '../address.ts'
import { useBook } from './use-book.ts'
import { sideHref, type Walk } from './use-walk.ts'

export function Bar({ walk }: { walk: Walk }) {
  const { t } = useBook()
  return (
    <nav className="bar" aria-label={t('bar.label')}>
      <BackKey walk={walk} />
      <SideKey walk={walk} id="pay-first" className="bar-key go" words={t('bar.payFirst')} />
      <SideKey walk={walk} id="danger" className="bar-key stop" words={t('bar.danger')} />
    </nav>
  )
}

/** One step back; from the start to the home page; from a step opened cold to the guide's start. */
function BackKey({ walk }: { walk: Walk }) {
  const { t, locale } = useBook()
  const { guide, arrival, callers, backHref } = walk
  if (!backHref && arrival.node.id === guide.start)
    return (
      <a className="bar-key undo" href={homeHref(locale)}>
        {t('bar.home')}
      </a>
    )
  const toStart = nodeHref(locale, guide, guide.start, [], callers)
  return (
    <a className="bar-key undo" href={backHref ?? toStart} data-back="">
      {t(backHref ? 'bar.back' : 'bar.toStart')}
    </a>
  )
}

type SideKeyProps = { walk: Walk; id: string; className: string; words: string }

/** Into a side guide from this step; inside that side guide, back to the step it was entered from. */
function SideKey({ walk, id, className, words }: SideKeyProps) {
  const { t, locale } = useBook()
  const { guide, callers } = walk
  const back = guide.id === id ? callerHref(locale, callers) : undefined
  return (
    <a className={className} href={back ?? sideHref(locale, walk, id)}>
      {back ? t('bar.returnShort') : words}
    </a>
  )
}
