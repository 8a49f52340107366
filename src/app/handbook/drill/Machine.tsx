// The drawn terminal: its display shows the moment, its keys are what a trainee can do. The drawing says nothing that
// is not also said in words beside it.

import type { ReactNode } from 'react'
import type { Shows } from '#handbook/drill/parse-scenario.ts'
import { fill } from '#handbook/fill.ts'
import type { DrillWords } from './words.ts'

type Props = { shows: Shows; screen: readonly string[]; words: DrillWords['machine']; children: ReactNode }

/** @param children its keys */
export function Machine({ shows, screen, words, children }: Props) {
  return (
    <div className="machine">
      <p className="sr-only">{seen({ shows, screen, words })}</p>
      <svg
        viewBox={shows.slip ? '0 0 320 160' : '0 18 320 142'}
        aria-hidden="true"
        focusable="false"
        className="machine-top"
      >
        <g fill="none" stroke="currentColor" strokeWidth="3" strokeLinecap="round" strokeLinejoin="round">
          <Paper slip={shows.slip} />
          <path d="M96 42h128" strokeWidth="7" />
          <circle cx="288" cy="36" r="10" className={shows.lamp ? `pic-${shows.lamp}` : undefined} />
          <rect x="8" y="56" width="304" height="102" rx="8" className="pic-display" />
        </g>
        <Display code={shows.code} lines={screen} />
      </svg>
      {children}
    </div>
  )
}

/** The same as the drawing, in a sentence. */
export function seen({ shows, screen, words }: Omit<Props, 'children'>): string {
  const display = [...(shows.code ? [shows.code] : []), ...screen].join(words.join)
  const lamp = shows.lamp ? [words.lamp[shows.lamp]] : []
  const slip = shows.slip ? [words.slip[shows.slip]] : []
  return [fill(words.screen, { screen: display }), ...lamp, ...slip].join(words.join)
}

function Paper({ slip }: { slip: Shows['slip'] }) {
  if (!slip) return null
  return slip === 'printed' ? (
    <path d="M120 42V8l8-5 8 5 8-5 8 5 8-5 8 5 8-5 8 5 8-5 8 5v34M138 20h44M138 32h28" className="pic-paper" />
  ) : (
    <path d="M120 34V4h80v30M150 12l20 18m0-18l-20 18" strokeDasharray="5 7" />
  )
}

/** With a code, the words stand below it. */
function Display({ code, lines }: { code: string | undefined; lines: readonly string[] }) {
  const first = code ? 124 : 128 - lines.length * 14
  return (
    <g className="pic-on-display">
      {code && (
        <text x="22" y="97" fontSize="38" fontWeight="700" className="pic-mono">
          {code}
        </text>
      )}
      {lines.map((line, at) => (
        <text key={line} x="22" y={first + at * (code ? 22 : 28)} fontSize={code ? 18 : 21}>
          {line}
        </text>
      ))}
    </g>
  )
}
