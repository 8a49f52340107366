// A slip with its two numbers marked, fifteen figures and eight: the ones the help desk asks for first.
import { Drawing } from './parts/Drawing.tsx'

export function SlipNumbers() {
  return (
    <Drawing>
      <path
        d="M92 10h168v146l-8-8-8 8-8-8-8 8-8-8-8 8-8-8-8 8-8-8-8 8-8-8-8 8-8-8-8 8-8-8-8 8-8-8-8 8-8-8-8 8-8-8z"
        className="pic-paper"
      />
      <path d="M146 28h60M110 120h132M110 134h70" />
      <path d="M110 56h132M110 94h69" strokeWidth="14" strokeDasharray="6 3" strokeLinecap="butt" />
      <path d="M64 56h36M64 94h36" className="pic-go-line" />
      <circle cx="48" cy="56" r="14" className="pic-go-line" />
      <circle cx="48" cy="94" r="14" className="pic-go-line" />
      <g fontSize="18" fontWeight="700" textAnchor="middle" fill="currentColor" stroke="none" className="pic-mono">
        <text x="48" y="62">
          1
        </text>
        <text x="48" y="100">
          2
        </text>
      </g>
    </Drawing>
  )
}
