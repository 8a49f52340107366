// The foot of every page: the other languages, and what this site is and is not.

import { BrandSlot } from '../brand/slots.tsx'
import { withAcquirer } from '../address.ts'
import { carryOver } from './keep.ts'
import { Offline } from './Offline.tsx'
import { useAcquirer, useBook } from './use-book.ts'

/** @param path the page's address without its locale, query included. */
export function Footer({ path }: { path: string }) {
  const { t, languages, locale } = useBook()
  const acquirer = useAcquirer()
  return (
    <footer className="footer">
      <nav aria-label={t('language.label')}>
        {Object.entries(languages).map(([id, name]) => (
          <a
            key={id}
            href={withAcquirer(`/${id}${path}`, acquirer)}
            lang={id}
            hrefLang={id}
            onClick={carryOver}
            aria-current={id === locale || undefined}
          >
            {name}
          </a>
        ))}
      </nav>
      <Offline at="foot" />
      <p>{t('footer.about')}</p>
      <p data-privacy="">{t('footer.privacy')}</p>
      <BrandSlot part="Filing" />
    </footer>
  )
}
