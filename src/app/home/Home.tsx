// The home page asks what the terminal shows: a code, words, or nothing; each leads to a page that says what is safe now.

import { BrandSlot } from '../brand/slots.tsx'
import { codesHref } from '../address.ts'
import { Footer } from '../components/Footer.tsx'
import { Layout } from '../components/Layout.tsx'
import { PageBar } from '../components/PageBar.tsx'
import { PageTop } from '../components/PageTop.tsx'
import { Keypad } from '../components/Keypad.tsx'
import { Search } from '../components/Search.tsx'
import { useBook } from '../components/use-book.ts'
import { isCode } from '../search.ts'

export function Home() {
  const { t, locale } = useBook()
  return (
    <Layout top={<PageTop page="home" />} foot={<Footer path="" />} keys={<PageBar />}>
      <main data-page="home">
        <BrandSlot part="Notice" />
        <h1 tabIndex={-1}>{t('home:heading')}</h1>
        <p className="lead">{t('home:lead')}</p>
        <ByCode />
        <Search />
        <Keypad />
        <WithoutCode />
        <Beside />
        <p className="tagline">{t('tagline')}</p>
        <p>
          <a className="lead-on" href={`/${locale}/handbook`}>
            {t('home:handbook')}
          </a>
        </p>
      </main>
    </Layout>
  )
}

function ByCode() {
  const { locale, shelf } = useBook()
  return (
    <ul className="answers">
      {Object.entries(shelf)
        .filter(([, guide]) => isCode(guide.name))
        .map(([id, { name, title, screens }]) => (
          <li key={id}>
            <Place id={id} href={`/${locale}/${id}`} figure={name} label={title} hint={screens[0]?.words[0]} />
          </li>
        ))}
    </ul>
  )
}

/** What one sees where there is no code. */
function WithoutCode() {
  const { t, locale, shelf } = useBook()
  return (
    <>
      <h2 id="symptoms">{t('home:symptoms')}</h2>
      <ul className="answers pairs" aria-labelledby="symptoms">
        {Object.entries(shelf)
          .filter(([, guide]) => !isCode(guide.name))
          .map(([id, { name }]) => (
            <li key={id}>
              <a className="key plain" href={`/${locale}/${id}`} data-answer={id}>
                {name}
              </a>
            </li>
          ))}
      </ul>
    </>
  )
}

type PlaceProps = { id: string; href: string; figure: string; label: string; hint: string | undefined }

const Place = ({ id, href, figure, label, hint }: PlaceProps) => (
  <a className="key big" href={href} data-answer={id}>
    <span className="key-figure code" aria-hidden={/\w/.test(figure) ? undefined : true}>
      {figure}
    </span>
    <span className="key-words">
      <span className="key-label">{label}</span>
      <span className="key-hint">{hint}</span>
    </span>
  </a>
)

/** The money question, and the whole table. */
function Beside() {
  const { t, locale } = useBook()
  return (
    <ul className="answers">
      <li>
        <Place
          id="charged"
          href={`/${locale}/charged`}
          figure={'\u00a5?'}
          label={t('home:money')}
          hint={t('home:moneyHint')}
        />
      </li>
      <li>
        <Place id="codes" href={codesHref(locale)} figure="##" label={t('home:codes')} hint={t('home:codesHint')} />
      </li>
    </ul>
  )
}
