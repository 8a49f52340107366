// The tasks of one period: what to do, how, and what not to do while one is at it.

import type { Every } from '#handbook/day.ts'
import { fill } from '#handbook/fill.ts'
import { minutesOf } from '#handbook/maintenance.ts'
import type { Task } from '#handbook/parse-maintenance.ts'
import { useBook } from '../components/use-book.ts'
import { maintenance, taskText, type KindId, type MaintenanceText } from './maintenance-text.ts'
import type { MaintenanceState } from './use-maintenance.ts'

type Props = {
  every: Every
  tasks: readonly Task[]
  words: MaintenanceText
  state: MaintenanceState | undefined
}

export function TaskList({ every, tasks, words, state }: Props) {
  const minutes = minutesOf(tasks)
  const done = tasks.filter((task) => state?.done(task)).length
  return (
    <section className="section tasks" id={every} data-every={every}>
      <h2>{words.every[every]}</h2>
      <p className="small no-print">
        {state ? fill(words.count, { done, count: tasks.length, minutes }) : fill(words.minutes, { minutes })}
      </p>
      {state && <p className="small no-print">{words.lasts[every]}</p>}
      <ul className="checklist">
        {tasks.map((task) => (
          <TaskLine key={task.id} task={task} words={words} state={state} />
        ))}
      </ul>
    </section>
  )
}

function TaskLine({ task, words, state }: Omit<Props, 'every' | 'tasks'> & { task: Task }) {
  const { locale } = useBook()
  const text = taskText(words, task)
  const ticking = state && {
    checked: state.done(task),
    onChange: (event: { target: HTMLInputElement }) => state.tick(task, event.target.checked),
  }
  return (
    <li data-task={task.id}>
      <label className="tick">
        <input type="checkbox" aria-describedby={`how-${task.id}`} {...ticking} />
        <b>{text.do}</b>
      </label>
      <div className="task-how" id={`how-${task.id}`}>
        <p className="small">{text.how}</p>
        {text.careful && <p className="small careful">{text.careful}</p>}
        <Kinds task={task} words={words} shown={state?.kind === undefined} />
      </div>
      {task.page && (
        <a className="task-more no-print" href={`/${locale}/handbook/${task.page}`}>
          {words.more}
          <span className="sr-only">{text.do}</span>
        </a>
      )}
    </li>
  )
}

/** Which kinds a task is for, where that is not all of them and no kind is chosen. */
function Kinds({ task, words, shown }: { task: Task; words: MaintenanceText; shown: boolean }) {
  if (!shown || task.kinds.length === maintenance.kinds.length) return null
  return (
    <p className="small task-kinds">{task.kinds.map((kind) => words.kinds[kind as KindId].name).join(' \u00b7 ')}</p>
  )
}
