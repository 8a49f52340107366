// What a page of ours says of itself, so that nobody else's is taken for one: a captive portal answers 200 to everything.

/** Stands in the first tag of every page. */
export const mark = 'data-site="pos-rescue"'

/** The mark stands within the first tag; what has not said it by then is not ours. */
const reach = 512

/** Why a kept page was shown. */
export type Why = 'offline' | 'captive'

/** A kept page says so, and why, for its own scripts. */
export const markedKept = (html: string, why: Why): string => html.replace(mark, `${mark} data-kept="${why}"`)

/** Shows what was built hidden under a name. */
export const shown = (html: string, name: string): string =>
  html.replace(new RegExp(`data-when="${name}" hidden=""`, 'g'), `data-when="${name}"`)

/** Has a link that leads to one address lead to another. */
export const leading = (html: string, from: string, to: string): string =>
  html.replace(`href="${from}"`, () => `href="${to}"`)

/** Whether a reply is a page of ours, by its first bytes; the reply itself stays unread. */
export async function isOurs(reply: Response): Promise<boolean> {
  if (!/^text\/html\b/.test(reply.headers.get('Content-Type') ?? '')) return false
  const reader = reply.clone().body?.getReader()
  if (!reader) return false
  const decoder = new TextDecoder()
  let text = ''
  while (text.length < reach) {
    const { done, value } = await reader.read()
    if (done) break
    text += decoder.decode(value, { stream: true })
  }
  // What is left unread must not hold the reply itself up.
  reader.cancel().catch(() => undefined)
  return text.slice(0, reach).includes(mark)
}
