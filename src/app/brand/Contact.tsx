// The acquirer's telephone: a key that dials it, the same digits to read, whether somebody answers now and what to do if
// not. The one place where a page gets a number from.

import { wordsIn, type Use } from '#acquirer/file.ts'
import { dialled, digitsFor, shown } from '#acquirer/telephone.ts'
import type { Given } from './kit.tsx'
import { standingText, weekLines } from './when.ts'

/** @param use undefined: merchant service, and beside it all others */
export function Contact(given: Given & { readonly use: Use | undefined }) {
  const { acquirer, book, use = 'merchant-service' } = given
  const { t, locale } = book
  const digits = digitsFor(acquirer, use)
  const others = given.use ? [] : acquirer.telephones.filter((telephone) => telephone.digits !== digits)
  return (
    <div className="contact" data-contact={use}>
      <a className="key plain main" href={`tel:${dialled(digits)}`}>
        <span>{t('brand.call', { name: wordsIn(acquirer.names, locale) })}</span>
        <span className="number">{shown(digits)}</span>
      </a>
      {standingLines(given)}
      {others.map((telephone) => (
        <p key={telephone.use}>
          {t(`brand.uses.${telephone.use}`)}{' '}
          <a className="number" href={`tel:${dialled(telephone.digits)}`}>
            {shown(telephone.digits)}
          </a>
        </p>
      ))}
      <p className="small">{t('brand.confirmed', { date: acquirer.confirmed })}</p>
    </div>
  )
}

/** Now, once scripts know what time it is; before that the week's hours. */
function standingLines({ acquirer: { hours }, book, now }: Given) {
  if (now === undefined)
    return weekLines(book, hours).map((line) => (
      <p key={line} className="small">
        {line}
      </p>
    ))
  const { open, text } = standingText(book, hours, now)
  return (
    <>
      <p className="standing" data-open={open}>
        {text}
      </p>
      {!open && <p data-closed="">{wordsIn(hours.closed, book.locale)}</p>}
    </>
  )
}
