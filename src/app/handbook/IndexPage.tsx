// The handbook's index: what to have ready, what to choose, what to know; and for whoever came here in a hurry, the way to 97.

import { Footer } from '../components/Footer.tsx'
import { Layout } from '../components/Layout.tsx'
import { PageTop } from '../components/PageTop.tsx'
import { useBook } from '../components/use-book.ts'
import { HandbookBar } from './HandbookBar.tsx'
import { isPage } from './mounted.tsx'
import { useHandbook } from './use-handbook.ts'

export function IndexPage() {
  const { t, locale } = useBook()
  const { words, pages } = useHandbook()
  const { index } = words
  return (
    <Layout
      top={<PageTop href={`/${locale}`} />}
      foot={<Footer path="/handbook" />}
      keys={<HandbookBar back={`/${locale}`} label={t('bar.home')} />}
    >
      <main data-page="handbook" className="handbook">
        <h1 tabIndex={-1}>{index.title}</h1>
        <p className="lead">{index.lead}</p>
        <p className="notice">
          {index.waiting} <a href={`/${locale}/97`}>{index.start97}</a>
        </p>
        {Object.entries(pages.groups).map(([group, ids]) => (
          <section key={group}>
            <h2>{(index.groups as Readonly<Record<string, string>>)[group]}</h2>
            <Entries ids={ids} />
          </section>
        ))}
      </main>
    </Layout>
  )
}

function Entries({ ids }: { ids: readonly string[] }) {
  const { locale } = useBook()
  const { words } = useHandbook()
  return (
    <ul className="entries">
      {ids.filter(isPage).map((id) => (
        <li key={id}>
          <a className="key" href={`/${locale}/handbook/${id}`}>
            <span className="key-words">
              <span className="key-label">{words[id].title}</span>
              <span className="key-hint">{words[id].description}</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
