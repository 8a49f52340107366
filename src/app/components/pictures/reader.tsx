// The slot close up, a soft cloth moving along it and a lens on its contacts: clean it and look into it.
import { Drawing } from './parts/Drawing.tsx'

export function Reader() {
  return (
    <Drawing>
      <path d="M36 -4v80a20 20 0 0 0 20 20h208a20 20 0 0 0 20-20v-80" className="pic-paper" />
      <g stroke="none">
        <rect x="62" y="5" width="58" height="24" rx="7" className="pic-stop" />
        <rect x="131" y="5" width="58" height="24" rx="7" className="pic-undo" />
        <rect x="200" y="5" width="58" height="24" rx="7" className="pic-go" />
      </g>
      <rect x="76" y="56" width="168" height="16" rx="8" className="pic-display" />
      <path
        d="M58 60q16-10 32 0t32 0q8 16 0 32t2 34q-16 10-32 0t-32 0q-8-16 0-34t-2-32zM78 78q8 14 0 30m26-30q8 14 0 30"
        className="pic-paper"
      />
      <path d="M62 150h58m-9-8l9 8-9 8m-40-16l-9 8 9 8" className="pic-go-line" />
      <circle cx="218" cy="72" r="38" className="pic-paper" />
      <path d="M246 100l34 36" strokeWidth="9" />
      <path d="M188 60h60M188 86h60M202 66v14m11-14v14m11-14v14m11-14v14" />
    </Drawing>
  )
}
