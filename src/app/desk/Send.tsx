// The step to send to the merchant: its number to read out, its short address, its link and QR in the merchant's
// language and brand.

import { grouped } from '#engine/number.ts'
import { linkHref, nodeHref } from '../address.ts'
import { LinkTools } from '../components/LinkTools.tsx'
import { useBook } from '../components/use-book.ts'
import { titleOf } from '../pack.ts'
import type { Standing } from './Handover.tsx'
import type { Theirs } from './use-theirs.ts'

export function Send({ guide, arrival, acquirer, theirs }: Standing & { theirs: Theirs }) {
  const { t, languages, locale } = useBook()
  const { node, keep } = arrival
  const href = linkHref(theirs.book, nodeHref(theirs.locale, guide, node.id, keep), guide.id, acquirer)
  return (
    <section className="send">
      <h2>{t('desk:send')}</h2>
      <p>
        {t('desk:number')} <b className="number">{grouped(node.number)}</b>
      </p>
      <p className="small">
        {t('desk:short')} <span className="short">{`${location.host}/s/${node.number}`}</span>
      </p>
      <label>
        {t('desk:language')}
        <select
          data-language=""
          value={theirs.locale}
          onChange={(event) => {
            theirs.choose(event.target.value)
          }}
        >
          {Object.entries(languages).map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <LinkTools href={href} title={titleOf(theirs.book, guide, node)} />
      <a href={href} hrefLang={theirs.locale} target={locale === theirs.locale ? undefined : '_blank'} rel="noreferrer">
        {t('desk:merchantPage')}
      </a>
    </section>
  )
}
