// Makes the calendar file on the phone: what to put in, from which day, at what time, in whose time. Rings only if asked to.

import { useState } from 'react'
import { secretIn } from '#engine/secrets.ts'
import { shanghai, urumqi, type Zone } from '#handbook/calendar.ts'
import { everies, periodOf, type Every } from '#handbook/day.ts'
import { dayIn, maintenanceCalendar, timeIn } from '#handbook/maintenance.ts'
import { maintenance, type KindId, type MaintenanceText } from './maintenance-text.ts'
import { ReadyCalendars } from './ReadyCalendars.tsx'
import { useFile } from './use-file.ts'
import type { MaintenanceState } from './use-maintenance.ts'

const zones: Readonly<Record<keyof MaintenanceText['calendar']['zones'], Zone | undefined>> = {
  shanghai,
  urumqi,
  local: undefined,
}
type ZoneId = keyof typeof zones

type Settings = {
  readonly periods: readonly Every[]
  readonly from: string
  readonly time: string
  readonly zone: ZoneId
  readonly rings: boolean
  readonly own: string
  /** When it was last changed: a calendar takes the later file. */
  readonly stamp: string
}

type Props = { words: MaintenanceText; state: MaintenanceState }

/** The text of the file, as soon as there is anything to put in it. */
function fileOf({ words, state: { kind, shop } }: Props, settings: Settings): string | undefined {
  const from = dayIn(settings.from)
  const time = timeIn(settings.time)
  if (!from || !time || settings.periods.length === 0) return undefined
  const first = Object.fromEntries(settings.periods.map((every) => [every, from]))
  const { rings, stamp, zone } = settings
  const own = settings.own.trim()
  return maintenanceCalendar(maintenance, words, { kind, first, time, zone: zones[zone], stamp, rings, shop, own })
}

const now = (): string => new Date().toISOString()

export function CalendarForm({ words, state }: Props) {
  const [settings, setSettings] = useState<Settings>(() => ({
    periods: everies,
    from: periodOf('day', state.day),
    time: '21:30',
    zone: 'shanghai',
    rings: false,
    own: '',
    stamp: now(),
  }))
  const change = (next: Partial<Settings>) => setSettings((held) => ({ ...held, ...next, stamp: now() }))
  return (
    <section className="section form no-print" id="calendar">
      <h2>{words.calendar.title}</h2>
      <p>{words.calendar.lead}</p>
      <Periods words={words} periods={settings.periods} change={change} />
      <When words={words} settings={settings} change={change} />
      <Own words={words} own={settings.own} change={change} />
      <label className="tick">
        <input
          type="checkbox"
          data-rings=""
          checked={settings.rings}
          onChange={(event) => change({ rings: event.target.checked })}
        />
        {words.calendar.rings}
      </label>
      <Save words={words} text={fileOf({ words, state }, settings)} state={state} />
      <ReadyCalendars words={words} kinds={maintenance.kinds as KindId[]} />
    </section>
  )
}

function Save({ words, text, state: { kind, keepShop } }: Props & { text: string | undefined }) {
  const href = useFile(text, 'text/calendar;charset=utf-8')
  if (text === undefined) return <p className="notice">{words.calendar.nothing}</p>
  return (
    <>
      <a
        className="key plain main"
        href={href}
        download={`maintenance-${kind ?? 'all'}.ics`}
        onClick={keepShop}
        data-save=""
      >
        {words.calendar.download}
      </a>
      <p className="small">{words.calendar.again}</p>
    </>
  )
}

type Part = { words: MaintenanceText; change: (next: Partial<Settings>) => void }

function Periods({ words, periods, change }: Part & { periods: readonly Every[] }) {
  return (
    <fieldset>
      <legend>{words.calendar.periods}</legend>
      {everies.map((every) => (
        <label key={every} className="tick">
          <input
            type="checkbox"
            data-period={every}
            checked={periods.includes(every)}
            onChange={(event) =>
              change({
                periods: everies.filter((one) => (one === every ? event.target.checked : periods.includes(one))),
              })
            }
          />
          {words.every[every]}
        </label>
      ))}
    </fieldset>
  )
}

function When({ words, settings, change }: Part & { settings: Settings }) {
  const { from, fromHint, time } = words.calendar
  return (
    <>
      <div className="field">
        <label htmlFor="calendar-from">{from}</label>
        <span className="small" id="calendar-from-hint">
          {fromHint}
        </span>
        <input
          id="calendar-from"
          type="date"
          aria-describedby="calendar-from-hint"
          value={settings.from}
          onChange={(event) => change({ from: event.target.value })}
        />
      </div>
      <div className="field">
        <label htmlFor="calendar-time">{time}</label>
        <input
          id="calendar-time"
          type="time"
          value={settings.time}
          onChange={(event) => change({ time: event.target.value })}
        />
      </div>
      <InZone words={words} zone={settings.zone} change={change} />
    </>
  )
}

function InZone({ words, zone, change }: Part & { zone: ZoneId }) {
  return (
    <div className="field">
      <label htmlFor="calendar-zone">{words.calendar.zone}</label>
      <select id="calendar-zone" value={zone} onChange={(event) => change({ zone: event.target.value as ZoneId })}>
        {(Object.keys(zones) as ZoneId[]).map((id) => (
          <option key={id} value={id}>
            {words.calendar.zones[id]}
          </option>
        ))}
      </select>
    </div>
  )
}

/** What the shop adds itself goes into the file alone; what must never be written down goes nowhere. */
function Own({ words, own, change }: Part & { own: string }) {
  const [refused, setRefused] = useState(false)
  const type = (text: string) => {
    const isSecret = secretIn(text) !== undefined
    setRefused(isSecret)
    change({ own: isSecret ? '' : text })
  }
  return (
    <div className="field">
      <label htmlFor="calendar-own">{words.calendar.own}</label>
      <input
        id="calendar-own"
        value={own}
        maxLength={200}
        autoComplete="off"
        aria-describedby="calendar-own-trouble"
        aria-invalid={refused || undefined}
        onChange={(event) => type(event.target.value)}
      />
      <span id="calendar-own-trouble" className={refused ? 'trouble' : undefined} role="status">
        {refused && words.calendar.ownRefused}
      </span>
    </div>
  )
}
