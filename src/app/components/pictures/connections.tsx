// Cable, Wi-Fi and mobile side by side with a rule between: a terminal uses one of the three, look at yours.
import { Drawing } from './parts/Drawing.tsx'

export function Connections() {
  return (
    <Drawing>
      <path d="M107 24v120M213 24v120" strokeWidth="1.5" />
      <rect x="22" y="20" width="60" height="44" rx="10" />
      <path d="M42 34v14M62 34v14M42 90v-12M62 90v-12M32 90h40v14a20 20 0 0 1-40 0zM52 124v26" />
      <path d="M90 110v-34m-8 8l8-8 8 8" className="pic-go-line" />
      <path d="M146 104a20 20 0 0 1 28 0M132 90a40 40 0 0 1 56 0M118 76a60 60 0 0 1 84 0" />
      <circle cx="160" cy="122" r="5" fill="currentColor" />
      <path d="M228 66h26l14 14v44h-40zM238 92h20v20h-20zM248 92v20" />
      <path d="M280 122v-8M291 122v-22M302 122v-38M313 122v-56" strokeWidth="6" />
    </Drawing>
  )
}
