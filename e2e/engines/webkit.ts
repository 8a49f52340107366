// WebKit as GTK builds it, driven by its own WebDriver under a display that nobody sees.

import type { ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { WebKit } from '#tools/gate/engines.ts'
import { ended, middleOf, patience, saying, size, start, within, type Window } from './window.ts'

type Ask = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<unknown>

const asking =
  (origin: string): Ask =>
  async (method, path, body) => {
    const response = await within(
      fetch(`${origin}${path}`, { method, ...(body ? { body: JSON.stringify(body) } : {}) }),
      `${method} ${path}`,
    )
    const { value } = (await response.json()) as { value: unknown }
    if (!response.ok) throw new Error(JSON.stringify(value).slice(0, 1000))
    return value
  }

/** A display of its own, whose number the server finds. */
async function openDisplay(path: string): Promise<{ name: string; child: ChildProcess }> {
  const screen = ['-screen', '0', '1280x1024x24', '-nolisten', 'tcp', '-displayfd', '2']
  const child = start(path, screen, {})
  return { name: `:${await saying(child, /(?:^|\n)(\d+)\n/)}`, child }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()))
  const { port } = server.address() as AddressInfo
  await new Promise((done) => server.close(done))
  return port
}

// A phone is narrower than the toolbar of this browser's window, unless nothing in it has a width.
const flat =
  '* { padding: 0; margin: 0; min-width: 0; min-height: 0; border: 0; font-size: 1px; -gtk-icon-source: none; }'

function settings(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pos-rescue-'))
  for (const name of ['gtk-3.0', 'gtk-4.0']) {
    mkdirSync(join(folder, name))
    writeFileSync(join(folder, name, 'gtk.css'), flat)
  }
  return folder
}

async function openDriver(path: string, env: NodeJS.ProcessEnv): Promise<{ origin: string; child: ChildProcess }> {
  const port = await freePort()
  const child = start(path, [`--port=${port}`], {
    env: {
      ...process.env,
      ...env,
      GDK_BACKEND: 'x11',
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      // Its sandbox needs rights that a test machine seldom gives.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
    },
  })
  const origin = `http://127.0.0.1:${port}`
  await within(
    (async () => {
      while (!(await fetch(`${origin}/status`).catch(() => undefined))?.ok)
        await new Promise((done) => setTimeout(done, 50))
    })(),
    'WebKitWebDriver',
  )
  return { origin, child }
}

/** Closes the window and opens another: the browser gets slower with each address that its bar has shown. */
async function renew(ask: Ask): Promise<void> {
  const { handle } = (await ask('POST', '/window/new', { type: 'window' })) as { handle: string }
  await ask('DELETE', '/window')
  await ask('POST', '/window', { handle })
}

/** Sizes the window until the page within is as wide as wanted: what stands around it belongs to the machine. */
async function resize(ask: Ask, evaluate: Window['evaluate']): Promise<void> {
  const until = Date.now() + patience
  for (;;) {
    const [width, height, besides, above] = (await evaluate(
      '[innerWidth, innerHeight, outerWidth - innerWidth, outerHeight - innerHeight]',
    )) as [number, number, number, number]
    if (width === size.width && height === size.height) return
    if (Date.now() > until) throw new Error(`the window stays ${width} x ${height}`)
    // What the page knows of the two comes at different times.
    await ask('POST', '/window/rect', {
      width: size.width + Math.max(besides, 0),
      height: size.height + Math.max(above, 0),
    })
  }
}

/** The driver at times tells that a page is there before the one before has been left. */
async function arrived(evaluate: Window['evaluate'], isThere: string): Promise<void> {
  const until = Date.now() + patience
  for (;;) {
    // Left while it was asked.
    const told = await evaluate(isThere).catch((error: unknown) => {
      if (!String(error).includes('unload event')) throw error
    })
    if (told === true) return
    if (Date.now() > until) throw new Error('the page did not come')
  }
}

const element = 'element-6066-11e4-a52e-4f735466cecf'

async function tapBy(ask: Ask, evaluate: Window['evaluate'], selector: string): Promise<void> {
  await evaluate(middleOf(selector))
  const found = (await ask('POST', '/element', { using: 'css selector', value: selector })) as Record<string, string>
  await ask('POST', `/element/${found[element] ?? ''}/click`, {})
}

/** All that is asked meanwhile is asked of the page's first frame. */
async function inFrame<T>(ask: Ask, use: () => Promise<T>): Promise<T> {
  await ask('POST', '/frame', { id: 0 })
  try {
    return await use()
  } finally {
    await ask('POST', '/frame', { id: null })
  }
}

export async function openWebKit({ driver, browser, display }: WebKit): Promise<Window> {
  const screen = await openDisplay(display)
  const folder = settings()
  const { origin, child } = await openDriver(driver, { DISPLAY: screen.name, XDG_CONFIG_HOME: folder })
  const outer = asking(origin)
  const options = { binary: browser, args: ['--automation'] }
  const { sessionId, capabilities } = (await outer('POST', '/session', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
  })) as { sessionId: string; capabilities: { browserVersion: string } }
  const ask: Ask = (method, path, body) => outer(method, `/session/${sessionId}${path}`, body)
  const evaluate = (expression: string) =>
    ask('POST', '/execute/async', {
      script: `var done = arguments[0]; Promise.resolve().then(function () { return ${expression} }).then(function (value) { done({ value: value }) }, function (error) { done({ error: String(error) }) })`,
      args: [],
    }).then((told) => valueOf(told as { value?: unknown; error?: string }))
  await ask('POST', '/timeouts', { script: patience })
  await resize(ask, evaluate)
  return {
    version: `WebKitGTK ${capabilities.browserVersion}`,
    open: async (address) => {
      await evaluate('void (window.posRescueLeft = true)')
      await ask('POST', '/url', { url: address })
      await arrived(evaluate, '!window.posRescueLeft && document.readyState === "complete"')
    },
    back: async () => {
      await ask('POST', '/back', {})
    },
    renew: async () => {
      await renew(ask)
      await resize(ask, evaluate)
    },
    evaluate,
    tap: (selector) => tapBy(ask, evaluate, selector),
    screenshot: async () => Buffer.from((await ask('GET', '/screenshot')) as string, 'base64'),
    frame: () => Promise.resolve({ evaluate: (expression) => inFrame(ask, () => evaluate(expression)) }),
    close: async () => {
      await ask('DELETE', '').catch(() => undefined)
      await ended(child)
      await ended(screen.child)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function valueOf({ value, error }: { value?: unknown; error?: string }): unknown {
  if (error !== undefined) throw new Error(error)
  return value
}
