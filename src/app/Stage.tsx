// Shows the page of an address. The steps that a tap on this one may lead to are made ready while the phone is idle, outside of
// the document; a tap then only puts one of them in. Where none is ready, the step is made at once.

import {
  Activity,
  memo,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react'
import { createPortal } from 'react-dom'
import { withAcquirer } from './address.ts'
import { HereContext, useAcquirer, useBook, useHere, type Here } from './components/use-book.ts'
import { whenIdle } from './components/use-library.ts'
import { answerHref, stepAt } from './components/use-walk.ts'
import type { Book } from './pack.ts'
import { boxOf, type Ready } from './ready.ts'
import { GuidePage } from './routes/GuidePage.tsx'
import { useSurroundings } from './surroundings.ts'

/** Addresses of the step before this one and of those that its answers lead to. */
function nextTo(book: Book, here: Here, acquirer: string | undefined): string[] {
  const walk = stepAt(book, here)
  if (!walk) return []
  const { node } = walk.arrival
  const answers = node.kind === 'question' ? node.answers.map((answer) => answerHref(book, walk, answer)) : []
  return [walk.backHref ?? [], answers].flat().map((href) => withAcquirer(href, acquirer))
}

type Pages = {
  /** The first address, until it has been left: its page stands in the document as it was built. */
  readonly built: string | undefined
  readonly next: readonly string[]
}

/** What is to stand ready beside a step is known once the phone is idle. */
function usePages(address: string, isStep: boolean): Pages {
  const book = useBook()
  const here = useHere()
  const acquirer = useAcquirer()
  const { framed } = useSurroundings()
  const [pages, setPages] = useState<Pages>({ built: address, next: [] })
  useEffect(() => {
    if (!isStep) return
    return whenIdle(() => {
      const next = nextTo(book, here, framed ? undefined : acquirer)
      setPages(({ built }) =>
        built === address ? { built, next } : { built: undefined, next: Array.from(new Set([address, ...next])) },
      )
    })
  }, [acquirer, address, book, framed, here, isStep])
  return pages
}

const ReadyStep = memo(function ReadyStep({ address }: { address: string }) {
  const here = useMemo((): Here => {
    const [pathname = '', search] = address.split('?')
    return { pathname, search: search === undefined ? '' : `?${search}` }
  }, [address])
  return (
    <HereContext value={here}>
      <GuidePage />
    </HereContext>
  )
})

type Props = {
  readonly ready: Ready
  /** The page of an address that is no step, or is the first one. */
  readonly children: ReactNode
}

export function Stage({ ready, children }: Props) {
  const book = useBook()
  const here = useHere()
  const address = here.pathname + here.search
  const page = useRef<HTMLDivElement>(null)
  const isStep = stepAt(book, here) !== undefined
  const { built, next } = usePages(address, isStep)
  const shown = isStep && address !== built ? address : undefined
  const steps = shown === undefined || next.includes(shown) ? next : [shown, ...next]
  useLayoutEffect(() => {
    const { boxes, stage } = ready
    for (const [step, box] of boxes) if (step !== shown) box.remove()
    // A tap that put a step in has taken the page out, element and all.
    if (page.current && !page.current.isConnected) stage?.prepend(page.current)
    const box = shown === undefined ? undefined : boxes.get(shown)
    if (box && !box.isConnected) stage?.append(box)
  }, [ready, shown])
  useEffect(() => {
    for (const step of ready.boxes.keys()) if (!steps.includes(step)) ready.boxes.delete(step)
  }, [ready, steps])
  const onStage = useCallback((stage: HTMLDivElement | null) => void (ready.stage = stage), [ready])
  return (
    <div ref={onStage}>
      <div ref={page}>{shown === undefined && children}</div>
      {steps.map((step) =>
        createPortal(
          <Activity mode={step === shown ? 'visible' : 'hidden'}>
            <ReadyStep address={step} />
          </Activity>,
          boxOf(ready, step),
          step,
        ),
      )}
    </div>
  )
}
