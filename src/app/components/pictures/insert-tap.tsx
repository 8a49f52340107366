// The two ways to read one card, chip into the slot or held near, with an arrow both ways: try the other one.
import { Card } from './parts/Card.tsx'
import { Drawing } from './parts/Drawing.tsx'
import { Terminal } from './parts/Terminal.tsx'

export function InsertTap() {
  return (
    <Drawing>
      <g transform="translate(90 97) rotate(90) scale(.48)" strokeWidth="6.3">
        <Card x={0} y={0} />
      </g>
      <path d="M112 160v-44m-8 8l8-8 8 8m-18-16h20" className="pic-go-line" />
      <path d="M138 84h44m-8-8l8 8-8 8m-28-16l-8 8 8 8" />
      <g transform="translate(37 3) scale(.65)" strokeWidth="4.6">
        <Terminal x={0} y={0} shows="" />
        <g transform="translate(269 98)">
          <Terminal x={0} y={0} shows="" />
        </g>
      </g>
      <path d="M240 62a9 9 0 0 1 12 0M234 55a17 17 0 0 1 24 0" className="pic-go-line" />
      <g transform="translate(213 2) scale(.46)" strokeWidth="6.5">
        <Card x={0} y={0} />
      </g>
    </Drawing>
  )
}
