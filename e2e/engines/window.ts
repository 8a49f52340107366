// One window of an engine under test, whatever protocol drives it: the few things that every engine can be asked.

import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process'

/** A document that can be asked. */
export type Pane = {
  /** The value of an expression, as JSON carries it; a promise is waited for. */
  readonly evaluate: (expression: string) => Promise<unknown>
}

export type Window = Pane & {
  /** The engine's own name and version, as it says it. */
  readonly version: string
  /** Resolves when the page and all that belongs to it are loaded. */
  readonly open: (address: string) => Promise<void>
  /** Leaves the window for one without a past, where a browser gets slower with each address that a window has shown. */
  readonly renew?: () => Promise<void>
  /** The browser's own Back; resolves when the page that it leads to is there, since one that is being left may never answer. */
  readonly back?: () => Promise<void>
  /** A real tap in the middle of an element, which must be there. */
  readonly tap: (selector: string) => Promise<void>
  /** PNG of what is seen. */
  readonly screenshot: () => Promise<Buffer>
  /** The document in the page's first frame; where a test has needed one. */
  readonly frame?: () => Promise<Pane>
  /** Stops the service workers, as a browser does after half a minute without work; where an engine lets itself be asked. */
  readonly stopWorkers?: () => Promise<void>
  /** How the worker in charge runs, in the engine's own word. */
  readonly workerRuns?: () => string
  readonly close: () => Promise<void>
}

/** How a window is opened: 360 pixels wide, as tall as a phone. `switches`: further ones, for Chromium alone. */
export type Opening = { readonly scripts: boolean; readonly switches?: readonly string[] }

export const size = { width: 360, height: 740 } as const

/** An engine that stands still must not keep the suite. */
export const patience = 120_000

const deadline = (what: string): Promise<never> =>
  new Promise((_resolve, reject) => {
    setTimeout(() => reject(new Error(`${what}: no answer in ${patience / 1000} s`)), patience).unref()
  })

export const within = <T>(promise: Promise<T>, what: string): Promise<T> => Promise.race([promise, deadline(what)])

/** A program may be a shell script that only starts the engine, and an engine is many processes: all of them end. */
function end({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}

/** Starts a process that does not outlive this one. */
export function start(
  command: string,
  args: readonly string[],
  options: Pick<SpawnOptions, 'cwd' | 'env'>,
): ChildProcess {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  const endIt = () => end(child)
  process.once('exit', endIt)
  child.once('exit', () => process.off('exit', endIt))
  return child
}

/** What a process says that matches, or all it said when it ends before. */
export const saying = (child: ChildProcess, pattern: RegExp): Promise<string> =>
  within(
    new Promise((resolve, reject) => {
      let said = ''
      const hear = (part: Buffer) => {
        said += part.toString()
        const found = pattern.exec(said)?.[1]
        if (found !== undefined) resolve(found)
      }
      child.stdout?.on('data', hear)
      child.stderr?.on('data', hear)
      child.once('error', reject).once('exit', () => reject(new Error(`it ended and said: ${said.slice(0, 2000)}`)))
    }),
    'an engine that starts',
  )

/** Ends a process and waits for that. */
export const ended = (child: ChildProcess): Promise<void> =>
  new Promise((done) => {
    if (child.exitCode !== null || child.signalCode !== null) done()
    else {
      child.once('exit', () => done())
      end(child)
    }
  })

/** Asks the page itself whether it is there: engines say so early, while the one before, which is marked, or an empty one stands there. */
export async function arrived(evaluate: Pane['evaluate'], address: string): Promise<void> {
  const isThere = `document.readyState === 'complete' && !window.isLeft && location.protocol !== 'about:'`
  const until = Date.now() + patience
  while ((await evaluate(isThere).catch(() => false)) !== true)
    if (Date.now() > until) throw new Error(`${address} does not load`)
}

/** An expression that gives the middle of an element, scrolled into sight, once it has a place. Old engines read it too. */
export const middleOf = (selector: string): string => `new Promise(function (done, fail) {
  var until = Date.now() + 5000;
  (function look() {
    var element = document.querySelector(${JSON.stringify(selector)});
    if (!element) return fail(new Error('nothing to tap: ' + ${JSON.stringify(selector)}));
    element.scrollIntoView({ block: 'center' });
    var box = element.getBoundingClientRect();
    if (box.width > 0) return done({ x: Math.round(box.left + box.width / 2), y: Math.round(box.top + box.height / 2) });
    if (Date.now() > until) return fail(new Error('no place for a tap: ' + ${JSON.stringify(selector)}));
    setTimeout(look, 10);
  })();
})`
