// The top of every step, in the terminal's own language: the code, what remains at most, and the spoken number.

import type { Guide, GuideNode } from '#engine/guide.ts'
import { grouped } from '#engine/number.ts'
import { StripSlot } from '../brand/slots.tsx'
import { homeHref } from '../address.ts'
import { guideText } from '../pack.ts'
import { useBook } from './use-book.ts'

type Props = { guide: Guide; node: GuideNode }

export function Display({ guide, node }: Props) {
  const book = useBook()
  const { t } = book
  const name = guideText(book, guide.id).name
  return (
    <>
      <header className="display">
        <a className={/^\d+$/.test(name) ? 'display-code' : 'display-name'} href={homeHref(book.locale)}>
          {name}
          <span className="sr-only">{t('bar.home')}</span>
        </a>
        <Left guide={guide} node={node} />
        <span className="display-number" data-number={node.number}>
          <span aria-hidden="true">{grouped(node.number)}</span>
          <span className="sr-only">{t('display.number', { number: Array.from(node.number).join(' ') })}</span>
        </span>
      </header>
      <StripSlot />
    </>
  )
}

function Left({ guide, node }: Props) {
  const { t } = useBook()
  const left = useBook().remaining.get(guide.id)?.get(node.id)
  if (!left || left.steps === 0) return <p className="display-left">{t('display.outcome')}</p>
  return (
    <p className="display-left">
      <span>{t('display.steps', { count: left.steps })}</span>
      <span>
        {left.fewest < left.steps
          ? t('display.minutesOrFewest', { minutes: Math.ceil(left.minutes), fewest: left.fewest })
          : t('display.minutes', { minutes: Math.ceil(left.minutes) })}
      </span>
    </p>
  )
}
