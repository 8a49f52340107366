// `npm run test:engines [name…]`: every journey of every guide in every engine, every page looked at, and pictures of
// some for people to look at in test-results/engines. Takes long; the gate walks a part of it (old.spec, others.spec).

import { mkdirSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { guides } from '#guides/registry.ts'
import { createSite } from '#tools/pages/serve.ts'
import { endOf, guide97, kindsOf, longestJourney, pathOf } from '../walk.ts'
import { engines, type Engine } from './engines.ts'
import { call } from './in-page.ts'
import { looks } from './looks.ts'
import { allJourneys, openTakenOver, walk, walkLinks, type Walked } from './tour.ts'
import type { Window } from './window.ts'

const locale = 'zh-CN'
const pictures = 'test-results/engines'

const say = (line: string): void => void process.stdout.write(`${line}\n`)

const isStep = (path: string): boolean => guides.some(({ id }) => `${path}/`.startsWith(`/${locale}/${id}/`))

async function lookAtAll(window: Window, origin: string): Promise<string[]> {
  const faults: string[] = []
  for (const path of kindsOf(locale)) {
    await window.open(origin + path)
    for (const fault of (await window.evaluate(call(looks, isStep(path)))) as string[]) faults.push(`${path}: ${fault}`)
  }
  return faults
}

async function takePictures(window: Window, origin: string, name: string): Promise<void> {
  const journey = longestJourney(guide97)
  const ids = [0, 3, journey.length].map((steps) => endOf(guide97, journey.slice(0, steps)).id)
  const steps = ids.map((id) => pathOf(locale, guide97, id))
  const others = ['', '/danger', '/codes', '/desk', '/handbook', '/sheet'].map((path) => `/${locale}${path}`)
  for (const path of [...steps, ...others]) {
    await openTakenOver(window, origin + path)
    writeFileSync(`${pictures}/${name}${path.replaceAll('/', '-')}.png`, await window.screenshot())
  }
}

async function each(window: Window, walked: (guide: (typeof guides)[number]) => Promise<Walked>): Promise<string> {
  const begun = Date.now()
  let [journeys, steps] = [0, 0]
  // The small ones first, so that what is wrong everywhere shows soon.
  for (const guide of [...guides].sort((one, other) => one.nodes.size - other.nodes.size)) {
    const one = await walked(guide)
    say(
      `${window.version}: ${guide.id}, ${one.journeys} journeys, ${one.steps} steps, after ${Math.round((Date.now() - begun) / 1000)} s`,
    )
    journeys += one.journeys
    steps += one.steps
  }
  return `${window.version}: ${journeys} journeys, ${steps} steps, ${Math.round((Date.now() - begun) / 1000)} s`
}

/** Lines of what was wrong. */
async function tryEngine(name: string, { open, stretch }: Engine, origin: string): Promise<string[]> {
  const withScripts = await open({ scripts: true })
  const faults: string[] = []
  try {
    await takePictures(withScripts, origin, name)
    faults.push(...(await lookAtAll(withScripts, origin)))
    const line = await each(withScripts, (guide) =>
      walk({ window: withScripts, origin, guide }, allJourneys(locale, guide), stretch),
    )
    say(`${line} with scripts`)
  } finally {
    await withScripts.close()
  }
  if (!name.startsWith('chromium-')) return faults
  const without = await open({ scripts: false })
  try {
    faults.push(...(await lookAtAll(without, origin)))
    say(`${await each(without, (guide) => walkLinks({ window: without, origin, guide }, locale))} without scripts`)
  } finally {
    await without.close()
  }
  return faults
}

async function tryNamed(name: string, origin: string): Promise<'passed' | 'failed' | 'skipped'> {
  const found = engines[name]?.() ?? { why: `there is no such engine; there are ${Object.keys(engines).join(', ')}` }
  if ('why' in found) {
    say(`${name}: skipped, ${found.why}`)
    return 'skipped'
  }
  const faults = await tryEngine(name, found.found, origin).catch((error: unknown) => [String(error)])
  for (const fault of faults) say(`${name}: ${fault}`)
  return faults.length > 0 ? 'failed' : 'passed'
}

// Whoever loses patience leaves no engine behind.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

const site = createSite()
await new Promise<void>((done) => site.listen(0, '127.0.0.1', () => done()))
const origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`
mkdirSync(pictures, { recursive: true })
const outcomes: string[] = []
for (const name of process.argv.length > 2 ? process.argv.slice(2) : Object.keys(engines))
  outcomes.push(await tryNamed(name, origin))
site.close()
site.closeAllConnections()
const count = (outcome: string): number => outcomes.filter((one) => one === outcome).length
say(`${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} skipped`)
process.exitCode = count('failed') > 0 ? 1 : 0
