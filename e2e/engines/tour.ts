// All journeys of a guide as one walk: forward by an answer, back by the yellow key, so that what many journeys share is
// walked once and no journey is left out.

import { answersOf, last } from '#engine/graph.ts'
import type { Guide } from '#engine/guide.ts'
import { choose, type Trail } from '#engine/trail.ts'
import { addressAfter, addressOf, edgeTails, endOf, pathOf } from '../walk.ts'
import { call, isTakenOver, shownStep, takeSteps, type Step } from './in-page.ts'
import type { Window } from './window.ts'

/** From an address by one tap. */
type Leg = { readonly from: string; readonly step: Step; readonly isEnd: boolean }

const undo = '.bar .undo'
const answerLink = (answer: string): string => `a[data-answer="${answer}"]`

export function stepTo(locale: string, guide: Guide, trail: Trail, tap: string): Step {
  const node = endOf(guide, trail)
  return {
    tap,
    address: addressAfter(locale, guide, trail),
    node: node.id,
    kind: node.kind,
    answers: answersOf(node)
      .map(({ id }) => id)
      .join(),
  }
}

/** One answer further. */
function forth(locale: string, guide: Guide, from: Trail, trail: Trail): Leg {
  const step = stepTo(locale, guide, trail, answerLink(last(trail)?.answer ?? ''))
  return { from: addressAfter(locale, guide, from), step, isEnd: step.kind === 'outcome' }
}

/** Every journey from a trail on, and back to it. */
function* legsFrom(locale: string, guide: Guide, from: Trail): Generator<Leg> {
  const node = endOf(guide, from)
  if (node.kind === 'outcome') return
  for (const answer of node.answers) {
    const trail = choose(from, node, answer)
    const onward = forth(locale, guide, from, trail)
    yield onward
    yield* legsFrom(locale, guide, trail)
    yield { from: onward.step.address, step: stepTo(locale, guide, from, undo), isEnd: false }
  }
}

export const allJourneys = (locale: string, guide: Guide): Generator<Leg> => legsFrom(locale, guide, [])

/** Every answer once, forward only. */
export function* everyAnswer(locale: string, guide: Guide): Generator<Leg> {
  for (const { before, after } of edgeTails(guide)) {
    let from = before
    for (const visit of after) {
      const trail = [...from, visit]
      yield forth(locale, guide, from, trail)
      from = trail
    }
  }
}

/** Opens a page and waits until scripts have it, for as long as a slow machine may take. */
export async function openTakenOver(window: Window, address: string): Promise<void> {
  await window.open(address)
  const until = Date.now() + 20_000
  while (!(await window.evaluate(call(isTakenOver))))
    if (Date.now() > until) throw new Error(`${window.version}: scripts never took ${address} over`)
}

export type Walked = { readonly journeys: number; readonly steps: number }

type Walk = { readonly window: Window; readonly origin: string; readonly guide: Guide }

/**
 * Walks inside the page, a stretch at a time.
 * @param stretch steps before the page is opened anew: engines count how often a page changes its address
 */
export async function walk({ window, origin, guide }: Walk, legs: Iterable<Leg>, stretch: number): Promise<Walked> {
  let [journeys, steps] = [0, 0]
  let waiting: Leg[] = []
  const take = async () => {
    const [first] = waiting
    if (!first) return
    await window.renew?.()
    await openTakenOver(window, origin + first.from)
    const wrong = await window.evaluate(
      call(
        takeSteps,
        waiting.map(({ step }) => step),
        shownStep,
      ),
    )
    if (wrong !== '') throw new Error(`${window.version}, guide ${guide.id}: ${String(wrong)}`)
    steps += waiting.length
    journeys += waiting.filter(({ isEnd }) => isEnd).length
    waiting = []
  }
  for (const leg of legs) {
    if (waiting.length === stretch || last(waiting)?.step.address !== leg.from) await take()
    waiting.push(leg)
  }
  await take()
  return { journeys, steps }
}

/** Every answer of a guide tapped as a link to a page, where no script runs. */
export async function walkLinks({ window, origin, guide }: Walk, locale: string): Promise<Walked> {
  const tails = edgeTails(guide)
  for (const { before, after } of tails) {
    await window.open(origin + pathOf(locale, guide, endOf(guide, before).id))
    for (const [at, visit] of after.entries()) {
      const node = endOf(guide, [...before, ...after.slice(0, at + 1)])
      // A page without scripts knows its own answer and no earlier one.
      const address = addressOf(locale, guide, node.id, [visit])
      await window.tap(answerLink(visit.answer))
      await expectShown(window, { ...stepTo(locale, guide, [...before, ...after.slice(0, at + 1)], ''), address })
    }
  }
  return { journeys: tails.length, steps: tails.reduce((sum, { after }) => sum + after.length, 0) }
}

/** Between two pages there is none that could be asked. */
export async function expectShown(window: Window, step: Step): Promise<void> {
  const wanted = [step.address, step.node, step.kind, step.answers, 'titled'].join(' ')
  const until = Date.now() + 10_000
  for (;;) {
    const shown = await window.evaluate(call(shownStep)).catch(() => undefined)
    if (shown === wanted) return
    if (Date.now() > until) throw new Error(`${window.version}: wanted ${wanted}, shown ${String(shown)}`)
  }
}
