// How the specs walk: journeys as the engine lists them, addresses as the public contract writes them,
// and what a page says of itself in its data attributes. Never what it says in words: those belong to authors.

import { expect, type Locator, type Page, type Request } from '@playwright/test'
import { answersOf, nodeOf } from '#engine/graph.ts'
import type { Answer, Guide, GuideNode, NodeId } from '#engine/guide.ts'
import { choose, encode, locate, type Trail } from '#engine/trail.ts'
import { guides } from '#guides/registry.ts'
import table from '#codes/table.json' with { type: 'json' }
import { parseCodeTable } from '#codes/table.ts'
import handbook from '#handbook/pages.json' with { type: 'json' }

export const locales = ['zh-CN', 'zh-TW', 'en'] as const

/** Where the build is served to browsers that Playwright does not drive. */
export const site = `http://localhost:${process.env['E2E_PORT'] ?? 4273}`

/** `npm run test:every` asks each page in each language what the gate asks it in one of them. */
const every = process.env['EVERY'] === '1'

/** Of what differs between the languages in words only, a third in each, so that the gate meets all of it once. */
export const turnOf = <T>(locale: string, values: readonly T[]): T[] => {
  const turn = locales.findIndex((one) => one === locale)
  return values.filter((_value, at) => every || at % locales.length === turn)
}

export function guideOf(id: string): Guide {
  const guide = guides.find((one) => one.id === id)
  if (!guide) throw new Error(`the registry has no guide "${id}"`)
  return guide
}

/** The ids of the handbook's pages. */
export const handbookPages = Object.keys(handbook.pages)

export const guide97 = guideOf('97')

/** The node that a trail from the start leads to. Throws when it leads nowhere: that is a mistake of the spec. */
export function endOf(guide: Guide, trail: Trail): GuideNode {
  const position = locate(guide, trail)
  if (position.kind === 'stale') throw new Error(`no such trail in ${guide.id}: ${JSON.stringify(trail)}`)
  return position.kind === 'asking' ? position.question : position.outcome
}

const edgeOf = (node: GuideNode, answer: Answer): string => `${node.id}=${answer.id}`

/** Journeys that together take every answer of a guide; each takes as many untaken ones as it can. */
export function edgeCover(guide: Guide): Trail[] {
  const untaken = new Set([...guide.nodes.values()].flatMap((node) => answersOf(node).map((one) => edgeOf(node, one))))
  const trails: Trail[] = []
  while (untaken.size > 0) {
    const trail = hungriest(guide, untaken)
    for (const { question, answer } of trail) untaken.delete(`${question}=${answer}`)
    trails.push(trail)
  }
  return trails
}

function hungriest(guide: Guide, untaken: ReadonlySet<string>): Trail {
  const memory = new Map<NodeId, { gain: number; best: Answer | undefined }>()
  const plan = (id: NodeId): { gain: number; best: Answer | undefined } => {
    const known = memory.get(id)
    if (known) return known
    const node = nodeOf(guide, id)
    let planned: { gain: number; best: Answer | undefined } = { gain: -1, best: undefined }
    for (const answer of answersOf(node)) {
      const gain = plan(answer.next).gain + (untaken.has(edgeOf(node, answer)) ? 1 : 0)
      if (gain > planned.gain) planned = { gain, best: answer }
    }
    if (!planned.best) planned = { gain: 0, best: undefined }
    memory.set(id, planned)
    return planned
  }
  let trail: Trail = []
  for (let node = nodeOf(guide, guide.start); node.kind === 'question'; node = endOf(guide, trail)) {
    const { best } = plan(node.id)
    if (best) trail = choose(trail, node, best)
  }
  return trail
}

/** An edge cover without the repetition: each journey of it, cut where it first takes an answer that none before it took. */
export function edgeTails(guide: Guide): { before: Trail; after: Trail }[] {
  const taken = new Set<string>()
  return edgeCover(guide).map((trail) => {
    const fresh = trail.findIndex(({ question, answer }) => !taken.has(`${question}=${answer}`))
    for (const { question, answer } of trail) taken.add(`${question}=${answer}`)
    return { before: trail.slice(0, fresh), after: trail.slice(fresh) }
  })
}

