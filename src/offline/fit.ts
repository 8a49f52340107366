// Which replies may be kept: ours, whole, and what was asked for. A file of the build by its digest; an acquirer's file,
// which may change without a build, by its shape.

import type { Wanted } from './list.ts'

const typeOf = (reply: Response): string => (reply.headers.get('Content-Type') ?? '').split(';')[0]?.trim() ?? ''

/** 200, from the address itself, and of the kind that belongs there. */
const isPlain = (reply: Response, type: string): boolean =>
  reply.status === 200 && !reply.redirected && typeOf(reply) === type

export async function digestOf(bytes: ArrayBuffer): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes)
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The bytes of a reply, or undefined where they are not those of the build. Rejects when the network breaks off. */
export async function fitting(reply: Response, { type, digest }: Wanted): Promise<ArrayBuffer | undefined> {
  if (!isPlain(reply, type)) return undefined
  const bytes = await reply.arrayBuffer()
  return (await digestOf(bytes)) === digest ? bytes : undefined
}

/** The id in the address of an acquirer's file: `/acquirers/<id>.json`. */
export const acquirerIn = (path: string): string | undefined => /^\/acquirers\/([a-z0-9-]{1,40})\.json$/.exec(path)?.[1]

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The text of an acquirer's own file, or undefined for anything else: another's, a page, half a file. */
export async function fittingAcquirer(reply: Response, id: string): Promise<string | undefined> {
  if (!isPlain(reply, 'application/json')) return undefined
  const text = await reply.text()
  try {
    const file: unknown = JSON.parse(text)
    return isRecord(file) && file['id'] === id ? text : undefined
  } catch {
    return undefined
  }
}

/** Whether a reply is a picture by its type and its first bytes. */
export async function fittingPicture(reply: Response): Promise<ArrayBuffer | undefined> {
  if (!isPlain(reply, 'image/png') && !isPlain(reply, 'image/webp')) return undefined
  const bytes = await reply.arrayBuffer()
  const head = String.fromCharCode(...new Uint8Array(bytes.slice(0, 4)))
  return head === '\u0089PNG' || head === 'RIFF' ? bytes : undefined
}
