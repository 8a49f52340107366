// A red stop sign with a raised hand before the terminal: do not touch it any more.
import { Drawing } from './parts/Drawing.tsx'
import { Terminal } from './parts/Terminal.tsx'

export function Danger() {
  return (
    <Drawing>
      <Terminal x={46} y={9} shows="!" />
      <g stroke="none">
        <path d="M194 26h48l34 34v48l-34 34h-48l-34-34v-48z" className="pic-stop" />
        <path
          d="M195 60a5 5 0 0 1 10 0v20h2v-28a5 5 0 0 1 10 0v28h2v-30a5 5 0 0 1 10 0v30h2v-24a5 5 0 0 1 10 0v46c0 14-8 22-22 22c-10 0-16-4-21-12l-15-22a5 5 0 0 1 8-6l6 7z"
          className="pic-paper"
        />
      </g>
    </Drawing>
  )
}
