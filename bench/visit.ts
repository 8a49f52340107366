// One cold visit to one of the three: opens it as a slow phone on a slow line, then walks it, and says what that took.

import type { Browser, CDPSession, Page } from '@playwright/test'
import * as inPage from './in-page.ts'
import type { Fact } from './in-page.ts'
import { watchNetwork, type Network } from './network.ts'

export type Contestant = {
  readonly name: string
  readonly url: string
  /** True where scripts take over, so that the walk has to wait for them. */
  readonly takesOver: boolean
}

/** A phone's line, as the DevTools protocol slows it: `latency` in ms, `down` and `up` in bits a second. */
export type Line = { readonly name: string; readonly latency: number; readonly down: number; readonly up: number }

type Step = { readonly painted: number; readonly requests: readonly string[] }

export type Visit = {
  readonly fcp: number
  readonly lcp: number
  readonly answer: number
  readonly takenOver: number | undefined
  readonly htmlBytes: number
  readonly bytesToAnswer: number
  readonly requestsToAnswer: number
  readonly bytesInAll: number
  readonly requestsInAll: number
  readonly longView: number
  readonly longWalk: number
  readonly steps: readonly Step[]
}

/** Milliseconds for the page to come to rest; longer than any animation of a step. */
const rest = 400
const patience = 20_000

const parts = Object.entries(inPage).map(([name, part]) => `const ${name} = ${String(part)}`)
const script = `(() => {\n${parts.join('\n')}\nstart()\n})()`

class Watched {
  readonly page: Page
  readonly network: Network
  readonly facts: Fact[] = []
  private onFact: () => void = () => undefined

  constructor(page: Page, cdp: CDPSession) {
    this.page = page
    this.network = watchNetwork(cdp)
    cdp.on('Runtime.bindingCalled', ({ payload }) => {
      this.facts.push(JSON.parse(payload) as Fact)
      this.onFact()
    })
  }

  /** The first fact of that name, at once when it comes. One may be waited for at a time. */
  first(name: Fact['name'], node?: string, from = 0): Promise<Fact> {
    const what = `${this.page.url()} showed no "${name}" ${node ?? ''}`
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        reject(new Error(`${what}: is build/client up to date (npm run build)?`))
      }, patience)
      this.onFact = () => {
        const found = this.facts.slice(from).find((fact) => fact.name === name && (!node || fact.node === node))
        if (!found) return
        clearTimeout(timer)
        resolve(found)
      }
      this.onFact()
    })
  }

  long(): number {
    return this.facts.filter(({ name }) => name === 'long').reduce((sum, { duration }) => sum + (duration ?? 0), 0)
  }
}

async function open(browser: Browser, { latency, down, up }: Line): Promise<Watched> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    locale: 'zh-CN',
  })
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  await cdp.send('Network.enable')
  await cdp.send('Runtime.enable')
  await cdp.send('Runtime.addBinding', { name: 'benchReport' })
  await page.addInitScript({ content: script })
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: down / 8,
    uploadThroughput: up / 8,
  })
  return new Watched(page, cdp)
}

/** Taps the link to a step as a finger would, and waits until it is painted. */
async function tap(watched: Watched, node: string): Promise<Step> {
  const { page, facts, network } = watched
  const link = page
    .locator('a[data-answer]:visible')
    .and(page.locator(linksTo(node)))
    .first()
  await link.evaluate((element) => {
    element.scrollIntoView({ block: 'center' })
  })
  await page.waitForTimeout(rest)
  const box = await link.boundingBox()
  if (!box) throw new Error(`the link to "${node}" has no place on the screen`)
  const factsBefore = facts.length
  const requestsBefore = new Set(network.all().map(({ id }) => id))
  await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2)
  const click = await watched.first('click', node, factsBefore)
  const shown = await watched.first('step', node, factsBefore)
  await page.waitForTimeout(rest)
  const requests = network.all().filter(({ id }) => !requestsBefore.has(id))
  return { painted: shown.at - click.at, requests: requests.map(({ url }) => new URL(url).pathname) }
}

/** `/97/node`, `/97/node?…` and `#node`, but not `/97/node-that-begins-so`. */
const linksTo = (node: string): string => `a[href$="/${node}"], a[href*="/${node}?"], a[href="#${node}"]`

export async function visit(
  browser: Browser,
  line: Line,
  contestant: Contestant,
  walk: readonly string[],
): Promise<Visit> {
  const watched = await open(browser, line)
  const { page, network } = watched
  await page.goto(contestant.url)
  const answer = await watched.first('answer')
  const takenOver = contestant.takesOver ? await watched.first('taken-over') : undefined
  await page.waitForTimeout(1000)
  const began = network.all()[0]?.at ?? NaN
  const lcp = watched.facts.findLast(({ name }) => name === 'lcp')
  const view = { ...network.until(answer.at), ...network.inAll(), longView: watched.long() }
  const fcp = await watched.first('fcp')
  const steps: Step[] = []
  for (const node of walk) steps.push(await tap(watched, node))
  await page.context().close()
  return {
    ...view,
    fcp: fcp.at - began,
    lcp: (lcp?.at ?? NaN) - began,
    answer: answer.at - began,
    takenOver: takenOver && takenOver.at - began,
    longWalk: watched.long() - view.longView,
    steps,
  }
}

/** Taps the first answer once it is painted, scripts or not; says how long after that. Throws when it leads nowhere. */
export async function tapFirst(browser: Browser, line: Line, { url }: Contestant): Promise<string> {
  const watched = await open(browser, line)
  const { page } = watched
  await page.goto(url, { waitUntil: 'commit' })
  const answer = await watched.first('answer')
  await page.touchscreen.tap(answer.x ?? 0, answer.y ?? 0)
  const click = await watched.first('click')
  const isTakenOver = watched.facts.some(({ name, at }) => name === 'taken-over' && at < click.at)
  await watched.first('step', click.node)
  await page.context().close()
  const when = `${(click.at - answer.at).toFixed(0)} ms after its paint, ${isTakenOver ? 'after' : 'before'} scripts took over`
  return `tapped ${when}, the first answer led on`
}
