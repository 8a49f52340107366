// The calendar files that were made with the site: for browsers without scripts, and those that save nothing a page makes.

import { calendarPlace } from '#handbook/maintenance.ts'
import { useBook } from '../components/use-book.ts'
import type { KindId, MaintenanceText } from './maintenance-text.ts'

type Props = { words: MaintenanceText; kinds: readonly KindId[]; isSection?: boolean }

export function ReadyCalendars({ words, kinds, isSection = false }: Props) {
  const { locale } = useBook()
  const Heading = isSection ? 'h2' : 'h3'
  return (
    <section className={isSection ? 'section no-print' : 'part'} data-ready="">
      <Heading>{words.calendar.ready}</Heading>
      <p className="small">{words.calendar.readyHint}</p>
      <ul className="files">
        {kinds.map((kind) => (
          <li key={kind}>
            <a href={calendarPlace(locale, kind)} type="text/calendar">
              {words.kinds[kind].name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
