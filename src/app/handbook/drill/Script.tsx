// All scenarios as text: moments, what to do and what not to, what comes of it and why. The page is this without scripts
// and on paper; with them it is folded away, since it holds the answers.

import { useState } from 'react'
import type { Moment } from '#handbook/drill/parse-scenario.ts'
import type { Scenario } from '#handbook/drill/scenario.ts'
import { scenarios } from '#handbook/drill/scenarios.ts'
import { useHydrated } from '../../components/use-book.ts'
import { seen } from './Machine.tsx'
import { actText, momentText, scenarioText, type DrillWords } from './words.ts'

export function Script({ words }: { words: DrillWords }) {
  const hydrated = useHydrated()
  const [asked, setAsked] = useState(false)
  const isOpen = asked || !hydrated
  const { text } = words
  return (
    <section className="section">
      <h2>{text.heading}</h2>
      <p className="small">{text.note}</p>
      {hydrated && (
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls="script"
          onClick={() => setAsked(!asked)}
          data-show=""
        >
          {isOpen ? text.hide : text.show}
        </button>
      )}
      <div id="script" className={isOpen ? 'script' : 'script folded'}>
        {scenarios.map((scenario) => (
          <Scene key={scenario.file.id} scenario={scenario} words={words} />
        ))}
      </div>
    </section>
  )
}

function Scene({ scenario, words }: { scenario: Scenario; words: DrillWords }) {
  const { title, setting } = scenarioText(words, scenario)
  return (
    <div className="scene" data-scene={scenario.file.id}>
      <h3>{title}</h3>
      <p>{setting}</p>
      <ol>
        {scenario.file.moments.map((moment) => (
          <SceneMoment key={moment.id} moment={moment} scenario={scenario} words={words} />
        ))}
      </ol>
    </div>
  )
}

type MomentProps = { moment: Moment; scenario: Scenario; words: DrillWords }

function SceneMoment({ moment, scenario, words }: MomentProps) {
  const text = momentText(words, scenario, moment)
  const screen = seen({ shows: moment.shows, screen: text.screen ?? [], words: words.machine })
  return (
    <li>
      <b>{text.title}</b>
      <p className="small">
        {text.body} {screen}
        {text.phone && ` ${text.phone.from}${words.machine.quote.replace('{{says}}', text.phone.says)}`}
      </p>
      <ul>
        {[true, false].flatMap((right) =>
          moment.acts
            .filter((act) => act.right === right)
            .map((act) => (
              <li key={act.id} className={right ? 'script-right' : 'script-wrong'} data-script-act={act.id}>
                <b>{right ? words.text.right : words.text.wrong}</b> {actText(text, act).label}
                <span className="small">{actText(text, act).consequence}</span>
                <span className="small">{actText(text, act).why}</span>
              </li>
            )),
        )}
      </ul>
    </li>
  )
}
