// The top of a page that is no step: the product's name, and the page's spoken number where it has one.

import { grouped } from '#engine/number.ts'
import { StripSlot } from '../brand/slots.tsx'
import { useBook } from './use-book.ts'

/** @param href where the name leads; nowhere on home itself */
export function PageTop({ page, href }: { page?: string; href?: string }) {
  const { t, pages } = useBook()
  const number = page && pages[page]
  return (
    <>
      <header className="display home">
        {href ? (
          <a className="display-name" href={href}>
            {t('product')}
          </a>
        ) : (
          <p className="display-name">{t('product')}</p>
        )}
        {number && (
          <span className="display-number" data-number={number}>
            <span aria-hidden="true">{grouped(number)}</span>
            <span className="sr-only">{t('display.number', { number: Array.from(number).join(' ') })}</span>
          </span>
        )}
      </header>
      <StripSlot />
    </>
  )
}
