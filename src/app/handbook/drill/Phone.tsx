// What a phone beside the terminal says: a message on its screen, or somebody on the line.

import type { DrillWords, PhoneText } from './words.ts'

type Props = { kind: 'message' | 'call'; words: DrillWords['phone']; text: PhoneText | undefined }

export function Phone({ kind, words, text }: Props) {
  if (!text) return null
  return (
    <figure className="phone">
      <figcaption>
        <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
          <g fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round">
            {kind === 'message' ? (
              <path d="M3 5h18v12H10l-5 4v-4H3zM7 9h10M7 13h6" />
            ) : (
              <path d="M6 3l4 1 1 5-3 2c1 3 3 5 5 6l2-3 5 1 1 4c-1 2-3 2-5 2C9 20 4 14 4 8c0-2 0-4 2-5z" />
            )}
          </g>
        </svg>
        <span className="sr-only">{words[kind]} </span>
        {text.from}
      </figcaption>
      <blockquote>{text.says}</blockquote>
    </figure>
  )
}
