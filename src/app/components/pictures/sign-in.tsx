// Terminal and acquirer's building with an arrow each way: signing in is the terminal asking and the host answering.
import { Drawing } from './parts/Drawing.tsx'
import { Terminal } from './parts/Terminal.tsx'

export function SignIn() {
  return (
    <Drawing>
      <Terminal x={24} y={9} shows="" />
      <path d="M138 70h54m-10-9l10 9-10 9" className="pic-go-line" />
      <path d="M192 104h-54m10-9l-10 9 10 9" />
      <path d="M210 66l46-34 46 34zM216 132h80M208 146h96M224 80v40M245 80v40M267 80v40M288 80v40" />
    </Drawing>
  )
}
