// Codes among what the desk has found: meaning, whether to charge again, and the page in the merchant's language.

import { codeHref } from '../address.ts'
import { AgainMark } from '../components/Hits.tsx'
import { useBook } from '../components/use-book.ts'
import { hitOf } from '../search.ts'

export function CodeHits({ codes: found, onOpen }: { codes: readonly string[]; onOpen: () => void }) {
  const { locale, languages, codes } = useBook()
  if (!codes || found.length === 0) return null
  return (
    <ol className="hits">
      {found.map((code) => {
        const { href, title, again } = hitOf(locale, codes, code)
        return (
          <li key={code}>
            <a href={href} data-stop="" data-code-hit={code} onClick={onOpen}>
              <b className="number">{code}</b>
              <span>{title}</span>
              <span className="small">{again && <AgainMark again={again} />}</span>
            </a>
            <span className="small hits-languages">
              {Object.entries(languages).map(([id, name]) => (
                <a key={id} href={codeHref(id, code)} hrefLang={id} lang={id} aria-current={id === locale || undefined}>
                  {name}
                </a>
              ))}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
