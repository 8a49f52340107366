// A shield over the number keys and a ring round the green one: nobody sees the code, and it ends with the green key.
import { Drawing } from './parts/Drawing.tsx'
import { Terminal } from './parts/Terminal.tsx'

export function Pin() {
  return (
    <Drawing>
      <Terminal x={92} y={9} shows="" />
      <g stroke="none" className="pic-on-display">
        <circle cx="119" cy="44" r="5" />
        <circle cx="133" cy="44" r="5" />
        <circle cx="147" cy="44" r="5" />
        <circle cx="161" cy="44" r="5" />
      </g>
      <path d="M140 72q16 6 36 6v13c0 15-16 21-36 27c-20-6-36-12-36-27v-13q20 0 36-6z" className="pic-paper" />
      <circle cx="140" cy="89" r="6" fill="currentColor" stroke="none" />
      <path d="M140 92v11" strokeWidth="6" />
      <circle cx="166" cy="125" r="16" className="pic-go-line" />
      <path d="M246 125h-50m10-9l-10 9 10 9" className="pic-go-line" />
    </Drawing>
  )
}
