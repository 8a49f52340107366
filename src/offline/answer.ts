// Answers what pages ask for. A page: the network for three seconds, then the kept page of that very address, then a page
// that says it is not kept. Whatever the network says that is not ours is a captive portal's, and is not shown as ours.

import { pageAddress } from './address.ts'
import { acquirerIn, fittingAcquirer, fittingPicture } from './fit.ts'
import { isOurs, type Why } from './mark.ts'
import { awayPage, keptPack, keptPage } from './pages.ts'
import { list, type Asked } from './scope.ts'
import { acquirers } from './shelves.ts'

/** Milliseconds that the network has for a page before the kept one is shown. */
const limit = 3000

type Reply = { readonly ours: Response } | { readonly foreign: Response } | 'none' | 'late'

/** A page of ours once all of it is here: one that breaks off would stand there in half, with the kept one behind it. */
async function wholeOf(reply: Response): Promise<Reply> {
  if (!(await isOurs(reply))) return { foreign: reply }
  const headers = new Headers(reply.headers)
  for (const name of ['Content-Encoding', 'Content-Length']) headers.delete(name)
  return { ours: new Response(await reply.arrayBuffer(), { status: reply.status, headers }) }
}

async function fromNetwork({ request, preloadResponse }: Asked): Promise<Reply> {
  try {
    const reply = (await preloadResponse) ?? (await fetch(request))
    // A redirect of our own host (to a final slash) is followed here, since a page may not be given a redirected reply.
    const isMoved = reply.type === 'opaqueredirect'
    return await wholeOf(isMoved ? await fetch(request.url, { credentials: 'same-origin' }) : reply)
  } catch {
    return 'none'
  }
}

const isObject = (reply: Reply): reply is Exclude<Reply, string> => typeof reply !== 'string'
const isForeign = (reply: Reply): reply is { foreign: Response } => isObject(reply) && 'foreign' in reply

/** A host's own fault page (502) is no portal's, but tells as little. */
const whyOf = (reply: Reply): Why => (isForeign(reply) && reply.foreign.status === 200 ? 'captive' : 'offline')

export async function answerPage(event: Asked): Promise<Response> {
  const path = pageAddress(new URL(event.request.url).pathname)
  const network = fromNetwork(event)
  // The worker must live until the network has answered, or browsers complain of a cancelled preload.
  event.waitUntil(network)
  const late = new Promise<Reply>((done) => setTimeout(() => done('late'), limit))
  const first = await Promise.race([network, late])
  if (isObject(first) && 'ours' in first) return first.ours
  const kept = await keptPage(path, whyOf(first)).catch(() => undefined)
  if (kept) return kept
  const reply = await network
  if (isObject(reply) && 'ours' in reply) return reply.ours
  const away = await awayPage(path, whyOf(reply)).catch(() => undefined)
  if (away) return away
  return isForeign(reply) ? reply.foreign : Response.error()
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
  const cache = await caches.open(acquirers)
  // Without room it is not kept, and shown all the same.
  await cache.put(path, copy).catch(() => undefined)
  return reply
}

const isFit = async (reply: Response, path: string): Promise<boolean> =>
  (await acquirerCopy(reply.clone(), path).catch(() => undefined)) !== undefined

/** The network's for three seconds, then the kept one of the same address: another acquirer's has another. */
export async function answerAcquirer(event: Asked, path: string): Promise<Response> {
  const network = fetchAcquirer(event.request, path).catch(() => undefined)
  event.waitUntil(network)
  const late = new Promise<undefined>((done) => setTimeout(() => done(undefined), limit))
  const first = await Promise.race([network, late])
  if (first && ((await isFit(first, path)) || first.status === 404)) return first
  const kept = await (await caches.open(acquirers)).match(path)
  return kept ?? (await network) ?? Response.error()
}
