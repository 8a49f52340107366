// The terminal with its display enlarged: the eye goes to the words beside 97, because they decide the branch.
import { Drawing } from './parts/Drawing.tsx'
import { Terminal } from './parts/Terminal.tsx'

export function Terminal97() {
  return (
    <Drawing>
      <Terminal x={8} y={9} />
      <path d="M104 30l30 3M104 60l30 60" />
      <rect x="134" y="26" width="128" height="98" rx="8" className="pic-display" />
      <text
        x="171"
        y="92"
        fontSize="48"
        fontWeight="700"
        textAnchor="middle"
        stroke="none"
        className="pic-mono pic-on-display"
      >
        97
      </text>
      <ellipse cx="262" cy="75" rx="52" ry="56" className="pic-paper pic-go-line" />
      <path d="M236 53h48M236 75h54M236 97h34" strokeWidth="7" />
    </Drawing>
  )
}
