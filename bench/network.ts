// What goes over the wire, as the browser's own network record has it.

import type { CDPSession } from '@playwright/test'

export type Network = ReturnType<typeof watchNetwork>

type Request = { readonly at: number; readonly id: string; readonly url: string; bytes: number; end: number }

/** Times are in milliseconds since 1970, like those the page reports. Bytes are compressed and include headers. */
export function watchNetwork(cdp: CDPSession) {
  const sent = new Map<string, Request>()
  let offset = 0
  cdp.on('Network.requestWillBeSent', ({ requestId, timestamp, wallTime, request }) => {
    offset = (wallTime - timestamp) * 1000
    sent.set(requestId, { id: requestId, at: wallTime * 1000, url: request.url, bytes: 0, end: Infinity })
  })
  cdp.on('Network.requestServedFromCache', ({ requestId }) => sent.delete(requestId))
  cdp.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.fromDiskCache) sent.delete(requestId)
  })
  cdp.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
    const request = sent.get(requestId)
    if (request) Object.assign(request, { bytes: encodedDataLength, end: timestamp * 1000 + offset })
  })
  const all = () => [...sent.values()]
  const sum = (requests: readonly Request[]) => requests.reduce((total, { bytes }) => total + bytes, 0)
  return {
    /** Requests so far that the cache could not answer. */
    all,
    until: (moment: number) => ({
      htmlBytes: all()[0]?.bytes ?? 0,
      bytesToAnswer: sum(all().filter(({ end }) => end <= moment)),
      requestsToAnswer: all().filter(({ at }) => at <= moment).length,
    }),
    inAll: () => ({ bytesInAll: sum(all()), requestsInAll: sent.size }),
  }
}
