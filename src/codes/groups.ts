// What to do about a code, which pages group by, in the order of reading: what costs money first, since a shop reads from
// the top. Apart from the table, so that a browser that maps over it loads no parser.

export const groups = [
  'check-first',
  'done',
  'pick-up',
  'other-card',
  'read-other-way',
  'enter-again',
  'sign-in',
  'wait',
  'acquirer',
  'depends',
  'not-at-till',
] as const

export type CodeGroup = (typeof groups)[number]
