// The home page: say what the terminal shows, or start with 97.

import { Footer } from '../components/Footer.tsx'
import { PageTop } from '../components/PageTop.tsx'
import { Keypad } from '../components/Keypad.tsx'
import { Search } from '../components/Search.tsx'
import { useBook } from '../components/use-book.ts'

export function Home() {
  const { t, locale, shelf } = useBook()
  return (
    <>
      <PageTop page="home" />
      <main data-page="home">
        <h1 tabIndex={-1}>{t('home.heading')}</h1>
        <p className="lead">{t('home.lead')}</p>
        <ul className="answers">
          {Object.entries(shelf).map(([id, guide]) => (
            <li key={id}>
              <a className="key big" href={`/${locale}/${id}`} data-answer={id}>
                <span className="key-figure code">{guide.name}</span>
                <span className="key-words">
                  <span className="key-label">{guide.title}</span>
                  <span className="key-hint">{guide.screens[0]?.words[0]}</span>
                </span>
              </a>
            </li>
          ))}
        </ul>
        <Search />
        <Keypad />
        <p className="tagline">{t('tagline')}</p>
        <p>
          <a className="lead-on" href={`/${locale}/handbook`}>
            {t('home.handbook')}
          </a>
        </p>
      </main>
      <Footer path="" />
      <nav className="bar two" aria-label={t('bar.label')}>
        <a className="bar-key go" href={`/${locale}/pay-first`}>
          {t('bar.payFirst')}
        </a>
        <a className="bar-key stop" href={`/${locale}/danger`}>
          {t('bar.danger')}
        </a>
      </nav>
    </>
  )
}
