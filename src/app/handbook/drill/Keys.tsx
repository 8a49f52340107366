// The keys of the drawn terminal: number keys for acts, and the three coloured ones below: again, go on, leave.

import { useEffect } from 'react'
import type { AnswerId } from '#engine/guide.ts'
import type { Moment } from '#handbook/drill/parse-scenario.ts'
import { kept } from '../../components/keep.ts'
import { actText, type DrillWords, type MomentText } from './words.ts'

type Words = DrillWords['play']
type ActsProps = { moment: Moment; text: MomentText; words: Words; onAct: (id: AnswerId) => void }

/** Figures on a keyboard press the same keys, unless 0 has switched them off as on every step. */
function useFigures(press: (at: number) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
      if (event.target instanceof HTMLElement && event.target.closest('input, textarea, select')) return
      if (/^[1-4]$/.test(event.key) && kept('keys') !== 'off') press(Number(event.key) - 1)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  })
}

export function Acts({ moment, text, words, onAct }: ActsProps) {
  useFigures((at) => {
    const act = moment.acts[at]
    if (act) onAct(act.id)
  })
  return (
    <>
      <ol className="answers" aria-label={words.acts}>
        {moment.acts.map((act, at) => (
          <li key={act.id}>
            <button type="button" className="key" data-act={act.id} onClick={() => onAct(act.id)}>
              <span className="key-figure" aria-hidden="true">
                {at + 1}
              </span>
              <span className="key-words key-label">{actText(text, act).label}</span>
            </button>
          </li>
        ))}
      </ol>
      <p className="small keys">{words.keys}</p>
    </>
  )
}

type FunctionKeysProps = {
  words: Words
  onLeave: () => void
  onGoOn?: () => void
  onAgain?: (() => void) | undefined
}

export function FunctionKeys({ words, onLeave, onGoOn, onAgain }: FunctionKeysProps) {
  return (
    <div className="machine-keys">
      {onAgain && (
        <button type="button" className="bar-key undo" onClick={onAgain} data-again="">
          {words.again}
        </button>
      )}
      {onGoOn && (
        <button type="button" className="bar-key go" onClick={onGoOn} data-go-on="">
          {words.goOn}
        </button>
      )}
      <button type="button" className="bar-key stop" onClick={onLeave} data-leave="">
        {words.leave}
      </button>
    </div>
  )
}