/** For every node of a guide, a trail that leads to it, taken from its edge cover. */
export function trailsToEveryNode(guide: Guide): Trail[] {
  const found = new Map<NodeId, Trail>()
  for (const journey of edgeCover(guide)) {
    for (let steps = 0; steps <= journey.length; steps += 1) {
      const trail = journey.slice(0, steps)
      const { id } = endOf(guide, trail)
      if (!found.has(id)) found.set(id, trail)
    }
  }
  return [...found.values()]
}

/** The edge cover's longest journey: the one that meets most. */
export const longestJourney = (guide: Guide): Trail =>
  edgeCover(guide).reduce((longest, trail) => (trail.length > longest.length ? trail : longest), [])

/** A list dealt into so many hands, so that tests of equal length can run side by side. */
export const dealt = <T>(values: readonly T[], hands: number): T[][] =>
  Array.from({ length: hands }, (_, hand) => values.filter((_value, at) => at % hands === hand))

const query = (entries: readonly (readonly [string, string])[]): string =>
  entries.length > 0 ? `?${entries.map(([key, value]) => `${key}=${value}`).join('&')}` : ''

/** A node's path; the start is the guide's front page. */
export const pathOf = (locale: string, guide: Guide, id: NodeId): string =>
  id === guide.start ? `/${locale}/${guide.id}` : `/${locale}/${guide.id}/${id}`

/** A node's address with the trail that led there. */
export const addressOf = (locale: string, guide: Guide, id: NodeId, trail: Trail): string =>
  pathOf(locale, guide, id) + query(encode(trail))

/** The address at the end of a trail. */
export const addressAfter = (locale: string, guide: Guide, trail: Trail): string =>
  addressOf(locale, guide, endOf(guide, trail).id, trail)

/** A side guide's node, entered from a step of a main guide. */
export function sideAddress(
  locale: string,
  side: Guide,
  sideTrail: Trail,
  from: { guide: Guide; id: NodeId; trail: Trail },
): string {
  const back: [string, string] = ['back', `${from.guide.id}/${from.id}`]
  return pathOf(locale, side, endOf(side, sideTrail).id) + query([back, ...encode(from.trail), ...encode(sideTrail)])
}

export const { codes } = parseCodeTable(table)

const codePath = (locale: string, code: string): string => `/${locale}/codes/${code}`

/** One code of each group and each answer to "again?": their pages differ in words only. */
export const codesByKind = [...new Map(codes.map((row) => [`${row.group} ${row.again}`, row])).values()]

/** Every page of the contract in one locale but those that differ from another in words only. */
export const kindsOf = (locale: string): string[] => {
  const seldom = new Set(codes.filter((row) => !codesByKind.includes(row)).map(({ code }) => codePath(locale, code)))
  return pathsOf(locale).filter((path) => !seldom.has(path))
}

/** Every page of the contract in one locale, the start's own address included. */
export const pathsOf = (locale: string): string[] => [
  `/${locale}`,
  `/${locale}/404`,
  `/${locale}/sheet`,
  `/${locale}/handbook`,
  ...handbookPages.map((id) => `/${locale}/handbook/${id}`),
  `/${locale}/desk`,
  `/${locale}/codes`,
  ...codes.map(({ code }) => codePath(locale, code)),
  ...guides.map(({ id }) => `/${locale}/desk/${id}`),
  ...guides.flatMap((guide) => [
    `/${locale}/${guide.id}`,
    ...[...guide.nodes.keys()].map((id) => `/${locale}/${guide.id}/${id}`),
  ]),
]

/** What a page says of itself. */
export const shown = (page: Page) =>
  page.evaluate(() => {
    const main = document.querySelector('main')
    return {
      address: location.pathname + location.search,
      guide: main?.dataset['guide'],
      node: main?.dataset['node'],
      kind: main?.dataset['kind'],
      number: document.querySelector<HTMLElement>('[data-number]')?.dataset['number'],
      headings: document.querySelectorAll('h1').length,
      answers: [...document.querySelectorAll<HTMLElement>('a[data-answer]')].map((link) => link.dataset['answer']),
    }
  })

export const node = (page: Page, guide: Guide, id: NodeId) =>
  page.locator(`main[data-guide="${guide.id}"][data-node="${id}"]`)

