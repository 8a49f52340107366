// Any Chromium from 72 on, driven by the raw DevTools protocol, since Playwright speaks to none before 90.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { arrived, ended, middleOf, saying, size, start, type Opening, type Window } from './window.ts'
import { connect, type Wire } from './wire.ts'

const switches = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  // A walk through thousands of steps is quicker than any reader.
  '--disable-ipc-flooding-protection',
  '--remote-debugging-port=0',
  `--window-size=${size.width},${size.height}`,
]

/** The libraries that came with a binary, where the machine has not all of its own. */
function libraries(path: string): NodeJS.ProcessEnv {
  const { stdout } = spawnSync('ldd', [path], { encoding: 'utf8' })
  return stdout.includes('not found') ? { LD_LIBRARY_PATH: join(dirname(path), 'lib') } : {}
}

async function firstPage(port: string): Promise<string> {
  for (;;) {
    const pages = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as {
      type: string
      webSocketDebuggerUrl: string
    }[]
    const page = pages.find(({ type }) => type === 'page')
    if (page) return page.webSocketDebuggerUrl
  }
}

async function evaluateBy(wire: Wire, expression: string): Promise<unknown> {
  const { result, exceptionDetails } = (await wire.ask('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
  })) as { result: { value?: unknown; description?: string }; exceptionDetails?: { text: string } }
  if (exceptionDetails) throw new Error(`${exceptionDetails.text} ${result.description ?? ''}`)
  return result.value
}

/** Events of one page can come while the next is on its way; so the page before is marked, and one without the mark awaited. */
async function openBy(wire: Wire, address: string): Promise<void> {
  // To go where one is already is to load anew, with a state of the way here; and this way is emptied below.
  await evaluateBy(wire, "(window.isLeft = true), history.replaceState(null, '')")
  await wire.ask('Page.navigate', { url: address })
  await arrived((expression) => evaluateBy(wire, expression), address)
  // A full history is emptied of what was written without a gesture first, be it the very step before; 72 knows neither.
  await wire.ask('Page.resetNavigationHistory').catch(() => undefined)
}

async function tapBy(wire: Wire, selector: string): Promise<void> {
  const place = await evaluateBy(wire, middleOf(selector))
  const button = { ...(place as object), button: 'left', clickCount: 1 }
  await wire.ask('Input.dispatchMouseEvent', { ...button, type: 'mousePressed' })
  await wire.ask('Input.dispatchMouseEvent', { ...button, type: 'mouseReleased' })
}

type Versions = { readonly versions: readonly { readonly status: string; readonly runningStatus: string }[] }

/** @param path the binary; an old one stands in a folder with the libraries that came with it */
export async function openChromium(path: string, { scripts, switches: further = [] }: Opening): Promise<Window> {
  const profile = mkdtempSync(join(tmpdir(), 'pos-rescue-'))
  const child = start(path, [...switches, ...further, `--user-data-dir=${profile}`, 'about:blank'], {
    cwd: dirname(path),
    env: { ...process.env, ...libraries(path) },
  })
  const port = await saying(child, /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)/)
  let workerRuns = ''
  const wire = await connect(await firstPage(port), (method, params) => {
    if (method !== 'ServiceWorker.workerVersionUpdated') return
    const active = (params as Versions).versions.find(({ status }) => status === 'activated')
    if (active) workerRuns = active.runningStatus
  })
  await wire.ask('Page.enable')
  await wire.ask('Emulation.setDeviceMetricsOverride', { ...size, deviceScaleFactor: 1, mobile: true })
  if (!scripts) await wire.ask('Emulation.setScriptExecutionDisabled', { value: true })
  const { product } = (await wire.ask('Browser.getVersion')) as { product: string }
  return {
    version: product.replace('HeadlessChrome/', 'Chromium '),
    open: (address) => openBy(wire, address),
    evaluate: (expression) => evaluateBy(wire, expression),
    tap: (selector) => tapBy(wire, selector),
    screenshot: async () => {
      const { data } = (await wire.ask('Page.captureScreenshot')) as { data: string }
      return Buffer.from(data, 'base64')
    },
    stopWorkers: async () => {
      await wire.ask('ServiceWorker.enable')
      await wire.ask('ServiceWorker.stopAllWorkers')
    },
    workerRuns: () => workerRuns,
    close: async () => {
      wire.close()
      await ended(child)
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
