// A square code, cash and another terminal side by side: three ways to take this payment now; the code cannot be scanned.
import { Drawing } from './parts/Drawing.tsx'
import { Terminal } from './parts/Terminal.tsx'

export function Pay() {
  return (
    <Drawing>
      <rect x="6" y="42" width="84" height="84" rx="10" />
      <path d="M20 56h18v18h-18zM58 56h18v18h-18zM20 94h18v18h-18z" />
      <path
        d="M48 60v8M48 80h8M24 84h10M60 84h6M76 84v0M50 94h6M64 96h12M50 108v4M62 110h4M76 106v6"
        strokeWidth="6"
        strokeLinecap="square"
      />
      <rect x="108" y="50" width="92" height="52" rx="6" />
      <circle cx="154" cy="76" r="12" />
      <path d="M122 76h2M184 76h2" />
      <circle cx="186" cy="108" r="20" className="pic-paper" />
      <circle cx="186" cy="108" r="9" />
      <Terminal x={218} y={9} shows="" />
      <path d="M250 43l4-4 9 9 19-20 4 4-23 24z" stroke="none" className="pic-on-display" />
    </Drawing>
  )
}
