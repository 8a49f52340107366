// React Router on a history of its own, without BrowserRouter: whose module brings 3 kB of links, forms and prefetching along that
// no page of ours uses, and which would not wait until a step that was put in has been painted.

import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { Router, UNSAFE_createBrowserHistory, UNSAFE_createMemoryHistory } from 'react-router'
import { follow } from './ready.ts'

type Props = {
  /** Where a history in memory begins; without it the history is the browser's. */
  readonly at?: string
  readonly children: ReactNode
}

export function AddressRouter({ at, children }: Props) {
  const [history] = useState(() =>
    at === undefined
      ? UNSAFE_createBrowserHistory({ v5Compat: true })
      : UNSAFE_createMemoryHistory({ initialEntries: [at], v5Compat: true }),
  )
  const [{ action, location }, setPlace] = useState(() => ({ action: history.action, location: history.location }))
  const first = useRef(location)
  useLayoutEffect(() => {
    const stop = history.listen((place) => follow(() => setPlace(place)))
    // Back that came after the first render had begun: nobody has heard of it.
    const { pathname, search } = history.location
    if (pathname !== first.current.pathname || search !== first.current.search)
      window.dispatchEvent(new PopStateEvent('popstate', { state: window.history.state as unknown }))
    return stop
  }, [history])
  return (
    <Router location={location} navigationType={action} navigator={history} useTransitions={false}>
      {children}
    </Router>
  )
}
