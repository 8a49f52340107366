// The staff drill: scenarios to play on a drawn terminal, and the same as text for whoever has no scripts or teaches.

import { useEffect, useRef, useState } from 'react'
import { useHydrated } from '../components/use-book.ts'
import { useReveal } from '../components/use-reveal.ts'
import { Certificate } from './drill/Certificate.tsx'
import { ScenarioList, ScoreView } from './drill/Overview.tsx'
import { Play } from './drill/Play.tsx'
import { Script } from './drill/Script.tsx'
import { useDrill } from './drill/use-drill.ts'
import type { DrillWords } from './drill/words.ts'

export function DrillPage({ words }: { words: DrillWords }) {
  return (
    <>
      <p className="notice quiet">{words.toy}</p>
      {useHydrated() && <Drill words={words} />}
      <Script words={words} />
    </>
  )
}

function Drill({ words }: { words: DrillWords }) {
  const drill = useDrill()
  const [date] = useState(() => new Date())
  const room = useRef<HTMLDivElement>(null)
  const reveal = useReveal()
  const isPlaying = drill.playing !== undefined
  const wasPlaying = useRef(false)
  // Back among the scenarios, the focus must not stay with a key that is gone.
  useEffect(() => {
    if (wasPlaying.current && !isPlaying) {
      room.current?.querySelector<HTMLElement>('[data-list]')?.focus({ preventScroll: true })
      reveal(room.current)
    }
    wasPlaying.current = isPlaying
  }, [isPlaying, reveal])
  return (
    <div className="drill" ref={room}>
      {drill.playing ? (
        <Play drill={drill} playing={drill.playing} words={words} />
      ) : (
        <>
          <ScenarioList drill={drill} words={words} />
          <ScoreView drill={drill} words={words} />
          <Certificate runs={drill.runs} words={words} date={date} />
        </>
      )}
    </div>
  )
}
