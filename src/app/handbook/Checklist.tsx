// A list to tick off. Boxes work without scripts and on paper; with scripts the ticks stay on this phone.

import { useState } from 'react'
import { stays } from '../components/keep.ts'
import { useHydrated } from '../components/use-book.ts'
import { useHandbook } from './use-handbook.ts'

type Props = { name: string; lines: readonly (readonly [id: string, words: string])[] }

export function Checklist(props: Props) {
  const hydrated = useHydrated()
  // Before scripts may look at what is kept, the boxes are the browser's own.
  return hydrated ? <Kept {...props} /> : <Boxes {...props} />
}

function Boxes({ lines }: Props) {
  return (
    <ul className="checklist">
      {lines.map(([id, words]) => (
        <li key={id}>
          <label className="tick">
            <input type="checkbox" />
            <span>{words}</span>
          </label>
        </li>
      ))}
    </ul>
  )
}

const read = (name: string): readonly string[] => (stays.read(name) ?? '').split(' ').filter(Boolean)

function Kept({ name, lines }: Props) {
  const { words: text } = useHandbook()
  const key = `handbook-${name}`
  const [ticked, setTicked] = useState(() => read(key))
  const [lost, setLost] = useState(false)
  const tick = (id: string, on: boolean) => {
    const now = on ? [...ticked, id] : ticked.filter((one) => one !== id)
    setTicked(now)
    setLost(!stays.write(key, now.join(' ')))
  }
  return (
    <>
      <ul className="checklist">
        {lines.map(([id, words]) => (
          <li key={id}>
            <label className="tick">
              <input
                type="checkbox"
                checked={ticked.includes(id)}
                onChange={(event) => tick(id, event.target.checked)}
              />
              <span>{words}</span>
            </label>
          </li>
        ))}
      </ul>
      <p className="small" role="status">
        {lost ? text.index.notKept : text.index.kept}
      </p>
    </>
  )
}
