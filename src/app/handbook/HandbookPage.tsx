// What every page of the handbook has: its heading, what it rests on, where to go on, and the bar.

import type { ComponentType } from 'react'
import { Footer } from '../components/Footer.tsx'
import { Layout } from '../components/Layout.tsx'
import { PageTop } from '../components/PageTop.tsx'
import { SourceList } from '../components/Sources.tsx'
import { useBook } from '../components/use-book.ts'
import { HandbookBar } from './HandbookBar.tsx'
import { isPage, mounted } from './mounted.tsx'
import { PrintKey } from './PrintKey.tsx'
import { usePrinting } from './print-only.ts'
import type { HandbookText, PageId } from './text.ts'
import { useHandbook } from './use-handbook.ts'

export function HandbookPage({ id }: { id: PageId }) {
  const { locale } = useBook()
  const { words, pages } = useHandbook()
  usePrinting()
  const { title, lead } = words[id]
  // Words and component have the same id; that they fit is what the type of `mounted` says.
  const Page = mounted[id] as ComponentType<{ words: HandbookText[PageId] }>
  return (
    <Layout
      top={<PageTop href={`/${locale}`} />}
      foot={<Footer path={`/handbook/${id}`} />}
      keys={<HandbookBar back={`/${locale}/handbook`} label={words.index.all} />}
    >
      <main data-page={`handbook-${id}`} className="handbook">
        <h1 tabIndex={-1}>{title}</h1>
        <p className="lead">{lead}</p>
        <Page words={words[id]} />
        <PrintKey />
        <See ids={pages.pages[id]?.see ?? []} />
        <SourceList ids={pages.pages[id]?.sources ?? []} checked={pages.checked} />
      </main>
    </Layout>
  )
}

function See({ ids }: { ids: readonly string[] }) {
  const { locale } = useBook()
  const { words } = useHandbook()
  return (
    <nav className="see" aria-label={words.index.see}>
      <h2>{words.index.see}</h2>
      <ul>
        {ids.filter(isPage).map((id) => (
          <li key={id}>
            <a href={`/${locale}/handbook/${id}`}>{words[id].title}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