/**
 * That a page is exactly this step at exactly this address: path, node, kind, number and answers all agree. A page that
 * is still arriving has its heading before its last answer, so it is looked at until it agrees.
 */
export async function expectStep(page: Page, guide: Guide, id: NodeId, address: string): Promise<void> {
  const wanted = nodeOf(guide, id)
  await expect
    .poll(() => shown(page).catch(() => undefined))
    .toEqual({
      address,
      guide: guide.id,
      node: wanted.id,
      kind: wanted.kind,
      number: wanted.number,
      headings: 1,
      answers: answersOf(wanted).map((answer) => answer.id),
    })
}

/** That a page is the end of this trail, by the engine's own reckoning. */
export const expectAfter = (page: Page, locale: string, guide: Guide, trail: Trail): Promise<void> =>
  expectStep(page, guide, endOf(guide, trail).id, addressAfter(locale, guide, trail))

/**
 * Waits until scripts have taken the page over. The page does not say so, on purpose, since to a reader it is the
 * same page; React's own root knows.
 */
export async function takenOver(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    type Container = { stateNode?: { current?: { memoizedState?: { isDehydrated?: boolean; element?: unknown } } } }
    const root = document.getElementById('root')
    if (!root || document.readyState !== 'complete') return false
    const held = Object.entries(root).find(([key]) => key.startsWith('__reactContainer$'))?.[1] as Container | undefined
    const state = held?.stateNode?.current?.memoizedState
    return Boolean(state?.element) && state?.isDehydrated === false
  })
}

/** Playwright's own word where a spec lets no service worker in. */
export const isOfRunner = (said: string): boolean => said.includes('Service Worker registration blocked by Playwright')

export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await takenOver(page)
}

/** Follows a link that loads a page. Without a worker the line is tried before, so the old document stays for a moment. */
export async function follow(page: Page, link: Locator): Promise<void> {
  await Promise.all([page.waitForEvent('domcontentloaded'), link.click()])
  await takenOver(page)
}

export const clickAnswer = (page: Page, answer: string): Promise<void> =>
  page.locator(`a[data-answer="${answer}"]`).click()

/** The three function keys. */
export const yellowKey = (page: Page) => page.locator('.bar .undo')
export const greenKey = (page: Page) => page.locator('.bar .go')
export const redKey = (page: Page) => page.locator('.bar .stop')

/**
 * Every request from now on, but for the tab's icon, which the browser asks for by itself at any change of address, and
 * what comes along once when the page is idle or with the first step (the guide apart, the encoder of QR codes, the script
 * of lines about the network; a second time is heard), and the probe of steps about the network.
 */
export function heardFrom(page: Page): string[] {
  const heard: string[] = []
  const once = new Set<string>()
  page.on('request', (request: Request) => {
    const { pathname } = new URL(request.url())
    if (pathname === '/icon.svg' || pathname === '/ping.txt') return
    if (/-apart\.|\/QrDrawing-|\/lines-/.test(pathname) && !once.has(pathname)) once.add(pathname)
    else heard.push(`${request.method()} ${request.url()}`)
  })
  return heard
}

/** That "what you have tried" lists so many visits, once it is opened. */
export async function expectTried(page: Page, visits: number): Promise<void> {
  const list = page.locator('details.trail')
  await expect(list).toHaveCount(visits > 0 ? 1 : 0)
  if (visits === 0) return
  if (!(await list.evaluate((details: HTMLDetailsElement) => details.open))) await list.locator('summary').click()
  await expect(list.locator('li')).toHaveCount(visits)
}

/** Holds a file back as a slow network does, until what this resolves to is called; then it comes, or fails. */
export async function holdBack(
  page: Page,
  address: string | RegExp,
  then: 'continue' | 'abort' = 'continue',
): Promise<() => void> {
  const releases: (() => void)[] = []
  const held = new Promise<void>((done) => releases.push(done))
  await page.route(address, async (route) => {
    await held
    await route[then]()
  })
  return () => {
    for (const release of releases) release()
  }
}

/** Once the page has nothing left to do. */
export const idle = (page: Page): Promise<unknown> =>
  page.evaluate(
    () =>
      new Promise((done) => requestIdleCallback(() => requestIdleCallback(done, { timeout: 2000 }), { timeout: 4000 })),
  )
