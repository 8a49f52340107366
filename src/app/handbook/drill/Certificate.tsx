// The certificate: printed once every scenario has reached a right ending. The name is on the screen and on the paper
// and nowhere else.

import { useState } from 'react'
import { clean, takeName } from '#handbook/drill/name.ts'
import { countOf, scoreOf, type Runs } from '#handbook/drill/score.ts'
import { scenarios } from '#handbook/drill/scenarios.ts'
import { fill } from '#handbook/fill.ts'
import { useBook } from '../../components/use-book.ts'
import { printOnly } from '../print-only.ts'
import { scenarioText, type DrillWords } from './words.ts'

type Props = { runs: Runs; words: DrillWords; date: Date }

export function Certificate({ runs, words, date }: Props) {
  const { certificate: text } = words
  const { left } = scoreOf(scenarios, runs)
  const [name, setName] = useState(clean)
  return (
    <section className="section certificate">
      <h2>{text.heading}</h2>
      {left > 0 ? (
        <p className="small" data-left={left}>
          {fill(text.left, { count: left })}
        </p>
      ) : (
        <>
          <Form name={name} words={text} onType={(typed) => setName(takeName(name, typed))} />
          <Paper name={name.text.trim()} runs={runs} words={words} date={date} />
        </>
      )}
    </section>
  )
}

type FormProps = { name: typeof clean; words: DrillWords['certificate']; onType: (text: string) => void }

function Form({ name, words, onType }: FormProps) {
  const [said, setSaid] = useState<'missing' | 'noPrint'>()
  const trouble = name.refused ? words.refused : said && words[said]
  const press = () => {
    if (!name.text.trim()) setSaid('missing')
    else setSaid(printOnly('print', 'certificate') ? undefined : 'noPrint')
  }
  return (
    <>
      <div className="field">
        <label htmlFor="trainee">{words.name}</label>
        <span className="small" id="trainee-hint">
          {words.hint}
        </span>
        <input
          id="trainee"
          value={name.text}
          onChange={(event) => {
            setSaid(undefined)
            onType(event.target.value)
          }}
          aria-describedby="trainee-hint trainee-trouble"
          aria-invalid={trouble ? true : undefined}
          autoComplete="off"
          spellCheck={false}
          maxLength={40}
        />
        <span className={trouble ? 'trouble' : undefined} id="trainee-trouble" role="status">
          {trouble}
        </span>
      </div>
      <button type="button" className="strong" onClick={press} data-print-certificate="">
        {words.print}
      </button>
    </>
  )
}

function Paper({ name, runs, words, date }: Props & { name: string }) {
  const { locale } = useBook()
  const { certificate: text } = words
  const score = scoreOf(scenarios, runs)
  const day = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', day: 'numeric' }).format(date)
  return (
    <div className="certificate-paper">
      <h3>{text.title}</h3>
      <p className="certificate-name">{name || '\u00a0'}</p>
      <p>{fill(text.says, { count: scenarios.length })}</p>
      <ol>
        {scenarios.map((scenario) => (
          <li key={scenario.file.id}>
            <span>{scenarioText(words, scenario).title}</span>
            <span className="certificate-count">
              {Object.values(countOf(scenario, runs[scenario.file.id])).join('/')}
            </span>
          </li>
        ))}
      </ol>
      <p>
        <b>{fill(words.score.right, { right: score.right, all: score.all })}</b>
      </p>
      <dl>
        <dt>{text.date}</dt>
        <dd>{day}</dd>
        <dt>{text.sign}</dt>
        <dd />
      </dl>
      <p className="small">{text.own}</p>
    </div>
  )
}
