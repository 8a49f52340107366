// What shows an acquirer on our pages: name and logo, notice, telephone, its other ways of taking payment, its filing.
// All of it comes from the acquirer's file; a page that names none never loads this.

import { useEffect, type ReactNode } from 'react'
import { accentProperties } from '#acquirer/colours.ts'
import { wordsIn, type Acquirer } from '#acquirer/file.ts'
import { isValid } from '#acquirer/hours.ts'
import { useBook } from '../components/use-book.ts'
import { Contact } from './Contact.tsx'
import { useBrand } from './use-brand.ts'
import { useNow } from './use-now.ts'

/** Gives the acquirer and its words in the page's language; nothing where there is none. */
function Known({ of }: { of: (acquirer: Acquirer, inWords: (words: Acquirer['names']) => string) => ReactNode }) {
  const { locale } = useBook()
  const brand = useBrand()
  return brand.kind === 'known' ? of(brand.acquirer, (words) => wordsIn(words, locale)) : null
}

function Strip() {
  const { t } = useBook()
  return (
    <Known
      of={({ id, names, logo, example }, inWords) => (
        <p className="strip" data-brand={id}>
          {logo && <img src={logo} alt="" height="28" />}
          <b>{inWords(names)}</b>
          {example && <span>{t('brand.example')}</span>}
        </p>
      )}
    />
  )
}

/** Above the first step, for as long as it holds. */
function Notice() {
  const now = useNow()
  return (
    <Known
      of={({ notice, names }, inWords) =>
        notice && now !== undefined && isValid(notice, now) ? (
          <p className="notice" role="note" data-notice="">
            <b>{inWords(names)}</b> {inWords(notice.text)}
          </p>
        ) : null
      }
    />
  )
}

function Means() {
  return (
    <Known
      of={({ means97 }, inWords) =>
        means97 && (
          <p className="notice" data-means="">
            {inWords(means97)}
          </p>
        )
      }
    />
  )
}

function Pay() {
  const { t } = useBook()
  return (
    <Known
      of={({ pay, names }, inWords) =>
        pay && (
          <section className="front" data-pay="">
            <h2>{t('brand.pay', { name: inWords(names) })}</h2>
            <ul>
              {pay.map((words) => (
                <li key={inWords(words)}>{inWords(words)}</li>
              ))}
            </ul>
          </section>
        )
      }
    />
  )
}

/** The number under which the site is filed; where it leads is ours to say. */
function Filing() {
  return (
    <Known
      of={({ footer }) =>
        footer && (
          <p>
            <a href="https://beian.miit.gov.cn/" target="_blank" rel="noopener noreferrer" data-icp="">
              {footer.icp}
            </a>
          </p>
        )
      }
    />
  )
}

/** The acquirer's colour, as properties that the styles read. Written through the object model: no page carries a style attribute. */
function Dress() {
  const brand = useBrand()
  const accent = brand.kind === 'known' ? brand.acquirer.accent : undefined
  useEffect(() => {
    if (!accent) return
    const { style } = document.documentElement
    const properties = accentProperties(accent)
    for (const [name, value] of properties) style.setProperty(name, value)
    return () => {
      for (const [name] of properties) style.removeProperty(name)
    }
  }, [accent])
  return null
}

export const kit = { Strip, Notice, Means, Pay, Filing, Contact, Dress }

export type Kit = typeof kit
