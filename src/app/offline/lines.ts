// What a page says about the network and about what is kept. Written into the page's slots without React, so that this
// part shares nothing with the scripts that a step waits for, and comes once the phone is idle.

import type { Book } from '../pack.ts'
import { ask, attend, lookAhead, reachNow } from './finding.ts'
import { keyOf, type Key } from './key.ts'
import { holdOn } from './leaving.ts'
import { keep, savesData, stateNow, subscribe, takeOver, type Kept } from './registration.ts'
import { wordsIn, type OfflineText } from './words.ts'

/** `foot`: of any page. `step`: of one about the network. */
export type Slot = {
  readonly at: 'foot' | 'step'
  readonly into: HTMLElement
  readonly locale: string
  readonly acquirer: string | undefined
  readonly guides: Book['guides']
}

/** @param mark by which a line is found, and what it says about itself */
function lineOf(text: string, mark: readonly [name: string, value: string], key?: Key): HTMLElement {
  const line = document.createElement('p')
  line.className = 'offline-line'
  line.setAttribute(...mark)
  line.append(text)
  if (key) line.append(' ', keyOf(key))
  return line
}

function fill(into: HTMLElement, lines: readonly (HTMLElement | undefined)[]): void {
  while (into.firstChild) into.firstChild.remove()
  for (const line of lines) if (line) into.append(line)
}

/** That this page came from the phone, and why. */
function fromPhone(words: OfflineText): HTMLElement | undefined {
  const why = document.documentElement.dataset['kept']
  return why === 'offline' || why === 'captive' ? lineOf(words.fromPhone[why], ['data-from-phone', why]) : undefined
}

function standingLine(words: OfflineText, { standing }: Kept, onKeep: () => void): HTMLElement | undefined {
  if (standing === 'unable') return undefined
  const mark = ['data-standing', standing] as const
  if (standing === 'no' || standing === 'unasked') return lineOf('', mark, { label: words.keep, press: onKeep })
  const isDone = standing === 'whole' || standing === 'keeping'
  return lineOf(words.standing[standing], mark, isDone ? undefined : { label: words.again, press: onKeep })
}

function newsLine(words: OfflineText, kept: Kept): HTMLElement {
  const mark = ['data-update', ''] as const
  if (kept.isTakingOver) return lineOf(words.updating, mark)
  return lineOf(words.update, mark, { label: words.updateKey, press: () => takeOver(kept) })
}

/** On home how its language stands; there and where a journey ends that there is something new: never in between. */
function showFoot(slot: Slot, words: OfflineText): () => void {
  const { into, locale, acquirer } = slot
  const isHome = document.querySelector('main[data-page="home"]') !== null
  const isRest = isHome || document.querySelector('main[data-kind="outcome"]') !== null
  const draw = () => {
    const kept = stateNow()
    fill(into, [
      fromPhone(words),
      isHome ? standingLine(words, kept, () => keep(locale, acquirer, true)) : undefined,
      isRest && kept.waiting ? newsLine(words, kept) : undefined,
    ])
  }
  draw()
  const stop = subscribe(draw)
  const letGo = holdOn(words)
  // Before the line is busy with all that is to be kept.
  lookAhead(!savesData() && isAboutNetwork(slot))
  keep(locale, acquirer, false)
  return () => {
    stop()
    letGo()
  }
}

/** Whether the guide of this page has a step about the network. */
function isAboutNetwork({ guides }: Slot): boolean {
  const id = document.querySelector<HTMLElement>('main[data-guide]')?.dataset['guide'] ?? ''
  return guides[id]?.file.nodes.some(({ probe }) => probe !== undefined) === true
}

/** What this phone's own connection says about the terminal's. It is no answer, and the trail does not know of it. */
function showNetwork({ into }: Slot, words: OfflineText): () => void {
  const draw = () => {
    const reach = reachNow()
    const line = reach
      ? lineOf(words.reach[reach], ['data-reach', reach], { label: words.askAgain, press: ask })
      : lineOf(words.asking, ['data-reach', ''])
    fill(into, [line])
  }
  return attend(draw)
}

/** Fills a slot; returns what empties it. */
export function show(slot: Slot): () => void {
  const words = wordsIn(slot.locale)
  if (!words) return () => undefined
  slot.into.setAttribute('role', 'status')
  const stop = slot.at === 'foot' ? showFoot(slot, words) : showNetwork(slot, words)
  return () => {
    stop()
    fill(slot.into, [])
  }
}
