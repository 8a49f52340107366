// A phone with the list of payments and a lens on one of them: look there before charging again.
import { Drawing } from './parts/Drawing.tsx'

export function PhoneApp() {
  return (
    <Drawing>
      <rect x="76" y="7" width="88" height="154" rx="14" />
      <path d="M110 20h20" />
      <path d="M90 44h8m10 0h42M90 66h8m10 0h42M90 88h8m10 0h42M90 110h8m10 0h42M90 132h8m10 0h42" />
      <circle cx="184" cy="88" r="38" className="pic-paper" />
      <path d="M161 88l8 8 14-16" className="pic-go-line" />
      <path d="M192 88h14" strokeWidth="7" />
      <path d="M213 117l30 30" strokeWidth="9" />
    </Drawing>
  )
}
