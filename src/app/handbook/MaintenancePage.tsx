// The maintenance list: what to do every day, week, month and year, ticked off on the phone, and as a calendar file.
// Without scripts all kinds of terminal are listed, and the boxes are the browser's own.

import { everies } from '#handbook/day.ts'
import { tasksFor } from '#handbook/maintenance.ts'
import { useHydrated } from '../components/use-book.ts'
import { CalendarForm } from './CalendarForm.tsx'
import { ReadyCalendars } from './ReadyCalendars.tsx'
import { maintenance, type KindId, type MaintenanceText } from './maintenance-text.ts'
import { TaskList } from './TaskList.tsx'
import { useMaintenance, type MaintenanceState } from './use-maintenance.ts'

type Props = { words: MaintenanceText }

export function MaintenancePage({ words }: Props) {
  return useHydrated() ? <Kept words={words} /> : <Lists words={words} />
}

function Kept({ words }: Props) {
  const state = useMaintenance(maintenance.kinds, maintenance.tasks)
  const said = state.forgotten ? words.forgotten : state.lasts ? words.kept : words.notKept
  return (
    <>
      <Kinds words={words} state={state} />
      <a className="to-calendar no-print" href="#calendar">
        {words.calendar.title}
      </a>
      <Lists words={words} state={state} />
      <div className="keeping no-print">
        <p className="small" role="status" data-kept={state.lasts}>
          {said}
        </p>
        <button type="button" onClick={state.forget} data-forget="">
          {words.forget}
        </button>
      </div>
      <CalendarForm words={words} state={state} />
    </>
  )
}

/** @param state none before scripts have taken over */
function Lists({ words, state }: Props & { state?: MaintenanceState }) {
  const tasks = tasksFor(maintenance.tasks, state?.kind)
  return (
    <>
      {everies.map((every) => (
        <TaskList
          key={every}
          every={every}
          tasks={tasks.filter((task) => task.every === every)}
          words={words}
          state={state}
        />
      ))}
      {!state && <ReadyCalendars words={words} kinds={maintenance.kinds as KindId[]} isSection />}
    </>
  )
}

function Kinds({ words, state }: Props & { state: MaintenanceState }) {
  const kinds = [undefined, ...(maintenance.kinds as KindId[])]
  return (
    <fieldset className="kinds no-print">
      <legend>{words.kindsTitle}</legend>
      {kinds.map((kind) => (
        <label key={kind ?? 'all'} className="tick">
          <input
            type="radio"
            name="kind"
            value={kind ?? 'all'}
            checked={state.kind === kind}
            onChange={() => state.choose(kind)}
          />
          <span>
            {kind ? words.kinds[kind].name : words.all}
            {kind && <span className="small"> {words.kinds[kind].hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
