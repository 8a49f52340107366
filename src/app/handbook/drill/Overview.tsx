// Before and between scenarios: which there are and how far each is, and what it all comes to.

import { useState } from 'react'
import { countOf, scoreOf, stageOf } from '#handbook/drill/score.ts'
import type { Topic } from '#handbook/drill/topics.ts'
import { scenarios } from '#handbook/drill/scenarios.ts'
import { fill } from '#handbook/fill.ts'
import { useBook } from '../../components/use-book.ts'
import type { Drill } from './use-drill.ts'
import { scenarioText, type DrillWords } from './words.ts'

type Props = { drill: Drill; words: DrillWords }

export function ScenarioList({ drill, words }: Props) {
  return (
    <section className="section">
      <h2 tabIndex={-1} data-list="">
        {words.list.heading}
      </h2>
      <ol className="answers">
        {scenarios.map((scenario, at) => {
          const run = drill.runs[scenario.file.id]
          const stage = stageOf(scenario, run)
          return (
            <li key={scenario.file.id}>
              <button type="button" className="key" data-play={scenario.file.id} onClick={() => drill.play(scenario)}>
                <span className="key-figure" aria-hidden="true">
                  {stage === 'done' ? '\u2713' : at + 1}
                </span>
                <span className="key-words">
                  <span className="key-label">{scenarioText(words, scenario).title}</span>
                  <span className="key-hint" data-stage={stage}>
                    {fill(words.list[stage], countOf(scenario, run))}
                  </span>
                </span>
              </button>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

/** Where to read up on a topic. */
const pages: Readonly<Record<Topic, string>> = {
  money: 'pay-first',
  records: 'handbook/care',
  call: 'sheet',
  fraud: 'handbook/fraud',
  danger: 'danger',
  words: '97',
}

export function ScoreView({ drill, words }: Props) {
  const { score: text } = words
  const score = scoreOf(scenarios, drill.runs)
  if (score.all === 0)
    return (
      <section className="section">
        <h2>{text.heading}</h2>
        <p className="small">{text.none}</p>
        <Said drill={drill} words={words} />
      </section>
    )
  return (
    <section className="section">
      <h2>{text.heading}</h2>
      <p data-score={`${score.right}/${score.all}`}>
        <b>{fill(text.right, { right: score.right, all: score.all })}</b>
      </p>
      {score.weak.length === 0 ? <p>{text.strong}</p> : <Weak weak={score.weak} words={words} />}
      <Keeping drill={drill} words={words} />
      <Said drill={drill} words={words} />
    </section>
  )
}

function Weak({ weak, words }: { weak: ReturnType<typeof scoreOf>['weak']; words: DrillWords }) {
  const { locale } = useBook()
  return (
    <div className="part">
      <h3>{words.score.weak}</h3>
      <ul className="weak">
        {weak.map(({ topic, count }) => (
          <li key={topic} data-weak={topic}>
            <span>
              {words.topics[topic]} <span className="small">{fill(words.score.times, { count })}</span>
            </span>
            <a href={`/${locale}/${pages[topic]}`}>
              {words.score.read}
              <span className="sr-only"> {words.topics[topic]}</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

const Said = ({ drill, words }: Props) => (
  <p role="status" className={drill.said ? 'notice' : undefined}>
    {drill.said && words.score[drill.said]}
  </p>
)

/** Kept on the phone only if the trainee says so, and deleted at a tap. */
function Keeping({ drill, words }: Props) {
  const [sure, setSure] = useState(false)
  const { score: text } = words
  return (
    <>
      <label className="tick">
        <input
          type="checkbox"
          data-keep=""
          checked={drill.stored}
          onChange={(event) => drill.store(event.target.checked)}
        />
        <span>{text.keep}</span>
      </label>
      <button
        type="button"
        onClick={() => (sure ? drill.clear() : setSure(true))}
        onBlur={() => setSure(false)}
        data-clear=""
      >
        {sure ? text.sure : text.clear}
      </button>
    </>
  )
}
