// Both sides of the card, with rings where to look: the date in front and the stripe behind wear out or expire.
import { Card } from './parts/Card.tsx'
import { Drawing } from './parts/Drawing.tsx'

export function CardSides() {
  return (
    <Drawing>
      <Card x={8} y={38} />
      <path d="M25 94h22m10 0h22m10 0h22m10 0h22M25 115h30" />
      <text
        x="117"
        y="118"
        fontSize="15"
        fontWeight="700"
        textAnchor="middle"
        fill="currentColor"
        stroke="none"
        className="pic-mono"
      >
        12/28
      </text>
      <ellipse cx="117" cy="113" rx="31" ry="13" className="pic-go-line" />
      <Card x={168} y={38} back />
      <path d="M182 98h72v16h-72zM190 106h30" />
      <rect x="161" y="46" width="158" height="32" rx="16" className="pic-go-line" />
    </Drawing>
  )
}
