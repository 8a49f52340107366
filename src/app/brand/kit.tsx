// What shows an acquirer on our pages: name and logo, notice, telephone, its other ways of taking payment, its filing.
// All of it comes from the acquirer's file; a page that names none never loads this. Without hooks: the bundler would
// else cut React out of the script that every page needs.

import type { ReactNode } from 'react'
import { accentProperties } from '#acquirer/colours.ts'
import { wordsIn, type Acquirer } from '#acquirer/file.ts'
import { isValid } from '#acquirer/hours.ts'
import type { Book } from '../pack.ts'
import { Contact } from './Contact.tsx'

export type Given = {
  readonly acquirer: Acquirer
  readonly book: Book
  /** Milliseconds since 1970; undefined until scripts have taken over. */
  readonly now: number | undefined
}

type Part = (given: Given) => ReactNode

const Strip: Part = ({ acquirer: { id, names, logo, example }, book }) => (
  <aside className="strip" data-brand={id}>
    {logo && <img src={logo} alt="" height="28" />}
    <b>{wordsIn(names, book.locale)}</b>
    {example && <span>{book.t('brand.example')}</span>}
  </aside>
)

/** Above the first step, for as long as it holds. */
const Notice: Part = ({ acquirer: { notice, names }, book, now }) =>
  notice && now !== undefined && isValid(notice, now) ? (
    <p className="notice" role="note" data-notice="">
      <b>{wordsIn(names, book.locale)}</b> {wordsIn(notice.text, book.locale)}
    </p>
  ) : null

const Means: Part = ({ acquirer: { means97 }, book }) =>
  means97 && (
    <p className="notice" data-means="">
      {wordsIn(means97, book.locale)}
    </p>
  )

const Pay: Part = ({ acquirer: { pay, names }, book }) =>
  pay && (
    <section className="front" data-pay="">
      <h2>{book.t('brand.pay', { name: wordsIn(names, book.locale) })}</h2>
      <ul>
        {pay.map((words) => (
          <li key={wordsIn(words, book.locale)}>{wordsIn(words, book.locale)}</li>
        ))}
      </ul>
    </section>
  )

/** The number under which the site is filed; where it leads is ours to say. */
const Filing: Part = ({ acquirer: { footer } }) =>
  footer && (
    <p>
      <a href="https://beian.miit.gov.cn/" target="_blank" rel="noopener noreferrer" data-icp="">
        {footer.icp}
      </a>
    </p>
  )

/** The acquirer's colour as properties that the styles read. */
const propertiesOf = ({ accent }: Acquirer): [string, string][] => (accent ? accentProperties(accent) : [])

export const kit = { Strip, Notice, Means, Pay, Filing, Contact, propertiesOf }

export type Kit = typeof kit
