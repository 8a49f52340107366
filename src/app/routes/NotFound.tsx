// An address we do not know: a way on, and nothing from the address on the page.

import { useEffect, useState } from 'react'
import { useLocation } from 'react-router'
import { Footer } from '../components/Footer.tsx'
import { PageTop } from '../components/PageTop.tsx'
import { useBook, useHydrated } from '../components/use-book.ts'
import { wayOn } from '../way-on.ts'

export function NotFound() {
  const book = useBook()
  const { t } = book
  const [onHref, setOnHref] = useState<string>()
  const { pathname, search } = useLocation()
  // The built page stands under any address, so it cannot know its own.
  const isNumber = useHydrated() && pathname.startsWith('/s/')
  useEffect(() => {
    wayOn(book, pathname, search).then(setOnHref, () => {
      setOnHref(undefined)
    })
  }, [book, pathname, search])
  return (
    <>
      <PageTop href={`/${book.locale}`} />
      <main data-page="not-found">
        <h1 tabIndex={-1}>{t(isNumber ? 'notFound.numberHeading' : 'notFound.heading')}</h1>
        <p className="lead">{t(isNumber ? 'notFound.numberBody' : 'notFound.body')}</p>
        {onHref && (
          <a className="key plain" href={onHref} data-continue="">
            {t('notFound.continue')}
          </a>
        )}
        <Ways />
      </main>
      <Footer path="" />
    </>
  )
}

function Ways() {
  const { t, locale, shelf } = useBook()
  return (
    <>
      {Object.entries(shelf).map(([id, guide]) => (
        <a key={id} className="key plain" href={`/${locale}/${id}`}>
          {t('notFound.restart', { name: guide.name })}
        </a>
      ))}
      <a className="key plain" href={`/${locale}/pay-first`}>
        {t('notFound.payFirst')}
      </a>
      <a className="key plain" href={`/${locale}`}>
        {t('notFound.home')}
      </a>
    </>
  )
}
