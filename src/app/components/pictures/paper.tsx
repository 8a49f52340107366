// A roll of paper, an arrow and a slip coming out of the terminal: paper in first, then print.
import { Drawing } from './parts/Drawing.tsx'
import { Terminal } from './parts/Terminal.tsx'

export function Paper() {
  return (
    <Drawing>
      <path d="M32 92v58h76v-58" className="pic-paper" />
      <ellipse cx="70" cy="64" rx="38" ry="38" className="pic-paper" />
      <circle cx="70" cy="64" r="12" />
      <path d="M32 64v30M108 64v30M50 126h40" />
      <path d="M136 84h28m-9-9l9 9-9 9" className="pic-go-line" />
      <path d="M197 60v-48l7 6 7-6 7 6 7-6 7 6 7-6 7 6 7-6v48z" className="pic-paper" />
      <path d="M209 30h32M209 42h20" />
      <g transform="translate(190 54) scale(.74)" strokeWidth="4">
        <Terminal x={0} y={0} shows="" />
      </g>
    </Drawing>
  )
}
