// The terminal on mains power while new settings go in: an update must not lose its power half-way.
import { Drawing } from './parts/Drawing.tsx'
import { Terminal } from './parts/Terminal.tsx'

export function Settings() {
  return (
    <Drawing>
      <path d="M56 104v10a20 20 0 0 0 20 20h36" />
      <rect x="22" y="28" width="68" height="44" rx="10" />
      <path d="M46 58v14m20-14v14M36 72h40v12a20 20 0 0 1-40 0z" className="pic-paper" />
      <Terminal x={112} y={9} />
      <g transform="translate(268 52)">
        <path d="M19 -4l8 0 0 8 -8 0 -2 7 5 5 -6 6 -5 -5 -7 2 0 8 -8 0 0 -8 -7 -2 -5 5 -6 -6 5 -5 -2 -7 -8 0 0 -8 8 0 2 -7 -5 -5 6 -6 5 5 7 -2 0 -8 8 0 0 8 7 2 5 -5 6 6 -5 5z" />
        <circle r="9" />
      </g>
      <path d="M268 92v8a20 20 0 0 1-20 20h-28m10-9l-10 9 10 9" className="pic-go-line" />
    </Drawing>
  )
}
