// Tells whether this phone reaches us. A browser's own word says only that it is connected to something, and a captive
// portal answers everything or leads elsewhere; so a small file is fetched past every cache, and its text looked at.

export type Reach = 'online' | 'offline' | 'captive'

/** Milliseconds before a silent network counts as none. */
const patience = 4000

/** Followed to another host, a portal's redirect would look like no network at all. */
export const ping = (more: RequestInit = {}): Promise<Response> =>
  fetch('/ping.txt', { cache: 'no-store', credentials: 'omit', redirect: 'manual', ...more })

export async function probe(): Promise<Reach> {
  const breaker = new AbortController()
  const timer = setTimeout(() => breaker.abort(), patience)
  try {
    const reply = await ping({ signal: breaker.signal })
    return reply.status === 200 && (await reply.text()).trim() === 'pos-rescue' ? 'online' : 'captive'
  } catch {
    return 'offline'
  } finally {
    clearTimeout(timer)
  }
}
