// The page for an address that is not kept, when there is no network: it says so in the address's language, and what is
// kept. It stands under any address and needs no script; the worker shows those of its hidden lines that are true.

import { renderToStaticMarkup } from 'react-dom/server'
import { dirOf } from '../dir.ts'
import type { OfflineText } from './words.ts'

type Props = {
  readonly words: OfflineText
  readonly product: string
  /** Names of languages by locale. */
  readonly languages: Readonly<Record<string, string>>
}

function Away({ words: { away, reach }, product, languages }: Props) {
  return (
    <>
      <header className="display home">
        <p className="display-name">{product}</p>
      </header>
      <main data-page="away">
        <h1>{away.heading}</h1>
        <p className="lead" data-when="offline" hidden>
          {away.offline}
        </p>
        <p className="lead" data-when="captive" hidden>
          {reach.captive}
        </p>
        <a className="key plain" href="">
          {away.retry}
        </a>
        <h2>{away.kept}</h2>
        {Object.entries(languages).map(([id, name]) => (
          <p key={id} data-when={`kept-${id}`} hidden>
            <a className="key plain" href={`/${id}`} lang={id} hrefLang={id}>
              {name}
            </a>
          </p>
        ))}
      </main>
    </>
  )
}

/** @param css the sheet that every page carries */
export function awayDocument(locale: string, css: string, props: Props): string {
  const title = `${props.words.away.heading} \u00b7 ${props.product}`
  const body = renderToStaticMarkup(<Away {...props} />)
  return [
    `<!doctype html><html lang="${locale}" dir="${dirOf(locale)}" data-site="pos-rescue"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover">',
    `<title>${title}</title><meta name="robots" content="noindex"><meta name="color-scheme" content="light dark">`,
    `<style>${css}</style></head><body><div id="root">${body}</div></body></html>\n`,
  ].join('')
}
