// A handset with the slip beside it: call with the numbers in front of you.
import { Drawing } from './parts/Drawing.tsx'
import { Slip } from './parts/Slip.tsx'

export function Call() {
  return (
    <Drawing>
      <g transform="translate(110 92) rotate(-135)">
        <path d="M-58 2c0-46 116-46 116 0v12a8 8 0 0 1-8 8h-20a8 8 0 0 1-8-8v-8c0-10-44-10-44 0v8a8 8 0 0 1-8 8h-20a8 8 0 0 1-8-8z" />
      </g>
      <path d="M122 62a26 26 0 0 1 18 18M128 40a48 48 0 0 1 34 34" className="pic-go-line" />
      <g transform="translate(206 22) scale(1.4)" strokeWidth="2.15">
        <Slip x={0} y={0} />
      </g>
    </Drawing>
  )
}
