// One code on one page: may it be charged again, what to do now, what to say, whose problem it is, who says so.

import type { ReactNode } from 'react'
import type { CodeRow } from '#codes/table.ts'
import type { CodeText } from '#codes/text.ts'
import { StripSlot } from '../brand/slots.tsx'
import { calledHref, codesHref, homeHref } from '../address.ts'
import { Footer } from '../components/Footer.tsx'
import { Layout } from '../components/Layout.tsx'
import { useBook } from '../components/use-book.ts'
import type { Codes } from '../pack.ts'
import { CodesBar } from './CodesBar.tsx'
import { Elsewhere } from './Elsewhere.tsx'
import { Standing } from './Standing.tsx'

type Props = { codes: Codes; row: CodeRow }

export function CodePage({ codes, row }: Props) {
  const { t, locale } = useBook()
  const text = codes.text.codes[row.code]
  if (!text) throw new Error(`the table was let through without words for ${row.code}`)
  return (
    <Layout
      top={<Top codes={codes} row={row} />}
      foot={<Footer path={`/codes/${row.code}`} />}
      keys={<CodesBar back={codesHref(locale)} words={t('codes:all')} code={row.code} />}
    >
      <main data-page="code" data-code={row.code} data-again={row.again}>
        <h1 tabIndex={-1}>
          <span className="sr-only">{row.code} </span>
          {text.means}
        </h1>
        <Again row={row} />
        {row.again === 'check-first' && <Check code={row.code} />}
        <Now row={row} text={text} />
        <Facts row={row} text={text} />
        <Elsewhere codes={codes} row={row} text={text} />
        <Standing codes={codes} row={row} />
      </main>
    </Layout>
  )
}

function Top({ codes, row }: Props) {
  const { t, locale } = useBook()
  return (
    <>
      <header className="display">
        <a className="display-code" href={homeHref(locale)}>
          {row.code}
          <span className="sr-only">{t('bar.home')}</span>
        </a>
        <p className="display-left">
          <span>{codes.text.groups[row.group]?.title}</span>
        </p>
      </header>
      <StripSlot />
    </>
  )
}

/** The one question that must be answered before any other. */
function Again({ row }: { row: CodeRow }) {
  const { t } = useBook()
  return (
    <p className={`again ${row.again}`}>
      <span className="again-question">{t('codes:againQuestion')}</span>
      <b>{t(`codes:again.${row.again}`)}</b>
      <span>{t(row.pickUp ? 'codes:pickUpText' : `codes:againText.${row.again}`)}</span>
    </p>
  )
}

/** Where the money question is open it comes before all that is to be done; else it is there for whoever doubts. */
function Check({ code }: { code: string }) {
  const { t, locale } = useBook()
  return (
    <a className="key plain main" href={calledHref(locale, 'charged', [{ kind: 'code', code }])} data-charged="">
      {t('codes:check')}
    </a>
  )
}

function Now({ row, text }: { row: CodeRow; text: CodeText }) {
  const { t, locale } = useBook()
  return (
    <>
      <h2>{t('codes:do')}</h2>
      <ol className="actions">
        {text.do.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      {row.guide && (
        <a className="key plain main" href={`/${locale}/${row.guide}`} data-guide-link="">
          {t('codes:guide', { code: row.code })}
        </a>
      )}
      {row.again === 'yes' && <Check code={row.code} />}
      <p className="say">
        <b>{t('node.say')}</b>
        {text.say}
      </p>
    </>
  )
}

function Facts({ row, text }: { row: CodeRow; text: CodeText }) {
  const { t } = useBook()
  const shown = (['newer', 'older', 'own'] as const).flatMap((edition) =>
    (row.shows?.[edition] ?? []).map((words) => ({ edition, words })),
  )
  return (
    <dl className="code-facts">
      <Fact heading={t('codes:whoseHeading')}>{t(`codes:whose.${row.whose}`)}</Fact>
      <Fact heading={t('codes:shows')}>
        {shown.length > 0
          ? shown.map(({ edition, words }) => (
              <span key={edition + words} className="code-shown">
                <span className="small">{t(`codes:edition.${edition}`)}</span> <span lang="zh-CN">{words}</span>
              </span>
            ))
          : t('codes:showsNothing')}
      </Fact>
      {text.note && <Fact heading={t('codes:note')}>{text.note}</Fact>}
    </dl>
  )
}

const Fact = ({ heading, children }: { heading: string; children: ReactNode }) => (
  <div>
    <dt>{heading}</dt>
    <dd>{children}</dd>
  </div>
)
