// When each answer was given, for the call sheet. Kept for this visit only, beside the trail and never in an address.

import { keep, kept } from './keep.ts'

const nameOf = (guide: string, question: string, answer: string) => `time/${guide}/${question}/${answer}`

export function noteTime(guide: string, question: string, answer: string): void {
  keep(nameOf(guide, question, answer), String(Date.now()))
}

/** As the phone writes the time of day; empty for an answer that came by a link. */
export function timeOf(locale: string, guide: string, question: string, answer: string): string {
  const at = Number(kept(nameOf(guide, question, answer)))
  return at ? new Date(at).toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }) : ''
}
