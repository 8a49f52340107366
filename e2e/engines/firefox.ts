// Firefox, driven by WebDriver BiDi, which it speaks by itself: no driver beside it.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { arrived, ended, middleOf, saying, size, start, type Opening, type Window } from './window.ts'
import { connect, type Wire } from './wire.ts'

const preferences = (scripts: boolean): string =>
  Object.entries({
    'javascript.enabled': scripts,
    'app.update.enabled': false,
    'browser.shell.checkDefaultBrowser': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'toolkit.telemetry.enabled': false,
    'extensions.update.enabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'browser.safebrowsing.malware.enabled': false,
    'browser.safebrowsing.phishing.enabled': false,
    // A walk through thousands of steps is quicker than any reader.
    'dom.navigation.navigationRateLimit.count': 0,
    'dom.navigation.locationChangeRateLimit.count': 0,
  })
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`)
    .join('\n')

type Result = { type: string; result?: { value?: string }; exceptionDetails?: { text: string } }

/** Values travel as text: the protocol's own form of them is another one. */
async function evaluateBy(wire: Wire, context: string, expression: string): Promise<unknown> {
  const answer = (await wire.ask('script.evaluate', {
    expression: `Promise.resolve(${expression}).then(function (value) { return JSON.stringify({ value: value }) })`,
    target: { context },
    awaitPromise: true,
  })) as Result
  if (answer.type !== 'success') throw new Error(answer.exceptionDetails?.text ?? 'no value')
  return (JSON.parse(answer.result?.value ?? '{}') as { value?: unknown }).value
}

async function tapBy(wire: Wire, context: string, selector: string): Promise<void> {
  const place = (await evaluateBy(wire, context, middleOf(selector))) as object
  const actions = [
    { type: 'pointerMove', ...place },
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ]
  await wire.ask('input.performActions', { context, actions: [{ type: 'pointer', id: 'finger', actions }] })
}

async function openContext(wire: Wire): Promise<{ context: string; version: string }> {
  const { capabilities } = (await wire.ask('session.new', { capabilities: {} })) as {
    capabilities: { browserVersion: string }
  }
  const { contexts } = (await wire.ask('browsingContext.getTree')) as { contexts: { context: string }[] }
  const context = contexts[0]?.context ?? ''
  await wire.ask('browsingContext.setViewport', { context, viewport: size })
  return { context, version: `Firefox ${capabilities.browserVersion}` }
}

export async function openFirefox(path: string, { scripts }: Opening): Promise<Window> {
  const profile = mkdtempSync(join(tmpdir(), 'pos-rescue-'))
  writeFileSync(join(profile, 'user.js'), preferences(scripts))
  const child = start(path, ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0'], {
    env: { ...process.env, HOME: profile },
  })
  const address = await saying(child, /WebDriver BiDi listening on (ws:\S+)/)
  const wire = await connect(`${address}/session`)
  const { context, version } = await openContext(wire)
  return {
    version,
    open: async (address) => {
      const evaluate = (expression: string) => evaluateBy(wire, context, expression)
      await evaluate('void (window.isLeft = true)')
      await wire.ask('browsingContext.navigate', { context, url: address, wait: 'complete' })
      await arrived(evaluate, address)
    },
    back: async () => {
      await wire.ask('browsingContext.traverseHistory', { context, delta: -1 })
    },
    evaluate: (expression) => evaluateBy(wire, context, expression),
    tap: (selector) => tapBy(wire, context, selector),
    screenshot: async () => {
      const { data } = (await wire.ask('browsingContext.captureScreenshot', { context })) as { data: string }
      return Buffer.from(data, 'base64')
    },
    frame: async () => {
      const { contexts } = (await wire.ask('browsingContext.getTree', { root: context })) as {
        contexts: { children: { context: string }[] }[]
      }
      const child = contexts[0]?.children[0]?.context ?? ''
      return { evaluate: (expression) => evaluateBy(wire, child, expression) }
    },
    close: async () => {
      wire.close()
      await ended(child)
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
