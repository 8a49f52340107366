// One scenario being played: a moment with its acts, then what came of the act and why, then the ending. The heading of
// each takes the focus, and what came of an act is announced.

import { useEffect, useRef, type Ref } from 'react'
import { isMistaken, standingOf, type Standing } from '#handbook/drill/run.ts'
import { scenarios } from '#handbook/drill/scenarios.ts'
import { fill } from '#handbook/fill.ts'
import { useReveal } from '../../components/use-reveal.ts'
import { Acts, FunctionKeys } from './Keys.tsx'
import { Consequence } from './Consequence.tsx'
import { Machine } from './Machine.tsx'
import { Phone } from './Phone.tsx'
import type { Drill } from './use-drill.ts'
import { actText, endingText, momentText, scenarioText, type DrillWords } from './words.ts'

export type Playing = NonNullable<Drill['playing']>
type Props = { drill: Drill; playing: Playing; words: DrillWords }

/** The heading that took over. Not on the first: what was pressed to come here is gone, so that one takes it, too. */
function useHeading(view: string): Ref<HTMLHeadingElement> {
  const heading = useRef<HTMLHeadingElement>(null)
  const reveal = useReveal()
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    reveal(heading.current?.closest('section'))
  }, [view, reveal])
  return heading
}

const viewOf = (standing: Standing): string =>
  standing.kind === 'ending'
    ? standing.ending.id
    : `${standing.moment.id}${standing.kind === 'consequence' ? `=${standing.act.id}` : ''}`

export function Play({ drill, playing, words }: Props) {
  const { scenario, run } = playing
  const standing = standingOf(scenario, run)
  const heading = useHeading(`${scenario.file.id}/${viewOf(standing)}`)
  const { title } = scenarioText(words, scenario)
  const place = fill(words.play.step, { title, number: run.trail.length + 1 })
  return (
    <section className="drill-play" data-scenario={scenario.file.id} data-view={viewOf(standing)}>
      <p className="small">{standing.kind === 'ending' ? title : place}</p>
      <h2 ref={heading} tabIndex={-1} className={headingClass(standing)}>
        {headingOf({ standing, playing, words })}
      </h2>
      {/* There before it speaks, or a screen reader would not hear it. */}
      <p role="status" className="drill-consequence">
        {standing.kind === 'consequence' &&
          actText(momentText(words, scenario, standing.moment), standing.act).consequence}
      </p>
      {standing.kind === 'moment' && <Moment drill={drill} playing={playing} words={words} standing={standing} />}
      {standing.kind === 'consequence' && (
        <Consequence drill={drill} playing={playing} words={words} standing={standing} />
      )}
      {standing.kind === 'ending' && <Ending drill={drill} playing={playing} words={words} standing={standing} />}
    </section>
  )
}

function headingClass(standing: Standing): string | undefined {
  if (standing.kind === 'moment') return undefined
  const { right } = standing.kind === 'ending' ? standing.ending : standing.act
  return right ? 'drill-right' : 'drill-wrong'
}

type At<Kind extends Standing['kind']> = Props & { standing: Extract<Standing, { kind: Kind }> }

function headingOf({ standing, playing, words }: Omit<At<Standing['kind']>, 'drill'>): string {
  switch (standing.kind) {
    case 'moment':
      return momentText(words, playing.scenario, standing.moment).title
    case 'consequence':
      return standing.act.right ? words.play.right : words.play.wrong
    case 'ending':
      return endingText(words, playing.scenario, standing.ending).title
    default:
      return standing satisfies never
  }
}

function Moment({ drill, playing, words, standing }: At<'moment'>) {
  const { scenario, run } = playing
  const { moment } = standing
  const text = momentText(words, scenario, moment)
  const { shows } = moment
  return (
    <>
      {run.trail.length === 0 && <p>{scenarioText(words, scenario).setting}</p>}
      <p>{text.body}</p>
      {shows.phone && <Phone kind={shows.phone} words={words.phone} text={text.phone} />}
      <Machine shows={shows} screen={text.screen ?? []} words={words.machine}>
        <Acts moment={moment} text={text} words={words.play} onAct={drill.act} />
        <FunctionKeys words={words.play} onLeave={drill.leave} />
      </Machine>
    </>
  )
}

function Ending({ drill, playing, words, standing }: At<'ending'>) {
  const { ending } = standing
  const { play } = words
  const at = scenarios.indexOf(playing.scenario)
  const next = scenarios[at + 1]
  const mistaken = ending.right && isMistaken(playing.scenario, playing.run)
  const said = ending.right ? play.endRight : play.endWrong
  return (
    <div className="receipt">
      <p className={ending.right && !mistaken ? 'who' : 'who drill-stop'}>{mistaken ? play.endMistaken : said}</p>
      <p>{mistaken ? play.mistaken : endingText(words, playing.scenario, ending).body}</p>
      <div className="drill-on">
        {!ending.right && (
          <button type="button" className="strong" onClick={drill.again} data-rewind="">
            {play.rewind}
          </button>
        )}
        {ending.right && next && (
          <button type="button" className="strong" onClick={() => drill.play(next)} data-next="">
            {play.next}
          </button>
        )}
        <button type="button" onClick={drill.leave} data-leave="">
          {play.toScore}
        </button>
        <button type="button" onClick={drill.restart} data-restart="">
          {play.restart}
        </button>
      </div>
    </div>
  )
}
