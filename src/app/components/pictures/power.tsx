// Terminal, power sign and a clock of 60 seconds in the order they are used: off, wait, on.
import { Drawing } from './parts/Drawing.tsx'
import { Terminal } from './parts/Terminal.tsx'

export function Power() {
  return (
    <Drawing>
      <Terminal x={12} y={9} shows="" />
      <path d="M120 84h28m-9-9l9 9-9 9" />
      <circle cx="188" cy="84" r="28" />
      <path d="M188 68v14M178 74a14 14 0 1 0 20 0" className="pic-go-line" />
      <path d="M276 52v-10m-8 0h16M300 62l6-6" />
      <circle cx="276" cy="86" r="34" />
      <text
        x="276"
        y="94"
        fontSize="22"
        fontWeight="700"
        textAnchor="middle"
        fill="currentColor"
        stroke="none"
        className="pic-mono"
      >
        60s
      </text>
    </Drawing>
  )
}
