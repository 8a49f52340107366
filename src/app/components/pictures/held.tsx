// A card held in the terminal: an arrow says pull gently, a tool struck out says with nothing but the fingers.
import { Card } from './parts/Card.tsx'
import { Drawing } from './parts/Drawing.tsx'
import { Terminal } from './parts/Terminal.tsx'

export function Held() {
  return (
    <Drawing>
      <g transform="translate(116 90) rotate(90) scale(.5)" strokeWidth="6">
        <Card x={0} y={0} />
      </g>
      <g transform="translate(58 3) scale(.68)" strokeWidth="4.4">
        <Terminal x={0} y={0} shows="" />
      </g>
      <path d="M150 112v42m-9-9l9 9 9-9" className="pic-go-line" />
      <path d="M206 62l44 44M250 62l-44 44" strokeWidth="5" />
      <path d="M204 108c-6 6-10 14-12 26M252 108c6 6 10 14 12 26" strokeWidth="8" />
      <path d="M212 56a24 24 0 0 1 16-8M244 56a24 24 0 0 0-16-8" />
      <rect
        x="166"
        y="84"
        width="124"
        height="10"
        rx="5"
        transform="rotate(50 228 89)"
        stroke="none"
        className="pic-stop"
      />
    </Drawing>
  )
}
