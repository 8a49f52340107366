// The whole table on one page, grouped by what to do rather than by number: to look things up and to print.

import { groups } from '#codes/groups.ts'
import type { CodeGroup, CodeRow } from '#codes/table.ts'
import { codeHref, homeHref } from '../address.ts'
import { Search } from '../components/Search.tsx'
import { Footer } from '../components/Footer.tsx'
import { Layout } from '../components/Layout.tsx'
import { PageTop } from '../components/PageTop.tsx'
import { useBook } from '../components/use-book.ts'
import type { Codes } from '../pack.ts'
import { CodesBar } from './CodesBar.tsx'

export function CodesPage({ codes }: { codes: Codes }) {
  const { t, locale } = useBook()
  return (
    <Layout
      top={<PageTop page="codes" href={homeHref(locale)} />}
      foot={<Footer path="/codes" />}
      keys={<CodesBar back={homeHref(locale)} words={t('bar.home')} />}
    >
      <main data-page="codes">
        <h1 tabIndex={-1}>{t('codes:heading')}</h1>
        <p className="lead">{t('codes:lead')}</p>
        <Search />
        {groups.map((group) => (
          <Group key={group} codes={codes} group={group} />
        ))}
        <Unlisted lines={codes.words.unlisted} />
        <p className="small">{t('codes:checked', { date: codes.table.checked })}</p>
      </main>
    </Layout>
  )
}

function Group({ codes, group }: { codes: Codes; group: CodeGroup }) {
  const rows = codes.table.codes.filter((row) => row.group === group)
  const words = codes.text.groups[group]
  if (rows.length === 0) return null
  return (
    <section className="codes-group" id={group} data-group={group}>
      <h2>{words?.title}</h2>
      <p className="small">{words?.lead}</p>
      <ul>
        {rows.map((row) => (
          <Row key={row.code} codes={codes} row={row} />
        ))}
      </ul>
    </section>
  )
}

function Row({ codes, row }: { codes: Codes; row: CodeRow }) {
  const { locale } = useBook()
  const { newer, older, own } = row.shows ?? {}
  const shown = newer?.[0] ?? older?.[0] ?? own?.[0]
  return (
    <li>
      <a href={codeHref(locale, row.code)} data-code={row.code}>
        <b className="codes-code">{row.code}</b>
        <span>
          {codes.text.codes[row.code]?.means}
          {shown && (
            <span className="small" lang="zh-CN">
              {shown}
            </span>
          )}
        </span>
      </a>
    </li>
  )
}

/** A code that is in no table of ours; said honestly, with what is safe. */
function Unlisted({ lines }: { lines: readonly string[] }) {
  const { t, locale } = useBook()
  return (
    <section className="codes-group" id="unlisted">
      <h2>{t('codes:unlistedHeading')}</h2>
      <ol className="actions">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <a className="key plain" href={`/${locale}/charged`}>
        {t('codes:check')}
      </a>
    </section>
  )
}
