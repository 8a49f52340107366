// What came of an act: what was done, what the terminal shows now, and why it was right or wrong.

import type { Standing } from '#handbook/drill/run.ts'
import { FunctionKeys } from './Keys.tsx'
import { Machine } from './Machine.tsx'
import { Phone } from './Phone.tsx'
import type { Playing } from './Play.tsx'
import type { Drill } from './use-drill.ts'
import { actText, momentText, type DrillWords } from './words.ts'

type Props = {
  drill: Drill
  playing: Playing
  words: DrillWords
  standing: Extract<Standing, { kind: 'consequence' }>
}

export function Consequence({ drill, playing, words, standing }: Props) {
  const { moment, act } = standing
  const before = momentText(words, playing.scenario, moment)
  const text = actText(before, act)
  // What an act does not change still shows, but a caller has hung up and a message has been read.
  const shows = act.shows ?? { ...moment.shows, phone: undefined }
  const screen = (act.shows ? text.screen : before.screen) ?? []
  return (
    <>
      <dl className="drill-why">
        <dt>{words.play.did}</dt>
        <dd>{text.label}</dd>
        <dt>{words.play.why}</dt>
        <dd data-why="">{text.why}</dd>
        {!act.right && (
          <>
            <dt>{words.play.topic}</dt>
            <dd>{words.topics[act.against]}</dd>
          </>
        )}
      </dl>
      {shows.phone && <Phone kind={shows.phone} words={words.phone} text={text.phone} />}
      <Machine shows={shows} screen={screen} words={words.machine}>
        <FunctionKeys
          words={words.play}
          onLeave={drill.leave}
          onGoOn={drill.goOn}
          onAgain={act.right ? undefined : drill.again}
        />
      </Machine>
    </>
  )
}
