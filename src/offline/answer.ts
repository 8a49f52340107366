// Answers what pages ask for. A page: the network for three seconds, then the kept page of that very address, then a page
// that says it is not kept. Whatever the network says that is not ours is a captive portal's, and is not shown as ours.

import { pageAddress } from './address.ts'
import { acquirerIn, fittingAcquirer, fittingPicture } from './fit.ts'
import { isOurs, type Why } from './mark.ts'
import { awayPage, keptPack, keptPage } from './pages.ts'
import { list, type Asked } from './scope.ts'
import { acquirers, onShelf } from './shelves.ts'

/** Milliseconds that the network has for a page before the kept one is shown. */
const limit = 3000

/** Milliseconds that it has to begin its answer where nothing is kept. */
const patience = 15_000

type Reply = { readonly response: Response; readonly isOurs: boolean }

const after = (milliseconds: number): Promise<undefined> =>
  new Promise((done) => setTimeout(() => done(undefined), milliseconds))

const fetched = async ({ request, preloadResponse }: Asked): Promise<Response> =>
  (await preloadResponse) ?? (await fetch(request))

/**
 * A redirect of our own host (to a final slash) is followed here, since a page may not be given a redirected reply. One
 * that leads to another host or in a circle is handed back, unless the line has broken off meanwhile.
 */
async function followed(reply: Response, url: string): Promise<Response> {
  if (reply.type !== 'opaqueredirect') return reply
  const ask = (redirect: RequestRedirect) => fetch(url, { mode: 'same-origin', credentials: 'same-origin', redirect })
  return ask('follow').catch(() => ask('manual'))
}

/** A page of ours once all of it is here: one that breaks off would stand there in half, with the kept one behind it. */
async function wholeOf(reply: Response): Promise<Reply> {
  if (!(await isOurs(reply))) return { response: reply, isOurs: false }
  const headers = new Headers(reply.headers)
  for (const name of ['Content-Encoding', 'Content-Length']) headers.delete(name)
  return { response: new Response(await reply.arrayBuffer(), { status: reply.status, headers }), isOurs: true }
}

/** A portal answers 200 or leads elsewhere; a host's own fault page (502) is none's, but tells as little as silence. */
const whyOf = (reply: Reply | undefined): Why =>
  reply?.response.status === 200 || reply?.response.type === 'opaqueredirect' ? 'captive' : 'offline'

export async function answerPage(event: Asked): Promise<Response> {
  const url = new URL(event.request.url)
  const begun = fetched(event).then((reply) => followed(reply, url.href))
  const network = begun.then(wholeOf).catch(() => undefined)
  // The worker must live until the network has answered, or browsers complain of a cancelled preload.
  event.waitUntil(network)
  const first = await Promise.race([network, after(limit)])
  if (first?.isOurs) return first.response
  const kept = await keptPage(pageAddress(url.pathname), whyOf(first)).catch(() => undefined)
  if (kept) return kept
  // What has begun is only slow.
  const inTime = Promise.race([begun, after(patience - limit)])
  const reply = await inTime.then((begins) => begins && network).catch(() => undefined)
  if (reply?.isOurs) return reply.response
  const away = await awayPage(url, whyOf(reply)).catch(() => undefined)
  return away ?? (await network)?.response ?? Response.error()
}

/** An address in none of our languages: whatever stands there is its host's to say, and only silence is answered. */
export async function answerUnknown(event: Asked): Promise<Response> {
  const network = fetched(event).catch(() => undefined)
  event.waitUntil(network)
  const reply = await Promise.race([network, after(patience)])
  if (reply) return reply
  const away = await awayPage(new URL(event.request.url), 'offline').catch(() => undefined)
  return away ?? (await network) ?? Response.error()
}

/** A file whose name has a hash, or that belongs to the build: the kept one is the same and is here already. */
export async function answerFile({ request }: Asked, path: string): Promise<Response> {
  const kept = path.startsWith('/packs/') ? await keptPack(path) : await caches.match(path)
  return kept ?? (await fetch(request))
}

/** The files of this build that pages ask for by name, as they are. */
export const isFile = (path: string): boolean =>
  /^\/(assets|packs)\//.test(path) ||
  [list.shared, ...Object.values(list.languages)].some(({ required, optional }) =>
    [...required, ...optional].some(({ address }) => address === path),
  )

/** A reply that may be kept, as a copy to keep. */
async function acquirerCopy(reply: Response, path: string): Promise<Response | undefined> {
  const id = acquirerIn(path)
  const body = await (id === undefined ? fittingPicture(reply) : fittingAcquirer(reply, id))
  const type = reply.headers.get('Content-Type') ?? ''
  return body === undefined ? undefined : new Response(body, { headers: { ...list.headers, 'Content-Type': type } })
}

/** Fetches an acquirer's file or logo and keeps it if it is one; else hands on what came. */
export async function fetchAcquirer(request: Request | string, path: string): Promise<Response> {
  const reply = await fetch(request)
  const copy = await acquirerCopy(reply.clone(), path).catch(() => undefined)
  if (!copy) return reply
  // Without room it is not kept, and shown all the same.
  await onShelf(acquirers, (shelf) => shelf.put(path, copy)).catch(() => undefined)
  return reply
}

const isFit = async (reply: Response, path: string): Promise<boolean> =>
  (await acquirerCopy(reply.clone(), path).catch(() => undefined)) !== undefined

/** The network's for three seconds, then the kept one of the same address: another acquirer's has another. */
export async function answerAcquirer(event: Asked, path: string): Promise<Response> {
  const network = fetchAcquirer(event.request, path).catch(() => undefined)
  event.waitUntil(network)
  const first = await Promise.race([network, after(limit)])
  if (first && ((await isFit(first, path)) || first.status === 404)) return first
  const kept = await onShelf(acquirers, (shelf) => shelf.match(path))
  return kept ?? (await network) ?? Response.error()
}
